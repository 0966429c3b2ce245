#include "support/manualclock.h"
#include "ui/common/clipboardcountdown.h"
#include "ui/common/copymenu.h"
#include "ui/common/notice.h"
#include "ui/common/secretclipboard.h"
#include "ui/copy/copywindow.h"
#include "ui/windowdriver.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace ssotray;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

// Acceptance cases 24 to 28 (spec/security.md §10), as far as they need no real desktop: tst_x11clipboard.cpp has what
// happens between programs under X11, and tests/e2e/test_clipboard.py the whole app.
class TestSecretClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Somebody sets the clock back: it goes when its time has passed all the same.
    void case25_clockSetBack()
    {
        ManualClock clock;
        SecretClipboard clipboard(clock);
        QVERIFY(clipboard.copy({Secret(u"secret"_s)}));
        QCOMPARE(clipboard.remaining(), 60s);
        clock.set(-1h);
        QCOMPARE(clipboard.remaining(), 60s);
        clock.advance(61s);
        QCOMPARE(clipboard.remaining(), 0s);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    }

    void init();

    void case24_marksAndNoSelection();
    void case25_clearedAfterAMinute();
    void case25_otherContentIsLeftAlone();
    void case25_clearedAfterSleep();
    void case26_clearedWithItsOwner();
    void case26_clearedAtQuit();
    void case26_clearedAtSignOut();
    void case27_notTakenWithoutFocus();
    void case28_clearedWhenItEnds();
    void case28_notCopiedAfterItsEnd();
    void clearedNow();
    void anotherCopyStartsAgain();
    void anotherCopyRightAfterClearing();

    void countdownSaysTheShorterTime();
    void countdownIsNoWindow();
    void copyWindowCopiesAndCloses();
    void copyWindowTriesAgain();
    void copyWindowClosesAtTheEnd();
    void copyWindowClosesAtSignOut();

    void menuOffersEveryFormat();
    void menuBeginsWithTheUsualFormat();

private:
    static QString shown() { return QGuiApplication::clipboard()->text(); }
    static bool isNobodys()
    {
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        return !data || data->formats().isEmpty();
    }
    ClipboardSecret until(const QDateTime &end) const { return {m_secret.text, end, u"my-sso"_s}; }
    CopyWindow *openCopyWindow(SecretClipboard &clipboard, ManualClock &clock, const QDateTime &end) const;

    const ClipboardSecret m_secret{Secret(u"canary"_s)};
};

void TestSecretClipboard::init()
{
    QGuiApplication::clipboard()->clear();
    qputenv("SHELL", "/bin/bash");
}

void TestSecretClipboard::case24_marksAndNoSelection()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    if (QGuiApplication::clipboard()->supportsSelection())
        QGuiApplication::clipboard()->setText(u"selected before"_s, QClipboard::Selection);
    QVERIFY(clipboard.copy(m_secret));
    QCOMPARE(shown(), u"canary"_s);
#ifdef Q_OS_LINUX
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), "secret"_ba);
#endif
    if (QGuiApplication::clipboard()->supportsSelection())
        QCOMPARE(QGuiApplication::clipboard()->text(QClipboard::Selection), u"selected before"_s);
}

void TestSecretClipboard::case25_clearedAfterAMinute()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QSignalSpy changed(&clipboard, &SecretClipboard::changed);
    QVERIFY(clipboard.copy(m_secret));
    QCOMPARE(clipboard.remaining(), 60s);
    clock.advance(59s);
    QCOMPARE(shown(), u"canary"_s);
    QCOMPARE(clipboard.remaining(), 1s);
    QVERIFY(changed.size() >= 59); // a countdown that can be seen
    clock.advance(1s);
    QCOMPARE(shown(), QString());
    QCOMPARE(clipboard.remaining(), 0s);
    const qsizetype told = changed.size();
    clock.advance(1s); // see clearNow()
    QCOMPARE(changed.size(), told);
    QVERIFY(isNobodys());
    QVERIFY(clock.untilNext() < 0s); // no ticking for nothing
}

// Timers stand still meanwhile.
void TestSecretClipboard::case25_clearedAfterSleep()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QVERIFY(clipboard.copy(m_secret));
    clock.sleep(2h);
    QCOMPARE(clipboard.remaining(), 0s);
    clock.advance(1s);
    QCOMPARE(shown(), QString());
}

void TestSecretClipboard::case25_otherContentIsLeftAlone()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QVERIFY(clipboard.copy(m_secret));
    QGuiApplication::clipboard()->setText(u"other"_s);
    clock.advance(2s);
    QCOMPARE(clipboard.remaining(), 0s); // nothing of ours is there
    clock.advance(60s);
    clipboard.clearNow();
    QCOMPARE(shown(), u"other"_s);
}

