// From role credentials to a browser that is signed in to the console, against the stand-in for AWS under its real host
// names. spec/aws.md §8.1

#include "aws/consolelink.h"
#include "aws/federationclient.h"
#include "aws/jsonhttp.h"
#include "aws/oidcclient.h"
#include "aws/portalclient.h"
#include "base/clock.h"
#include "emulator/emulatorprocess.h"

#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QProcessEnvironment>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QString ssoRegion = u"ap-northeast-1"_s; // the emulator's
const QString startUrl = u"https://d-12345xxxxx.awsapps.com/start"_s;

template <class T>
Result<T> settled(const Async<T> &answer)
{
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 20'000))
        return failure(Error::Kind::Timeout, u"TestTimeout"_s);
    return answer.result();
}

} // namespace

class TestFederation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void aBrowserIsSignedIn_data();
    void aBrowserIsSignedIn();
    void keysAreInTheBodyAlone();
    void lengthThatIsRefusedIsLeftOut();
    void refusedCredentials();
    void oddAnswers_data();
    void oddAnswers();
    void askedOnce();
    void unknownPartitionIsAskedNothing();

private:
    Result<Secret> addressIn(const QString &region) { return addressFor(region, m_credentials); }
    Result<Secret> addressFor(const QString &region, const RoleCredentials &credentials);
    QJsonArray logOf(const QString &operation) const;
    void fault(const QJsonObject &how) { m_aws.control(u"fault"_s, how); }

    EmulatorProcess m_aws{{u"--auto-approve"_s, u"0"_s}};
    SystemClock m_clock;
    std::unique_ptr<JsonHttp> m_http;
    RoleCredentials m_credentials;
};

void TestFederation::initTestCase()
{
    QVERIFY(m_aws.isReady());
    QProcessEnvironment environment;
    environment.insert(u"HTTPS_PROXY"_s, m_aws.proxyUrl().toString());
    environment.insert(u"AWS_CA_BUNDLE"_s, m_aws.caFile());
    // Meant for test stand-ins of other services; the keys must not go there.
    environment.insert(u"AWS_ENDPOINT_URL"_s, u"http://127.0.0.1:1"_s);
    environment.insert(u"AWS_ENDPOINT_URL_SSO"_s, u"https://portal.sso.ap-northeast-1.amazonaws.com"_s);
    m_http = std::make_unique<JsonHttp>(NetworkOptions::fromEnvironment(environment), m_clock);

    const OidcClient oidc(*m_http);
    const auto client = settled(oidc.registerClient(ssoRegion, u"test"_s, {u"sso:account:access"_s}));
    QVERIFY(client);
    const auto device = settled(oidc.startDeviceAuthorization(ssoRegion, *client, startUrl));
    QVERIFY(device);
    const auto token = settled(oidc.tokenForDeviceCode(ssoRegion, *client, device->deviceCode));
    QVERIFY(token);
    RateLimiter limiter(m_clock);
    const auto credentials = settled(PortalClient(*m_http).getRoleCredentials(
        {limiter, ssoRegion, token->accessToken}, u"123456789012"_s, u"AdministratorAccess"_s));
    QVERIFY(credentials);
    m_credentials = *credentials;
}

void TestFederation::init()
{
    m_aws.control(u"fault/clear"_s);
    m_aws.control(u"log/clear"_s);
}

Result<Secret> TestFederation::addressFor(const QString &region, const RoleCredentials &credentials)
{
    const QUrl page = consolePage(region, u"s3"_s).value_or(QUrl());
    return settled(FederationClient(*m_http).loginAddress({credentials, region, page, startUrl}));
}

QJsonArray TestFederation::logOf(const QString &operation) const
{
    QJsonArray found;
    const QJsonArray all = m_aws.query(u"log"_s).array();
    for (const auto &entry : all) {
        if (entry[u"operation"_s] == operation)
            found.append(entry);
    }
    return found;
}

void TestFederation::aBrowserIsSignedIn_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("us-east-1") << u"signin.aws.amazon.com"_s;
    QTest::newRow("eu-west-1") << u"eu-west-1.signin.aws.amazon.com"_s;
    QTest::newRow("us-gov-east-1") << u"us-gov-east-1.signin.amazonaws-us-gov.com"_s;
    QTest::newRow("cn-north-1") << u"signin.amazonaws.cn"_s;
    QTest::newRow("eusc-de-east-1") << u"eusc-de-east-1.signin.amazonaws-eusc.eu"_s;
}

