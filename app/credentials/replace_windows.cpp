// Never compiled or run so far. Windows cannot replace a process: run it as a child and pass its exit code on.
#include "app/credentials/replace.h"

#include <QProcess>

#include <cstdlib>

namespace ssotray {

void replaceThisProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    process.start(program, arguments);
    if (process.waitForFinished(60'000))
        std::exit(process.exitCode());
}

} // namespace ssotray
