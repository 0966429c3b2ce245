#include "awshost.h"

#include <QStringList>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

// spec/aws.md § 2.1 (service endpoints), § 8.1 (console) and § 9.1 (start URLs); dots included, so that a label
// boundary is meant.
const QStringList &suffixes()
{
    static const QStringList list{u".amazonaws.com"_s, u".amazonaws.com.cn"_s, u".amazonaws.eu"_s, u".api.aws"_s,
        u".app.aws"_s, u".signin.aws"_s, u".api.amazonwebservices.com.cn"_s, u".api.amazonwebservices.eu"_s,
        u".awsapps.com"_s, u".awsapps.cn"_s, u".aws.amazon.com"_s, u".amazonaws-us-gov.com"_s, u".amazonaws.cn"_s,
        u".amazonaws-eusc.eu"_s};
    return list;
}

Service serviceOf(const QStringList &labels)
{
    const QString &first = labels.first();
    const bool sso = labels.value(1).startsWith(u"sso"_s); // "sso" or "sso-fips"
    if (first == u"oidc" || first == u"oidc-fips")
        return Service::Oidc;
    if (first == u"portal" && sso)
        return Service::Portal;
    if (first == u"device" && sso)
        return Service::DevicePage;
    if (labels.last() == u"signin")
        return Service::SignIn;
    if (first == u"sts")
        return Service::Sts;
    if (labels.contains(u"s3"_s))
        return Service::S3;
    return Service::Other;
}

} // namespace

QString partitionOf(const QString &region)
{
    if (region.startsWith("cn-"_L1))
        return u"aws-cn"_s;
    if (region.startsWith("eusc-"_L1))
        return u"aws-eusc"_s;
    return region.startsWith("us-gov-"_L1) ? u"aws-us-gov"_s : u"aws"_s;
}

QString suffixOf(const QString &region)
{
    if (region.startsWith("cn-"_L1))
        return u"amazonaws.com.cn"_s;
    return region.startsWith("eusc-"_L1) ? u"amazonaws.eu"_s : u"amazonaws.com"_s;
}

std::optional<AwsHost> awsHost(const QString &host)
{
    if (host.endsWith(".company.example"_L1))
        return AwsHost{Service::CompanyAddress, {}};
    for (const QString &suffix : suffixes()) {
        if (!host.endsWith(suffix))
            continue;
        const QStringList labels = host.chopped(suffix.size()).split(u'.');
        AwsHost result{serviceOf(labels), {}};
        // Sign-in and console say their region first, all others last.
        const bool isConsole = labels.last() == u"signin" || labels.last() == u"console";
        if (labels.size() > 1)
            result.region = isConsole ? labels.first() : labels.last();
        return result;
    }
    return std::nullopt;
}

} // namespace ssotray::emulator
