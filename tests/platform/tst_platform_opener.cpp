#include "platform/browsers.h"
#include "platform/opener.h"
#include "platform/openerprocess.h"

#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <QUrl>
#include <algorithm>

#include <optional>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QUrl page(u"https://d-1.awsapps.com/start?code=AB%25uCD&x=%20$(touch%20pwned);a"_s);
const QString address = u"https://d-1.awsapps.com/start?code=AB%25uCD&x=%20$(touch%20pwned);a"_s;

} // namespace

// Opening addresses, with browsers that write down what they are given.
class TestOpener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void commandHoldsTheAddress_data();
    void commandHoldsTheAddress();
    void chosenBrowser();
    void noShell();
    void installedBrowsersAreFound();
    void failingCommand_data();
    void failingCommand();
    void browserThatFailsLater();
    void answeredNobody();
    void systemBrowser();
    void systemBrowserFails();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    // A program of that name that writes its arguments, one each line, into the file "arguments", and then the script.
    QString program(const QString &name, const QString &script);
    QString arguments() const;

    std::optional<QTemporaryDir> m_folder;
};

void TestOpener::init()
{
    m_folder.emplace();
    QVERIFY(m_folder->isValid());
}

QString TestOpener::program(const QString &name, const QString &script)
{
    QFile file(path(name));
    const QString text = u"#!/bin/sh\nprintf '%s\\n' \"$@\" >'%1'\n%2\n"_s.arg(path(u"arguments"_s), script);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("Cannot write %s", qPrintable(file.fileName()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

QString TestOpener::arguments() const
{
    QFile file(path(u"arguments"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestOpener::commandHoldsTheAddress_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("parts");
    const auto row = [](const char *name, const QString &command, const QStringList &parts) {
        QTest::newRow(name) << command << parts;
    };
    row("appended", u"firefox"_s, {u"firefox"_s, address});
    row("after options", u"firefox --private-window"_s, {u"firefox"_s, u"--private-window"_s, address});
    row("%u", u"chromium --incognito %u"_s, {u"chromium"_s, u"--incognito"_s, address});
    row("%U", u"brave %U --incognito"_s, {u"brave"_s, address, u"--incognito"_s});
    row("inside", u"chromium --app=%u -n"_s, {u"chromium"_s, u"--app="_s + address, u"-n"_s});
    row("twice", u"x %u %U"_s, {u"x"_s, address, address});
    row("percent", u"x 100%% %%u %"_s, {u"x"_s, u"100%"_s, u"%u"_s, u"%"_s, address});
    row("other codes", u"x %i"_s, {u"x"_s, u"%i"_s, address});
    row("quotes", u"\"/opt/My Browser/run\" \"--profile=a b\" \"%u\""_s,
        {u"/opt/My Browser/run"_s, u"--profile=a b"_s, address});
    row("program stays", u"/opt/%u/run"_s, {u"/opt/%u/run"_s, address});
    row("spaces", u"  firefox \t -n  "_s, {u"firefox"_s, u"-n"_s, address});
    row("nothing", u"\"\""_s, {QString(), address});
}

void TestOpener::commandHoldsTheAddress()
{
    QFETCH(const QString, command);
    QTEST(browserCommand(command, page), "parts");
}

void TestOpener::chosenBrowser()
{
    const QString browser = program(u"my browser"_s, {});
    const Async<void> opened = openInBrowser(page, u"\"%1\" --private-window"_s.arg(browser));
    QTRY_VERIFY(opened.isFinished());
    QVERIFY(opened.result());
    QCOMPARE(arguments(), QString("--private-window\n"_L1 + address + u'\n'));
}

void TestOpener::noShell()
{
    const QString browser = program(u"browser"_s, {});
    const QString canary = path(u"canary"_s);
    const Async<void> opened =
        openInBrowser(page, u"%1 $(touch %2) ;touch %2 `touch %2` | touch %2 *"_s.arg(browser, canary));
    QTRY_VERIFY(opened.isFinished());
    QVERIFY(opened.result());
    QVERIFY(arguments().startsWith("$(touch\n"_L1));
    QVERIFY(arguments().endsWith(QString("*\n"_L1 + address + u'\n')));
    QVERIFY(!QFile::exists(canary));
}

void TestOpener::installedBrowsersAreFound()
{
    const QByteArray before = qgetenv("PATH");
    const auto restore = qScopeGuard([&] { qputenv("PATH", before); });
    qputenv("PATH", path(u"."_s).toUtf8());
    QVERIFY(!installedBrowsers().contains(InstalledBrowser{u"Firefox"_s, u"firefox-esr"_s, {}}));
    program(u"firefox-esr"_s, {});
    program(u"google-chrome"_s, {});
    program(u"google-chrome-stable"_s, {}); // the same one
    program(u"microsoft-edge"_s, {});
    const QList<InstalledBrowser> found = installedBrowsers();
    QVERIFY(found.contains({u"Firefox"_s, u"firefox-esr"_s, u"firefox-esr --private-window"_s}));
    QVERIFY(found.contains({u"Microsoft Edge"_s, u"microsoft-edge"_s, u"microsoft-edge --inprivate"_s}));
    QCOMPARE(std::count_if(found.begin(), found.end(),
                 [](const InstalledBrowser &browser) { return browser.name == "Google Chrome"_L1; }),
        1);
}

void TestOpener::failingCommand_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("missing") << u"no-such-browser-anywhere --new"_s;
    QTest::newRow("missing, with path") << u"/nonexistent/browser"_s;
    QTest::newRow("empty name") << u"\"\""_s;
    QTest::newRow("lonely quote") << u"\""_s;
    QTest::newRow("no program") << u"/etc/passwd"_s;
    QTest::newRow("a folder") << u"/"_s;
    QTest::newRow("fails") << u"sh -c \"exit 3\""_s;
    QTest::newRow("killed") << u"sh -c \"kill -9 $$\""_s;
}

void TestOpener::failingCommand()
{
    QFETCH(const QString, command);
    const Async<void> opened = openInBrowser(page, command);
    QTRY_VERIFY(opened.isFinished());
    QVERIFY(!opened.result());
    QCOMPARE(opened.result().error(), (Error{Error::Kind::Input, u"NoBrowser"_s, u"d-1.awsapps.com"_s, {}}));
}

void TestOpener::browserThatFailsLater()
{
    // It is the browser itself, was open for more than 3 s, and crashed when it was closed.
    const Async<void> opened = openInBrowser(page, u"sh -c \"sleep 3.1; exit 1\""_s);
    QTRY_VERIFY(opened.isFinished());
    QVERIFY(opened.result());
}

void TestOpener::answeredNobody()
{
    // Whoever wanted the answer may be gone; the browser opens all the same.
    const QString browser = program(u"browser"_s, {});
    openInBrowser(page, browser);
    QTRY_COMPARE(arguments(), QString(address + u'\n'));
}

void TestOpener::systemBrowser()
{
    program(u"xdg-open"_s, u"printf '%s' \"$LD_LIBRARY_PATH$LD_PRELOAD\" >'%1'"_s.arg(path(u"environment"_s)));
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", m_folder->path().toUtf8() + ":" + before);
    qputenv("LD_LIBRARY_PATH", "/of/an/AppImage");
    for (const QString &command : {QString(), u"  "_s}) {
        QFile::remove(path(u"arguments"_s));
        const Async<void> opened = openInBrowser(page, command);
        QTRY_VERIFY(opened.isFinished());
        QVERIFY(opened.result());
        QCOMPARE(arguments(), QString(address + u'\n'));
        QCOMPARE(QFile(path(u"environment"_s)).size(), 0);
    }
    qunsetenv("LD_LIBRARY_PATH");
    qputenv("PATH", before);
}

void TestOpener::systemBrowserFails()
{
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", m_folder->path().toUtf8());
    const Async<void> missing = openInBrowser(page);
    QTRY_VERIFY(missing.isFinished());
    QVERIFY(!missing.result());
    program(u"xdg-open"_s, u"exit 3"_s);
    const Async<void> failing = openInBrowser(page);
    QTRY_VERIFY(failing.isFinished());
    qputenv("PATH", before);
    QVERIFY(!failing.result());
    QCOMPARE(failing.result().error().code, u"NoBrowser"_s);
}

QTEST_GUILESS_MAIN(TestOpener)

#include "tst_platform_opener.moc"
