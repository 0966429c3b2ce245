#include "app/browser/addressrules.h"
#include "app/browser/order.h"
#include "aws/proxyrules.h"
#include "platform/browserprocess.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

QJsonObject plainOrder()
{
    return {{u"url"_s, u"https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH"_s},
        {u"userCode"_s, u"ABCD-EFGH"_s}, {u"loopbackPort"_s, 0}, {u"language"_s, u"ja"_s}};
}

std::optional<Order> parseObject(const QJsonObject &object)
{
    return parseOrder(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

// What the built-in window understands, and which addresses it touches.
class TestBrowserOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsTheApp_data();
    void understandsTheApp();
    void plain();
    void refused_data();
    void refused();
    void noJson_data();
    void noJson();
    void shownAddresses_data();
    void shownAddresses();
    void framesAndRequests();
    void loopbackOnlyWithItsPort();
    void readsAs_data();
    void readsAs();
    void shortOrigins();
};

void TestBrowserOrder::understandsTheApp_data()
{
    QTest::addColumn<BrowserOrder>("written");
    QTest::addColumn<Order>("expected");
    const QUrl device(u"https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH"_s);
    const QUrl odd(u"https://d-1.awsapps.com/start?a=%25+%C3%A9&b=\"#/x"_s);
    QTest::newRow("device code") << BrowserOrder{device, u"ABCD-EFGH"_s, 0, u"ja"_s}
                                 << Order{device, u"ABCD-EFGH"_s, 0, u"ja"_s, {}, false};
    QTest::newRow("PKCE") << BrowserOrder{odd, {}, 65535, u"en_US"_s} << Order{odd, {}, 65535, u"en_US"_s, {}, false};
    QTest::newRow("proxy") << BrowserOrder{device, {}, 0, u"en"_s, u"http://proxy.example:3128"_s, true}
                           << Order{device, {}, 0, u"en"_s, QUrl(u"http://proxy.example:3128"_s), true};
    QTest::newRow("proxy, IPv6") << BrowserOrder{device, {}, 0, u"en"_s, u"socks5://[::1]:1"_s}
                                 << Order{device, {}, 0, u"en"_s, QUrl(u"socks5://[::1]:1"_s), false};
    for (const QString &typed : {u"proxy.example:3128"_s, u"socks5://10.0.0.1"_s})
        QTest::newRow(qPrintable(u"typed "_s + typed)) << BrowserOrder{device, {}, 0, u"en"_s,
            proxyAddress(typed)} << Order{device, {}, 0, u"en"_s, QUrl(proxyAddress(typed)), false};
}

void TestBrowserOrder::understandsTheApp()
{
    QFETCH(const BrowserOrder, written);
    QFETCH(const Order, expected);
    const std::optional<Order> read = parseOrder(browserOrderLine(written));
    QVERIFY(read);
    QCOMPARE(read->url, expected.url);
    QCOMPARE(read->proxy, expected.proxy);
    QVERIFY(*read == expected);
}

void TestBrowserOrder::plain()
{
    QVERIFY(parseObject(plainOrder()));
}

void TestBrowserOrder::refused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QString &field, const QJsonValue &value) {
        QTest::newRow(name) << field << value;
    };
    for (const QString &field : plainOrder().keys())
        row(qPrintable(u"no "_s + field), field, QJsonValue::Undefined);
    row("unknown field", u"script"_s, u"x"_s);
    row("url: number", u"url"_s, 1);
    row("url: http", u"url"_s, u"http://device.sso.us-east-1.amazonaws.com/"_s);
    row("url: file", u"url"_s, u"file:///etc/passwd"_s);
    row("url: javascript", u"url"_s, u"javascript:alert(1)"_s);
    row("url: loopback without port", u"url"_s, u"http://127.0.0.1:0/"_s);
    row("url: user", u"url"_s, u"https://aws.amazon.com@evil.example/"_s);
    row("url: backslash", u"url"_s, u"https://d-1.awsapps.com\\@evil.example/"_s);
    row("url: relative", u"url"_s, u"/start"_s);
    row("code: number", u"userCode"_s, 1);
    row("code: two lines", u"userCode"_s, u"AB\nCD"_s);
    row("code: other letters", u"userCode"_s, QString(QChar(0x430)));
    row("code: long", u"userCode"_s, QString(65, u'A'));
    row("port: text", u"loopbackPort"_s, u"80"_s);
    row("port: negative", u"loopbackPort"_s, -1);
    row("port: large", u"loopbackPort"_s, 65536);
    row("port: half", u"loopbackPort"_s, 80.5);
    row("language: empty", u"language"_s, QString());
    row("language: path", u"language"_s, u"../../x"_s);
    row("language: switch", u"language"_s, u"--no-sandbox"_s);
    row("proxy: empty", u"proxy"_s, QString());
    row("proxy: number", u"proxy"_s, 3128);
    row("proxy: no port", u"proxy"_s, u"http://proxy.example"_s);
    row("proxy: port 0", u"proxy"_s, u"http://proxy.example:0"_s);
    row("proxy: password", u"proxy"_s, u"http://user:secret@proxy.example:3128"_s);
    row("proxy: path", u"proxy"_s, u"http://proxy.example:3128/x"_s);
    row("proxy: scheme", u"proxy"_s, u"https://proxy.example:3128"_s);
    row("proxy: no scheme", u"proxy"_s, u"proxy.example:3128"_s);
    row("CA bundle: text", u"caBundle"_s, u"true"_s);
}

