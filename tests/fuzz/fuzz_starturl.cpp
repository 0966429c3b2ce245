// Addresses that a person pastes, and those that come with a device code.
#include "fuzz.h"

#include "aws/starturl.h"
#include "aws/verificationaddress.h"

using namespace Qt::StringLiterals;
using namespace ssotray;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(bytesOf(data, size));
    const QString tidy = normalisedStartUrl(text);
    if (startUrlProblem(tidy) == StartUrlProblem::None) {
        require(normalisedStartUrl(tidy) == tidy, "tidy is tidy");
        const QUrl url(tidy, QUrl::StrictMode);
        require(url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty() && url.userInfo().isEmpty(),
            "what passes is https on a host");
    }
    regionInStartUrl(text);

    const VerificationAddress address = judgeVerificationAddress(text);
    const bool mayOpen = address.verdict == VerificationAddress::Verdict::Open;
    if (mayOpen || address.verdict == VerificationAddress::Verdict::AskFirst) {
        require(address.url.scheme() == "https"_L1 && address.url.userInfo().isEmpty(), "https, and nobody's name");
        require(address.host == address.url.host(QUrl::FullyEncoded), "the host that is shown is the host");
        static const QStringList ours{u".amazonaws.com"_s, u".amazonaws.com.cn"_s, u".amazonaws.eu"_s,
            u".awsapps.com"_s, u".awsapps.cn"_s, u".aws"_s};
        const bool isOurs = std::any_of(ours.begin(), ours.end(),
            [host = u'.' + (address.host.endsWith(u'.') ? address.host.chopped(1) : address.host)](
                const QString &suffix) { return host.endsWith(suffix); });
        require(!mayOpen || isOurs, "only hosts of AWS open unasked");
    } else {
        require(address.url.isEmpty(), "what is refused cannot be opened");
    }
    return 0;
}