void TestSecretClipboard::case26_clearedWithItsOwner()
{
    ManualClock clock;
    {
        SecretClipboard clipboard(clock);
        QVERIFY(clipboard.copy(m_secret));
    }
    QCOMPARE(shown(), QString());
}

void TestSecretClipboard::case26_clearedAtQuit()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QVERIFY(clipboard.copy(m_secret));
    QVERIFY(QMetaObject::invokeMethod(qApp, "aboutToQuit"));
    QCOMPARE(shown(), QString());
    QVERIFY(isNobodys()); // nobody is asked to keep it
}

void TestSecretClipboard::case26_clearedAtSignOut()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QVERIFY(clipboard.copy({m_secret.text, {}, u"my-sso"_s}));
    clipboard.clearOf(u"other"_s);
    QCOMPARE(shown(), u"canary"_s);
    clipboard.clearOf(u"my-sso"_s);
    QCOMPARE(shown(), QString());
    QCOMPARE(clipboard.remaining(), 0s);
    QGuiApplication::clipboard()->setText(u"other"_s);
    clipboard.clearOf(u"my-sso"_s);
    QCOMPARE(shown(), u"other"_s);
}

// As under Wayland, which cannot be had here: a copy from the tray's menu does not take, and from a window it does.
void TestSecretClipboard::case27_notTakenWithoutFocus()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    clipboard.setNeedsFocus(true);
    QGuiApplication::clipboard()->setText(u"other"_s);
    QVERIFY(!clipboard.copy(m_secret));
    QCOMPARE(clipboard.remaining(), 0s);
    QCOMPARE(shown(), u"other"_s);
    QWidget window;
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(clipboard.copy(m_secret));
    QCOMPARE(shown(), u"canary"_s);
}

void TestSecretClipboard::case28_clearedWhenItEnds()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QVERIFY(clipboard.copy(until(clock.now().addSecs(10))));
    QCOMPARE(clipboard.remaining(), 10s);
    clock.advance(9s);
    QCOMPARE(shown(), u"canary"_s);
    clock.advance(1s);
    QCOMPARE(shown(), QString());
}

void TestSecretClipboard::case28_notCopiedAfterItsEnd()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QVERIFY(!clipboard.copy(until(clock.now())));
    QCOMPARE(shown(), QString());
}

void TestSecretClipboard::clearedNow()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QVERIFY(clipboard.copy(m_secret));
    clipboard.clearNow();
    QCOMPARE(shown(), QString());
    QCOMPARE(clipboard.remaining(), 0s);
}

void TestSecretClipboard::anotherCopyStartsAgain()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QVERIFY(clipboard.copy(m_secret));
    clock.advance(50s);
    QVERIFY(clipboard.copy({Secret(u"second"_s)}));
    clock.advance(20s);
    QCOMPARE(shown(), u"second"_s);
    QCOMPARE(clipboard.remaining(), 40s);
}

void TestSecretClipboard::anotherCopyRightAfterClearing()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QVERIFY(clipboard.copy(m_secret));
    clipboard.clearNow();
    QVERIFY(clipboard.copy({Secret(u"second"_s)}));
    clock.advance(10s);
    QCOMPARE(shown(), u"second"_s);
    QCOMPARE(clipboard.remaining(), 50s);
}

void TestSecretClipboard::countdownSaysTheShorterTime()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QWidget window;
    (new QVBoxLayout(&window))->addWidget(new ClipboardCountdown(clipboard));
    const WindowDriver person(&window);
    window.show();
    QVERIFY(!person.button(u"Clear now"_s));
    QVERIFY(clipboard.copy(m_secret));
    QVERIFY(person.says(u"Cleared from the clipboard in 60 second"_s));
    QVERIFY(clipboard.copy(until(clock.now().addSecs(20))));
    QVERIFY(person.says(u"Cleared from the clipboard in 20 second"_s));
    clock.advance(19s);
    QVERIFY(person.says(u"Cleared from the clipboard in 1 second"_s));
    QVERIFY(person.click(u"Clear now"_s));
    QCOMPARE(shown(), QString());
    QVERIFY(!person.button(u"Clear now"_s));
    QVERIFY(!person.says(u"clipboard"_s));
}

// Made while something is there, and shown by whoever made it.
void TestSecretClipboard::countdownIsNoWindow()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    QVERIFY(clipboard.copy(m_secret));
    auto *countdown = new ClipboardCountdown(clipboard);
    clock.advance(1s);
    QVERIFY(!countdown->isVisible());
    QWidget window;
    (new QVBoxLayout(&window))->addWidget(countdown);
    window.show();
    QVERIFY(WindowDriver(&window).says(u"in 59 second"_s));
}

CopyWindow *TestSecretClipboard::openCopyWindow(
    SecretClipboard &clipboard, ManualClock &clock, const QDateTime &end) const
{
    auto *window = new CopyWindow(clipboard, clock, until(end), u"AdministratorAccess"_s);
    window->show();
    window->activateWindow();
    return QTest::qWaitForWindowActive(window) ? window : nullptr;
}

