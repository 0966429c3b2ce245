#pragma once

#include <QString>

#include <optional>

namespace ssotray::emulator {

enum class Service { Any, Oidc, Portal, DevicePage, SignIn, Sts, S3, Other };

// What a host name of AWS says about itself. Global names (sts.amazonaws.com) have no region.
struct AwsHost
{
    Service service = Service::Any;
    QString region;
};

// Nothing when the name is none of AWS. Follows spec/aws.md § 2.1 and § 8.1 for the suffixes.
std::optional<AwsHost> awsHost(const QString &host);

} // namespace ssotray::emulator
