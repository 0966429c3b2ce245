#include "aws/endpoints.h"

#include "aws/networkoptions.h"
#include "aws/partition.h"

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

Result<QUrl> endpointOf(
    const QString &service, const QString &region, const NetworkOptions &options, const QUrl &custom)
{
    if (!isRegionName(region))
        return failure(Error::Kind::Input, u"Region"_s, region);
    if (!custom.isEmpty()) {
        if (options.fips)
            return failure(Error::Kind::Input, u"EndpointWithFips"_s);
        if (options.dualStack)
            return failure(Error::Kind::Input, u"EndpointWithDualStack"_s);
        QUrl url = custom;
        url.setPath(url.path().endsWith(u'/') ? url.path().chopped(1) : url.path());
        return url;
    }

    const Partition partition = partitionOfRegion(region);
    // GovCloud's plain hosts are FIPS hosts already.
    const bool fipsInName = options.fips && (options.dualStack || partition.id != "aws-us-gov"_L1);
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(service + (fipsInName ? "-fips."_L1 : "."_L1) + region + u'.'
        + (options.dualStack ? partition.dualStackSuffix : partition.suffix));
    return url;
}

} // namespace

Result<QUrl> oidcEndpoint(const QString &region, const NetworkOptions &options)
{
    return endpointOf(u"oidc"_s, region, options, options.oidcEndpoint);
}

Result<QUrl> portalEndpoint(const QString &region, const NetworkOptions &options)
{
    return endpointOf(u"portal.sso"_s, region, options, options.portalEndpoint);
}

} // namespace ssotray
