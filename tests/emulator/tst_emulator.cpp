#include "emulator/emulatorclient.h"
#include "emulator/emulatorprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSet>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace Qt::StringLiterals;
using namespace ssotray;
using Reply = EmulatorClient::Reply;
using Registration = EmulatorClient::Registration;

// What the product's tests rely on when they run against the emulator.
class EmulatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_emulator.reset(); }

    void deviceFlow();
    void deniedAndExpired();
    void noScopesNoRefreshToken();
    void signInWithoutACode();
    void authorizePageIsCareful_data();
    void authorizePageIsCareful();
    void refreshRotates();
    void refreshIsBoundToItsClient();
    void registrationsExpire();
    void unknownStartUrl();
    void intervalCanBeAbsent();
    void pagesAreComplete();
    void rolesAndErrors();
    void signinTokensForGoodKeysAlone();
    void logoutEndsTheSession();
    void rateLimit();
    void faultsInOrder();
    void spoiltAnswers();
    void noSecretInTheLog();
    void logTellsWhoGotWhichToken();
    void realHostNamesThroughTheProxy();
    void clientsThatLeaveEarly();
    void settingsAreAllOrNothing();

private:
    void start(const QStringList &arguments);
    // Registered as the AWS CLI does it for a sign-in without a code.
    Registration newBrowserClient();
    // The query of the address that a browser is sent to, with these items in place of good ones.
    static QString verifier() { return u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s; } // RFC 7636, appendix B
    static QUrlQuery authorizeQuery(const Registration &client, const QString &name = {}, const QString &value = {});
    Reply exchange(const Registration &client, const QString &code, const QString &codeVerifier);
    // At the federation endpoint, with the object that GetRoleCredentials gave.
    Reply askForSigninToken(const QJsonObject &keys, const QByteArray &more = {});

    std::unique_ptr<EmulatorProcess> m_emulator;
    std::unique_ptr<EmulatorClient> m_aws;
};

void EmulatorTest::init()
{
    start({});
}

void EmulatorTest::start(const QStringList &arguments)
{
    m_emulator.reset();
    m_emulator = std::make_unique<EmulatorProcess>(arguments);
    QVERIFY(m_emulator->isReady());
    m_aws = std::make_unique<EmulatorClient>(m_emulator->httpUrl());
}

void EmulatorTest::deviceFlow()
{
    const Registration client = m_aws->newClient();
    QVERIFY(client.secret.size() > 1800 && client.secret.size() < 2000);
    const QString deviceCode = m_aws->startDevice(client);
    const auto poll = [&] { return m_aws->token(client, deviceCodeGrantType(), u"deviceCode"_s, deviceCode); };

    Reply reply = poll();
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.errorType, "AuthorizationPendingException"_ba);
    QCOMPARE(reply.body.value(u"error"_s).toString(), u"authorization_pending"_s);
    QCOMPARE(poll().errorType, "AuthorizationPendingException"_ba); // the one early poll that is forgiven
    reply = poll();
    QCOMPARE(reply.errorType, "SlowDownException"_ba);
    QCOMPARE(reply.body.value(u"error"_s).toString(), u"slow_down"_s);
    QTest::qWait(1000);
    QCOMPARE(poll().errorType, "AuthorizationPendingException"_ba);

    const QJsonArray pending = m_emulator->query(u"state"_s)[u"pending"_s].toArray();
    QCOMPARE(pending.size(), 1);
    m_emulator->control(u"approve"_s, {{u"userCode"_s, pending.first()[u"userCode"_s]}});
    reply = poll();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body.value(u"tokenType"_s).toString(), u"Bearer"_s);
    QCOMPARE(reply.body.value(u"expiresIn"_s).toInt(), 3600);
    QVERIFY(!reply.body.value(u"refreshToken"_s).toString().isEmpty());
    QCOMPARE(poll().errorType, "InvalidGrantException"_ba); // a code is exchanged once
}

