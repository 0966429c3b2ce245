#include "ui/profiles/profileoption.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ssotray {

QString profileOption(const QString &profile)
{
    // As it stands in no shell anything but itself; "%" and "@" begin something in cmd and PowerShell.
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_/.:+-]+\\z"_s);
    // In double quotes, too.
    static const QRegularExpression quotable(
        u"\\A[\\w/.:+=,@' -]+\\z"_s, QRegularExpression::UseUnicodePropertiesOption);
    // One that begins with a hyphen would be taken for an option.
    const QString option = profile.startsWith(u'-') ? u"--profile="_s : u"--profile "_s;
    if (plain.match(profile).hasMatch())
        return option + profile;
    return quotable.match(profile).hasMatch() ? option + u'"' + profile + u'"' : QString();
}

} // namespace ssotray
