// Signing in with a company's own address as start URL: AWS hears where it leads, everybody else what the config says.

#include "aws/jsonhttp.h"
#include "aws/oidcclient.h"
#include "emulator/emulatorprocess.h"
#include "signin/browsersignin.h"
#include "signin/devicesignin.h"
#include "support/manualclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using Stage = SignInFlow::Stage;

namespace {

const QString portal = u"https://ssoins-1.portal.eu-west-1.app.aws"_s;

} // namespace

class TestCompanySignIn : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    std::unique_ptr<EmulatorProcess> m_emulator;
    std::unique_ptr<JsonHttp> m_http;
    std::unique_ptr<OidcClient> m_oidc;
    std::unique_ptr<SignInFlow> m_signIn;

    void useProxy(const QString &address, const QString &caFile)
    {
        QProcessEnvironment environment;
        environment.insert(u"HTTPS_PROXY"_s, address);
        environment.insert(u"AWS_CA_BUNDLE"_s, caFile);
        m_http = std::make_unique<JsonHttp>(NetworkOptions::fromEnvironment(environment), m_clock);
        m_oidc = std::make_unique<OidcClient>(*m_http);
    }

    void startEmulator(const QString &startUrl)
    {
        m_emulator =
            std::make_unique<EmulatorProcess>(QStringList{u"--start-url"_s, startUrl, u"--region"_s, u"eu-west-1"_s});
        QVERIFY(m_emulator->isReady());
        useProxy(m_emulator->proxyUrl().toString(), m_emulator->caFile());
    }

    void begin(SignInMethod method, const QString &region = u"eu-west-1"_s)
    {
        const SignInRequest request{
            u"SSO Tray"_s, u"https://aws.company.example/"_s, region, {u"sso:account:access"_s}, {}};
        if (method == SignInMethod::Browser)
            m_signIn = std::make_unique<BrowserSignIn>(*m_oidc, m_clock, request, BrowserWords());
        else
            m_signIn = std::make_unique<DeviceSignIn>(*m_oidc, m_clock, request);
        m_signIn->start();
    }

    int asked(const QString &operation) const
    {
        const QJsonArray log = m_emulator->query(u"log"_s).array();
        int count = 0;
        for (const auto &entry : log)
            count += entry["operation"_L1].toString() == operation;
        return count;
    }

private Q_SLOTS:
    void cleanup()
    {
        m_signIn.reset();
        m_emulator.reset();
    }

    void awsHearsWhereItLeads()
    {
        startEmulator(portal);
        begin(SignInMethod::DeviceCode);
        QVERIFY(m_signIn->isResolving());
        QTRY_COMPARE(m_signIn->stage(), Stage::Waiting); // it knows no other start URL than the portal's
        QVERIFY(!m_signIn->isResolving());
        begin(SignInMethod::Browser);
        QTRY_COMPARE(m_signIn->stage(), Stage::Waiting);
        QCOMPARE(asked(u"CompanyAddress"_s), 2); // once for each sign-in
    }

    void case49_portalInAnotherRegion()
    {
        startEmulator(portal);
        begin(SignInMethod::DeviceCode, u"us-east-1"_s);
        QTRY_COMPARE(m_signIn->stage(), Stage::Failed);
        QCOMPARE(m_signIn->failure(), (Error{Error::Kind::Input, u"StartUrlRegion"_s, u"eu-west-1"_s, {}}));
        QCOMPARE(asked(u"RegisterClient"_s), 0);
    }

    // As AWS CLIs do that do not resolve: AWS decides.
    void addressThatLeadsNowhereGoesToAws()
    {
        startEmulator(u"https://login.company.example"_s); // which is no portal of AWS
        begin(SignInMethod::DeviceCode);
        QTRY_COMPARE(m_signIn->stage(), Stage::Failed);
        QCOMPARE(m_signIn->failure().code, u"InvalidRequestException"_s);
        QCOMPARE(asked(u"RegisterClient"_s), 1);
    }

    void case45_noNetworkHeals()
    {
        startEmulator(portal);
        const QString proxy = m_emulator->proxyUrl().toString();
        useProxy(u"http://127.0.0.1:1"_s, m_emulator->caFile());
        begin(SignInMethod::DeviceCode);
        QTRY_VERIFY(m_signIn->trouble());
        QCOMPARE(m_signIn->stage(), Stage::Starting);
        QVERIFY(m_signIn->isResolving());
        const Error::Kind kind = m_signIn->trouble()->kind;
        QVERIFY(kind == Error::Kind::Proxy || kind == Error::Kind::Offline);
        m_signIn.reset(); // which ends the question, too
        m_clock.advance(60s);
        QCOMPARE(asked(u"CompanyAddress"_s), 0);
        useProxy(proxy, m_emulator->caFile());
        begin(SignInMethod::DeviceCode);
        QTRY_COMPARE(m_signIn->stage(), Stage::Waiting);
    }
};

QTEST_GUILESS_MAIN(TestCompanySignIn)
#include "tst_companysignin.moc"
