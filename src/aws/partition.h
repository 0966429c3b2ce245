#pragma once

#include <QList>
#include <QString>

namespace ssotray {

// One of the separate AWS clouds. spec/aws.md §2.1
struct Partition
{
    QString id; // "aws", "aws-cn", …
    QString suffix; // of host names: "amazonaws.com"
    QString dualStackSuffix; // the same for IPv4 + IPv6 hosts: "api.aws"
};

struct Region
{
    QString name; // "ap-northeast-1"
    QString displayName; // "Asia Pacific (Tokyo)", in English as AWS writes it
};

// The form that every region name has: [a-z]{2,8}(-[a-z0-9]+)+, at most 32 characters. Whatever passes can stand in a
// host name without changing whose host it is.
bool isRegionName(const QString &text);

// The regions that are known, partition by partition. New ones appear at AWS before they appear here.
const QList<Region> &knownRegions();
bool isKnownRegion(const QString &name);

// By the list of known regions, then by the form of the name, else the partition "aws".
Partition partitionOfRegion(const QString &region);

// A host, in lower case and ASCII, under a domain that is AWS's alone.
bool isAwsHost(QString host);

} // namespace ssotray
