#pragma once

#include "aws/types.h"
#include "base/async.h"

#include <QStringList>

namespace ssotray {

class JsonHttp;

// The four calls of the sso-oidc service that we make (spec/aws.md §2), each once: waiting, polling and trying again
// after trouble is its callers' work. Regions are those of the Identity Center instance.
class OidcClient
{
public:
    explicit OidcClient(JsonHttp &http);

    // A public client for the device flow. With scopes AWS issues refresh tokens, without them none. The name is what
    // the consent page shows. §2.2
    Async<ClientRegistration> registerClient(
        const QString &region, const QString &clientName, const QStringList &scopes) const;

    // §2.3
    Async<DeviceAuthorization> startDeviceAuthorization(
        const QString &region, const ClientRegistration &client, const QString &startUrl) const;

    // One poll. "AuthorizationPendingException" and "SlowDownException" are errors here. §2.5, §2.6
    Async<Token> tokenForDeviceCode(
        const QString &region, const ClientRegistration &client, const Secret &deviceCode) const;

    // A refresh token is good only together with the client that got it. §2.5
    Async<Token> tokenForRefreshToken(
        const QString &region, const ClientRegistration &client, const Secret &refreshToken) const;

private:
    Async<QJsonObject> post(const QString &region, const QString &path, const QJsonObject &body) const;

    JsonHttp &m_http;
};

} // namespace ssotray
