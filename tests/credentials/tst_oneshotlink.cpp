// An address that a browser may have once, and the whole way from role credentials to a browser in the console.

#include "aws/consolelink.h"
#include "aws/federationclient.h"
#include "aws/jsonhttp.h"
#include "aws/oidcclient.h"
#include "aws/portalclient.h"
#include "credentials/oneshotlink.h"
#include "emulator/emulatorprocess.h"
#include "platform/opener.h"
#include "support/manualclock.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const Secret secretAddress(u"https://signin.aws.amazon.com/federation?Action=login&SigninToken=s3cr%2Bt"_s);

template <class T>
Result<T> settled(const Async<T> &answer)
{
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 20'000))
        return failure(Error::Kind::Timeout, u"TestTimeout"_s);
    return answer.result();
}

// What comes back for a request to the port of the address; empty when nobody listens.
QByteArray ask(const QUrl &url, const QByteArray &method, const QByteArray &target)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    if (!QTest::qWaitFor([&] { return socket.state() != QTcpSocket::ConnectingState; })
        || socket.state() != QTcpSocket::ConnectedState)
        return {};
    socket.write(method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(url.port()) + "\r\n\r\n");
    if (!QTest::qWaitFor([&] { return socket.state() == QTcpSocket::UnconnectedState; }))
        return "still open"_ba;
    return socket.readAll();
}

QByteArray pathOf(const QUrl &url)
{
    return url.path().toLatin1();
}

} // namespace

class TestOneShotLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void leadsThereOnce();
    void pathsCannotBeGuessed();
    void otherRequestsDoNotDisturb_data();
    void otherRequestsDoNotDisturb();
    void overAfterAMinute();
    void destroyedWhenItIsOver();
    void onlyHttps();
    void aBrowserInTheConsole();

private:
    ManualClock m_clock;
    std::optional<OneShotLink> m_link;
    QUrl m_url;
};

void TestOneShotLink::init()
{
    m_link.emplace(m_clock);
    const Result<QUrl> url = m_link->serve(secretAddress);
    QVERIFY(url);
    m_url = *url;
}

void TestOneShotLink::leadsThereOnce()
{
    QSignalSpy over(&*m_link, &OneShotLink::over);
    const QByteArray answer = ask(m_url, "GET"_ba, pathOf(m_url));
    QVERIFY(answer.startsWith("HTTP/1.1 302 Found\r\n"));
    QVERIFY(answer.contains("\r\nLocation: " + secretAddress.reveal().toLatin1() + "\r\n"));
    for (const char *line :
        {"Cache-Control: no-store\r\n", "Referrer-Policy: no-referrer\r\n", "Content-Length: 0\r\n"})
        QVERIFY2(answer.contains(line), line);
    QTRY_COMPARE(over.size(), 1);
    QCOMPARE(over.at(0).at(0).toBool(), true);
    QCOMPARE(ask(m_url, "GET"_ba, pathOf(m_url)), QByteArray()); // nobody listens any more
    m_clock.advance(61s);
    QCoreApplication::processEvents();
    QCOMPARE(over.size(), 1);
}

void TestOneShotLink::pathsCannotBeGuessed()
{
    QSet<QString> paths;
    for (int i = 0; i < 100; ++i) {
        OneShotLink link(m_clock);
        const QString path = link.serve(secretAddress)->path();
        static const QRegularExpression form(u"\\A/[0-9a-f]{32}\\z"_s); // 128 bits
        QVERIFY2(form.match(path).hasMatch(), qPrintable(path));
        paths.insert(path);
    }
    QCOMPARE(paths.size(), 100);
    QCOMPARE(m_url.scheme() + u' ' + m_url.host(), u"http 127.0.0.1"_s);
}

void TestOneShotLink::otherRequestsDoNotDisturb_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("before"); // the path's own text stands between these
    QTest::addColumn<QByteArray>("behind");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("root") << "GET"_ba
                          << "/#"_ba
                          << ""_ba
                          << "404"_ba;
    QTest::newRow("longer") << "GET"_ba
                            << ""_ba
                            << "0"_ba
                            << "404"_ba;
    QTest::newRow("query") << "GET"_ba
                           << ""_ba
                           << "?"_ba
                           << "404"_ba;
    QTest::newRow("below") << "GET"_ba
                           << "/x"_ba
                           << ""_ba
                           << "404"_ba;
    QTest::newRow("POST") << "POST"_ba
                          << ""_ba
                          << ""_ba
                          << "405"_ba;
    QTest::newRow("HEAD") << "HEAD"_ba
                          << ""_ba
                          << ""_ba
                          << "405"_ba;
    QTest::newRow("lower case") << "get"_ba
                                << ""_ba
                                << ""_ba
                                << "405"_ba;
    QTest::newRow("POST elsewhere") << "POST"_ba
                                    << "/x"_ba
                                    << ""_ba
                                    << "404"_ba;
}

