#include "aws/oidcclient.h"

#include "aws/endpoints.h"
#include "aws/json.h"
#include "aws/jsonhttp.h"

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

Async<ClientRegistration> OidcClient::registerClient(
    const QString &region, const QString &clientName, const QStringList &scopes) const
{
    QJsonObject body{{u"clientName"_s, clientName}, {u"clientType"_s, u"public"_s}};
    if (!scopes.isEmpty())
        body.insert(u"scopes"_s, QJsonArray::fromStringList(scopes));
    return post(region, u"/client/register"_s, body).then(&m_http, reading(readRegistration));
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

Async<Token> OidcClient::tokenForRefreshToken(
    const QString &region, const ClientRegistration &client, const Secret &refreshToken) const
{
    return post(region, u"/token"_s,
        {{u"grantType"_s, u"refresh_token"_s}, {u"clientId"_s, client.clientId},
            {u"clientSecret"_s, client.clientSecret.reveal()}, {u"refreshToken"_s, refreshToken.reveal()}})
        .then(&m_http, reading(readToken));
}

Async<QJsonObject> OidcClient::post(const QString &region, const QString &path, const QJsonObject &body) const
{
    const Result<QUrl> endpoint = oidcEndpoint(region, m_http.options());
    if (!endpoint)
        return failed<QJsonObject>(endpoint.error());
    QUrl url = *endpoint;
    url.setPath(url.path() + path);
    return m_http.send({.method = JsonHttp::Request::Method::Post, .url = url, .body = body, .tries = 1});
}

} // namespace ssotray
