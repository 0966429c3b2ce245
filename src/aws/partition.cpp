#include "aws/partition.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

struct PartitionRow
{
    const char *id;
    const char *suffix;
    const char *dualStackSuffix;
    const char *regionPattern;
};

struct RegionRow
{
    const char *name;
    const char *displayName;
    size_t partition; // place in partitionRows
};

// AWS's own partitions.json
constexpr std::array partitionRows = std::to_array<PartitionRow>({
    {"aws", "amazonaws.com", "api.aws", R"(^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$)"},
    {"aws-cn", "amazonaws.com.cn", "api.amazonwebservices.com.cn", R"(^cn-\w+-\d+$)"},
    {"aws-us-gov", "amazonaws.com", "api.aws", R"(^us-gov-\w+-\d+$)"},
    {"aws-eusc", "amazonaws.eu", "api.amazonwebservices.eu", R"(^eusc-(de)-\w+-\d+$)"},
    {"aws-iso", "c2s.ic.gov", "api.aws.ic.gov", R"(^us-iso-\w+-\d+$)"},
    {"aws-iso-b", "sc2s.sgov.gov", "api.aws.scloud", R"(^us-isob-\w+-\d+$)"},
    {"aws-iso-e", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk", R"(^eu-isoe-\w+-\d+$)"},
    {"aws-iso-f", "csp.hci.ic.gov", "api.aws.hci.ic.gov", R"(^us-isof-\w+-\d+$)"},
});

// Of the partitions on the Internet: the suffixes above, and where their portals are. product.md §2
constexpr std::array ownDomains = {
    "amazonaws.com"_L1, "awsapps.com"_L1, "amazonaws.com.cn"_L1, "awsapps.cn"_L1, "amazonaws.eu"_L1};

constexpr std::array regionRows = std::to_array<RegionRow>({
    {"af-south-1", "Africa (Cape Town)", 0},
    {"ap-east-1", "Asia Pacific (Hong Kong)", 0},
    {"ap-east-2", "Asia Pacific (Taipei)", 0},
    {"ap-northeast-1", "Asia Pacific (Tokyo)", 0},
    {"ap-northeast-2", "Asia Pacific (Seoul)", 0},
    {"ap-northeast-3", "Asia Pacific (Osaka)", 0},
    {"ap-south-1", "Asia Pacific (Mumbai)", 0},
    {"ap-south-2", "Asia Pacific (Hyderabad)", 0},
    {"ap-southeast-1", "Asia Pacific (Singapore)", 0},
    {"ap-southeast-2", "Asia Pacific (Sydney)", 0},
    {"ap-southeast-3", "Asia Pacific (Jakarta)", 0},
    {"ap-southeast-4", "Asia Pacific (Melbourne)", 0},
    {"ap-southeast-5", "Asia Pacific (Malaysia)", 0},
    {"ap-southeast-6", "Asia Pacific (New Zealand)", 0},
    {"ap-southeast-7", "Asia Pacific (Thailand)", 0},
    {"ca-central-1", "Canada (Central)", 0},
    {"ca-west-1", "Canada West (Calgary)", 0},
    {"eu-central-1", "Europe (Frankfurt)", 0},
    {"eu-central-2", "Europe (Zurich)", 0},
    {"eu-north-1", "Europe (Stockholm)", 0},
    {"eu-south-1", "Europe (Milan)", 0},
    {"eu-south-2", "Europe (Spain)", 0},
    {"eu-west-1", "Europe (Ireland)", 0},
    {"eu-west-2", "Europe (London)", 0},
    {"eu-west-3", "Europe (Paris)", 0},
    {"il-central-1", "Israel (Tel Aviv)", 0},
    {"me-central-1", "Middle East (UAE)", 0},
    {"me-south-1", "Middle East (Bahrain)", 0},
    {"mx-central-1", "Mexico (Central)", 0},
    {"sa-east-1", "South America (Sao Paulo)", 0},
    {"us-east-1", "US East (N. Virginia)", 0},
    {"us-east-2", "US East (Ohio)", 0},
    {"us-west-1", "US West (N. California)", 0},
    {"us-west-2", "US West (Oregon)", 0},
    {"cn-north-1", "China (Beijing)", 1},
    {"cn-northwest-1", "China (Ningxia)", 1},
    {"us-gov-east-1", "AWS GovCloud (US-East)", 2},
    {"us-gov-west-1", "AWS GovCloud (US-West)", 2},
    {"eusc-de-east-1", "AWS European Sovereign Cloud (Germany)", 3},
    {"us-iso-east-1", "US ISO East", 4},
    {"us-iso-west-1", "US ISO WEST", 4},
    {"us-isob-east-1", "US ISOB East (Ohio)", 5},
    {"us-isob-west-1", "US ISOB West", 5},
    {"eu-isoe-west-1", "EU ISOE West", 6},
    {"us-isof-east-1", "US ISOF EAST", 7},
    {"us-isof-south-1", "US ISOF SOUTH", 7},
});

size_t partitionIndex(const QString &region)
{
    for (const RegionRow &row : regionRows) {
        if (region == QLatin1StringView(row.name))
            return row.partition;
    }
    for (size_t index = 0; index < partitionRows.size(); ++index) {
        if (QRegularExpression(QString::fromLatin1(partitionRows[index].regionPattern)).match(region).hasMatch())
            return index;
    }
    return 0;
}

} // namespace

bool isRegionName(const QString &text)
{
    static const QRegularExpression form(u"\\A[a-z]{2,8}(-[a-z0-9]+)+\\z"_s);
    return text.size() <= 32 && form.match(text).hasMatch();
}

const QList<Region> &knownRegions()
{
    static const QList<Region> regions = [] {
        QList<Region> list;
        for (const RegionRow &row : regionRows)
            list.append({QString::fromLatin1(row.name), QString::fromLatin1(row.displayName)});
        return list;
    }();
    return regions;
}

bool isKnownRegion(const QString &name)
{
    static const QSet<QString> names = [] {
        QSet<QString> set;
        for (const Region &region : knownRegions())
            set.insert(region.name);
        return set;
    }();
    return names.contains(name);
}

bool isAwsHost(QString host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    if (host.endsWith(".aws"_L1)) // a top-level domain that Amazon alone owns
        return true;
    return std::any_of(ownDomains.begin(), ownDomains.end(),
        [&](QLatin1StringView domain) { return host == domain || host.endsWith(u'.' + QString(domain)); });
}

Partition partitionOfRegion(const QString &region)
{
    const PartitionRow &row = partitionRows[partitionIndex(region)];
    return {QString::fromLatin1(row.id), QString::fromLatin1(row.suffix), QString::fromLatin1(row.dualStackSuffix)};
}

} // namespace ssotray
