// Everything in src/aws that works on values alone: addresses, regions, start URLs, proxies, JSON.

#include "aws/consolelink.h"
#include "aws/endpoints.h"
#include "aws/json.h"
#include "aws/networkoptions.h"
#include "aws/partition.h"
#include "aws/starturl.h"
#include "aws/verificationaddress.h"

#include <QProcessEnvironment>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

QProcessEnvironment environmentWith(const QList<std::pair<QString, QString>> &variables)
{
    QProcessEnvironment environment;
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    return environment;
}

} // namespace

class TestAwsValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // spec/aws.md §2.1, its examples
    void case49_hostsOfEveryPartition_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<bool>("fips");
        QTest::addColumn<bool>("dualStack");
        QTest::addColumn<QString>("oidc");
        QTest::addColumn<QString>("portal");
        QTest::newRow("plain") << "eu-west-1" << false << false << "https://oidc.eu-west-1.amazonaws.com"
                               << "https://portal.sso.eu-west-1.amazonaws.com";
        QTest::newRow("china") << "cn-north-1" << false << false << "https://oidc.cn-north-1.amazonaws.com.cn"
                               << "https://portal.sso.cn-north-1.amazonaws.com.cn";
        QTest::newRow("sovereign") << "eusc-de-east-1" << false << false << "https://oidc.eusc-de-east-1.amazonaws.eu"
                                   << "https://portal.sso.eusc-de-east-1.amazonaws.eu";
        QTest::newRow("gov") << "us-gov-west-1" << false << false << "https://oidc.us-gov-west-1.amazonaws.com"
                             << "https://portal.sso.us-gov-west-1.amazonaws.com";
        QTest::newRow("gov fips") << "us-gov-west-1" << true << false << "https://oidc.us-gov-west-1.amazonaws.com"
                                  << "https://portal.sso.us-gov-west-1.amazonaws.com";
        QTest::newRow("iso") << "us-iso-east-1" << false << false << "https://oidc.us-iso-east-1.c2s.ic.gov"
                             << "https://portal.sso.us-iso-east-1.c2s.ic.gov";
        QTest::newRow("iso-f") << "us-isof-south-1" << false << false << "https://oidc.us-isof-south-1.csp.hci.ic.gov"
                               << "https://portal.sso.us-isof-south-1.csp.hci.ic.gov";
        QTest::newRow("fips") << "us-east-2" << true << false << "https://oidc-fips.us-east-2.amazonaws.com"
                              << "https://portal.sso-fips.us-east-2.amazonaws.com";
        QTest::newRow("fips dual") << "us-east-2" << true << true << "https://oidc-fips.us-east-2.api.aws"
                                   << "https://portal.sso-fips.us-east-2.api.aws";
        QTest::newRow("dual") << "us-east-2" << false << true << "https://oidc.us-east-2.api.aws"
                              << "https://portal.sso.us-east-2.api.aws";
        QTest::newRow("new region") << "xx-moon-1" << false << false << "https://oidc.xx-moon-1.amazonaws.com"
                                    << "https://portal.sso.xx-moon-1.amazonaws.com";
    }

    void case49_hostsOfEveryPartition()
    {
        QFETCH(QString, region);
        QFETCH(bool, fips);
        QFETCH(bool, dualStack);
        QFETCH(QString, oidc);
        QFETCH(QString, portal);
        NetworkOptions options;
        options.fips = fips;
        options.dualStack = dualStack;
        QCOMPARE(oidcEndpoint(region, options), Result<QUrl>(QUrl(oidc)));
        QCOMPARE(portalEndpoint(region, options), Result<QUrl>(QUrl(portal)));
    }

    void regionCannotSmuggleAHost_data()
    {
        QTest::addColumn<QString>("region");
        for (const char *region : {"", "us-east-1.evil.example/", "us-east-1@evil.example", "us-east-1/", "us-east-1#",
                 "US-EAST-1", "us east 1", "x", "useast1", "us-east-1\n", "us--east", "-us-east-1",
                 "us-east-1234567890123456789012345", "us-east-1?", "ｕs-east-1"})
            QTest::newRow(region) << QString::fromUtf8(region);
    }

    void regionCannotSmuggleAHost()
    {
        QFETCH(QString, region);
        QVERIFY(!isRegionName(region));
        const Result<QUrl> url = oidcEndpoint(region, {});
        QVERIFY(!url);
        QCOMPARE(url.error().kind, Error::Kind::Input);
        QCOMPARE(url.error().code, u"Region"_s);
    }

    void everyKnownRegionHasTheFormOfOne()
    {
        QVERIFY(knownRegions().size() > 40);
        for (const Region &region : knownRegions())
            QVERIFY2(isRegionName(region.name), qPrintable(region.name));
        QVERIFY(isKnownRegion(u"ap-northeast-1"_s));
        QVERIFY(!isKnownRegion(u"ap-northeast-9"_s));
    }

    void customEndpointsOnlyOverHttpsOrLoopback()
    {
        const auto options = NetworkOptions::fromEnvironment(environmentWith({
            {u"AWS_ENDPOINT_URL_SSO"_s, u"http://127.0.0.1:8080/base/"_s},
            {u"AWS_ENDPOINT_URL_SSO_OIDC"_s, u"http://stray.example"_s},
            {u"AWS_ENDPOINT_URL"_s, u"https://localstack.example"_s},
        }));
        QCOMPARE(portalEndpoint(u"eu-west-1"_s, options), Result<QUrl>(QUrl(u"http://127.0.0.1:8080/base"_s)));
        QCOMPARE(oidcEndpoint(u"eu-west-1"_s, options), Result<QUrl>(QUrl(u"https://oidc.eu-west-1.amazonaws.com"_s)));
        QCOMPARE(options.ignoredEndpoints, QStringList{u"AWS_ENDPOINT_URL_SSO_OIDC"_s});
    }

    void customEndpointExcludesFips()
    {
        NetworkOptions options;
        options.oidcEndpoint = QUrl(u"https://oidc.example"_s);
        options.fips = true;
        QCOMPARE(oidcEndpoint(u"eu-west-1"_s, options).error().code, u"EndpointWithFips"_s);
    }

    void settingsWinOverTheEnvironment()
    {
        const auto environment = environmentWith({
            {u"AWS_USE_FIPS_ENDPOINT"_s, u"TRUE"_s},
            {u"AWS_CA_BUNDLE"_s, u"/env/ca.pem"_s},
            {u"HTTPS_PROXY"_s, u"env.example:1"_s},
            {u"NO_PROXY"_s, u"exempt.example"_s},
        });
        NetworkOverrides overrides;
        auto options = NetworkOptions::fromEnvironment(environment, overrides);
        QVERIFY(options.fips);
        QVERIFY(!options.dualStack);
        QCOMPARE(options.caBundle, u"/env/ca.pem"_s);
        QCOMPARE(options.proxy.proxyFor(QUrl(u"https://aws.example"_s))->hostName(), u"env.example"_s);

        overrides = {u"chosen.example:3128"_s, u"/chosen/ca.pem"_s, false, true};
        options = NetworkOptions::fromEnvironment(environment, overrides);
        QVERIFY(!options.fips);
        QVERIFY(options.dualStack);
        QCOMPARE(options.caBundle, u"/chosen/ca.pem"_s);
        for (const QString &url : {u"https://aws.example"_s, u"http://aws.example"_s})
            QCOMPARE(options.proxy.proxyFor(QUrl(url))->hostName(), u"chosen.example"_s);
        for (const QString &url : {u"https://exempt.example"_s, u"https://127.0.0.1"_s})
            QCOMPARE(options.proxy.proxyFor(QUrl(url))->type(), QNetworkProxy::NoProxy);
    }

    void valuesInForceSayWhereTheyAreFrom()
    {
        using Source = ValueInForce::Source;
        auto inForce = NetworkInForce::fromEnvironment(environmentWith({}));
        QCOMPARE(inForce.proxy.source, Source::System);
        QVERIFY(inForce.proxy.variable.isEmpty());
        QCOMPARE(inForce.noProxy, ValueInForce());
        QCOMPARE(inForce.caBundle, (ValueInForce{{}, Source::Default}));
        QCOMPARE(inForce.fips, (ValueInForce{u"false"_s, Source::Default}));
        QVERIFY(inForce.endpoints.isEmpty());

        const auto environment = environmentWith({
            {u"https_proxy"_s, u"http://user:canary@proxy.example:3128"_s},
            {u"HTTPS_PROXY"_s, u"other.example"_s},
            {u"NO_PROXY"_s, u".corp.example, intern.example"_s},
            {u"REQUESTS_CA_BUNDLE"_s, u"/env/ca.pem"_s},
            {u"AWS_CA_BUNDLE"_s, u""_s},
            {u"AWS_USE_DUALSTACK_ENDPOINT"_s, u"yes"_s},
        });
        inForce = NetworkInForce::fromEnvironment(environment);
        QCOMPARE(inForce.proxy,
            (ValueInForce{u"http://proxy.example:3128"_s, Source::Environment, u"https_proxy"_s})); // no password
        QCOMPARE(
            inForce.noProxy, (ValueInForce{u"corp.example, intern.example"_s, Source::Environment, u"NO_PROXY"_s}));
        QCOMPARE(inForce.caBundle, (ValueInForce{u"/env/ca.pem"_s, Source::Environment, u"REQUESTS_CA_BUNDLE"_s}));
        QCOMPARE(inForce.dualStack, (ValueInForce{u"false"_s, Source::Environment, u"AWS_USE_DUALSTACK_ENDPOINT"_s}));

        inForce = NetworkInForce::fromEnvironment(environment, {u"socks5://a.example"_s, u"/ca"_s, true, true});
        QCOMPARE(inForce.proxy, (ValueInForce{u"socks5://a.example:1080"_s, Source::Setting}));
        QCOMPARE(inForce.caBundle, (ValueInForce{u"/ca"_s, Source::Setting}));
        QCOMPARE(inForce.fips, (ValueInForce{u"true"_s, Source::Setting}));
    }

    void customEndpointsInForceAreNamed()
    {
        using Source = ValueInForce::Source;
        const QString oidc = u"AWS_ENDPOINT_URL_SSO_OIDC"_s;
        const QString portal = u"AWS_ENDPOINT_URL_SSO"_s;
        auto inForce =
            NetworkInForce::fromEnvironment(environmentWith({{oidc, u"https://user:canary@stand-in.example/a"_s},
                {portal, u"http://stray.example"_s}, {u"AWS_ENDPOINT_URL"_s, u"https://localstack.example"_s}}));
        QCOMPARE(
            inForce.endpoints, (QList<ValueInForce>{{u"https://stand-in.example/a"_s, Source::Environment, oidc}}));
        QCOMPARE(inForce.ignoredEndpoints, QStringList{portal});
        inForce = NetworkInForce::fromEnvironment(environmentWith(
            {{oidc, u"https://stand-in.example"_s}, {u"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"_s, u"true"_s}}));
        QVERIFY(inForce.endpoints.isEmpty());
    }

    void proxyAddresses()
    {
        QCOMPARE(proxyAddress(u" proxy.example:3128 "_s), u"http://proxy.example:3128"_s);
        QCOMPARE(proxyAddress(u"socks5h://user:pass@proxy.example"_s), u"socks5://proxy.example:1080"_s);
        QCOMPARE(proxyAddress(u"http://[::1]:8080"_s), u"http://[::1]:8080"_s);
        for (const QString &text : {u""_s, u"https://proxy.example"_s, u"http://"_s, u"proxy example"_s, u"a:99999"_s})
            QVERIFY2(proxyAddress(text).isEmpty(), qPrintable(text));
    }

    void startUrls_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("normalised");
        QTest::addColumn<QString>("region");
        const auto row = [](const char *typed, const char *normalised, const char *region = "") {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(normalised)
                                 << QString::fromLatin1(region);
        };
        // spec/aws.md §9.1 and 9.2
        row("https://d-12345xxxxx.awsapps.com/start", "https://d-12345xxxxx.awsapps.com/start");
        row("https://d-12345xxxxx.awsapps.com/start/#/", "https://d-12345xxxxx.awsapps.com/start");
        row("https://d-12345xxxxx.awsapps.com/start#/", "https://d-12345xxxxx.awsapps.com/start");
        row("https://d-12345xxxxx.awsapps.com/start/#/?tab=accounts", "https://d-12345xxxxx.awsapps.com/start");
        row("  D-12345xxxxx.AWSAPPS.com/start/ ", "https://d-12345xxxxx.awsapps.com/start");
        row("https://ssoins-1234567890abcdef.portal.eu-west-1.app.aws",
            "https://ssoins-1234567890abcdef.portal.eu-west-1.app.aws", "eu-west-1");
        row("https://ssoins-1234567890abcdef.us-east-2.portal.amazonaws.com/",
            "https://ssoins-1234567890abcdef.us-east-2.portal.amazonaws.com", "us-east-2");
        row("https://identitycenter.amazonaws.com/ssoins-1234567890abcdef",
            "https://identitycenter.amazonaws.com/ssoins-1234567890abcdef");
        row("https://start.us-gov-home.awsapps.com/directory/d-1234567890",
            "https://start.us-gov-home.awsapps.com/directory/d-1234567890");
        row("https://start.us-gov-west-1.us-gov-home.awsapps.com/directory/d-1234567890",
            "https://start.us-gov-west-1.us-gov-home.awsapps.com/directory/d-1234567890", "us-gov-west-1");
        row("https://start.home.awsapps.cn/directory/corp", "https://start.home.awsapps.cn/directory/corp");
        row("https://ssoins-1.portal.cn-north-1.app.amazonwebservices.com.cn",
            "https://ssoins-1.portal.cn-north-1.app.amazonwebservices.com.cn", "cn-north-1");
        row("https://ssoins-1.eusc-de-east-1.portal.amazonaws.eu",
            "https://ssoins-1.eusc-de-east-1.portal.amazonaws.eu", "eusc-de-east-1");
        row("https://aws.company.com", "https://aws.company.com");
        row("https:d-12345xxxxx.awsapps.com/start", "https://d-12345xxxxx.awsapps.com/start");
        row("https:/d-12345xxxxx.awsapps.com/start", "https://d-12345xxxxx.awsapps.com/start");
        row("HTTPS://d-12345xxxxx.awsapps.com/start", "https://d-12345xxxxx.awsapps.com/start");
        row("https://d-12345xxxxx.awsapps.com/start/#/console?account_id=123456789012&role_name=Admin",
            "https://d-12345xxxxx.awsapps.com/start");
        row("https://d-12345xxxxx.awsapps.com/start/console?account_id=123456789012",
            "https://d-12345xxxxx.awsapps.com/start");
        row("https://view.awsapps.com/start", "https://view.awsapps.com/start");
        row("https://identitycenter.us-gov.amazonaws.com/ssoins-1",
            "https://identitycenter.us-gov.amazonaws.com/ssoins-1");
        row("https://start.home.awsapps.cn/directory/d-1234567890#/",
            "https://start.home.awsapps.cn/directory/d-1234567890");
        row("https://ssoins-1.cn-north-1.portal.amazonaws.com.cn",
            "https://ssoins-1.cn-north-1.portal.amazonaws.com.cn", "cn-north-1");
        row("https://identitycenter.amazonaws.com.cn/ssoins-1", "https://identitycenter.amazonaws.com.cn/ssoins-1");
        row("https://ssoins-1.portal.eusc-de-east-1.api.amazonwebservices.eu",
            "https://ssoins-1.portal.eusc-de-east-1.api.amazonwebservices.eu", "eusc-de-east-1");
        row("https://identitycenter.amazonaws.eu/ssoins-1", "https://identitycenter.amazonaws.eu/ssoins-1");
    }

    void startUrls()
    {
        QFETCH(QString, typed);
        QFETCH(QString, normalised);
        QFETCH(QString, region);
        QCOMPARE(startUrlProblem(typed), StartUrlProblem::None);
        QCOMPARE(normalisedStartUrl(typed), normalised);
        QCOMPARE(normalisedStartUrl(normalised), normalised);
        QCOMPARE(regionInStartUrl(typed), region);
    }

    void badStartUrls()
    {
        QCOMPARE(startUrlProblem(u"  "_s), StartUrlProblem::Empty);
        QCOMPARE(startUrlProblem(u"http://d-1.awsapps.com/start"_s), StartUrlProblem::NotHttps);
        QCOMPARE(startUrlProblem(u"https://user@d-1.awsapps.com/start"_s), StartUrlProblem::UserInfo);
        QCOMPARE(startUrlProblem(u"start"_s), StartUrlProblem::NoHost);
        QCOMPARE(startUrlProblem(u"https://"_s), StartUrlProblem::NoHost);
        // Qt's tolerant parser reads this as the host evil.example.
        QVERIFY(startUrlProblem(u"https://d-1.awsapps.com\\@evil.example/"_s) != StartUrlProblem::None);
    }

    void pagesThatAreNoPortalAreToldApart()
    {
        QCOMPARE(startUrlProblem(u"jane@company.com"_s), StartUrlProblem::Email);
        for (const QString &text :
            {u"https://console.aws.amazon.com/s3/home"_s, u"https://123456789012.signin.aws.amazon.com/console"_s,
                u"https://eu-west-1.console.aws.amazon.com"_s, u"console.amazonaws.cn"_s, u"https://aws.amazon.com/"_s,
                u"https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH"_s,
                u"https://ap-southeast-2.signin.aws/platform/authorize"_s, u"https://oidc.eu-west-1.amazonaws.com"_s})
            QCOMPARE(startUrlProblem(text), StartUrlProblem::NotThePortal);
        QCOMPARE(startUrlProblem(u"https://signin.company.com/"_s), StartUrlProblem::None);
    }

    // spec/aws.md §9.4
    void case49_whoseHostItIs_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("partition");
        const auto row = [](const char *url, const char *partition) {
            QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(partition);
        };
        row("https://d-1.awsapps.com/start", "aws");
        row("https://D-1.AWSAPPS.COM./start", "aws");
        row("https://ssoins-1.portal.eu-west-1.app.aws", "aws");
        row("https://ssoins-1.us-gov-east-1.portal.amazonaws.com", "aws-us-gov");
        row("https://identitycenter.amazonaws.com/ssoins-1", "aws");
        row("https://start.us-gov-home.awsapps.com/directory/d-1", "aws-us-gov");
        row("https://start.us-gov-west-1.us-gov-home.awsapps.com/directory/d-1", "aws-us-gov");
        row("https://identitycenter.us-gov.amazonaws.com/ssoins-1", "aws-us-gov");
        row("https://start.home.awsapps.cn/directory/corp", "aws-cn");
        row("https://ssoins-1.portal.cn-north-1.app.amazonwebservices.com.cn", "aws-cn");
        row("https://identitycenter.amazonaws.com.cn/ssoins-1", "aws-cn");
        row("https://ssoins-1.eusc-de-east-1.portal.amazonaws.eu", "aws-eusc");
        row("https://identitycenter.amazonaws.eu/ssoins-1", "aws-eusc");
        row("https://evil-awsapps.com/start", "");
        row("https://awsapps.com.evil.example/start", "");
        row("https://a.identitycenter.amazonaws.com/ssoins-1", "");
        row("https://bucket.s3.amazonaws.com/start", "");
        row("https://aws.company.com", "");
    }

    void case49_whoseHostItIs()
    {
        QFETCH(QString, url);
        QFETCH(QString, partition);
        QCOMPARE(isPortalOfAws(url), !partition.isEmpty());
        QCOMPARE(partitionInStartUrl(url), partition);
    }

    void case31_verificationAddresses_data()
    {
        using Verdict = VerificationAddress::Verdict;
        QTest::addColumn<QString>("address");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("host");
        const auto row = [](const QString &address, Verdict verdict, const QString &host) {
            QTest::newRow(qPrintable(address.left(60))) << address << verdict << host;
        };
        row(u"https://device.sso.eu-west-1.amazonaws.com/?user_code=ABCD-EFGH"_s, Verdict::Open,
            u"device.sso.eu-west-1.amazonaws.com"_s);
        row(u"https://ap-southeast-2.signin.aws/platform/authorize?request_uri=urn:x"_s, Verdict::Open,
            u"ap-southeast-2.signin.aws"_s);
        row(u"https://d-1.awsapps.com/start/#/device?user_code=A"_s, Verdict::Open, u"d-1.awsapps.com"_s);
        row(u"https://device.sso.cn-north-1.amazonaws.com.cn/"_s, Verdict::Open,
            u"device.sso.cn-north-1.amazonaws.com.cn"_s);
        row(u"https://aws.company.example/login"_s, Verdict::AskFirst, u"aws.company.example"_s);
        row(u"https://evilamazonaws.com/"_s, Verdict::AskFirst, u"evilamazonaws.com"_s);
        row(u"https://amazonaws.com.evil.example/"_s, Verdict::AskFirst, u"amazonaws.com.evil.example"_s);
        row(u"https://аррӏе.com/"_s, Verdict::AskFirst, u"xn--80ak6aa92e.com"_s);
        row(u"http://device.sso.eu-west-1.amazonaws.com/"_s, Verdict::NotHttps,
            u"device.sso.eu-west-1.amazonaws.com"_s);
        row(u"javascript:alert(1)"_s, Verdict::NotHttps, u""_s);
        row(u"file:///etc/passwd"_s, Verdict::NotHttps, u""_s);
        row(u"https://device.sso.eu-west-1.amazonaws.com@evil.example/"_s, Verdict::UserInfo, u"evil.example"_s);
        row(u"https://d-1.awsapps.com\\@evil.example/"_s, Verdict::Malformed, u""_s);
        row(u"not an address"_s, Verdict::Malformed, u""_s);
        row(u"https://a.amazonaws.com/"_s + QString(10'000, u'x'), Verdict::Malformed, u""_s);
    }

    void case31_verificationAddresses()
    {
        using Verdict = VerificationAddress::Verdict;
        QFETCH(QString, address);
        QFETCH(Verdict, verdict);
        QFETCH(QString, host);
        const VerificationAddress judged = judgeVerificationAddress(address);
        QCOMPARE(judged.verdict, verdict);
        QCOMPARE(judged.host, host);
        QCOMPARE(judged.url.isEmpty(), verdict != Verdict::Open && verdict != Verdict::AskFirst);
    }

    void proxyFromEnvironment()
    {
        const auto rules = ProxyRules::fromEnvironment(environmentWith({
            {u"HTTPS_PROXY"_s, u"proxy.example:3128"_s},
            {u"no_proxy"_s, u".corp.example, oidc.eu-west-1.amazonaws.com"_s},
        }));
        const auto proxy = rules.proxyFor(QUrl(u"https://portal.sso.eu-west-1.amazonaws.com"_s));
        QVERIFY(proxy);
        QCOMPARE(proxy->type(), QNetworkProxy::HttpProxy);
        QCOMPARE(proxy->hostName(), u"proxy.example"_s);
        QCOMPARE(proxy->port(), quint16(3128));
        for (const QString &direct : {u"https://oidc.eu-west-1.amazonaws.com"_s, u"https://a.corp.example"_s,
                 u"https://corp.example"_s, u"http://127.0.0.1:99"_s})
            QCOMPARE(rules.proxyFor(QUrl(direct))->type(), QNetworkProxy::NoProxy);
        QCOMPARE(rules.proxyFor(QUrl(u"https://evilcorp.example"_s))->type(), QNetworkProxy::HttpProxy);
    }

    void proxyWithUserAndPassword()
    {
        const auto rules = ProxyRules::fromEnvironment(
            environmentWith({{u"https_proxy"_s, u"http://user:p%40ss@proxy.example:8080"_s}}));
        const auto proxy = rules.proxyFor(QUrl(u"https://aws.example"_s));
        QCOMPARE(proxy->user(), u"user"_s);
        QCOMPARE(proxy->password(), u"p@ss"_s);
    }

    // A proxy that nobody can read is no reason to go without one.
    void case47_unreadableProxyIsAnError()
    {
        for (const QString &value : {u"ftp://proxy.example"_s, u"http://"_s, u"https://proxy.example"_s}) {
            const auto rules = ProxyRules::fromEnvironment(environmentWith({{u"HTTPS_PROXY"_s, value}}));
            const auto proxy = rules.proxyFor(QUrl(u"https://aws.example"_s));
            QVERIFY2(!proxy, qPrintable(value));
            QCOMPARE(proxy.error(), (Error{Error::Kind::Proxy, u"BadAddress"_s, u"HTTPS_PROXY"_s, {}}));
            const ValueInForce inForce = rules.proxyInForce();
            QVERIFY(inForce.value.isEmpty());
            QCOMPARE(inForce.problem, std::optional(proxy.error()));

            const auto fromSetting = ProxyRules::fromEnvironment(environmentWith({}), value);
            const auto chosen = fromSetting.proxyFor(QUrl(u"https://aws.example"_s));
            QCOMPARE(chosen.error(), (Error{Error::Kind::Proxy, u"BadAddress"_s, u"settings.ini"_s, {}}));
        }
    }

    void jsonIsReadStrictly()
    {
        const auto object = json::object(
            R"({"text":"a","empty":"","number":12,"asText":"12","broken":1.5,"huge":9223372036854775808,"null":null})");
        QVERIFY(object);
        QCOMPARE(json::text(*object, u"text"_s), Result<QString>(u"a"_s));
        QVERIFY(!json::text(*object, u"empty"_s));
        QVERIFY(!json::text(*object, u"missing"_s));
        QVERIFY(!json::text(*object, u"number"_s));
        QCOMPARE(json::optionalText(*object, u"null"_s), Result<QString>(QString()));
        QVERIFY(!json::optionalText(*object, u"number"_s));
        QCOMPARE(json::integer(*object, u"number"_s), Result<qint64>(12));
        for (const QString &key : {u"asText"_s, u"broken"_s, u"huge"_s, u"missing"_s, u"null"_s})
            QCOMPARE(json::integer(*object, key).error(), (Error{Error::Kind::BadAnswer, u"Field"_s, key, {}}));
        QCOMPARE(json::optionalInteger(*object, u"missing"_s, 5), Result<qint64>(5));
    }

    void case48_whatIsNoJsonObject()
    {
        for (const QByteArray &bytes : {"<html>"_ba, "[]"_ba, "{}x"_ba, "\xEF\xBB\xBF{}"_ba, "{\"a\":\"\xFF\"}"_ba,
                 ""_ba, "{"_ba, QByteArray("[").repeated(10'000)})
            QCOMPARE(json::object(bytes).error().code, u"NotJson"_s);
    }

    void consoleShortcutEncodesItsParts()
    {
        QCOMPARE(consoleShortcut(u"https://d-1.awsapps.com/start#/"_s, u"012345678901"_s, u"Ops+A&B"_s).toEncoded(),
            "https://d-1.awsapps.com/start/#/console?account_id=012345678901&role_name=Ops%2BA%26B"_ba);
        QVERIFY(consoleShortcut(u"http://x"_s, {}, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAwsValues)
#include "tst_awsvalues.moc"
