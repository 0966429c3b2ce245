#include "ui/uiworld.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcessEnvironment>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

NetworkOptions scriptedNetwork(const ScriptedServer &server)
{
    NetworkOptions options;
    options.oidcEndpoint = server.url();
    options.portalEndpoint = server.url();
    // What is not scripted, and so https, comes to nothing at once and without a network.
    QProcessEnvironment nowhere;
    nowhere.insert(u"HTTPS_PROXY"_s, u"http://127.0.0.1:1"_s);
    options.proxy = ProxyRules::fromEnvironment(nowhere);
    return options;
}

} // namespace

Async<std::optional<Secret>> FickleStore::read(const QString &key)
{
    return error ? failed<std::optional<Secret>>(*error) : m_memory.read(key);
}

Async<void> FickleStore::write(const QString &key, const Secret &value)
{
    return error ? failed<void>(*error) : m_memory.write(key, value);
}

Async<void> FickleStore::remove(const QString &key)
{
    return error ? failed<void>(*error) : m_memory.remove(key);
}

UiWorld::UiWorld()
    : http(scriptedNetwork(server), clock)
    , oidc(http)
    , portal(http)
    , records(home.filePath(u"records.ini"_s))
    , store(keychain, keychain, records)
    , published(home.filePath(u"cache"_s))
    , cliCache(home.filePath(u"cli-cache"_s))
    , sessions({oidc, portal, store, records, published, cliCache, clock, home.path()})
    , credentials(portal, clock)
    , config(configPath(), home.filePath(u"backups"_s), home.filePath(u"config.lock"_s), clock)
    , clipboard(clock)
{
    QDir(home.path()).mkpath(u".aws"_s);
}

WizardServices UiWorld::services()
{
    const auto ask = [this](const QString &url, QObject *owner) { return oidc.portalOf(url, owner); };
    return {sessions, portal, config, credentials, clipboard, clock, home.filePath(u"bulk.json"_s),
        u"/opt/sso-tray/bin/sso-tray-credentials"_s, false, hasBuiltInWindow, browsers,
        portalOf ? portalOf : PortalLookup::Ask(ask)};
}

QByteArray UiWorld::configBytes() const
{
    QFile file(configPath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void UiWorld::writeConfig(const QByteArray &text)
{
    QFile file(configPath());
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("The test's config cannot be written");
}

SsoSession UiWorld::mySso() const
{
    return {u"my-sso"_s, u"https://d-12345xxxxx.awsapps.com/start"_s, u"ap-northeast-1"_s, {u"sso:account:access"_s}};
}

void UiWorld::answerCode(const QString &verificationUri, const QString &complete)
{
    server.answerJson(u"/client/register"_s,
        {{u"clientId"_s, u"client"_s}, {u"clientSecret"_s, u"client-secret-canary"_s},
            {u"clientSecretExpiresAt"_s, clock.now().addDays(90).toSecsSinceEpoch()}});
    server.answerJson(u"/device_authorization"_s,
        {{u"deviceCode"_s, u"device-code"_s}, {u"userCode"_s, u"BRCJ-PDVT"_s}, {u"verificationUri"_s, verificationUri},
            {u"verificationUriComplete"_s, complete}, {u"expiresIn"_s, 600}, {u"interval"_s, 1}});
}

void UiWorld::answerPending()
{
    server.answerException(u"/token"_s, 400, "AuthorizationPendingException"_ba);
}

void UiWorld::answerToken()
{
    server.answerJson(u"/token"_s,
        {{u"accessToken"_s, u"access-canary"_s}, {u"tokenType"_s, u"Bearer"_s}, {u"expiresIn"_s, 3600},
            {u"refreshToken"_s, u"refresh-canary"_s}});
}

void UiWorld::answerAccounts(const QList<Account> &accounts)
{
    QJsonArray list;
    for (const Account &account : accounts)
        list.append(QJsonObject{
            {u"accountId"_s, account.id}, {u"accountName"_s, account.name}, {u"emailAddress"_s, account.email}});
    server.answerJson(u"/assignment/accounts"_s, {{u"accountList"_s, list}});
}

void UiWorld::answerRoles(const QString &accountId, const QStringList &roles)
{
    QJsonArray list;
    for (const QString &role : roles)
        list.append(QJsonObject{{u"roleName"_s, role}, {u"accountId"_s, accountId}});
    server.answerJson(u"/assignment/roles?account_id=%1"_s.arg(accountId), {{u"roleList"_s, list}});
}

void UiWorld::answerCredentials()
{
    server.answerJson(u"/federation/credentials"_s,
        {{u"roleCredentials"_s,
            QJsonObject{{u"accessKeyId"_s, u"ASIAEXAMPLE"_s}, {u"secretAccessKey"_s, u"secret-key-canary"_s},
                {u"sessionToken"_s, u"session-token-canary"_s},
                {u"expiration"_s, clock.now().addSecs(3600).toMSecsSinceEpoch()}}}});
}

void UiWorld::answerEverything()
{
    answerCode();
    answerPending();
    answerToken();
    answerAccounts({{u"123456789012"_s, u"Production"_s, u"aws-prod@example.com"_s}});
    answerRoles(u"123456789012"_s, {u"AdministratorAccess"_s});
    answerCredentials();
}

bool UiWorld::advanceUntil(const std::function<bool()> &condition, int seconds)
{
    for (int second = 0; second < seconds; ++second) {
        if (QTest::qWaitFor(condition, 25))
            return true;
        clock.advance(1s);
    }
    return condition();
}

} // namespace ssotray
