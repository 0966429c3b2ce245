// What OidcClient and PortalClient send and how strictly they read.

#include "aws/jsonhttp.h"
#include "aws/oidcclient.h"
#include "aws/portalclient.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QString region = u"eu-west-1"_s;
const ClientRegistration client{u"client"_s, Secret(u"client-secret"_s), {}};

template <class T>
Result<T> settled(const Async<T> &answer)
{
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000))
        return failure(Error::Kind::Timeout, u"TestTimeout"_s);
    return answer.result();
}

} // namespace

class TestAwsClients : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScriptedServer> m_server;
    ManualClock m_clock;
    std::unique_ptr<JsonHttp> m_http;
    std::unique_ptr<OidcClient> m_oidc;
    std::unique_ptr<PortalClient> m_portal;
    std::unique_ptr<RateLimiter> m_limiter;

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        NetworkOptions options;
        options.oidcEndpoint = m_server->url();
        options.portalEndpoint = m_server->url();
        m_http = std::make_unique<JsonHttp>(options, m_clock);
        m_oidc = std::make_unique<OidcClient>(*m_http);
        m_portal = std::make_unique<PortalClient>(*m_http);
        m_limiter = std::make_unique<RateLimiter>(m_clock);
    }

    void registersAPublicClientForItsScopes()
    {
        m_server->answerJson(u"/client/register"_s,
            {{u"clientId"_s, u"id"_s}, {u"clientSecret"_s, u"s"_s}, {u"clientSecretExpiresAt"_s, 1800000000}});
        const auto registered = settled(m_oidc->registerClient(region, u"SSO Tray"_s, {u"sso:account:access"_s}));
        QVERIFY(registered);
        QCOMPARE(registered->expiresAt, QDateTime::fromSecsSinceEpoch(1800000000, Qt::UTC));
        QCOMPARE(m_server->requests().constFirst().json(),
            (QJsonObject{{u"clientName"_s, u"SSO Tray"_s}, {u"clientType"_s, u"public"_s},
                {u"scopes"_s, QJsonArray{u"sso:account:access"_s}}}));
    }

    // spec/aws.md §2.2, the column on the right
    void registersAClientForTheBrowser()
    {
        m_server->answerJson(u"/client/register"_s,
            {{u"clientId"_s, u"id"_s}, {u"clientSecret"_s, u"s"_s}, {u"clientSecretExpiresAt"_s, 1800000000}});
        const auto registered = settled(m_oidc->registerBrowserClient(
            region, u"SSO Tray"_s, {u"sso:account:access"_s}, u"https://d-1.awsapps.com/start"_s));
        QVERIFY(registered);
        QCOMPARE(registered->method, SignInMethod::Browser);
        QCOMPARE(m_server->requests().constFirst().json(),
            (QJsonObject{{u"clientName"_s, u"SSO Tray"_s}, {u"clientType"_s, u"public"_s},
                {u"scopes"_s, QJsonArray{u"sso:account:access"_s}},
                {u"grantTypes"_s, QJsonArray{u"authorization_code"_s, u"refresh_token"_s}},
                {u"redirectUris"_s, QJsonArray{u"http://127.0.0.1/oauth/callback"_s}},
                {u"issuerUrl"_s, u"https://d-1.awsapps.com/start"_s}}));
    }

    // spec/aws.md §3, step 4, with the verifier of RFC 7636, appendix B
    void sendsTheBrowserToAws()
    {
        JsonHttp http({}, m_clock);
        const OidcClient oidc(http);
        const AuthorizationRequest request{u"http://127.0.0.1:4711/oauth/callback"_s, u"a b+c/~"_s,
            Secret(u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s), {u"sso:account:access"_s, u"x"_s}};
        const Result<QUrl> address = oidc.authorizationAddress(region, {u"i&d=1"_s, {}, {}}, request);
        QVERIFY(address);
        QCOMPARE(address->toEncoded(),
            "https://oidc.eu-west-1.amazonaws.com/authorize?response_type=code&client_id=i%26d%3D1"
            "&redirect_uri=http%3A%2F%2F127.0.0.1%3A4711%2Foauth%2Fcallback&state=a%20b%2Bc%2F~"
            "&code_challenge_method=S256&scopes=sso%3Aaccount%3Aaccess%20x"
            "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_ba);
        QCOMPARE(address->toString(QUrl::FullyEncoded).toLatin1(), address->toEncoded()); // as it is copied
        QCOMPARE(oidc.authorizationAddress(u"eu-west-1.evil.example/"_s, {}, request).error().code, u"Region"_s);
    }

    void asksForADeviceCode()
    {
        m_server->answerJson(u"/device_authorization"_s,
            {{u"deviceCode"_s, u"d"_s}, {u"userCode"_s, u"ABCD-EFGH"_s}, {u"verificationUri"_s, u"https://v"_s},
                {u"expiresIn"_s, 600}});
        const auto authorization = settled(m_oidc->startDeviceAuthorization(region, client, u"https://start"_s));
        QVERIFY(authorization);
        QCOMPARE(authorization->userCode, u"ABCD-EFGH"_s);
        QCOMPARE(authorization->interval, 0s);
        QCOMPARE(authorization->expiresIn, 600s);
        QCOMPARE(m_server->requests().constFirst().json(),
            (QJsonObject{{u"clientId"_s, u"client"_s}, {u"clientSecret"_s, u"client-secret"_s},
                {u"startUrl"_s, u"https://start"_s}}));
    }

    void refreshBodyIsTheClis()
    {
        m_server->answerJson(u"/token"_s, {{u"accessToken"_s, u"a"_s}, {u"expiresIn"_s, 3600}});
        const auto token = settled(m_oidc->tokenForRefreshToken(region, client, Secret(u"r"_s)));
        QVERIFY(token);
        QVERIFY(!token->refreshToken);
        QCOMPARE(m_server->requests().constFirst().json(),
            (QJsonObject{{u"grantType"_s, u"refresh_token"_s}, {u"clientId"_s, u"client"_s},
                {u"clientSecret"_s, u"client-secret"_s}, {u"refreshToken"_s, u"r"_s}}));
    }

    void case53_oddLifetimes_data()
    {
        QTest::addColumn<QByteArray>("expiresIn");
        QTest::addColumn<int>("seconds"); // -1: an error
        QTest::newRow("0") << "0"_ba << 1;
        QTest::newRow("-1") << "-1"_ba << 1;
        QTest::newRow("text") << "\"3600\""_ba << -1;
        QTest::newRow("1.5") << "1.5"_ba << -1;
        QTest::newRow("1e9") << "1e9"_ba << 90 * 24 * 3600;
        QTest::newRow("2^63") << "9223372036854775808"_ba << -1;
        QTest::newRow("null") << "null"_ba << -1;
    }

    void case53_oddLifetimes()
    {
        QFETCH(QByteArray, expiresIn);
        QFETCH(int, seconds);
        m_server->answer(u"/token"_s, 200, {}, R"({"accessToken":"a","expiresIn":)" + expiresIn + "}");
        const auto token = settled(m_oidc->tokenForRefreshToken(region, client, Secret(u"r"_s)));
        if (seconds < 0)
            QCOMPARE(token.error(), (Error{Error::Kind::BadAnswer, u"Field"_s, u"expiresIn"_s, {}}));
        else
            QCOMPARE(token->expiresIn, std::chrono::seconds(seconds));
    }

    void accountsComePageByPage()
    {
        m_server->answerJson(u"/assignment/accounts"_s,
            {{u"accountList"_s,
                 QJsonArray{QJsonObject{{u"accountId"_s, u"000000000012"_s}, {u"accountName"_s, u"日本 Produktion"_s},
                     {u"emailAddress"_s, u"a@example.com"_s}}}},
                {u"nextToken"_s, u"page two+"_s}});
        m_server->answerJson(u"/assignment/accounts"_s,
            {{u"accountList"_s, QJsonArray{QJsonObject{{u"accountId"_s, u"123456789012"_s}}}}, {u"nextToken"_s, {}}});
        const auto accounts = settled(m_portal->listAccounts({*m_limiter, region, Secret(u"token"_s)}));
        QCOMPARE(accounts,
            (Result<QList<Account>>(QList<Account>{
                {u"000000000012"_s, u"日本 Produktion"_s, u"a@example.com"_s}, {u"123456789012"_s, {}, {}}})));
        const auto requests = m_server->requests();
        QCOMPARE(requests.size(), 2);
        QCOMPARE(requests[0].headers.value("x-amz-sso_bearer_token"), "token"_ba);
        QCOMPARE(QUrlQuery(requests[0].query).queryItemValue(u"max_result"_s), u"100"_s);
        QCOMPARE(QUrlQuery(requests[1].query).queryItemValue(u"next_token"_s, QUrl::FullyDecoded), u"page two+"_s);
    }

    void case50_repeatedPageIsALoop()
    {
        m_server->answerJson(
            u"/assignment/accounts"_s, {{u"accountList"_s, QJsonArray()}, {u"nextToken"_s, u"again"_s}});
        QCOMPARE(settled(m_portal->listAccounts({*m_limiter, region, Secret(u"t"_s)})).error().code, u"RepeatedPage"_s);
        QCOMPARE(m_server->requests().size(), 2);
    }

    void accountIdsAreTwelveDigits()
    {
        for (const QJsonValue &id :
            {QJsonValue(12), QJsonValue(u"12"_s), QJsonValue(u"12345678901x"_s), QJsonValue()}) {
            m_clock.advance(1s);
            m_server->forget(u"/assignment/accounts"_s);
            m_server->answerJson(
                u"/assignment/accounts"_s, {{u"accountList"_s, QJsonArray{QJsonObject{{u"accountId"_s, id}}}}});
            QCOMPARE(settled(m_portal->listAccounts({*m_limiter, region, Secret(u"t"_s)})).error(),
                (Error{Error::Kind::BadAnswer, u"Field"_s, u"accountId"_s, {}}));
        }
    }

    void roleCredentialsEndInMilliseconds()
    {
        m_server->answerJson(u"/federation/credentials"_s,
            {{u"roleCredentials"_s,
                QJsonObject{{u"accessKeyId"_s, u"ASIA"_s}, {u"secretAccessKey"_s, u"k"_s}, {u"sessionToken"_s, u"t"_s},
                    {u"expiration"_s, qint64(1665736069000)}}}});
        const auto credentials = settled(
            m_portal->getRoleCredentials({*m_limiter, region, Secret(u"token"_s)}, u"012345678901"_s, u"Ops+A=B"_s));
        QVERIFY(credentials);
        QCOMPARE(credentials->expiration, QDateTime(QDate(2022, 10, 14), QTime(8, 27, 49), Qt::UTC));
        const QUrlQuery query(m_server->requests().constFirst().query);
        QCOMPARE(query.queryItemValue(u"role_name"_s, QUrl::FullyDecoded), u"Ops+A=B"_s);
        QVERIFY(m_server->requests().constFirst().query.contains("Ops%2BA%3DB"_L1));
        QCOMPARE(query.queryItemValue(u"account_id"_s), u"012345678901"_s);
    }

    void logoutHasAnEmptyAnswer()
    {
        m_server->answer(u"/logout"_s, 200, {}, {});
        QVERIFY(settled(m_portal->logout({*m_limiter, region, Secret(u"token"_s)})));
        QCOMPARE(m_server->requests().constFirst().method, "POST"_ba);
    }

    void badRegionSendsNothing()
    {
        const QString smuggled = u"eu-west-1.evil.example/"_s;
        QCOMPARE(settled(m_oidc->registerClient(smuggled, u"x"_s, {})).error().code, u"Region"_s);
        QCOMPARE(settled(m_portal->listAccounts({*m_limiter, smuggled, Secret(u"t"_s)})).error().code, u"Region"_s);
        QCOMPARE(m_server->requests().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestAwsClients)
#include "tst_awsclients.moc"