void TestFederation::aBrowserIsSignedIn()
{
    QFETCH(const QString, host);
    const QString region = QString::fromLatin1(QTest::currentDataTag());
    const Result<Secret> address = addressIn(region);
    QVERIFY2(address, qPrintable(address ? QString() : address.error().code));
    const QUrl url(address->reveal(), QUrl::StrictMode);
    QCOMPARE(url.host(), host);
    const QUrlQuery query(url);
    QCOMPARE(query.queryItemValue(u"Action"_s), u"login"_s);
    QCOMPARE(query.queryItemValue(u"Issuer"_s, QUrl::FullyDecoded), startUrl);
    const QString page = consolePage(region, u"s3"_s)->toString();
    QCOMPARE(query.queryItemValue(u"Destination"_s, QUrl::FullyDecoded), page);

    QNetworkAccessManager browser;
    browser.setProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, m_aws.proxyUrl().host(), quint16(m_aws.proxyUrl().port())));
    QNetworkRequest request(url);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(m_aws.caFile()));
    request.setSslConfiguration(tls);
    const std::unique_ptr<QNetworkReply> reply(browser.get(request));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    const QString text = QString::fromUtf8(reply->readAll());
    QVERIFY(text.contains("<title>console</title>"_L1));
    QVERIFY(text.contains("AdministratorAccess in 123456789012"_L1));
    QVERIFY(text.contains(page));
}

void TestFederation::keysAreInTheBodyAlone()
{
    QVERIFY(addressIn(u"us-east-1"_s));
    const QJsonArray asked = logOf(u"GetSigninToken"_s);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0)[u"method"_s].toString(), u"POST"_s);
    QCOMPARE(asked.at(0)[u"path"_s].toString(), u"/federation"_s);
    QCOMPARE(asked.at(0)[u"sessionDuration"_s].toString(), u"43200"_s);
    QCOMPARE(asked.at(0)[u"accessToken"_s].toString(), QString());
}

void TestFederation::lengthThatIsRefusedIsLeftOut()
{
    fault({{u"operation"_s, u"GetSigninToken"_s}, {u"kind"_s, u"html"_s}, {u"status"_s, 400}});
    QVERIFY(addressIn(u"us-east-1"_s));
    const QJsonArray asked = logOf(u"GetSigninToken"_s);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0)[u"sessionDuration"_s].toString(), u"43200"_s);
    QCOMPARE(asked.at(1)[u"sessionDuration"_s].toString(), QString());
}

void TestFederation::refusedCredentials()
{
    RoleCredentials forged = m_credentials;
    forged.secretAccessKey = Secret(u"forged"_s);
    QCOMPARE(addressFor(u"us-east-1"_s, forged).error(),
        (Error{Error::Kind::Service, u"FederationRefused"_s, u"signin.aws.amazon.com"_s, {}}));
    QCOMPARE(logOf(u"GetSigninToken"_s).size(), 2);
}

void TestFederation::oddAnswers_data()
{
    QTest::addColumn<QJsonObject>("how");
    QTest::addColumn<QString>("code");
    QTest::newRow("captive portal") << QJsonObject{{u"kind"_s, u"html"_s}} << u"NotJson"_s;
    QTest::newRow("redirect") << QJsonObject{{u"kind"_s, u"redirect"_s}} << u"Redirect"_s;
    QTest::newRow("wrong type") << QJsonObject{{u"kind"_s, u"wrong-types"_s}} << u"Field"_s;
    QTest::newRow("no token") << QJsonObject{{u"status"_s, 200}, {u"body"_s, u"{}"_s}} << u"Field"_s;
    QTest::newRow("empty token") << QJsonObject{{u"status"_s, 200}, {u"body"_s, u"{\"SigninToken\":\"\"}"_s}}
                                 << u"Field"_s;
    QTest::newRow("huge") << QJsonObject{{u"kind"_s, u"huge"_s}} << u"TooLarge"_s;
}

void TestFederation::oddAnswers()
{
    QFETCH(QJsonObject, how);
    how.insert(u"operation"_s, u"GetSigninToken"_s);
    fault(how);
    const Result<Secret> address = addressIn(u"us-east-1"_s);
    QVERIFY(!address);
    QCOMPARE(address.error().kind, Error::Kind::BadAnswer);
    QTEST(address.error().code, "code");
}

// Nobody knows whether a request that broke off was carried out; a person who still wants it presses the button again.
void TestFederation::askedOnce()
{
    for (const QString &kind : {u"reset"_s, u"status"_s}) {
        m_aws.control(u"log/clear"_s);
        fault({{u"operation"_s, u"GetSigninToken"_s}, {u"kind"_s, kind}, {u"status"_s, 503}});
        QVERIFY(!addressIn(u"us-east-1"_s));
        QCOMPARE(logOf(u"GetSigninToken"_s).size(), 1);
    }
}

void TestFederation::unknownPartitionIsAskedNothing()
{
    QCOMPARE(addressIn(u"us-iso-east-1"_s).error().code, u"ConsoleUnknown"_s);
    QCOMPARE(addressIn(u"x.evil.example/"_s).error().code, u"Region"_s);
    QCOMPARE(m_aws.query(u"log"_s).array().size(), 0);
}

QTEST_GUILESS_MAIN(TestFederation)
#include "tst_federation.moc"
