#include "aws/consolelink.h"

#include "aws/starturl.h"

using namespace Qt::StringLiterals;

namespace ssotray {

QUrl consoleShortcut(const QString &startUrl, const QString &accountId, const QString &roleName)
{
    if (startUrlProblem(startUrl) != StartUrlProblem::None)
        return {};
    // The portal reads this "query" out of the fragment, so it is encoded by hand as one.
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return QUrl(normalisedStartUrl(startUrl) + "/#/console?account_id="_L1 + encoded(accountId) + "&role_name="_L1
            + encoded(roleName),
        QUrl::StrictMode);
}

} // namespace ssotray
