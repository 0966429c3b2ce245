#include "tokenservice.h"

#include "oidcerrors.h"
#include "randomtext.h"
#include "world.h"

#include <QCryptographicHash>
#include <QUuid>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

struct TokenRequest
{
    QJsonObject body;
    const Client &client;
    QString region;
};

// The answer of every successful grant. A refresh token comes only when scopes were registered (spec/aws.md § 2.2).
Answer issueTokens(World &world, const Client &client, Grant grant)
{
    const auto life = world.settings.accessToken;
    grant.expiresAt = QDateTime::currentDateTimeUtc().addSecs(life.count());
    const QString accessToken = world.secrets.add(u"accessTokens"_s, u"aoaAAAAAG"_s + randomBase64Url(1000));
    world.sessions.addAccessToken(accessToken, grant);
    QJsonObject answer{
        {u"accessToken"_s, accessToken}, {u"tokenType"_s, u"Bearer"_s}, {u"expiresIn"_s, qint64(life.count())}};
    if (!client.scopes.isEmpty()) {
        const QString refreshToken = world.secrets.add(u"refreshTokens"_s, u"aorAAAAAG"_s + randomBase64Url(1000));
        world.sessions.addRefreshToken(refreshToken, grant);
        answer.insert("refreshToken"_L1, refreshToken);
    }
    return jsonAnswer(200, answer);
}

// RFC 8628 § 3.4 and 3.5.
Answer deviceCodeGrant(World &world, const TokenRequest &request)
{
    if (world.settings.autoApprove)
        world.deviceCodes.approveOlderThan(*world.settings.autoApprove);

    const QString deviceCode = request.body.value("deviceCode"_L1).toString();
    if (deviceCode.isEmpty())
        return oidcError(u"InvalidRequestException"_s, u"deviceCode is required"_s);
    DeviceAuthorization *authorization = world.deviceCodes.findByDeviceCode(deviceCode);
    // Used up, another client's, or asked for in the wrong region (spec/aws.md § 2.7, invalid_grant).
    if (!authorization || authorization->clientId != request.client.id || authorization->region != request.region)
        return oidcError(u"InvalidGrantException"_s, u"Invalid device code provided"_s);
    if (authorization->expiresAt <= QDateTime::currentDateTimeUtc())
        return oidcError(u"ExpiredTokenException"_s, u"Device code has expired"_s);

    switch (authorization->state) {
    case DeviceAuthorization::State::Denied:
        return oidcError(u"AccessDeniedException"_s, u"The authorization request was denied"_s);
    case DeviceAuthorization::State::Pending:
        if (authorization->polledTooSoon())
            return oidcError(u"SlowDownException"_s, u"Polling too fast"_s);
        return oidcError(u"AuthorizationPendingException"_s, u"Authorization is still pending"_s);
    case DeviceAuthorization::State::Approved:
        break;
    }
    const Grant grant{QUuid::createUuid().toString(QUuid::WithoutBraces), request.client.id, request.region, {}};
    world.deviceCodes.remove(deviceCode); // exchanged once
    return issueTokens(world, request.client, grant);
}

// RFC 6749 § 4.1.3 and RFC 7636 § 4.6. A code that comes twice ends what it was exchanged for.
Answer authorizationCodeGrant(World &world, const TokenRequest &request)
{
    const QString verifier = request.body.value("codeVerifier"_L1).toString();
    const QString code = request.body.value("code"_L1).toString();
    if (code.isEmpty() || verifier.size() < 43 || verifier.size() > 128)
        return oidcError(u"InvalidRequestException"_s, u"code and codeVerifier are required"_s);
    world.secrets.add(u"codeVerifiers"_s, verifier);
    const auto found = world.authorizationCodes.use(code);
    if (found && found->isUsed)
        world.sessions.end(found->sessionId);
    const QByteArray challenge = QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (!found || found->isUsed || found->clientId != request.client.id || found->region != request.region
        || found->redirectUri != request.body.value("redirectUri"_L1).toString()
        || found->challenge != QString::fromLatin1(challenge) || found->expiresAt <= QDateTime::currentDateTimeUtc())
        return oidcError(u"InvalidGrantException"_s, u"Invalid authorization code provided"_s);
    return issueTokens(world, request.client, {found->sessionId, request.client.id, request.region, {}});
}

// RFC 6749 § 6, with rotation: the old refresh token ends with its use. The access tokens before it live on.
Answer refreshTokenGrant(World &world, const TokenRequest &request)
{
    const QString refreshToken = request.body.value("refreshToken"_L1).toString();
    if (refreshToken.isEmpty())
        return oidcError(u"InvalidRequestException"_s, u"refreshToken is required"_s);
    const auto grant = world.sessions.refreshGrant(refreshToken);
    if (!grant || grant->clientId != request.client.id || grant->region != request.region)
        return oidcError(u"InvalidGrantException"_s, u"Invalid refresh token provided"_s);
    world.sessions.forgetRefreshToken(refreshToken);
    return issueTokens(world, request.client, *grant);
}

struct GrantType
{
    QString name;
    Answer (*run)(World &, const TokenRequest &);
};

const QList<GrantType> &grantTypes()
{
    static const QList<GrantType> list{
        {u"urn:ietf:params:oauth:grant-type:device_code"_s, deviceCodeGrant},
        {u"authorization_code"_s, authorizationCodeGrant},
        {u"refresh_token"_s, refreshTokenGrant},
    };
    return list;
}

} // namespace

Answer createToken(World &world, const Request &request, const QString &region)
{
    const QJsonObject body = request.jsonBody();
    const QString name = body.value("grantType"_L1).toString();
    if (name.isEmpty())
        return oidcError(u"InvalidRequestException"_s, u"grantType is required"_s);
    const Client *client =
        world.clients.authenticate(body.value("clientId"_L1).toString(), body.value("clientSecret"_L1).toString());
    if (!client)
        return oidcError(u"InvalidClientException"_s, u"Invalid client provided"_s);
    for (const GrantType &type : grantTypes()) {
        if (type.name != name)
            continue;
        if (!client->mayUse(name))
            return oidcError(u"UnauthorizedClientException"_s, u"Client is not registered for this grant type"_s);
        return type.run(world, {body, *client, region});
    }
    return oidcError(u"UnsupportedGrantTypeException"_s, u"Unsupported grant type"_s);
}

} // namespace ssotray::emulator
