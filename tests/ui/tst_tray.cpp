#include "ui/tray/trayicon.h"
#include "ui/tray/traymenu.h"
#include "ui/uiworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace ssotray;
using namespace Qt::StringLiterals;

class TestTray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void menuWithoutSessions();
    void menuWithOneSession();
    void menuWithSeveralSessions();
    void toolTipAndIconFollow();

private:
    static QStringList textsOf(const QMenu &menu);
    static QAction *actionOf(const QMenu &menu, const QString &text);
    static SsoSession named(const QString &name)
    {
        return {name, u"https://d-1.awsapps.com/start"_s, u"eu-west-1"_s, {}};
    }
};

QStringList TestTray::textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            texts += action->text();
    }
    return texts;
}

QAction *TestTray::actionOf(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void TestTray::menuWithoutSessions()
{
    UiWorld world;
    TrayMenu menu(world.sessions);
    QCOMPARE(textsOf(menu), QStringList({u"Add profile…"_s, u"Quit"_s}));
    QSignalSpy add(&menu, &TrayMenu::addProfileRequested);
    QSignalSpy quit(&menu, &TrayMenu::quitRequested);
    actionOf(menu, u"Add profile…"_s)->trigger();
    actionOf(menu, u"Quit"_s)->trigger();
    QCOMPARE(add.size(), 1);
    QCOMPARE(quit.size(), 1);
}

void TestTray::menuWithOneSession()
{
    UiWorld world;
    TrayMenu menu(world.sessions);
    world.sessions.setDefined({named(u"work"_s)});
    QCOMPARE(textsOf(menu), QStringList({u"Add profile…"_s, u"Sign in again"_s, u"Quit"_s}));
    QSignalSpy signIn(&menu, &TrayMenu::signInRequested);
    actionOf(menu, u"Sign in again"_s)->trigger();
    QCOMPARE(signIn.at(0).at(0).toString(), u"work"_s);
    QVERIFY(world.server.requests().isEmpty());
}

void TestTray::menuWithSeveralSessions()
{
    UiWorld world;
    TrayMenu menu(world.sessions);
    world.sessions.setDefined({named(u"work"_s), named(u"a&b"_s)});
    QMenu *sessions = actionOf(menu, u"Sign in again"_s)->menu();
    QVERIFY(sessions);
    QCOMPARE(textsOf(*sessions), QStringList({u"work"_s, u"a&&b"_s}));
    QSignalSpy signIn(&menu, &TrayMenu::signInRequested);
    sessions->actions().at(1)->trigger();
    QCOMPARE(signIn.at(0).at(0).toString(), u"a&b"_s);
    world.sessions.setDefined({}); // the submenu goes with them
    QCOMPARE(textsOf(menu), QStringList({u"Add profile…"_s, u"Quit"_s}));
}

void TestTray::toolTipAndIconFollow()
{
    UiWorld world;
    world.answerEverything();
    TrayIcon tray(world.sessions);
    auto *icon = tray.findChild<QSystemTrayIcon *>();
    QVERIFY(icon);
    world.sessions.setDefined({world.mySso()});
    QVERIFY(icon->toolTip().contains(u"my-sso: not known yet"_s));
    Session &session = world.sessions.open(world.mySso());
    session.signIn();
    QVERIFY(world.advanceUntil([&] { return session.state() == Session::State::SignedIn; }));
    QVERIFY(icon->toolTip().contains(u"my-sso: signed in"_s));
    QVERIFY(!icon->icon().pixmap(22, 22).isNull());
}

QTEST_MAIN(TestTray)

#include "tst_tray.moc"
