#include "aws/verificationaddress.h"

#include "aws/partition.h"

using namespace Qt::StringLiterals;

namespace ssotray {

VerificationAddress judgeVerificationAddress(const QString &text)
{
    using Verdict = VerificationAddress::Verdict;
    constexpr qsizetype longestShown = 2000;
    const QUrl url(text, QUrl::StrictMode);
    if (text.size() > longestShown || !url.isValid() || url.host().isEmpty())
        return {!url.isValid() || url.scheme().isEmpty() || url.scheme() == "https"_L1 ? Verdict::Malformed
                                                                                       : Verdict::NotHttps,
            {}, {}};
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    if (url.scheme() != "https"_L1)
        return {Verdict::NotHttps, {}, host};
    if (!url.userInfo().isEmpty())
        return {Verdict::UserInfo, {}, host};
    return {isAwsHost(host) ? Verdict::Open : Verdict::AskFirst, url, host};
}

} // namespace ssotray