void TestOneShotLink::otherRequestsDoNotDisturb()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, behind);
    QFETCH(const QByteArray, status);
    const QByteArray answer = ask(m_url, method, before + pathOf(m_url) + behind);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status), answer.constData());
    QVERIFY(!answer.contains("s3cr"));
    QVERIFY(ask(m_url, "GET"_ba, pathOf(m_url)).startsWith("HTTP/1.1 302"));
}

void TestOneShotLink::overAfterAMinute()
{
    QSignalSpy over(&*m_link, &OneShotLink::over);
    m_clock.advance(59s);
    QVERIFY(ask(m_url, "GET"_ba, "/favicon.ico"_ba).startsWith("HTTP/1.1 404"));
    m_clock.advance(1s);
    QTRY_COMPARE(over.size(), 1);
    QCOMPARE(over.at(0).at(0).toBool(), false);
    QCOMPARE(ask(m_url, "GET"_ba, pathOf(m_url)), QByteArray());
}

void TestOneShotLink::destroyedWhenItIsOver()
{
    connect(&*m_link, &OneShotLink::over, this, [this] { m_link.reset(); });
    QVERIFY(ask(m_url, "GET"_ba, pathOf(m_url)).startsWith("HTTP/1.1 302"));
    QTRY_VERIFY(!m_link);
}

void TestOneShotLink::onlyHttps()
{
    for (const char *address : {"", "http://signin.aws.amazon.com/", "javascript:alert(1)", "file:///etc/passwd",
             "https://a\r\nSet-Cookie: x", "x"}) {
        OneShotLink link(m_clock);
        QCOMPARE(link.serve(Secret(QString::fromLatin1(address))).error().code, u"Address"_s);
    }
}

// With a browser that writes down its arguments and then goes where they say, through the stand-in's proxy.
void TestOneShotLink::aBrowserInTheConsole()
{
    const EmulatorProcess aws({u"--auto-approve"_s, u"0"_s});
    QVERIFY(aws.isReady());
    QProcessEnvironment environment;
    environment.insert(u"HTTPS_PROXY"_s, aws.proxyUrl().toString());
    environment.insert(u"AWS_CA_BUNDLE"_s, aws.caFile());
    JsonHttp http(NetworkOptions::fromEnvironment(environment), m_clock);
    const OidcClient oidc(http);
    const QString region = u"ap-northeast-1"_s;
    const auto client = settled(oidc.registerClient(region, u"test"_s, {u"sso:account:access"_s}));
    QVERIFY(client);
    const auto device =
        settled(oidc.startDeviceAuthorization(region, *client, u"https://d-12345xxxxx.awsapps.com/start"_s));
    QVERIFY(device);
    const auto token = settled(oidc.tokenForDeviceCode(region, *client, device->deviceCode));
    QVERIFY(token);
    RateLimiter limiter(m_clock);
    const auto credentials = settled(PortalClient(http).getRoleCredentials(
        {limiter, region, token->accessToken}, u"123456789012"_s, u"AdministratorAccess"_s));
    QVERIFY(credentials);
    const auto address =
        settled(FederationClient(http).loginAddress({*credentials, region, *consolePage(region, u"ec2"_s), {}}));
    QVERIFY(address);
    OneShotLink link(m_clock);
    const Result<QUrl> shown = link.serve(*address);
    QVERIFY(shown);

    const QTemporaryDir folder;
    QFile browser(folder.filePath(u"browser"_s));
    QVERIFY(browser.open(QIODevice::WriteOnly));
    const QString script = u"#!/usr/bin/python3\n"
                           "import ssl, sys, urllib.request as web\n"
                           "open('%1', 'w').write('\\n'.join(sys.argv[1:]))\n"
                           "trust = web.HTTPSHandler(context=ssl.create_default_context(cafile='%2'))\n"
                           "browser = web.build_opener(web.ProxyHandler({'https': '%3'}), trust)\n"
                           "open('%4', 'wb').write(browser.open(sys.argv[1]).read())\n"_s;
    browser.write(
        script.arg(folder.filePath(u"arguments"_s), aws.caFile(), aws.proxyUrl().toString(), folder.filePath(u"page"_s))
            .toUtf8());
    browser.close();
    browser.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(settled(openInBrowser(*shown, browser.fileName())));

    QFile arguments(folder.filePath(u"arguments"_s));
    QVERIFY(arguments.open(QIODevice::ReadOnly));
    QCOMPARE(arguments.readAll(), shown->toEncoded());
    QFile page(folder.filePath(u"page"_s));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray text = page.readAll();
    QVERIFY2(text.contains("<title>console</title>"), text.constData());
    QVERIFY(text.contains("https://ap-northeast-1.console.aws.amazon.com/ec2/home?region=ap-northeast-1"));
    const QString secrets = QString::fromUtf8(aws.query(u"secrets"_s).toJson());
    QVERIFY(secrets.contains("signinTokens"_L1));
    QVERIFY(!shown->toString().contains(aws.query(u"secrets"_s)[u"signinTokens"_s][0].toString()));
}

QTEST_GUILESS_MAIN(TestOneShotLink)
#include "tst_oneshotlink.moc"