void EmulatorTest::deniedAndExpired()
{
    const Registration client = m_aws->newClient();
    QString deviceCode = m_aws->startDevice(client);
    m_emulator->control(u"deny"_s);
    QCOMPARE(
        m_aws->token(client, deviceCodeGrantType(), u"deviceCode"_s, deviceCode).errorType, "AccessDeniedException"_ba);
    deviceCode = m_aws->startDevice(client);
    m_emulator->control(u"expire-device-codes"_s);
    QCOMPARE(
        m_aws->token(client, deviceCodeGrantType(), u"deviceCode"_s, deviceCode).errorType, "ExpiredTokenException"_ba);
}

void EmulatorTest::noScopesNoRefreshToken()
{
    const QJsonObject tokens = m_aws->signIn(m_aws->newClient({}));
    QVERIFY(tokens.contains(u"accessToken"_s));
    QVERIFY(!tokens.contains(u"refreshToken"_s));
}

Registration EmulatorTest::newBrowserClient()
{
    const Reply reply = m_aws->post(u"/client/register"_s,
        {{u"clientName"_s, u"test"_s}, {u"clientType"_s, u"public"_s},
            {u"scopes"_s, QJsonArray{u"sso:account:access"_s}},
            {u"grantTypes"_s, QJsonArray{u"authorization_code"_s, u"refresh_token"_s}},
            {u"redirectUris"_s, QJsonArray{u"http://127.0.0.1/oauth/callback"_s}},
            {u"issuerUrl"_s, defaultStartUrl()}});
    return {reply.body.value(u"clientId"_s).toString(), reply.body.value(u"clientSecret"_s).toString()};
}

QUrlQuery EmulatorTest::authorizeQuery(const Registration &client, const QString &name, const QString &value)
{
    QUrlQuery query{{u"response_type"_s, u"code"_s}, {u"client_id"_s, client.id},
        {u"redirect_uri"_s, u"http://127.0.0.1:4711/oauth/callback"_s}, {u"state"_s, u"the-state"_s},
        {u"code_challenge_method"_s, u"S256"_s}, {u"scopes"_s, u"sso:account:access"_s},
        {u"code_challenge"_s, u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s}};
    if (!name.isEmpty()) {
        query.removeQueryItem(name);
        query.addQueryItem(name, value);
    }
    return query;
}

Reply EmulatorTest::exchange(const Registration &client, const QString &code, const QString &codeVerifier)
{
    return m_aws->post(u"/token"_s,
        {{u"clientId"_s, client.id}, {u"clientSecret"_s, client.secret}, {u"grantType"_s, u"authorization_code"_s},
            {u"code"_s, code}, {u"redirectUri"_s, u"http://127.0.0.1:4711/oauth/callback"_s},
            {u"codeVerifier"_s, codeVerifier}});
}

void EmulatorTest::signInWithoutACode()
{
    const Registration client = newBrowserClient();
    const auto goTo = [&](const QUrlQuery &query) {
        return m_aws->get(u"/authorize?"_s + query.toString(QUrl::FullyEncoded), {});
    };
    QCOMPARE(goTo(authorizeQuery(client)).status, 200); // it asks first
    const Reply denied = goTo(authorizeQuery(client, u"decision"_s, u"deny"_s));
    QCOMPARE(denied.status, 302);
    QCOMPARE(QUrlQuery(denied.location).queryItemValue(u"error"_s), u"access_denied"_s);

    m_emulator->control(u"settings"_s, {{u"warmBrowser"_s, true}});
    const QUrl back = goTo(authorizeQuery(client)).location;
    QCOMPARE(back.toString(QUrl::RemoveQuery), u"http://127.0.0.1:4711/oauth/callback"_s);
    QCOMPARE(QUrlQuery(back).queryItemValue(u"state"_s), u"the-state"_s);
    const QString code = QUrlQuery(back).queryItemValue(u"code"_s);
    const QString other = QUrlQuery(goTo(authorizeQuery(client)).location).queryItemValue(u"code"_s);
    QCOMPARE(exchange(client, other, QString(43, u'x')).errorType, "InvalidGrantException"_ba);
    QCOMPARE(exchange(client, other, verifier()).errorType, "InvalidGrantException"_ba); // one try each
    const Reply tokens = exchange(client, code, verifier());
    QCOMPARE(tokens.status, 200);
    const QString refreshToken = tokens.body.value(u"refreshToken"_s).toString();
    QCOMPARE(m_aws->token(client, u"refresh_token"_s, u"refreshToken"_s, refreshToken).status, 200);
    QCOMPARE(exchange(client, code, verifier()).errorType, "InvalidGrantException"_ba);
    const QString accessToken = tokens.body.value(u"accessToken"_s).toString();
    QCOMPARE(m_aws->get(u"/assignment/accounts"_s, accessToken).status, 401); // the replay has ended it
    QVERIFY(m_emulator->query(u"secrets"_s)[u"codeVerifiers"_s].toArray().contains(verifier()));
}

