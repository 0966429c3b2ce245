#include "aws/verificationaddress.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

bool isAwsHost(QString host)
{
    static constexpr std::array owned = {
        "amazonaws.com"_L1, "amazonaws.com.cn"_L1, "amazonaws.eu"_L1, "awsapps.com"_L1, "awsapps.cn"_L1};
    if (host.endsWith(u'.'))
        host.chop(1);
    const bool known = std::any_of(owned.begin(), owned.end(),
        [&](QLatin1StringView name) { return host == name || host.endsWith(u'.' + QString(name)); });
    // .aws is a top-level domain that Amazon alone owns.
    return known || host.endsWith(".aws"_L1);
}

} // namespace

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
