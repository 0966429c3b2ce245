#pragma once

#include "base/secret.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

// What AWS says, as plain values. All times are UTC, all lengths in seconds as on the wire. Account ids are text: they
// may begin with zeros.
namespace ssotray {

// Who we are to a portal's OIDC service; lives 90 days. spec/aws.md §2.2
struct ClientRegistration
{
    QString clientId;
    Secret clientSecret;
    QDateTime expiresAt;

    bool operator==(const ClientRegistration &) const = default;
};

// A device code and what a person needs to approve it. spec/aws.md §2.3, RFC 8628 §3.2
struct DeviceAuthorization
{
    Secret deviceCode;
    QString userCode; // shown letter for letter, never parsed
    QString verificationUri; // text as it came: judge it with aws/verificationaddress.h before anything opens it
    QString verificationUriComplete; // empty when the service sends none
    std::chrono::seconds expiresIn{0};
    std::chrono::seconds interval{0}; // as sent, 0 when absent; DeviceSignIn knows the bounds
};

// spec/aws.md §2.5
struct Token
{
    Secret accessToken;
    std::optional<Secret> refreshToken; // none: this token cannot be renewed, or (on refresh) the old one stays
    std::chrono::seconds expiresIn{0};
};

struct Account
{
    QString id; // 12 digits
    QString name; // may be empty
    QString email; // may be empty

    bool operator==(const Account &) const = default;
};

struct RoleCredentials
{
    QString accessKeyId;
    Secret secretAccessKey;
    Secret sessionToken;
    QDateTime expiration;
};

} // namespace ssotray