void EmulatorTest::authorizePageIsCareful_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("client") << u"client_id"_s << u"unknown"_s;
    QTest::newRow("host") << u"redirect_uri"_s << u"http://localhost:4711/oauth/callback"_s;
    QTest::newRow("path") << u"redirect_uri"_s << u"http://127.0.0.1:4711/callback"_s;
    QTest::newRow("no port") << u"redirect_uri"_s << u"http://127.0.0.1/oauth/callback"_s;
    QTest::newRow("method") << u"code_challenge_method"_s << u"plain"_s;
    QTest::newRow("challenge") << u"code_challenge"_s << u"short"_s;
    QTest::newRow("scope") << u"scopes"_s << u"sso:account:access%20more"_s;
}

void EmulatorTest::authorizePageIsCareful()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    m_emulator->control(u"settings"_s, {{u"warmBrowser"_s, true}});
    const QUrlQuery query = authorizeQuery(newBrowserClient(), name, value);
    const Reply reply = m_aws->get(u"/authorize?"_s + query.toString(QUrl::FullyEncoded), {});
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.location.isEmpty());
}

void EmulatorTest::refreshRotates()
{
    const Registration client = m_aws->newClient();
    const QString first = m_aws->signIn(client).value(u"refreshToken"_s).toString();
    const Reply refreshed = m_aws->token(client, u"refresh_token"_s, u"refreshToken"_s, first);
    QCOMPARE(refreshed.status, 200);
    const QString second = refreshed.body.value(u"refreshToken"_s).toString();
    QVERIFY(!second.isEmpty() && second != first);
    QCOMPARE(m_aws->token(client, u"refresh_token"_s, u"refreshToken"_s, first).errorType, "InvalidGrantException"_ba);
    QCOMPARE(m_aws->token(client, u"refresh_token"_s, u"refreshToken"_s, second).status, 200);
}

void EmulatorTest::refreshIsBoundToItsClient()
{
    const Registration client = m_aws->newClient();
    const QString refreshToken = m_aws->signIn(client).value(u"refreshToken"_s).toString();
    QCOMPARE(m_aws->token(m_aws->newClient(), u"refresh_token"_s, u"refreshToken"_s, refreshToken).errorType,
        "InvalidGrantException"_ba);
    QCOMPARE(m_aws->token(client, u"refresh_token"_s, u"refreshToken"_s, refreshToken).status, 200);
    m_emulator->control(u"revoke"_s);
    QCOMPARE(m_aws->token(client, u"refresh_token"_s, u"refreshToken"_s, refreshToken).errorType,
        "InvalidGrantException"_ba);
}

void EmulatorTest::registrationsExpire()
{
    m_emulator->control(u"settings"_s, {{u"clientSeconds"_s, 0}});
    const Reply reply = m_aws->token(m_aws->newClient(), u"refresh_token"_s, u"refreshToken"_s, u"x"_s);
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.errorType, "InvalidClientException"_ba);
}