void TestBrowserOrder::refused()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    QJsonObject object = plainOrder();
    object.insert(field, value); // an undefined value takes it away
    QVERIFY(!parseObject(object));
}

void TestBrowserOrder::noJson_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("line end") << QByteArray("\n");
    QTest::newRow("words") << QByteArray("https://d-1.awsapps.com/start\n");
    QTest::newRow("list") << QByteArray("[1]\n");
    QTest::newRow("cut off") << QJsonDocument(plainOrder()).toJson(QJsonDocument::Compact).chopped(1);
    QTest::newRow("two") << QJsonDocument(plainOrder()).toJson(QJsonDocument::Compact).repeated(2);
}

void TestBrowserOrder::noJson()
{
    QFETCH(const QByteArray, line);
    QVERIFY(!parseOrder(line));
}

void TestBrowserOrder::shownAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("shown");
    const auto row = [](const QString &address, bool shown) { QTest::newRow(qPrintable(address)) << address << shown; };
    row(u"https://d-1.awsapps.com/start"_s, true);
    row(u"https://login.example:8443/?x=1#y"_s, true);
    row(u"http://127.0.0.1:4711/oauth/callback?code=x"_s, true);
    row(u"http://127.0.0.1:4712/oauth/callback"_s, false);
    row(u"http://127.0.0.1/"_s, false);
    row(u"http://localhost:4711/"_s, false);
    row(u"http://127.0.0.2:4711/"_s, false);
    row(u"http://[::1]:4711/"_s, false);
    row(u"http://x@127.0.0.1:4711/"_s, false);
    row(u"http://127.0.0.1.evil.example:4711/"_s, false);
    row(u"http://d-1.awsapps.com/start"_s, false);
    row(u"https://aws.amazon.com@evil.example/"_s, false);
    row(u"https://aws.amazon.com:443@evil.example/"_s, false);
    row(u"https:///start"_s, false);
    row(u"about:blank"_s, false);
    row(u"file:///etc/passwd"_s, false);
    row(u"data:text/html,hello"_s, false);
    row(u"blob:https://d-1.awsapps.com/5d3c"_s, false);
    row(u"javascript:alert(1)"_s, false);
    row(u"mailto:somebody@example.com"_s, false);
    row(u"ftp://example.com/"_s, false);
    row(u"ssh://example.com/"_s, false);
    row(u"view-source:https://d-1.awsapps.com/"_s, false);
    row(u"chrome://gpu/"_s, false);
    row(u"qrc:/i18n/sso-tray_ja.qm"_s, false);
    row(QString(), false);
}

