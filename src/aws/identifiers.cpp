#include "aws/identifiers.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ssotray {

bool isAccountId(const QString &text)
{
    static const QRegularExpression form(u"\\A[0-9]{12}\\z"_s);
    return form.match(text).hasMatch();
}

bool isRoleName(const QString &text)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9_+=,.@-]{1,64}\\z"_s);
    return form.match(text).hasMatch();
}

} // namespace ssotray