void EmulatorTest::unknownStartUrl()
{
    const Registration client = m_aws->newClient();
    const auto startWith = [&](const QString &url) {
        return m_aws->post(u"/device_authorization"_s,
            {{u"clientId"_s, client.id}, {u"clientSecret"_s, client.secret}, {u"startUrl"_s, url}});
    };
    QCOMPARE(startWith(u"https://d-other.awsapps.com/start"_s).errorType, "InvalidRequestException"_ba);
    QCOMPARE(startWith(defaultStartUrl() + u"/#/"_s).status, 200);
}

void EmulatorTest::intervalCanBeAbsent()
{
    start({u"--interval"_s, u"absent"_s, u"--device-code-seconds"_s, u"42"_s});
    const Registration client = m_aws->newClient();
    const Reply reply = m_aws->post(u"/device_authorization"_s,
        {{u"clientId"_s, client.id}, {u"clientSecret"_s, client.secret}, {u"startUrl"_s, defaultStartUrl()}});
    QCOMPARE(reply.body.value(u"expiresIn"_s).toInt(), 42);
    QVERIFY(!reply.body.contains(u"interval"_s));
}

void EmulatorTest::pagesAreComplete()
{
    start({u"--accounts"_s, u"250"_s, u"--roles"_s, u"25"_s});
    const QString accessToken = m_aws->signIn(m_aws->newClient()).value(u"accessToken"_s).toString();
    const auto collect = [&](const QString &path, const QString &list, const QString &name) {
        QSet<QString> seen;
        int pages = 0;
        QString next;
        do {
            const Reply page = m_aws->get(next.isEmpty() ? path : path + u"&next_token="_s + next, accessToken);
            const QJsonArray entries = page.body.value(list).toArray();
            for (const QJsonValue &entry : entries)
                seen += entry[name].toString();
            next = page.body.value(u"nextToken"_s).toString();
            ++pages;
        } while (!next.isEmpty() && pages < 100);
        return std::pair(seen.size(), pages);
    };
    QCOMPARE(collect(u"/assignment/accounts?max_result=100"_s, u"accountList"_s, u"accountId"_s),
        std::pair(qsizetype(250), 3));
    QCOMPARE(collect(u"/assignment/roles?account_id=123456789012"_s, u"roleList"_s, u"roleName"_s),
        std::pair(qsizetype(25), 2));
    QCOMPARE(m_aws->get(u"/assignment/accounts?max_result=101"_s, accessToken).status, 400);
    QCOMPARE(m_aws->get(u"/assignment/accounts?next_token=nonsense"_s, accessToken).status, 400);
}

void EmulatorTest::rolesAndErrors()
{
    const QString accessToken = m_aws->signIn(m_aws->newClient()).value(u"accessToken"_s).toString();
    const Reply reply =
        m_aws->get(u"/federation/credentials?account_id=123456789012&role_name=AdministratorAccess"_s, accessToken);
    QCOMPARE(reply.status, 200);
    const QJsonObject credentials = reply.body.value(u"roleCredentials"_s).toObject();
    QVERIFY(credentials.value(u"expiration"_s).toDouble() > double(QDateTime::currentMSecsSinceEpoch()));
    const Reply refused = m_aws->get(u"/federation/credentials?account_id=123456789012&role_name=Other"_s, accessToken);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.body.value(u"__type"_s).toString(), u"com.amazonaws.switchboard.portal#ForbiddenException"_s);
    QCOMPARE(m_aws->get(u"/assignment/roles?account_id=999999999999"_s, accessToken).status, 404);
    QCOMPARE(m_aws->get(u"/assignment/accounts"_s, u"nonsense"_s).status, 401);
}

void EmulatorTest::logoutEndsTheSession()
{
    const Registration client = m_aws->newClient();
    const QJsonObject tokens = m_aws->signIn(client);
    const QString accessToken = tokens.value(u"accessToken"_s).toString();
    QNetworkRequest request(QUrl(m_emulator->httpUrl().toString() + u"/logout"_s));
    request.setRawHeader("x-amz-sso_bearer_token", accessToken.toLatin1());
    QCOMPARE(m_aws->finish(m_aws->network().post(request, QByteArray())).status, 200);
    QCOMPARE(m_aws->get(u"/assignment/accounts"_s, accessToken).status, 401);
    const QString refreshToken = tokens.value(u"refreshToken"_s).toString();
    QCOMPARE(m_aws->token(client, u"refresh_token"_s, u"refreshToken"_s, refreshToken).errorType,
        "InvalidGrantException"_ba);
}

