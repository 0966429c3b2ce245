// The device flow on a clock that the test moves: what is asked when, and what ends it.

#include "aws/jsonhttp.h"
#include "aws/oidcclient.h"
#include "signin/devicesignin.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using Stage = DeviceSignIn::Stage;

class TestDeviceSignIn : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScriptedServer> m_server;
    ManualClock m_clock;
    std::unique_ptr<JsonHttp> m_http;
    std::unique_ptr<OidcClient> m_oidc;
    std::unique_ptr<DeviceSignIn> m_signIn;

    void answerRegistration()
    {
        m_server->answerJson(u"/client/register"_s,
            {{u"clientId"_s, u"id"_s}, {u"clientSecret"_s, u"s"_s},
                {u"clientSecretExpiresAt"_s, m_clock.now().addDays(90).toSecsSinceEpoch()}});
    }

    void answerAuthorization(const QJsonObject &more = {{u"interval"_s, 1}})
    {
        QJsonObject body{{u"deviceCode"_s, u"d"_s}, {u"userCode"_s, u"ABCD-EFGH"_s},
            {u"verificationUri"_s, u"https://device.sso.eu-west-1.amazonaws.com/"_s}, {u"expiresIn"_s, 600}};
        for (auto field = more.begin(); field != more.end(); ++field)
            body.insert(field.key(), field.value());
        m_server->answerJson(u"/device_authorization"_s, body);
    }

    void answerToken() { m_server->answerJson(u"/token"_s, {{u"accessToken"_s, u"a"_s}, {u"expiresIn"_s, 3600}}); }

    void begin(std::optional<ClientRegistration> client = {})
    {
        m_signIn = std::make_unique<DeviceSignIn>(*m_oidc, m_clock,
            SignInRequest{
                u"SSO Tray"_s, u"https://d-1.awsapps.com/start"_s, u"eu-west-1"_s, {u"sso:account:access"_s}, client});
        m_signIn->start();
    }

    // Lets one poll happen: none a millisecond before the span, one after it.
    void expectPollAfter(std::chrono::seconds span)
    {
        const auto before = m_server->requests(u"/token"_s).size();
        QTRY_COMPARE(m_clock.untilNext(), std::chrono::milliseconds(span));
        m_clock.advance(span - 1ms);
        QCOMPARE(m_server->requests(u"/token"_s).size(), before);
        m_clock.advance(1ms);
        QTRY_COMPARE(m_server->requests(u"/token"_s).size(), before + 1);
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        NetworkOptions options;
        options.oidcEndpoint = m_server->url();
        m_http = std::make_unique<JsonHttp>(options, m_clock);
        m_oidc = std::make_unique<OidcClient>(*m_http);
    }

    void cleanup() { m_signIn.reset(); }

    void case29_pollsExactlyOnSchedule()
    {
        answerRegistration();
        answerAuthorization();
        for (const char *exception :
            {"AuthorizationPendingException", "AuthorizationPendingException", "AuthorizationPendingException",
                "SlowDownException", "AuthorizationPendingException", "SlowDownException"})
            m_server->answerException(u"/token"_s, 400, exception);
        answerToken();
        begin();
        QTRY_COMPARE(m_signIn->stage(), Stage::Waiting);
        QCOMPARE(m_signIn->authorization().userCode, u"ABCD-EFGH"_s);
        QSignalSpy approved(m_signIn.get(), &DeviceSignIn::approved);
        for (int poll = 0; poll < 4; ++poll)
            expectPollAfter(1s);
        expectPollAfter(6s); // slowed down: + 5 s, for this and all later polls
        QVERIFY(m_signIn->isSlowedDown());
        expectPollAfter(6s);
        expectPollAfter(11s); // and again
        QTRY_COMPARE(m_signIn->stage(), Stage::Approved);
        QCOMPARE(approved.size(), 1);
    }

    void case29_oddIntervals_data()
    {
        QTest::addColumn<QJsonValue>("interval");
        QTest::addColumn<int>("seconds");
        QTest::newRow("absent") << QJsonValue(QJsonValue::Null) << 5;
        QTest::newRow("0") << QJsonValue(0) << 5;
        QTest::newRow("-5") << QJsonValue(-5) << 5;
        QTest::newRow("1") << QJsonValue(1) << 1;
        QTest::newRow("10^9") << QJsonValue(1'000'000'000) << 60;
    }

    void case29_oddIntervals()
    {
        QFETCH(QJsonValue, interval);
        QFETCH(int, seconds);
        answerRegistration();
        answerAuthorization({{u"interval"_s, interval}});
        m_server->answerException(u"/token"_s, 400, "AuthorizationPendingException");
        begin();
        QTRY_COMPARE(m_signIn->stage(), Stage::Waiting);
        expectPollAfter(std::chrono::seconds(seconds));
        expectPollAfter(std::chrono::seconds(seconds));
    }

    void case30_endsAtOnce_data()
    {
        QTest::addColumn<QByteArray>("exception");
        QTest::addColumn<Stage>("stage");
        QTest::newRow("denied") << "AccessDeniedException"_ba << Stage::Denied;
        QTest::newRow("expired") << "ExpiredTokenException"_ba << Stage::Expired;
        QTest::newRow("no") << "InvalidGrantException"_ba << Stage::Failed;
    }

    void case30_endsAtOnce()
    {
        QFETCH(QByteArray, exception);
        QFETCH(Stage, stage);
        answerRegistration();
        answerAuthorization();
        m_server->answerException(u"/token"_s, 400, exception);
        begin();
        QTRY_COMPARE(m_signIn->stage(), Stage::Waiting);
        m_clock.advance(1s);
        QTRY_COMPARE(m_signIn->stage(), stage);
        const auto requests = m_server->requests().size();
        m_clock.advance(1h);
        QTest::qWait(0);
        QCOMPARE(m_server->requests().size(), requests); // and never begins again by itself
    }

    void case30_codeRunsOutByOurClock()
    {
        answerRegistration();
        answerAuthorization({{u"interval"_s, 60}, {u"expiresIn"_s, 90}});
        m_server->answerException(u"/token"_s, 400, "AuthorizationPendingException");
        begin();
        QTRY_COMPARE(m_signIn->stage(), Stage::Waiting);
        QCOMPARE(m_signIn->expiresAt(), m_clock.now().addSecs(90));
        expectPollAfter(60s);
        m_clock.advance(30s);
        QCOMPARE(m_signIn->stage(), Stage::Expired);
        m_clock.advance(1h);
        QCOMPARE(m_server->requests(u"/token"_s).size(), 1);
    }

    void case30_destroyingItStopsPolling()
    {
        answerRegistration();
        answerAuthorization();
        m_server->answerException(u"/token"_s, 400, "AuthorizationPendingException");
        begin();
        QTRY_COMPARE(m_signIn->stage(), Stage::Waiting);
        expectPollAfter(1s);
        m_signIn.reset();
        m_clock.advance(1h);
        QTest::qWait(0);
        QCOMPARE(m_server->requests(u"/token"_s).size(), 1);
    }

    // Whatever is wrong with the line heals by itself; it only asks less often meanwhile (RFC 8628 §3.5).
    void case42_troubleWhilePollingHeals()
    {
        answerRegistration();
        answerAuthorization();
        m_server->answer(u"/token"_s, 200, {}, "<html>hotel wifi</html>");
        m_server->answer(u"/token"_s, 503, {}, {});
        m_server->answerException(u"/token"_s, 400, "AuthorizationPendingException");
        answerToken();
        begin();
        QTRY_COMPARE(m_signIn->stage(), Stage::Waiting);
        expectPollAfter(1s);
        QTRY_VERIFY(m_signIn->trouble());
        QCOMPARE(m_signIn->trouble()->code, u"NotJson"_s);
        expectPollAfter(2s);
        QTRY_COMPARE(m_signIn->trouble()->code, u"Http503"_s);
        expectPollAfter(4s);
        QTRY_VERIFY(!m_signIn->trouble());
        expectPollAfter(1s);
        QTRY_COMPARE(m_signIn->stage(), Stage::Approved);
    }

    void case45_noNetworkAtTheStart()
    {
        m_server->goAway();
        begin();
        QTRY_VERIFY(m_signIn->trouble());
        QCOMPARE(m_signIn->trouble()->kind, Error::Kind::Offline);
        QCOMPARE(m_signIn->stage(), Stage::Starting);
        m_server->comeBack();
        answerRegistration();
        answerAuthorization();
        m_clock.advance(30s);
        QTRY_COMPARE(m_signIn->stage(), Stage::Waiting);
        QVERIFY(!m_signIn->trouble());
    }

    void case49_wrongRegionOrStartUrlFails()
    {
        answerRegistration();
        m_server->answerException(u"/device_authorization"_s, 400, "InvalidRequestException");
        begin();
        QTRY_COMPARE(m_signIn->stage(), Stage::Failed);
        QCOMPARE(m_signIn->failure().code, u"InvalidRequestException"_s);
    }

    void earlierRegistrationIsUsedAgain()
    {
        answerAuthorization();
        begin(ClientRegistration{u"known"_s, Secret(u"s"_s), m_clock.now().addDays(2)});
        QTRY_COMPARE(m_signIn->stage(), Stage::Waiting);
        QVERIFY(m_server->requests(u"/client/register"_s).isEmpty());
    }

    void registrationAboutToEndIsReplaced()
    {
        answerRegistration();
        answerAuthorization();
        begin(ClientRegistration{u"old"_s, Secret(u"s"_s), m_clock.now().addSecs(23 * 3600)});
        QTRY_COMPARE(m_signIn->stage(), Stage::Waiting);
        QCOMPARE(m_server->requests(u"/client/register"_s).size(), 1);
    }

    void forgottenRegistrationIsReplacedOnce()
    {
        answerRegistration();
        m_server->answerException(u"/device_authorization"_s, 401, "InvalidClientException");
        begin(ClientRegistration{u"known"_s, Secret(u"s"_s), m_clock.now().addDays(2)});
        QTRY_COMPARE(m_signIn->stage(), Stage::Failed);
        QCOMPARE(m_server->requests(u"/client/register"_s).size(), 1);
        QCOMPARE(m_server->requests(u"/device_authorization"_s).size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestDeviceSignIn)
#include "tst_devicesignin.moc"
