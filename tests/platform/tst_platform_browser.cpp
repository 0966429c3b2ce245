#include "platform/browserprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <optional>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const BrowserOrder someOrder{
    QUrl(u"https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH"_s), u"ABCD-EFGH"_s, 0, u"ja"_s};

} // namespace

// The built-in window's process, with a program in its place that writes down what it was given.
class TestBrowserProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void line();
    void lineOfEverything();
    void ends_data();
    void ends();
    void missingProgram();
    void addressOnlyOnStandardInput();
    void keysOfTheEnvironmentStayHere();
    void endsWithItsOwner();
    void whereTheProgramIs();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString program(const QString &script);
    QByteArray written(const QString &name) const;

    std::optional<QTemporaryDir> m_folder;
};

void TestBrowserProcess::init()
{
    m_folder.emplace();
    QVERIFY(m_folder->isValid());
}

QString TestBrowserProcess::program(const QString &script)
{
    QFile file(path(u"browser"_s));
    const QString text = u"#!/bin/sh\ncd '%1'\n%2\n"_s.arg(m_folder->path(), script);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("Cannot write %s", qPrintable(file.fileName()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

QByteArray TestBrowserProcess::written(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestBrowserProcess::line()
{
    const QByteArray line = browserOrderLine(someOrder);
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
    const QJsonObject expected{
        {u"url"_s, u"https://device.sso.us-east-1.amazonaws.com/?user_code=ABCD-EFGH"_s},
        {u"userCode"_s, u"ABCD-EFGH"_s},
        {u"loopbackPort"_s, 0},
        {u"language"_s, u"ja"_s},
    };
    QCOMPARE(QJsonDocument::fromJson(line).object(), expected);
}

void TestBrowserProcess::lineOfEverything()
{
    const BrowserOrder order{
        QUrl(u"https://d-1.awsapps.com/a b?c=\"\n\u30ab"_s), {}, 54321, u"en"_s, u"http://proxy.example:3128"_s, true};
    const QByteArray line = browserOrderLine(order);
    QCOMPARE(line.count('\n'), 1);
    const QJsonObject expected{
        {u"url"_s, order.url.toString(QUrl::FullyEncoded)},
        {u"userCode"_s, QString()},
        {u"loopbackPort"_s, 54321},
        {u"language"_s, u"en"_s},
        {u"proxy"_s, u"http://proxy.example:3128"_s},
        {u"caBundle"_s, true},
    };
    QCOMPARE(QJsonDocument::fromJson(line).object(), expected);
}

void TestBrowserProcess::ends_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<BrowserProcess::End>("end");
    QTest::newRow("closed") << u"exit 0"_s << BrowserProcess::End::Closed;
    QTest::newRow("continue") << u"exit 10"_s << BrowserProcess::End::ContinueOutside;
    QTest::newRow("no engine") << u"exit 11"_s << BrowserProcess::End::Failed;
    QTest::newRow("another code") << u"exit 1"_s << BrowserProcess::End::Failed;
    QTest::newRow("crash") << u"kill -SEGV $$"_s << BrowserProcess::End::Failed;
    QTest::newRow("talkative") << u"yes | head -c 1000000; yes | head -c 1000000 >&2; exit 10"_s
                               << BrowserProcess::End::ContinueOutside;
}

void TestBrowserProcess::ends()
{
    QFETCH(const QString, script);
    BrowserProcess browser;
    QSignalSpy ended(&browser, &BrowserProcess::ended);
    browser.start(program(script), someOrder);
    QCOMPARE(ended.size(), 0);
    QTRY_COMPARE(ended.size(), 1);
    QTEST(ended.constFirst().constFirst().value<BrowserProcess::End>(), "end");
}

void TestBrowserProcess::missingProgram()
{
    BrowserProcess browser;
    QSignalSpy ended(&browser, &BrowserProcess::ended);
    browser.start(path(u"nothing"_s), someOrder);
    QCOMPARE(ended.size(), 0);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.constFirst().constFirst().value<BrowserProcess::End>(), BrowserProcess::End::Failed);
}

void TestBrowserProcess::addressOnlyOnStandardInput()
{
    BrowserProcess browser;
    QSignalSpy ended(&browser, &BrowserProcess::ended);
    browser.start(program(u"echo $# >arguments; env >environment; cat >input"_s), someOrder);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(written(u"arguments"_s), "0\n");
    QCOMPARE(written(u"input"_s), browserOrderLine(someOrder)); // and its end, or cat would wait
    QVERIFY(written(u"environment"_s).contains("PATH="));
    QVERIFY(!written(u"environment"_s).contains("ABCD-EFGH"));
}

void TestBrowserProcess::keysOfTheEnvironmentStayHere()
{
    const auto restore = qScopeGuard([] {
        for (const char *name : {"AWS_SECRET_ACCESS_KEY", "AWS_CA_BUNDLE", "HTTPS_PROXY"})
            qunsetenv(name);
    });
    qputenv("AWS_SECRET_ACCESS_KEY", "canary");
    qputenv("AWS_CA_BUNDLE", "/ca.pem");
    qputenv("HTTPS_PROXY", "http://proxy.example:1");
    BrowserProcess browser;
    QSignalSpy ended(&browser, &BrowserProcess::ended);
    browser.start(program(u"env > environment"_s), someOrder);
    QVERIFY(ended.wait());
    const QByteArray environment = written(u"environment"_s);
    QVERIFY(!environment.contains("canary"));
    QVERIFY(environment.contains("AWS_CA_BUNDLE=/ca.pem\n"));
    QVERIFY(environment.contains("HTTPS_PROXY=http://proxy.example:1\n"));
}

void TestBrowserProcess::endsWithItsOwner()
{
    std::optional<BrowserProcess> browser(std::in_place);
    QSignalSpy ended(&*browser, &BrowserProcess::ended);
    browser->start(program(u"trap '' TERM; echo $$ >pid; exec sleep 60"_s), someOrder);
    QTRY_VERIFY(written(u"pid"_s).endsWith('\n'));
    const int pid = written(u"pid"_s).trimmed().toInt();
    QCOMPARE(::kill(pid, 0), 0);
    browser.reset();
    QCOMPARE(::kill(pid, 0), -1);
    QCOMPARE(ended.size(), 0);
}

void TestBrowserProcess::whereTheProgramIs()
{
    const QString file = path(u"sso-tray-browser"_s);
    QCOMPARE(browserProgram(m_folder->path()), QString());
    QVERIFY(QFile::rename(program({}), file));
    QCOMPARE(browserProgram(m_folder->path()), file);
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(browserProgram(m_folder->path()), QString());
}

QTEST_GUILESS_MAIN(TestBrowserProcess)

#include "tst_platform_browser.moc"