void EmulatorTest::rateLimit()
{
    const QString accessToken = m_aws->signIn(m_aws->newClient()).value(u"accessToken"_s).toString();
    m_emulator->control(u"settings"_s, {{u"rateLimit"_s, 2}});
    QList<int> statuses;
    for (int i = 0; i < 6; ++i)
        statuses += m_aws->get(u"/assignment/accounts"_s, accessToken).status;
    QCOMPARE(statuses.first(), 200);
    QVERIFY(statuses.contains(429));
    QTest::qWait(700);
    QCOMPARE(m_aws->get(u"/assignment/accounts"_s, accessToken).status, 200);
}

void EmulatorTest::faultsInOrder()
{
    const QString accessToken = m_aws->signIn(m_aws->newClient()).value(u"accessToken"_s).toString();
    m_emulator->control(u"fault"_s, {{u"operation"_s, u"ListAccounts"_s}, {u"status"_s, 503}, {u"times"_s, 2}});
    m_emulator->control(u"fault"_s, {{u"operation"_s, u"CreateToken"_s}, {u"status"_s, 500}});
    m_emulator->control(u"fault"_s,
        {{u"operation"_s, u"*"_s}, {u"status"_s, 429}, {u"headers"_s, QJsonObject{{u"Retry-After"_s, u"1"_s}}},
            {u"body"_s, uR"({"message":"scripted"})"_s}});
    QCOMPARE(m_aws->get(u"/assignment/accounts"_s, accessToken).status, 503);
    QCOMPARE(m_aws->get(u"/assignment/accounts"_s, accessToken).status, 503);
    const Reply third = m_aws->get(u"/assignment/accounts"_s, accessToken);
    QCOMPARE(third.status, 429);
    QCOMPARE(third.body.value(u"message"_s).toString(), u"scripted"_s);
    QCOMPARE(m_aws->get(u"/assignment/accounts"_s, accessToken).status, 200);
    QCOMPARE(m_aws->post(u"/token"_s, {}).status, 500);
    QCOMPARE(m_aws->post(u"/token"_s, {}).status, 400);
}

void EmulatorTest::spoiltAnswers()
{
    const QString accessToken = m_aws->signIn(m_aws->newClient()).value(u"accessToken"_s).toString();
    const auto with = [&](const QString &kind) {
        // Often: QNetworkAccessManager sends a request again by itself when the connection ends without a byte.
        m_emulator->control(u"fault"_s, {{u"operation"_s, u"ListAccounts"_s}, {u"kind"_s, kind}, {u"times"_s, 10}});
        const Reply reply = m_aws->get(u"/assignment/accounts"_s, accessToken);
        m_emulator->control(u"fault/clear"_s);
        return reply;
    };
    QCOMPARE(with(u"html"_s).status, 200);
    QCOMPARE(with(u"redirect"_s).status, 302);
    QVERIFY(with(u"wrong-types"_s).body.value(u"accountList"_s)[0][u"accountId"_s].isDouble());
    for (const QString &kind : {u"truncated"_s, u"reset"_s, u"black-hole"_s}) {
        const Reply reply = with(kind);
        QVERIFY2(reply.status == 0 && reply.body.isEmpty(), qPrintable(kind));
    }
    QCOMPARE(m_aws->get(u"/assignment/accounts"_s, accessToken).status, 200);
}

