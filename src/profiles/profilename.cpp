#include "profiles/profilename.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ssotray {

bool isSectionName(const QString &name)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9_/.%@:+-]+\\z"_s);
    return form.match(name).hasMatch();
}

QString defaultProfileName(const QString &roleName, const QString &accountId, const QStringList &taken)
{
    static const QRegularExpression unsafe(u"[^A-Za-z0-9_/.%@:+-]"_s);
    const QString plain = QString(roleName + u'-' + accountId).replace(unsafe, u"-"_s);
    QString name = plain;
    for (int number = 2; taken.contains(name); ++number)
        name = plain + u'-' + QString::number(number);
    return name;
}

} // namespace ssotray
