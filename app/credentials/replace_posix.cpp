#include "app/credentials/replace.h"

#include <QFile>

#include <unistd.h>

#include <vector>

namespace ssotray {

void replaceThisProgram(const QString &program, const QStringList &arguments)
{
    QList<QByteArray> texts{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        texts.append(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    execv(pointers.front(), pointers.data());
}

} // namespace ssotray