Reply EmulatorTest::askForSigninToken(const QJsonObject &keys, const QByteArray &more)
{
    const QJsonObject session{{u"sessionId"_s, keys.value(u"accessKeyId"_s)},
        {u"sessionKey"_s, keys.value(u"secretAccessKey"_s)}, {u"sessionToken"_s, keys.value(u"sessionToken"_s)}};
    QNetworkRequest request(QUrl(m_emulator->httpUrl().toString() + u"/federation"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/x-www-form-urlencoded"_ba);
    const QByteArray json = QJsonDocument(session).toJson(QJsonDocument::Compact).toPercentEncoding();
    return m_aws->finish(m_aws->network().post(request, "Action=getSigninToken&Session=" + json + more));
}

void EmulatorTest::signinTokensForGoodKeysAlone()
{
    const QString accessToken = m_aws->signIn(m_aws->newClient()).value(u"accessToken"_s).toString();
    QJsonObject keys =
        m_aws->get(u"/federation/credentials?account_id=123456789012&role_name=ReadOnlyAccess"_s, accessToken)
            .body.value(u"roleCredentials"_s)
            .toObject();
    const Reply good = askForSigninToken(keys, "&SessionDuration=43200"_ba);
    QCOMPARE(good.status, 200);
    const QString login = u"/federation?Action=login&Issuer=&Destination=%1&SigninToken=%2"_s;
    const QString page = u"https%3A%2F%2Fus-east-1.console.aws.amazon.com%2F"_s;
    const QString token = good.body.value(u"SigninToken"_s).toString();
    QCOMPARE(m_aws->get(login.arg(page, token), {}).status, 200);
    QCOMPARE(m_aws->get(login.arg(page, token + u'x'), {}).status, 400);
    QCOMPARE(m_aws->get(login.arg(u"https%3A%2F%2Fevil.example%2F"_s, token), {}).status, 400);
    for (const QByteArray &duration : {"899"_ba, "43201"_ba, "x"_ba})
        QCOMPARE(askForSigninToken(keys, "&SessionDuration=" + duration).status, 400);
    keys.insert(u"sessionToken"_s, u"forged"_s);
    QCOMPARE(askForSigninToken(keys).status, 400);
}

void EmulatorTest::noSecretInTheLog()
{
    const Registration client = m_aws->newClient();
    const QJsonObject tokens = m_aws->signIn(client);
    const QString accessToken = tokens.value(u"accessToken"_s).toString();
    m_aws->token(client, u"refresh_token"_s, u"refreshToken"_s, tokens.value(u"refreshToken"_s).toString());
    const Reply keys =
        m_aws->get(u"/federation/credentials?account_id=123456789012&role_name=ReadOnlyAccess"_s, accessToken);
    const Reply login = askForSigninToken(keys.body.value(u"roleCredentials"_s).toObject());
    m_aws->get(u"/federation?Action=login&SigninToken="_s + login.body.value(u"SigninToken"_s).toString(), {});
    m_aws->get(
        u"/assignment/accounts?next_token="_s + accessToken, accessToken); // a mistake that leaks into the address

    m_emulator->control(u"settings"_s, {{u"warmBrowser"_s, true}});
    const Registration browserClient = newBrowserClient();
    const Reply back = m_aws->get(u"/authorize?"_s + authorizeQuery(browserClient).toString(), {});
    const QString code = QUrlQuery(back.location).queryItemValue(u"code"_s);
    QCOMPARE(exchange(browserClient, code, verifier()).status, 200);

    QFile file(m_emulator->logFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray log = file.readAll() + m_emulator->query(u"log"_s).toJson();
    QVERIFY(log.contains("GetRoleCredentials") && log.contains("refreshToken"));
    const QJsonObject secrets = m_emulator->query(u"secrets"_s).object();
    QCOMPARE(secrets.size(), 9);
    for (const QString &kind : secrets.keys()) {
        const QJsonArray all = secrets.value(kind).toArray();
        QVERIFY2(!all.isEmpty(), qPrintable(kind));
        for (const QJsonValue &secret : all)
            QVERIFY2(!log.contains(secret.toString().toLatin1()), qPrintable(kind));
    }
}

void EmulatorTest::logTellsWhoGotWhichToken()
{
    const Registration client = m_aws->newClient();
    const QString first = m_aws->signIn(client).value(u"refreshToken"_s).toString();
    QCOMPARE(m_aws->token(client, u"refresh_token"_s, u"refreshToken"_s, first).status, 200);
    QCOMPARE(m_aws->token(client, u"refresh_token"_s, u"refreshToken"_s, first).status, 400); // it is used up

    QList<QJsonObject> entries;
    const QJsonArray log = m_emulator->query(u"log"_s).array();
    for (const QJsonValue &entry : log) {
        if (entry[u"operation"_s] == u"CreateToken"_s)
            entries += entry.toObject();
    }
    QCOMPARE(entries.size(), 3);
    const QJsonObject &signIn = entries.at(0);
    const QJsonObject &refresh = entries.at(1);
    const QJsonObject &refused = entries.at(2);
    for (const QJsonObject &entry : std::as_const(entries))
        QCOMPARE(entry.value(u"clientId"_s).toString(), client.id);
    QCOMPARE(refresh.value(u"refreshToken"_s), signIn.value(u"issuedRefreshToken"_s));
    QVERIFY(!refresh.value(u"issuedRefreshToken"_s).toString().isEmpty());
    QVERIFY(refresh.value(u"issuedRefreshToken"_s) != signIn.value(u"issuedRefreshToken"_s));
    QVERIFY(!refused.contains(u"issuedRefreshToken"_s));
}

void EmulatorTest::realHostNamesThroughTheProxy()
{
    const QString accessToken = m_aws->signIn(m_aws->newClient()).value(u"accessToken"_s).toString();
    const QUrl proxy = m_emulator->proxyUrl();
    m_aws->network().setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, proxy.host(), quint16(proxy.port())));
    QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
    trust.setCaCertificates(QSslCertificate::fromPath(m_emulator->caFile()));
    const auto ask = [&](const QString &url) {
        QNetworkRequest request{QUrl(url)};
        request.setSslConfiguration(trust);
        request.setRawHeader("x-amz-sso_bearer_token", accessToken.toLatin1());
        return m_aws->finish(m_aws->network().get(request)).status;
    };
    QCOMPARE(ask(u"https://portal.sso.ap-northeast-1.amazonaws.com/assignment/accounts"_s), 200);
    QCOMPARE(ask(u"https://portal.sso.eu-west-1.amazonaws.com/assignment/accounts"_s), 401); // another region
    QCOMPARE(ask(u"https://oidc.ap-northeast-1.amazonaws.com/assignment/accounts"_s), 404); // another service
    QCOMPARE(ask(u"https://www.example.com/"_s), 0); // not AWS
}

void EmulatorTest::clientsThatLeaveEarly()
{
    m_emulator->control(u"settings"_s, {{u"latency"_s, 100}});
    for (int i = 0; i < 50; ++i) {
        QTcpSocket socket;
        socket.setProxy(QNetworkProxy::NoProxy);
        socket.connectToHost(m_emulator->httpUrl().host(), quint16(m_emulator->httpUrl().port()));
        socket.write("GET /assignment/accounts HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(socket.waitForBytesWritten());
        if (i % 2)
            socket.disconnectFromHost();
        else
            socket.abort();
    }
    QTest::qWait(300);
    QCOMPARE(m_emulator->query(u"log"_s).array().size(), 50);
}

void EmulatorTest::settingsAreAllOrNothing()
{
    const QJsonDocument refused =
        m_emulator->control(u"settings"_s, {{u"accessTokenSeconds"_s, 7}, {u"roleSeconds"_s, u"soon"_s}});
    QCOMPARE(refused[u"ok"_s], QJsonValue(false));
    QCOMPARE(m_emulator->query(u"state"_s)[u"settings"_s][u"accessTokenSeconds"_s].toInt(), 3600);
    m_emulator->control(u"settings"_s, {{u"directory"_s, QJsonObject{{u"accounts"_s, QJsonArray()}}}});
    QCOMPARE(m_emulator->query(u"state"_s)[u"accounts"_s].toInt(), 0);
}

QTEST_GUILESS_MAIN(EmulatorTest)
#include "tst_emulator.moc"
