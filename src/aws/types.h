#pragma once

#include "base/secret.h"
#include "base/signinmethod.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
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
    SignInMethod method = SignInMethod::DeviceCode; // the one that it is registered for

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

// What a browser is sent to AWS with, and what the code that it brings back is exchanged with. RFC 7636, spec/aws.md §3
struct AuthorizationRequest
{
    QString redirectUri; // with the port
    QString state;
    Secret codeVerifier; // of 43 to 128 unreserved characters; AWS gets its hash first
    QStringList scopes;
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