void TestSecretClipboard::copyWindowCopiesAndCloses()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    clipboard.setNeedsFocus(true);
    const QPointer<CopyWindow> window = openCopyWindow(clipboard, clock, clock.now().addSecs(3600));
    QVERIFY(window);
    const WindowDriver person(window);
    QVERIFY(person.says(u"AdministratorAccess"_s));
    QVERIFY(!person.says(u"canary"_s));
    QCOMPARE(shown(), QString()); // not before the button is pressed
    QSignalSpy copied(window, &CopyWindow::copied);
    QTest::keyClick(window, Qt::Key_Return); // the button that it is about
    QCOMPARE(copied.size(), 1);
    QCOMPARE(shown(), u"canary"_s);
    QTRY_VERIFY(!window);
    QCOMPARE(shown(), u"canary"_s);
    clipboard.clearOf(u"my-sso"_s); // it still knows whose they are
    QCOMPARE(shown(), QString());
}

void TestSecretClipboard::copyWindowTriesAgain()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    clipboard.setNeedsFocus(true);
    auto *window = new CopyWindow(clipboard, clock, until({}), u"AdministratorAccess"_s);
    const QPointer<CopyWindow> stays = window;
    auto *button = window->findChild<QPushButton *>();
    button->click(); // as if the window were not in front
    QVERIFY(window->findChild<Notice *>()->text().startsWith(u"The clipboard did not take the credentials."_s));
    QCOMPARE(shown(), QString());
    window->show();
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QVERIFY(WindowDriver(window).click(u"Copy credentials"_s));
    QCOMPARE(shown(), u"canary"_s);
    QTRY_VERIFY(!stays);
}

void TestSecretClipboard::copyWindowClosesAtTheEnd()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    const QPointer<CopyWindow> window = openCopyWindow(clipboard, clock, clock.now().addSecs(600));
    QVERIFY(window);
    clock.advance(599s);
    QVERIFY(window->isVisible());
    clock.advance(1s);
    QTRY_VERIFY(!window);
    // The computer slept over the end.
    const QPointer<CopyWindow> late = openCopyWindow(clipboard, clock, clock.now().addSecs(600));
    clock.sleep(2h);
    QVERIFY(WindowDriver(late).click(u"Copy credentials"_s));
    QTRY_VERIFY(!late);
    QCOMPARE(shown(), QString());
}

void TestSecretClipboard::copyWindowClosesAtSignOut()
{
    ManualClock clock;
    SecretClipboard clipboard(clock);
    const QPointer<CopyWindow> window = openCopyWindow(clipboard, clock, clock.now().addSecs(600));
    QVERIFY(window);
    clipboard.clearOf(u"other"_s);
    QVERIFY(window->isVisible());
    clipboard.clearOf(u"my-sso"_s);
    QTRY_VERIFY(!window);
}

void TestSecretClipboard::menuOffersEveryFormat()
{
    CopyMenu menu;
    QSignalSpy chosen(&menu, &CopyMenu::chosen);
    QList<ShellFormat> formats;
    for (QAction *action : menu.actions())
        action->trigger();
    for (const QList<QVariant> &arguments : chosen)
        formats += arguments.at(0).value<ShellFormat>();
    QCOMPARE(formats,
        QList<ShellFormat>({ShellFormat::Posix, ShellFormat::Fish, ShellFormat::PowerShell, ShellFormat::Cmd,
            ShellFormat::DotEnv, ShellFormat::Json, ShellFormat::CredentialsFile}));
}

void TestSecretClipboard::menuBeginsWithTheUsualFormat()
{
    const auto textsOf = [](const CopyMenu &menu) {
        QStringList texts;
        for (const QAction *action : menu.actions())
            texts += action->isSeparator() ? u"-"_s : action->text();
        return texts;
    };
    QCOMPARE(textsOf(CopyMenu()),
        QStringList({u"For bash and zsh (usual)"_s, u"-"_s, u"For fish"_s, u"For PowerShell"_s,
            u"For Command Prompt (cmd)"_s, u"-"_s, u"As a .env file"_s, u"As JSON (credential_process)"_s,
            u"As a section of the credentials file"_s}));
    qputenv("SHELL", "/usr/bin/fish");
    CopyMenu menu;
    QCOMPARE(textsOf(menu).mid(0, 3), QStringList({u"For fish (usual)"_s, u"-"_s, u"For bash and zsh"_s}));
    QSignalSpy chosen(&menu, &CopyMenu::chosen);
    menu.actions().constFirst()->trigger();
    QCOMPARE(chosen.at(0).at(0).value<ShellFormat>(), ShellFormat::Fish);
}

QTEST_MAIN(TestSecretClipboard)

#include "tst_secretclipboard.moc"
