#include "support/sessionworld.h"

#include "base/instance.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QNetworkAccessManager>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QString keyOfMySso()
{
    return instanceName() + u"/my-sso"_s;
}

NetworkOptions onlyLoopback(const QUrl &url)
{
    NetworkOptions options;
    options.oidcEndpoint = url;
    options.portalEndpoint = url;
    return options;
}

QString asAwsWrites(const QDateTime &date)
{
    return date.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

} // namespace

QString SessionWorld::folderInMemory()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/tst_session-XXXXXX"_s;
}

SsoSession SessionWorld::mySso()
{
    return {u"my-sso"_s, u"https://d-1.awsapps.com/start"_s, u"eu-west-1"_s, {u"sso:account:access"_s}};
}

SessionTokens SessionWorld::tokensWithLeft(std::chrono::seconds left) const
{
    const QDateTime end = clock.now().addSecs(left.count());
    return {mySso().startUrl, mySso().region, mySso().scopes,
        {u"client"_s, Secret(u"client-secret"_s), clock.now().addDays(90)}, Secret(u"refresh-1"_s),
        Secret(u"access-1"_s), end.addSecs(-3600), end};
}

void SessionWorld::store(const SessionTokens &tokens)
{
    keychain.put(keyOfMySso(), Secret(textOfTokens(tokens)));
}

std::optional<SessionTokens> SessionWorld::stored()
{
    const std::optional<Secret> entry = keychain.at(keyOfMySso());
    return entry ? tokensFromText(entry->reveal()) : std::nullopt;
}

void SessionWorld::answerSignIn()
{
    server.forget(u"/client/register"_s);
    server.answerJson(u"/client/register"_s,
        {{u"clientId"_s, u"new-client"_s}, {u"clientSecret"_s, u"new-secret"_s},
            {u"clientSecretExpiresAt"_s, clock.now().addDays(90).toSecsSinceEpoch()}});
    server.forget(u"/device_authorization"_s);
    server.answerJson(u"/device_authorization"_s,
        {{u"deviceCode"_s, u"d"_s}, {u"userCode"_s, u"ABCD-EFGH"_s}, {u"verificationUri"_s, u"https://v"_s},
            {u"expiresIn"_s, 600}, {u"interval"_s, 1}});
    answerToken(u"access-new"_s, u"refresh-new"_s);
}

void SessionWorld::answerToken(const QString &access, const QString &refresh)
{
    QJsonObject body{{u"accessToken"_s, access}, {u"expiresIn"_s, 3600}};
    if (!refresh.isEmpty())
        body.insert(u"refreshToken"_s, refresh);
    server.forget(u"/token"_s);
    server.answerJson(u"/token"_s, body);
}

void SessionWorld::refuseToken(int status, const QByteArray &exception)
{
    server.forget(u"/token"_s);
    server.answerException(u"/token"_s, status, exception);
}

int SessionWorld::renewals() const
{
    const QList<ScriptedRequest> requests = server.requests(u"/token"_s);
    return static_cast<int>(std::count_if(requests.begin(), requests.end(),
        [](const ScriptedRequest &request) { return request.json().contains("refreshToken"_L1); }));
}

QString SessionWorld::tokenFilePath(const QString &name) const
{
    return PublishedTokens(cacheFolder()).pathOf(name);
}

void SessionWorld::writeTokenFile(const QByteArray &content, const QString &name) const
{
    QDir().mkpath(cacheFolder());
    QFile file(tokenFilePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

QJsonObject SessionWorld::cliToken(std::chrono::seconds left) const
{
    return {{u"accessToken"_s, u"cli-access"_s}, {u"expiresAt"_s, asAwsWrites(clock.now().addSecs(left.count()))},
        {u"startUrl"_s, mySso().startUrl}, {u"region"_s, mySso().region}, {u"clientId"_s, u"cli-client"_s},
        {u"clientSecret"_s, u"cli-secret"_s}, {u"registrationExpiresAt"_s, asAwsWrites(clock.now().addDays(80))},
        {u"refreshToken"_s, u"cli-refresh"_s}};
}

void SessionWorld::writeCliToken(const QJsonObject &token) const
{
    writeTokenFile(QJsonDocument(token).toJson(QJsonDocument::Compact));
}

std::optional<QByteArray> SessionWorld::bytesOf(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

SessionProgram::SessionProgram(SessionWorld &world)
    : clock(world.clock)
    , http(onlyLoopback(world.server.url()), clock)
    , oidc(http)
    , portal(http)
    , records(world.dir.filePath(u"records.ini"_s))
    , tokens(world.keychain.asking, world.keychain.quiet, records)
    , published(world.cacheFolder())
    , cliCache(world.cliCacheFolder())
    , lockFolder(world.dir.filePath(u"locks"_s))
{
}

SessionServices SessionProgram::services()
{
    return {oidc, portal, tokens, records, published, cliCache, clock, lockFolder};
}

std::unique_ptr<Session> SessionProgram::newSession(const SsoSession &definition)
{
    return std::make_unique<Session>(definition, services());
}

bool SessionProgram::isIdle() const
{
    const QObjectList children = http.children();
    return std::all_of(children.begin(), children.end(),
        [](const QObject *child) { return qobject_cast<const QNetworkAccessManager *>(child); });
}

bool waitUntil(const std::function<bool()> &condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.hasExpired(10'000))
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

bool signInAndWait(Session &session, ManualClock &clock)
{
    session.signIn();
    if (!waitUntil([&] { return session.attempt()->stage() == DeviceSignIn::Stage::Waiting; }))
        return false;
    clock.advance(1s);
    return waitUntil([&] { return session.attempt()->stage() == DeviceSignIn::Stage::Approved; });
}

} // namespace ssotray
