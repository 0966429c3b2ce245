#pragma once

#include "aws/types.h"
#include "base/async.h"

#include <QStringList>

class QObject;

namespace ssotray {

class JsonHttp;

// The calls of the sso-oidc service that we make (spec/aws.md §2 and §3), each once: waiting, polling and trying again
// after trouble is its callers' work. Regions are those of the Identity Center instance.
class OidcClient
{
public:
    explicit OidcClient(JsonHttp &http);

    // The start URL as the two services want it, where a company has an address of its own
    // (aws/starturlresolver.h). §9.4
    Async<QString> portalOf(const QString &startUrl, QObject *owner) const;

    // A public client for the device flow. With scopes AWS issues refresh tokens, without them none. The name is what
    // the consent page shows. §2.2
    Async<ClientRegistration> registerClient(
        const QString &region, const QString &clientName, const QStringList &scopes) const;

    // A public client whose codes come through a browser to a port of this computer. §2.2, the column on the right
    Async<ClientRegistration> registerBrowserClient(
        const QString &region, const QString &clientName, const QStringList &scopes, const QString &startUrl) const;

    // §2.3
    Async<DeviceAuthorization> startDeviceAuthorization(
        const QString &region, const ClientRegistration &client, const QString &startUrl) const;

    // One poll. "AuthorizationPendingException" and "SlowDownException" are errors here. §2.5, §2.6
    Async<Token> tokenForDeviceCode(
        const QString &region, const ClientRegistration &client, const Secret &deviceCode) const;

    // Where a browser has to go; asks nobody. Errors: those of oidcEndpoint(). §3, step 4
    Result<QUrl> authorizationAddress(
        const QString &region, const ClientRegistration &client, const AuthorizationRequest &request) const;

    // A code can be used once. §3, step 7
    Async<Token> tokenForAuthorizationCode(const QString &region, const ClientRegistration &client,
        const AuthorizationRequest &request, const Secret &code) const;

    // A refresh token is good only together with the client that got it. Not sent later than latestStart (UTC; invalid:
    // whenever), then Timeout "Deadline". §2.5
    Async<Token> tokenForRefreshToken(const QString &region, const ClientRegistration &client,
        const Secret &refreshToken, const QDateTime &latestStart = {}) const;

private:
    Async<ClientRegistration> registerWith(const QString &region, const QJsonObject &body, SignInMethod method) const;
    Async<QJsonObject> post(
        const QString &region, const QString &path, const QJsonObject &body, const QDateTime &latestStart = {}) const;

    JsonHttp &m_http;
};

// The S256 challenge of a code verifier. RFC 7636 §4.2
QByteArray codeChallengeOf(const Secret &codeVerifier);

} // namespace ssotray
