#include "aws/consolelink.h"

#include "aws/partition.h"
#include "aws/starturl.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

struct ConsoleHosts
{
    const char *partition;
    const char *signIn;
    const char *console;
    const char *homeRegion; // whose sign-in host goes without the region in front
    bool hasRegionalConsoles;
};

// spec/aws.md §8.1; of the iso partitions nothing is known.
constexpr std::array consoleHosts = std::to_array<ConsoleHosts>({
    {"aws", "signin.aws.amazon.com", "console.aws.amazon.com", "us-east-1", true},
    {"aws-us-gov", "signin.amazonaws-us-gov.com", "console.amazonaws-us-gov.com", "us-gov-west-1", false},
    {"aws-cn", "signin.amazonaws.cn", "console.amazonaws.cn", "cn-north-1", false},
    {"aws-eusc", "signin.amazonaws-eusc.eu", "console.amazonaws-eusc.eu", "", false},
});

Result<ConsoleHosts> hostsOf(const QString &region)
{
    // What has the form of a region's name can stand in front of a host without changing whose host it is.
    if (!isRegionName(region))
        return failure(Error::Kind::Input, u"Region"_s, region);
    const QString partition = partitionOfRegion(region).id;
    const auto *found = std::find_if(consoleHosts.begin(), consoleHosts.end(),
        [&](const ConsoleHosts &hosts) { return partition == QLatin1StringView(hosts.partition); });
    if (found == consoleHosts.end())
        return failure(Error::Kind::Input, u"ConsoleUnknown"_s, region);
    return *found;
}

QUrl addressOf(const QString &region, bool isRegional, const char *host, const QString &path)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost((isRegional ? region + u'.' : QString()) + QLatin1StringView(host));
    url.setPath(path);
    return url;
}

} // namespace

const QList<ConsoleService> &consoleServices()
{
    static const QList<ConsoleService> services{
        {{}, {}, u"console"_s},
        {u"billing"_s, u"Billing and Cost Management"_s, u"billing"_s},
        {u"cloudformation"_s, u"CloudFormation"_s, u"cloudformation"_s},
        {u"cloudwatch"_s, u"CloudWatch"_s, u"cloudwatch"_s},
        {u"dynamodb"_s, u"DynamoDB"_s, u"dynamodbv2"_s},
        {u"ec2"_s, u"EC2"_s, u"ec2"_s},
        {u"ecs"_s, u"Elastic Container Service"_s, u"ecs"_s},
        {u"eks"_s, u"Elastic Kubernetes Service"_s, u"eks"_s},
        {u"iam"_s, u"IAM"_s, u"iam"_s},
        {u"lambda"_s, u"Lambda"_s, u"lambda"_s},
        {u"rds"_s, u"RDS"_s, u"rds"_s},
        {u"route53"_s, u"Route 53"_s, u"route53/v2"_s},
        {u"s3"_s, u"S3"_s, u"s3"_s},
        {u"secretsmanager"_s, u"Secrets Manager"_s, u"secretsmanager"_s},
        {u"systems-manager"_s, u"Systems Manager"_s, u"systems-manager"_s},
        {u"vpc"_s, u"VPC"_s, u"vpc"_s},
    };
    return services;
}

Result<QUrl> consolePage(const QString &region, const QString &service)
{
    const Result<ConsoleHosts> hosts = hostsOf(region);
    if (!hosts)
        return tl::unexpected(hosts.error());
    const QList<ConsoleService> &services = consoleServices();
    const auto found = std::find_if(
        services.begin(), services.end(), [&](const ConsoleService &known) { return known.id == service; });
    const QString &path = found == services.end() ? services.constFirst().path : found->path;
    QUrl url = addressOf(region, hosts->hasRegionalConsoles, hosts->console, u'/' + path + "/home"_L1);
    url.setQuery("region="_L1 + region);
    return url;
}

Result<QUrl> federationEndpoint(const QString &region)
{
    return hostsOf(region).map([&](const ConsoleHosts &hosts) {
        const bool isRegional = region != QLatin1StringView(hosts.homeRegion);
        return addressOf(region, isRegional, hosts.signIn, u"/federation"_s);
    });
}

bool isSamePartition(const QString &region, const QString &other)
{
    return partitionOfRegion(region).id == partitionOfRegion(other).id;
}

bool hasPortalPage(const QString &startUrl)
{
    return startUrlProblem(startUrl) == StartUrlProblem::None && !isIssuerUrl(startUrl);
}

QUrl consoleShortcut(
    const QString &startUrl, const QString &accountId, const QString &roleName, const QUrl &destination)
{
    if (!hasPortalPage(startUrl))
        return {};
    // The portal reads this "query" out of the fragment, so it is encoded by hand as one.
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    QString link = normalisedStartUrl(startUrl) + "/#/console?account_id="_L1 + encoded(accountId) + "&role_name="_L1
        + encoded(roleName);
    if (!destination.isEmpty())
        link += "&destination="_L1 + encoded(destination.toString(QUrl::FullyEncoded));
    return QUrl(link, QUrl::StrictMode);
}

} // namespace ssotray
