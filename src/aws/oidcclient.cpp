#include "aws/oidcclient.h"

#include "aws/answers.h"
#include "aws/endpoints.h"
#include "aws/json.h"
#include "aws/jsonhttp.h"
#include "aws/starturlresolver.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// Lengths of time from the network are clamped: addSecs() of a huge one gives no date at all (spec/security.md §9).
std::chrono::seconds lifeOf(qint64 seconds)
{
    return std::chrono::seconds(std::clamp<qint64>(seconds, 1, 90 * 24 * 3600));
}

} // namespace

Result<ClientRegistration> readRegistration(const QJsonObject &body)
{
    const auto id = json::text(body, u"clientId"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto secret = json::text(body, u"clientSecret"_s);
    if (!secret)
        return tl::unexpected(secret.error());
    const auto expires = json::integer(body, u"clientSecretExpiresAt"_s);
    if (!expires)
        return tl::unexpected(expires.error());
    constexpr qint64 lastSecondOfYear9999 = 253402300799;
    return ClientRegistration{*id, Secret(*secret),
        QDateTime::fromSecsSinceEpoch(std::clamp<qint64>(*expires, 0, lastSecondOfYear9999), Qt::UTC)};
}

Result<DeviceAuthorization> readAuthorization(const QJsonObject &body)
{
    const auto deviceCode = json::text(body, u"deviceCode"_s);
    if (!deviceCode)
        return tl::unexpected(deviceCode.error());
    const auto userCode = json::text(body, u"userCode"_s);
    if (!userCode)
        return tl::unexpected(userCode.error());
    const auto address = json::text(body, u"verificationUri"_s);
    if (!address)
        return tl::unexpected(address.error());
    const auto complete = json::optionalText(body, u"verificationUriComplete"_s);
    if (!complete)
        return tl::unexpected(complete.error());
    const auto expiresIn = json::integer(body, u"expiresIn"_s);
    if (!expiresIn)
        return tl::unexpected(expiresIn.error());
    const auto interval = json::optionalInteger(body, u"interval"_s, 0);
    if (!interval)
        return tl::unexpected(interval.error());
    return DeviceAuthorization{
        Secret(*deviceCode), *userCode, *address, *complete, lifeOf(*expiresIn), std::chrono::seconds(*interval)};
}

Result<Token> readToken(const QJsonObject &body)
{
    const auto access = json::text(body, u"accessToken"_s);
    if (!access)
        return tl::unexpected(access.error());
    const auto refresh = json::optionalText(body, u"refreshToken"_s);
    if (!refresh)
        return tl::unexpected(refresh.error());
    const auto expiresIn = json::integer(body, u"expiresIn"_s);
    if (!expiresIn)
        return tl::unexpected(expiresIn.error());
    Token token{Secret(*access), {}, lifeOf(*expiresIn)};
    if (!refresh->isEmpty())
        token.refreshToken = Secret(*refresh);
    return token;
}

namespace {

QJsonObject registrationOf(const QString &clientName, const QStringList &scopes)
{
    QJsonObject body{{u"clientName"_s, clientName}, {u"clientType"_s, u"public"_s}};
    if (!scopes.isEmpty())
        body.insert(u"scopes"_s, QJsonArray::fromStringList(scopes));
    return body;
}

// For continuations that only translate: the reader runs on an answer, an error passes through.
template <class T>
auto reading(Result<T> (*reader)(const QJsonObject &))
{
    return [reader](const Result<QJsonObject> &body) { return body.and_then(reader); };
}

} // namespace

OidcClient::OidcClient(JsonHttp &http)
    : m_http(http)
{
}

Async<QString> OidcClient::portalOf(const QString &startUrl, QObject *owner) const
{
    return resolveStartUrl(m_http, startUrl, owner);
}

Async<ClientRegistration> OidcClient::registerClient(
    const QString &region, const QString &clientName, const QStringList &scopes) const
{
    return registerWith(region, registrationOf(clientName, scopes), SignInMethod::DeviceCode);
}

Async<ClientRegistration> OidcClient::registerBrowserClient(
    const QString &region, const QString &clientName, const QStringList &scopes, const QString &startUrl) const
{
    QJsonObject body = registrationOf(clientName, scopes);
    body.insert(u"grantTypes"_s, QJsonArray{u"authorization_code"_s, u"refresh_token"_s});
    // RFC 8252 §7.3: the port is chosen later, and any will do.
    body.insert(u"redirectUris"_s, QJsonArray{u"http://127.0.0.1/oauth/callback"_s});
    body.insert(u"issuerUrl"_s, startUrl);
    return registerWith(region, body, SignInMethod::Browser);
}

Async<ClientRegistration> OidcClient::registerWith(
    const QString &region, const QJsonObject &body, SignInMethod method) const
{
    return post(region, u"/client/register"_s, body)
        .then(&m_http, [method](const Result<QJsonObject> &answer) -> Result<ClientRegistration> {
            Result<ClientRegistration> client = answer.and_then(readRegistration);
            if (client)
                client->method = method;
            return client;
        });
}

Async<DeviceAuthorization> OidcClient::startDeviceAuthorization(
    const QString &region, const ClientRegistration &client, const QString &startUrl) const
{
    return post(region, u"/device_authorization"_s,
        {{u"clientId"_s, client.clientId}, {u"clientSecret"_s, client.clientSecret.reveal()},
            {u"startUrl"_s, startUrl}})
        .then(&m_http, reading(readAuthorization));
}

Async<Token> OidcClient::tokenForDeviceCode(
    const QString &region, const ClientRegistration &client, const Secret &deviceCode) const
{
    return post(region, u"/token"_s,
        {{u"grantType"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s}, {u"clientId"_s, client.clientId},
            {u"clientSecret"_s, client.clientSecret.reveal()}, {u"deviceCode"_s, deviceCode.reveal()}})
        .then(&m_http, reading(readToken));
}

// In the order of the AWS CLI, and everything encoded that is not unreserved.
Result<QUrl> OidcClient::authorizationAddress(
    const QString &region, const ClientRegistration &client, const AuthorizationRequest &request) const
{
    const Result<QUrl> endpoint = oidcEndpoint(region, m_http.options());
    if (!endpoint)
        return tl::unexpected(endpoint.error());
    const std::initializer_list<std::pair<QByteArray, QString>> items{{"response_type"_ba, u"code"_s},
        {"client_id"_ba, client.clientId}, {"redirect_uri"_ba, request.redirectUri}, {"state"_ba, request.state},
        {"code_challenge_method"_ba, u"S256"_s}, {"scopes"_ba, request.scopes.join(u' ')},
        {"code_challenge"_ba, QString::fromLatin1(codeChallengeOf(request.codeVerifier))}};
    QByteArrayList query;
    for (const auto &[name, value] : items)
        query.append(name + '=' + QUrl::toPercentEncoding(value));
    QUrl url = *endpoint;
    url.setPath(url.path() + "/authorize"_L1);
    url.setQuery(QString::fromLatin1(query.join('&')), QUrl::StrictMode);
    return url;
}

Async<Token> OidcClient::tokenForAuthorizationCode(const QString &region, const ClientRegistration &client,
    const AuthorizationRequest &request, const Secret &code) const
{
    return post(region, u"/token"_s,
        {{u"grantType"_s, u"authorization_code"_s}, {u"clientId"_s, client.clientId},
            {u"clientSecret"_s, client.clientSecret.reveal()}, {u"code"_s, code.reveal()},
            {u"redirectUri"_s, request.redirectUri}, {u"codeVerifier"_s, request.codeVerifier.reveal()}})
        .then(&m_http, reading(readToken));
}

Async<Token> OidcClient::tokenForRefreshToken(const QString &region, const ClientRegistration &client,
    const Secret &refreshToken, const QDateTime &latestStart) const
{
    return post(region, u"/token"_s,
        {{u"grantType"_s, u"refresh_token"_s}, {u"clientId"_s, client.clientId},
            {u"clientSecret"_s, client.clientSecret.reveal()}, {u"refreshToken"_s, refreshToken.reveal()}},
        latestStart)
        .then(&m_http, reading(readToken));
}

Async<QJsonObject> OidcClient::post(
    const QString &region, const QString &path, const QJsonObject &body, const QDateTime &latestStart) const
{
    const Result<QUrl> endpoint = oidcEndpoint(region, m_http.options());
    if (!endpoint)
        return failed<QJsonObject>(endpoint.error());
    QUrl url = *endpoint;
    url.setPath(url.path() + path);
    // Everything but a renewal is done for somebody who is signing in.
    return m_http.send({.method = JsonHttp::Request::Method::Post,
        .url = url,
        .body = body,
        .mayAskPerson = body.value("grantType"_L1) != "refresh_token"_L1,
        .latestStart = latestStart,
        .tries = 1});
}

QByteArray codeChallengeOf(const Secret &codeVerifier)
{
    return QCryptographicHash::hash(codeVerifier.reveal().toLatin1(), QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace ssotray
