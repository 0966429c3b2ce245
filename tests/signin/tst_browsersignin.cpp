// The sign-in with PKCE: what is asked of AWS, who may come to the port, and what ends it.

#include "aws/jsonhttp.h"
#include "aws/oidcclient.h"
#include "emulator/emulatorprocess.h"
#include "signin/browsersignin.h"
#include "support/manualclock.h"
#include "support/returningbrowser.h"
#include "support/scriptedserver.h"

#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

#include <sys/resource.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using Stage = SignInFlow::Stage;

namespace {

// While it lives, this process opens no more files, and so no ports.
class NoMoreFiles
{
public:
    NoMoreFiles()
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 0;
        setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoMoreFiles() { setrlimit(RLIMIT_NOFILE, &m_before); }
    NoMoreFiles(const NoMoreFiles &) = delete;
    NoMoreFiles &operator=(const NoMoreFiles &) = delete;

private:
    rlimit m_before{};
};

} // namespace

class TestBrowserSignIn : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScriptedServer> m_server;
    ManualClock m_clock;
    std::unique_ptr<JsonHttp> m_http;
    std::unique_ptr<OidcClient> m_oidc;
    std::unique_ptr<BrowserSignIn> m_signIn;

    void useServer(const QUrl &url)
    {
        NetworkOptions options;
        options.oidcEndpoint = url;
        m_http = std::make_unique<JsonHttp>(options, m_clock);
        m_oidc = std::make_unique<OidcClient>(*m_http);
    }

    void answerRegistration()
    {
        m_server->answerJson(u"/client/register"_s,
            {{u"clientId"_s, u"id"_s}, {u"clientSecret"_s, u"s"_s},
                {u"clientSecretExpiresAt"_s, m_clock.now().addDays(90).toSecsSinceEpoch()}});
    }

    void answerToken()
    {
        m_server->answerJson(
            u"/token"_s, {{u"accessToken"_s, u"a"_s}, {u"refreshToken"_s, u"r"_s}, {u"expiresIn"_s, 3600}});
    }

    ClientRegistration knownClient(SignInMethod method = SignInMethod::Browser) const
    {
        return {u"known"_s, Secret(u"s"_s), m_clock.now().addDays(2), method};
    }

    static BrowserWords words()
    {
        return {
            u"en"_s, u"The title"_s, u"All is well."_s, u"It was refused."_s, u"Answered already."_s, u"Not ours."_s};
    }

    void prepare(const std::optional<ClientRegistration> &client = {},
        const QString &startUrl = u"https://d-1.awsapps.com/start"_s)
    {
        m_signIn = std::make_unique<BrowserSignIn>(*m_oidc, m_clock,
            SignInRequest{u"SSO Tray"_s, startUrl, u"eu-west-1"_s, {u"sso:account:access"_s}, client}, words());
    }

    void begin(const std::optional<ClientRegistration> &client = {})
    {
        prepare(client);
        m_signIn->start();
    }

    void beginAndWait()
    {
        answerRegistration();
        begin();
        QTRY_COMPARE(m_signIn->stage(), Stage::Waiting);
    }

    QString item(const QString &name) const
    {
        return QUrlQuery(m_signIn->address()).queryItemValue(name, QUrl::FullyDecoded);
    }
    QByteArray state() const { return item(u"state"_s).toLatin1(); }
    int tokenCalls() const { return static_cast<int>(m_server->requests(u"/token"_s).size()); }

    QByteArray get(const QByteArray &target) const
    {
        return askLoopback(m_signIn->port(), "GET " + target + " HTTP/1.1");
    }
    QByteArray comeBack() const { return comeBackFrom(m_signIn->address()); }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        useServer(m_server->url());
    }

    void cleanup() { m_signIn.reset(); }

    // spec/aws.md §2.2 and §3
    void asksAwsAsTheCliDoes()
    {
        answerToken();
        beginAndWait();
        const QJsonObject registration = m_server->requests(u"/client/register"_s).constFirst().json();
        QCOMPARE(registration,
            (QJsonObject{{u"clientName"_s, u"SSO Tray"_s}, {u"clientType"_s, u"public"_s},
                {u"scopes"_s, QJsonArray{u"sso:account:access"_s}},
                {u"grantTypes"_s, QJsonArray{u"authorization_code"_s, u"refresh_token"_s}},
                {u"redirectUris"_s, QJsonArray{u"http://127.0.0.1/oauth/callback"_s}},
                {u"issuerUrl"_s, u"https://d-1.awsapps.com/start"_s}}));
        const QString redirectUri = u"http://127.0.0.1:%1/oauth/callback"_s.arg(m_signIn->port());
        const QByteArray address = m_signIn->address().toEncoded();
        const QRegularExpression form(u"^http://127\\.0\\.0\\.1:\\d+/"
                                      u"authorize\\?response_type=code&client_id=id&redirect_uri=http%3A%2F%2F127\\.0"
                                      "\\.0\\.1%3A\\d+%2Foauth%2Fcallback&state=[\\w-]{36,}&code_challenge_method=S256"
                                      "&scopes=sso%3Aaccount%3Aaccess&code_challenge=[\\w-]{43}$"_s);
        QVERIFY2(form.match(QString::fromLatin1(address)).hasMatch(), address.constData());
        QCOMPARE(item(u"redirect_uri"_s), redirectUri);

        QSignalSpy approved(m_signIn.get(), &SignInFlow::approved);
        comeBack();
        QTRY_COMPARE(m_signIn->stage(), Stage::Approved);
        QCOMPARE(approved.size(), 1);
        const auto signedIn = approved.at(0).at(0).value<SignedIn>();
        QCOMPARE(signedIn.client.clientId, u"id"_s);
        QCOMPARE(signedIn.client.method, SignInMethod::Browser);
        QCOMPARE(signedIn.token.refreshToken, std::optional(Secret(u"r"_s)));
        QJsonObject exchange = m_server->requests(u"/token"_s).constFirst().json();
        const Secret verifier(exchange.take("codeVerifier"_L1).toString());
        QVERIFY(QRegularExpression(u"^[A-Za-z0-9._~-]{43,128}$"_s).match(verifier.reveal()).hasMatch());
        QCOMPARE(item(u"code_challenge"_s).toLatin1(), codeChallengeOf(verifier));
        QCOMPARE(exchange,
            (QJsonObject{{u"grantType"_s, u"authorization_code"_s}, {u"clientId"_s, u"id"_s},
                {u"clientSecret"_s, u"s"_s}, {u"code"_s, u"the-code"_s}, {u"redirectUri"_s, redirectUri}}));
    }

    void noTwoAttemptsAreAlike()
    {
        QSet<QString> seen;
        for (int i = 0; i < 3; ++i) {
            begin(knownClient());
            seen << item(u"state"_s) << item(u"code_challenge"_s);
        }
        QCOMPARE(seen.size(), 6);
    }

    // The browser is signed in: it is back before the call that opened it has returned.
    void case34_warmBrowser()
    {
        const EmulatorProcess emulator({u"--warm-browser"_s, u"true"_s, u"--region"_s, u"eu-west-1"_s});
        QVERIFY(emulator.isReady());
        useServer(emulator.httpUrl());
        QNetworkAccessManager browser;
        browser.setProxy(QNetworkProxy::NoProxy);
        const int runs = qEnvironmentVariableIsSet("SSO_TRAY_LONG_TESTS") ? 200 : 20;
        int survived = 0;
        for (int run = 0; run < runs; ++run) {
            prepare({}, u"https://d-12345xxxxx.awsapps.com/start"_s);
            std::unique_ptr<QNetworkReply> page;
            connect(m_signIn.get(), &SignInFlow::changed, &browser, [&] {
                if (m_signIn->stage() != Stage::Waiting || page)
                    return;
                page.reset(browser.get(QNetworkRequest(m_signIn->address())));
                if (run % 2 == 0) // for the others the call that opens it returns at the same moment
                    QVERIFY(QTest::qWaitFor([&] { return page->isFinished(); }));
            });
            m_signIn->start();
            QTRY_VERIFY(m_signIn->stage() != Stage::Starting && m_signIn->stage() != Stage::Waiting);
            QTRY_VERIFY(page && page->isFinished());
            survived += m_signIn->stage() == Stage::Approved && page->readAll().contains("All is well.");
        }
        QCOMPARE(survived, runs);
    }

    void case35_listensNoLongerThanNeeded()
    {
        answerToken();
        beginAndWait();
        const quint16 port = m_signIn->port();
        QVERIFY(port >= 1024);
        QVERIFY(comeBack().startsWith("HTTP/1.1 200"));
        QTRY_COMPARE(m_signIn->stage(), Stage::Approved);
        m_clock.advance(1s);
        QCOMPARE(m_signIn->port(), 0);
        QCOMPARE(askLoopback(port, "GET /oauth/callback HTTP/1.1"), QByteArray());
    }

    void case35_tenMinutes()
    {
        beginAndWait();
        QCOMPARE(m_signIn->expiresAt(), m_clock.now().addSecs(600));
        m_clock.advance(10min - 1ms);
        QCOMPARE(m_signIn->stage(), Stage::Waiting);
        m_clock.advance(1ms);
        QCOMPARE(m_signIn->stage(), Stage::Expired);
        QCOMPARE(m_signIn->port(), 0);
    }

    void case35_tenMinutesOfSleepToo()
    {
        beginAndWait();
        m_clock.sleep(1h);
        m_clock.advance(30s);
        QCOMPARE(m_signIn->stage(), Stage::Expired);
        QCOMPARE(m_signIn->port(), 0);
    }

    void case35_closedWithTheAttempt()
    {
        beginAndWait();
        const quint16 port = m_signIn->port();
        m_signIn.reset();
        QCOMPARE(askLoopback(port, "GET /oauth/callback HTTP/1.1"), QByteArray());
    }

    void case36_others_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("status");
        const QByteArray callback = "/oauth/callback"_ba;
        QTest::newRow("favicon") << "GET /favicon.ico HTTP/1.1"_ba
                                 << "404"_ba;
        QTest::newRow("root") << "GET / HTTP/1.1"_ba
                              << "404"_ba;
        QTest::newRow("nearly the path") << "GET /oauth/callback/?code=x&state=STATE HTTP/1.1"_ba
                                         << "404"_ba;
        QTest::newRow("POST") << "POST /oauth/callback?code=x&state=STATE HTTP/1.1"_ba
                              << "405"_ba;
        QTest::newRow("HEAD") << "HEAD /oauth/callback?code=x&state=STATE HTTP/1.1"_ba
                              << "405"_ba;
        QTest::newRow("wrong state") << "GET /oauth/callback?code=x&state=wrong HTTP/1.1"_ba
                                     << "400"_ba;
        QTest::newRow("wrong state of the right length")
            << "GET /oauth/callback?code=x&state=" + QByteArray(64, 'a') + " HTTP/1.1"
            << "400"_ba;
        QTest::newRow("no state") << "GET /oauth/callback?code=x HTTP/1.1"_ba
                                  << "400"_ba;
        QTest::newRow("empty state") << "GET /oauth/callback?code=x&state= HTTP/1.1"_ba
                                     << "400"_ba;
        QTest::newRow("two states") << "GET /oauth/callback?code=x&state=STATE&state=STATE HTTP/1.1"_ba
                                    << "400"_ba;
        QTest::newRow("two codes") << "GET /oauth/callback?code=x&code=y&state=STATE HTTP/1.1"_ba
                                   << "400"_ba;
        QTest::newRow("no code") << "GET /oauth/callback?state=STATE HTTP/1.1"_ba
                                 << "400"_ba;
        QTest::newRow("empty code") << "GET /oauth/callback?code=&state=STATE HTTP/1.1"_ba
                                    << "400"_ba;
        QTest::newRow("nothing") << "GET /oauth/callback HTTP/1.1"_ba
                                 << "400"_ba;
        QTest::newRow("error of somebody else") << "GET /oauth/callback?error=access_denied&state=x HTTP/1.1"_ba
                                                << "400"_ba;
        QTest::newRow("1 MB") << "GET /oauth/callback?code=" + QByteArray(1'000'000, 'x') + " HTTP/1.1" << QByteArray();
    }

    void case36_others()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, status);
        answerToken();
        beginAndWait();
        const QByteArray answer = askLoopback(m_signIn->port(), line.replace("STATE", state()));
        if (!status.isEmpty())
            QVERIFY2(answer.startsWith("HTTP/1.1 " + status + ' '), answer.constData());
        QCOMPARE(m_signIn->stage(), Stage::Waiting);
        QCOMPARE(tokenCalls(), 0);
        QVERIFY(comeBack().startsWith("HTTP/1.1 200")); // and the true one still succeeds
        QTRY_COMPARE(m_signIn->stage(), Stage::Approved);
        QCOMPARE(m_server->requests(u"/token"_s).constFirst().json().value("code"_L1).toString(), u"the-code"_s);
    }

    void case36_aCrowdThatSaysNothing()
    {
        answerToken();
        beginAndWait();
        std::vector<std::unique_ptr<QTcpSocket>> crowd;
        for (int i = 0; i < 100; ++i) { // platform has a test with more
            crowd.push_back(std::make_unique<QTcpSocket>());
            crowd.back()->setProxy(QNetworkProxy::NoProxy);
            crowd.back()->connectToHost(u"127.0.0.1"_s, m_signIn->port());
            QVERIFY(QTest::qWaitFor([&] { return crowd.back()->state() == QTcpSocket::ConnectedState; }));
            crowd.back()->write("GET /oauth/callback?co"); // and the rest never comes
        }
        QVERIFY(comeBack().startsWith("HTTP/1.1 200"));
        QTRY_COMPARE(m_signIn->stage(), Stage::Approved);
    }

    void case37_refusalIsShownAndNothingElse()
    {
        beginAndWait();
        const QByteArray answer = get(
            "/oauth/callback?error=access_denied&error_description=%3Cscript%3Ealert(1)%3C/script%3E+%22no%22&state="
            + state());
        QVERIFY(answer.startsWith("HTTP/1.1 200"));
        QVERIFY(answer.contains("It was refused."));
        QVERIFY(answer.contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;no&quot; (access_denied)"));
        QVERIFY(!answer.contains("<script"));
        QVERIFY(answer.contains("Content-Security-Policy: default-src 'none'"));
        QVERIFY(answer.contains("Cache-Control: no-store"));
        QVERIFY(answer.contains("Content-Type: text/html; charset=utf-8"));
        QTRY_COMPARE(m_signIn->stage(), Stage::Denied);
        QCOMPARE(tokenCalls(), 0);
    }

    void case37_otherErrors_data()
    {
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<QString>("code");
        QTest::newRow("scope") << "invalid_scope"_ba << u"InvalidScopeException"_s;
        QTest::newRow("client") << "unauthorized_client"_ba << u"UnauthorizedClientException"_s;
        QTest::newRow("server") << "server_error"_ba << u"InternalServerException"_s;
        QTest::newRow("empty") << ""_ba << u"Exception"_s;
        QTest::newRow("long") << QByteArray(3000, 'x') << u'X' + QString(59, u'x') + u"Exception"_s;
    }

    void case37_otherErrors()
    {
        QFETCH(QByteArray, error);
        QFETCH(QString, code);
        beginAndWait();
        QVERIFY(get("/oauth/callback?error=" + error + "&code=x&state=" + state()).startsWith("HTTP/1.1 200"));
        QTRY_COMPARE(m_signIn->stage(), Stage::Failed);
        QCOMPARE(m_signIn->failure().code, code);
        QCOMPARE(tokenCalls(), 0);
    }

    void case38_secondRedirect()
    {
        answerToken();
        beginAndWait();
        const quint16 port = m_signIn->port();
        const QByteArray line = "GET /oauth/callback?code=the-code&state=" + state() + " HTTP/1.1";
        QVERIFY(askLoopback(port, line).contains("All is well."));
        const QByteArray second = askLoopback(port, line);
        QVERIFY(second.startsWith("HTTP/1.1 409"));
        QVERIFY(second.contains("Answered already."));
        QTRY_COMPARE(m_signIn->stage(), Stage::Approved);
        QVERIFY(askLoopback(port, line).startsWith("HTTP/1.1 409"));
        QCOMPARE(tokenCalls(), 1);
        m_clock.advance(1s);
        QCOMPARE(askLoopback(port, line), QByteArray());
        QCOMPARE(tokenCalls(), 1);
    }

    void case39_loopbackIsRefused()
    {
        prepare(knownClient());
        {
            const NoMoreFiles refusal;
            m_signIn->start();
        }
        QCOMPARE(m_signIn->stage(), Stage::Failed);
        QCOMPARE(m_signIn->failure().code, u"Loopback"_s);
        QVERIFY(m_signIn->address().isEmpty());
    }

    // The code came, and AWS cannot be reached just now.
    void case45_troubleWithTheExchangeHeals()
    {
        m_server->answer(u"/token"_s, 503, {}, {});
        answerToken();
        beginAndWait();
        comeBack();
        QTRY_VERIFY(m_signIn->trouble());
        QVERIFY(m_signIn->hasCode());
        QCOMPARE(m_signIn->stage(), Stage::Waiting);
        m_clock.advance(2s);
        QTRY_COMPARE(m_signIn->stage(), Stage::Approved);
        QCOMPARE(tokenCalls(), 2);
    }

    void refusedExchange()
    {
        m_server->answerException(u"/token"_s, 400, "InvalidGrantException");
        beginAndWait();
        comeBack();
        QTRY_COMPARE(m_signIn->stage(), Stage::Failed);
        QCOMPARE(m_signIn->failure().code, u"InvalidGrantException"_s);
        m_clock.advance(1h);
        QCOMPARE(tokenCalls(), 1);
    }

    void clientOfTheOtherMethodIsNotUsed()
    {
        answerRegistration();
        begin(knownClient(SignInMethod::DeviceCode));
        QTRY_COMPARE(m_signIn->stage(), Stage::Waiting);
        QCOMPARE(item(u"client_id"_s), u"id"_s);
        begin(knownClient());
        QCOMPARE(m_signIn->stage(), Stage::Waiting);
        QCOMPARE(item(u"client_id"_s), u"known"_s);
        QCOMPARE(m_server->requests(u"/client/register"_s).size(), 1);
    }

    void case30_destroyingItStopsIt()
    {
        m_server->answerNever(u"/token"_s);
        beginAndWait();
        comeBack();
        QTRY_COMPARE(tokenCalls(), 1);
        m_signIn.reset();
        m_clock.advance(1h);
        QCOMPARE(tokenCalls(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBrowserSignIn)
#include "tst_browsersignin.moc"
