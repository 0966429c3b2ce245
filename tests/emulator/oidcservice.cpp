#include "oidcservice.h"

#include "awshost.h"
#include "oidcerrors.h"
#include "randomtext.h"
#include "world.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

const QStringList &knownGrantTypes()
{
    static const QStringList list{
        u"urn:ietf:params:oauth:grant-type:device_code"_s, u"authorization_code"_s, u"refresh_token"_s};
    return list;
}

// Nothing when the field is there and is not a list of non-empty strings.
std::optional<QStringList> textList(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return QStringList();
    if (!value.isArray())
        return std::nullopt;
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        if (entry.toString().isEmpty())
            return std::nullopt;
        list += entry.toString();
    }
    return list;
}

// RFC 8252 § 7.3; the host must be the literal address (spec/aws.md § 3).
bool isLoopback(const QString &redirectUri)
{
    const QUrl url(redirectUri);
    return url.scheme() == u"http" && url.host() == u"127.0.0.1";
}

// AWS's secrets are signed JWTs of up to 1.9 KB (spec/aws.md § 2.2 and 12); this one has the size and the shape.
QString newClientSecret()
{
    const QByteArray header = QByteArray(R"({"kid":"key-1564028099","alg":"HS384"})")
                                  .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return QString::fromLatin1(header) + u'.' + randomBase64Url(1780) + u'.' + randomBase64Url(64);
}

// The address as people paste it and as it is compared: without query, fragment and last slash (spec/aws.md § 9.2).
QString normalizedStartUrl(const QString &text)
{
    return QUrl(text.trimmed()).toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
}

QString verificationUri(const Settings &settings)
{
    return settings.verificationUriBase.isEmpty()
        ? u"https://device.sso.%1.%2/"_s.arg(settings.region, suffixOf(settings.region))
        : settings.verificationUriBase;
}

} // namespace

Answer registerClient(World &world, const Request &request)
{
    const QJsonObject body = request.jsonBody();
    Client client;
    client.name = body.value("clientName"_L1).toString();
    if (client.name.isEmpty() || !body.value("clientType"_L1).isString())
        return oidcError(u"InvalidRequestException"_s, u"clientName and clientType are required"_s);
    if (body.value("clientType"_L1).toString() != u"public")
        return oidcError(u"InvalidClientMetadataException"_s, u"Only public clients can be registered"_s);

    const auto scopes = textList(body, u"scopes"_s);
    if (!scopes)
        return oidcError(u"InvalidScopeException"_s, u"Invalid scope"_s);
    const auto grantTypes = textList(body, u"grantTypes"_s);
    if (!grantTypes || !std::all_of(grantTypes->begin(), grantTypes->end(), [](const QString &type) {
            return knownGrantTypes().contains(type);
        }))
        return oidcError(u"UnsupportedGrantTypeException"_s, u"Unsupported grant type"_s);
    const auto redirectUris = textList(body, u"redirectUris"_s);
    if (!redirectUris || !std::all_of(redirectUris->begin(), redirectUris->end(), isLoopback))
        return oidcError(u"InvalidRedirectUriException"_s, u"Invalid redirect URI"_s);

    const QDateTime now = QDateTime::currentDateTimeUtc();
    client.id = randomBase64Url(32);
    client.secret = world.secrets.add(u"clientSecrets"_s, newClientSecret());
    client.scopes = *scopes;
    client.grantTypes = *grantTypes;
    client.redirectUris = *redirectUris;
    client.expiresAt = now.addSecs(world.settings.client.count());
    world.clients.add(client);
    return jsonAnswer(200,
        {{u"clientId"_s, client.id}, {u"clientSecret"_s, client.secret},
            {u"clientIdIssuedAt"_s, now.toSecsSinceEpoch()},
            {u"clientSecretExpiresAt"_s, client.expiresAt.toSecsSinceEpoch()}});
}

Answer startDeviceAuthorization(World &world, const Request &request, const QString &region)
{
    const QJsonObject body = request.jsonBody();
    const QString startUrl = body.value("startUrl"_L1).toString();
    const Client *client =
        world.clients.authenticate(body.value("clientId"_L1).toString(), body.value("clientSecret"_L1).toString());
    if (!client)
        return oidcError(u"InvalidClientException"_s, u"Invalid client provided"_s);
    if (!client->mayUse(knownGrantTypes().first()))
        return oidcError(u"UnauthorizedClientException"_s, u"Client is not registered for this grant type"_s);
    // A start URL that this region does not know (spec/aws.md § 2.3, wire sample of StartDeviceAuthorization).
    const Settings &settings = world.settings;
    if (region != settings.region || normalizedStartUrl(startUrl) != normalizedStartUrl(settings.startUrl))
        return oidcError(u"InvalidRequestException"_s, u"Invalid start URL"_s);

    DeviceAuthorization authorization;
    authorization.deviceCode = world.secrets.add(u"deviceCodes"_s, randomBase64Url(86));
    authorization.userCode = newUserCode();
    authorization.clientId = client->id;
    authorization.region = region;
    authorization.startedAt = QDateTime::currentDateTimeUtc();
    authorization.expiresAt = authorization.startedAt.addSecs(settings.deviceCode.count());
    // A client that is told no interval must use 5 seconds (RFC 8628 § 3.2).
    authorization.interval = settings.interval.value_or(std::chrono::seconds(5));
    world.deviceCodes.add(authorization);

    const QString uri = verificationUri(settings);
    QJsonObject answer{{u"deviceCode"_s, authorization.deviceCode}, {u"userCode"_s, authorization.userCode},
        {u"verificationUri"_s, uri}, {u"verificationUriComplete"_s, uri + u"?user_code="_s + authorization.userCode},
        {u"expiresIn"_s, qint64(settings.deviceCode.count())}};
    if (settings.interval)
        answer.insert("interval"_L1, qint64(settings.interval->count()));
    return jsonAnswer(200, answer);
}

} // namespace ssotray::emulator