void TestBrowserOrder::shownAddresses()
{
    QFETCH(const QString, address);
    QTEST(AddressRules(4711).mayShow(QUrl(address)), "shown");
}

void TestBrowserOrder::framesAndRequests()
{
    const AddressRules rules(4711);
    for (const QString &address : {u"https://a.example/"_s, u"about:blank"_s, u"about:srcdoc"_s})
        QVERIFY2(rules.mayFrame(QUrl(address)), qPrintable(address));
    for (const QString &address : {u"data:text/html,x"_s, u"blob:https://a.example/1"_s, u"http://a.example/"_s,
             u"http://127.0.0.1:1/"_s, u"file:///etc/passwd"_s, u"mailto:a@b"_s})
        QVERIFY2(!rules.mayFrame(QUrl(address)), qPrintable(address));
    for (const QString &address : {u"https://a.example/"_s, u"wss://a.example/"_s, u"data:image/png;base64,"_s,
             u"blob:https://a.example/1"_s, u"http://127.0.0.1:4711/favicon.ico"_s})
        QVERIFY2(rules.mayFetch(QUrl(address)), qPrintable(address));
    for (const QString &address : {u"http://a.example/"_s, u"ws://a.example/"_s, u"http://127.0.0.1:80/"_s,
             u"ws://127.0.0.1:4711/"_s, u"file:///etc/passwd"_s, u"qrc:/x"_s})
        QVERIFY2(!rules.mayFetch(QUrl(address)), qPrintable(address));
}

void TestBrowserOrder::loopbackOnlyWithItsPort()
{
    QVERIFY(AddressRules(4711).isLoopback(QUrl(u"http://127.0.0.1:4711/"_s)));
    QVERIFY(!AddressRules(0).isLoopback(QUrl(u"http://127.0.0.1:0/"_s)));
    QVERIFY(!AddressRules(0).mayShow(QUrl(u"http://127.0.0.1:80/"_s)));
    // Its standard port is not said in addresses, and nobody listens there for us.
    QVERIFY(!AddressRules(80).mayShow(QUrl(u"http://127.0.0.1/"_s)));
}

void TestBrowserOrder::readsAs_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("origin");
    const auto row = [](const QString &address, const QString &origin) {
        QTest::newRow(qPrintable(address)) << address << origin;
    };
    row(u"https://d-1.awsapps.com/start?x=1#y"_s, u"https://d-1.awsapps.com"_s);
    row(u"https://login.example:8443/"_s, u"https://login.example:8443"_s);
    row(u"https://xn--80ak6aa92e.com/"_s, u"https://xn--80ak6aa92e.com"_s);
    row(u"https://\u0430\u0440\u0440\u04cf\u0435.com/"_s, u"https://xn--80ak6aa92e.com"_s);
    row(u"https://aws.amazon.com@evil.example/"_s, u"https://evil.example"_s);
    row(u"mailto:somebody@example.com"_s, u"mailto:"_s);
    row(u"data:text/html,hello"_s, u"data:"_s);
}

void TestBrowserOrder::readsAs()
{
    QFETCH(const QString, address);
    QTEST(originForReading(QUrl(address)), "origin");
}

void TestBrowserOrder::shortOrigins()
{
    QCOMPARE(shortOrigin(QUrl(u"https://d-1.awsapps.com/start"_s)), u"https://d-1.awsapps.com"_s);
    const QString shown = shortOrigin(QUrl(u"https://aws.amazon.com.%1.evil.example/"_s.arg(QString(60, u'a'))));
    QCOMPARE(shown.size(), 60);
    QVERIFY(shown.startsWith(u"\u2026aaa"_s));
    QVERIFY(shown.endsWith(u"aaa.evil.example"_s));
}

QTEST_GUILESS_MAIN(TestBrowserOrder)

#include "tst_browserorder.moc"
