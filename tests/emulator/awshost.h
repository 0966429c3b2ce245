#pragma once

#include <QString>

#include <optional>

namespace ssotray::emulator {

enum class Service { Any, Oidc, Portal, DevicePage, SignIn, Sts, S3, CompanyAddress, Other };

// What a host name of AWS says about itself. Global names (sts.amazonaws.com) have no region.
struct AwsHost
{
    Service service = Service::Any;
    QString region;
};

// The partition that a region is in, and the suffix of its host names.
QString partitionOf(const QString &region);
QString suffixOf(const QString &region);

// Nothing when the name is none of AWS, and none below company.example, whose addresses lead to the portal. Follows
// spec/aws.md § 2.1 and § 8.1 for the suffixes.
std::optional<AwsHost> awsHost(const QString &host);

} // namespace ssotray::emulator
