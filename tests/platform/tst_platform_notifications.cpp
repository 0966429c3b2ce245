#include "platform/notifications.h"

#include "platform/fakenotificationserver.h"
#include "platform/privatebus.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QStringList allAbilities{u"actions"_s, u"body"_s, u"body-markup"_s};
const QList<QStringList> pressed{{u"ended/my-sso"_s, u"sign-in"_s}};

Notification sessionEnded()
{
    return {u"ended/my-sso"_s, u"The session my-sso ended."_s, u"Sign in again."_s, u"sign-in"_s, u"Sign in"_s, true};
}

Notification signedIn()
{
    return {u"in/my-sso"_s, u"Signed in to my-sso."_s, {}, {}, {}};
}

} // namespace

// Notices over a bus of our own, with servers of our own. What must not happen is waited for by something that must
// happen afterwards, never by the clock.
class TestNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_bus.emplace(); }
    void init();
    void cleanup();

    void whatIsSent();
    void whatServersRead_data();
    void whatServersRead();
    void pressActsOnce_data();
    void pressActsOnce();
    void pressBeforeTheAnswerIsNotLost();
    void otherPressesAreIgnored();
    void activationTokenComesAlong();
    void laterNoticeReplacesTheOneWithItsKey();
    void replacedBeforeTheAnswer();
    void closedNoticeIsNotReplaced();
    void withdrawn();
    void withdrawnBeforeItWasShown();
    void noServer();
    void serverComesLater();
    void serverIsReplaced();
    void serverDiesBeforeTheAnswer();
    void serverNeverAnswers();
    void destroyedWithNoticesOnTheScreen();
    void destroyedWhileItTells();

private:
    // The notice's id once the server shows it and we know.
    uint shown(const Notification &notification);
    // All that was sent before, there and back, has been dealt with.
    void settle();

    std::optional<PrivateBus> m_bus;
    std::unique_ptr<FakeNotificationServer> m_server;
    std::unique_ptr<Notifications> m_notifications;
    QList<QStringList> m_requested; // key and action of each
    QList<Notification> m_notShown;
};

void TestNotifications::init()
{
    m_server = std::make_unique<FakeNotificationServer>(allAbilities);
    m_notifications = std::make_unique<Notifications>();
    connect(m_notifications.get(), &Notifications::actionRequested, this,
        [this](const QString &key, const QString &action) {
            m_requested << QStringList{key, action};
        });
    connect(m_notifications.get(), &Notifications::notShown, this,
        [this](const Notification &notification) { m_notShown << notification; });
}

void TestNotifications::cleanup()
{
    m_notifications.reset();
    m_server.reset();
    m_requested.clear();
    m_notShown.clear();
}

uint TestNotifications::shown(const Notification &notification)
{
    const qsizetype before = m_server->calls().size();
    m_notifications->show(notification);
    [&] { QTRY_COMPARE(m_server->calls().size(), before + 1); }();
    settle();
    return m_server->calls().constLast().id;
}

void TestNotifications::settle()
{
    // What we sent reaches the server, and what it says then reaches us.
    ssotray::settle(QDBusConnection::sessionBus());
    if (m_server) {
        ssotray::settle(m_server->bus());
        ssotray::settle(QDBusConnection::sessionBus());
    }
}

void TestNotifications::whatIsSent()
{
    shown(sessionEnded());
    const FakeNotificationServer::Call &ended = m_server->calls().constLast();
    QCOMPARE(ended.app, u"SSO Tray for AWS"_s);
    QCOMPARE(ended.icon, u"io.github.sso_tray.SsoTray"_s);
    QCOMPARE(ended.replaces, 0U);
    QCOMPARE(ended.summary, u"The session my-sso ended."_s);
    QCOMPARE(ended.body, u"Sign in again."_s);
    QCOMPARE(ended.actions, QStringList({u"default"_s, u"Sign in"_s, u"sign-in"_s, u"Sign in"_s}));
    QCOMPARE(ended.expires, 0); // never: it waits for the person
    QCOMPARE(ended.hints.value(u"desktop-entry"_s), QVariant(u"io.github.sso_tray.SsoTray"_s));
    QCOMPARE(ended.hints.value(u"urgency"_s), QVariant::fromValue(uchar(1)));
    QVERIFY(ended.hints.contains(u"category"_s));

    shown(signedIn());
    const FakeNotificationServer::Call &in = m_server->calls().constLast();
    QCOMPARE(in.actions, QStringList());
    QCOMPARE(in.body, QString());
    QCOMPARE(in.expires, -1); // as the server likes
    QCOMPARE(m_notShown, QList<Notification>());
}

void TestNotifications::whatServersRead_data()
{
    QTest::addColumn<QStringList>("abilities");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("body");
    QTest::addColumn<qsizetype>("actions");
    const QString title = u"A <b> & \"c\""_s;
    const QString body = u"<a href='x'>5 > 4</a> &amp; \"q\""_s;
    QTest::newRow("markup") << allAbilities << title
                            << u"&lt;a href='x'&gt;5 &gt; 4&lt;/a&gt; &amp;amp; &quot;q&quot;"_s << qsizetype(4);
    QTest::newRow("plain") << QStringList{u"actions"_s, u"body"_s} << title << body << qsizetype(4);
    QTest::newRow("no buttons") << QStringList{u"body"_s} << title << body << qsizetype(0);
    QTest::newRow("one line") << QStringList() << QString(title + u" — "_s + body) << QString() << qsizetype(0);
}

void TestNotifications::whatServersRead()
{
    QFETCH(const QStringList, abilities);
    m_server.reset();
    m_server = std::make_unique<FakeNotificationServer>(abilities);
    Notification notification = sessionEnded();
    notification.title = u"A <b> & \"c\""_s;
    notification.body = u"<a href='x'>5 > 4</a> &amp; \"q\""_s;
    m_notifications->show(notification);
    QTRY_COMPARE(m_server->calls().size(), 1);
    QTEST(m_server->calls().constLast().summary, "summary");
    QTEST(m_server->calls().constLast().body, "body");
    QTEST(m_server->calls().constLast().actions.size(), "actions");
}

void TestNotifications::pressActsOnce_data()
{
    QTest::addColumn<QString>("press");
    QTest::newRow("the button") << u"sign-in"_s;
    QTest::newRow("the notice") << u"default"_s;
}

void TestNotifications::pressActsOnce()
{
    QFETCH(const QString, press);
    const uint id = shown(sessionEnded());
    m_server->press(id, press);
    m_server->press(id, press);
    m_server->tell(u"NotificationClosed"_s, {id, 2U});
    m_server->press(id, press);
    settle();
    QCOMPARE(m_requested, pressed);

    // Told again, it can be pressed again.
    m_server->press(shown(sessionEnded()), press);
    QTRY_COMPARE(m_requested.size(), 2);
}

void TestNotifications::pressBeforeTheAnswerIsNotLost()
{
    m_server->hold();
    m_notifications->show(sessionEnded());
    QTRY_COMPARE(m_server->calls().size(), 1);
    const uint id = m_server->calls().constLast().id;
    m_server->tell(u"ActivationToken"_s, {id, u"early"_s});
    m_server->press(id + 1, u"sign-in"_s); // of another program
    m_server->press(id, u"sign-in"_s);
    QString token;
    connect(m_notifications.get(), &Notifications::actionRequested, this,
        [this, &token] { token = m_notifications->activationToken(); });
    m_server->answer();
    QTRY_COMPARE(m_requested, pressed);
    QCOMPARE(token, u"early"_s);
    settle();
    QCOMPARE(m_requested.size(), 1);
}

void TestNotifications::otherPressesAreIgnored()
{
    const uint id = shown(sessionEnded());
    const uint plain = shown(signedIn());
    BusPeer impostor;
    const QString us = QDBusConnection::sessionBus().baseService();
    for (const QString &onlyTo : {QString(), us}) {
        impostor.tell(u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s, u"ActionInvoked"_s,
            {id, u"sign-in"_s}, onlyTo);
        impostor.tell(u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s, u"NotificationClosed"_s,
            {id, 2U}, onlyTo);
    }
    m_server->press(id + 100, u"sign-in"_s); // another program's notice
    m_server->press(id, u"erase-everything"_s); // no button of this notice
    m_server->press(plain, u"default"_s); // does nothing
    m_server->press(0, u"sign-in"_s);
    settle();
    QCOMPARE(m_requested, QList<QStringList>());

    m_server->press(id, u"sign-in"_s);
    QTRY_COMPARE(m_requested, pressed);
}

void TestNotifications::activationTokenComesAlong()
{
    QStringList tokens;
    connect(m_notifications.get(), &Notifications::actionRequested, this,
        [this, &tokens] { tokens << m_notifications->activationToken(); });
    const uint id = shown(sessionEnded());
    m_server->tell(u"ActivationToken"_s, {id, u"token-1"_s});
    m_server->tell(u"ActivationToken"_s, {id + 100, u"token-2"_s});
    m_server->press(id, u"default"_s);
    QTRY_COMPARE(tokens, QStringList{u"token-1"_s});
    QCOMPARE(m_notifications->activationToken(), QString());

    m_server->press(shown(sessionEnded()), u"default"_s);
    QTRY_COMPARE(tokens, QStringList({u"token-1"_s, QString()}));

    // One that was never used does not stay for the notice that comes in its place.
    m_server->tell(u"ActivationToken"_s, {shown(sessionEnded()), u"token-3"_s});
    settle();
    m_server->press(shown(sessionEnded()), u"default"_s);
    QTRY_COMPARE(tokens.size(), 3);
    QCOMPARE(tokens.constLast(), QString());
}

void TestNotifications::laterNoticeReplacesTheOneWithItsKey()
{
    const uint id = shown(sessionEnded());
    QCOMPARE(shown(signedIn()), id + 1);
    Notification again = sessionEnded();
    again.action = u"show"_s;
    QCOMPARE(shown(again), id);
    QCOMPARE(m_server->calls().constLast().replaces, id);
    QCOMPARE(m_server->capabilitiesAsked(), 1);

    m_server->press(id, u"sign-in"_s); // the button of before
    m_server->press(id, u"show"_s);
    settle();
    QCOMPARE(m_requested, QList<QStringList>({{u"ended/my-sso"_s, u"show"_s}}));
}

void TestNotifications::replacedBeforeTheAnswer()
{
    m_server->hold();
    m_notifications->show(sessionEnded());
    QTRY_COMPARE(m_server->calls().size(), 1);
    Notification second = sessionEnded();
    second.title = u"second"_s;
    Notification third = sessionEnded();
    third.title = u"third"_s;
    m_notifications->show(second);
    m_notifications->show(third);
    m_server->answer();
    QTRY_COMPARE(m_server->calls().size(), 2);
    QCOMPARE(m_server->calls().constLast().summary, u"third"_s);
    QCOMPARE(m_server->calls().constLast().replaces, m_server->calls().constFirst().id);
    settle();
    m_server->press(m_server->calls().constFirst().id, u"sign-in"_s);
    QTRY_COMPARE(m_requested, pressed);
    QCOMPARE(m_server->calls().size(), 2);
}

void TestNotifications::closedNoticeIsNotReplaced()
{
    const uint id = shown(sessionEnded());
    m_server->tell(u"NotificationClosed"_s, {id, 2U});
    settle();
    QVERIFY(shown(sessionEnded()) != id);
    QCOMPARE(m_server->calls().constLast().replaces, 0U);
}

void TestNotifications::withdrawn()
{
    const uint id = shown(sessionEnded());
    m_notifications->withdraw(u"ended/other"_s);
    m_notifications->withdraw(u"ended/my-sso"_s);
    m_notifications->withdraw(u"ended/my-sso"_s);
    QTRY_COMPARE(m_server->closed(), QList{id});
    m_server->press(id, u"sign-in"_s);
    settle();
    QCOMPARE(m_server->closed(), QList{id});
    QCOMPARE(m_requested, QList<QStringList>());
}

void TestNotifications::withdrawnBeforeItWasShown()
{
    // Before the server was even asked what it can do: never sent.
    m_notifications->show(sessionEnded());
    m_notifications->withdraw(u"ended/my-sso"_s);
    settle();
    QCOMPARE(m_server->calls().size(), 0);

    // Before the answer: gone as soon as its id is known.
    m_server->hold();
    m_notifications->show(sessionEnded());
    QTRY_COMPARE(m_server->calls().size(), 1);
    m_notifications->withdraw(u"ended/my-sso"_s);
    m_server->answer();
    QTRY_COMPARE(m_server->closed(), QList{m_server->calls().constFirst().id});

    // Withdrawn and shown again before the answer: it stays.
    m_server->hold();
    m_notifications->show(sessionEnded());
    QTRY_COMPARE(m_server->calls().size(), 2);
    m_notifications->withdraw(u"ended/my-sso"_s);
    m_notifications->show(sessionEnded());
    m_server->answer();
    QTRY_COMPARE(m_server->calls().size(), 3);
    settle();
    QCOMPARE(m_server->closed().size(), 1);
    QCOMPARE(m_notShown, QList<Notification>());
}

void TestNotifications::noServer()
{
    m_server.reset();
    m_notifications->show(sessionEnded());
    m_notifications->show(signedIn());
    Notification newer = signedIn();
    newer.body = u"newer"_s;
    m_notifications->show(newer);
    QTRY_COMPARE(m_notShown.size(), 2);
    QVERIFY(m_notShown.contains(sessionEnded()));
    QVERIFY(m_notShown.contains(newer));
}

void TestNotifications::serverComesLater()
{
    m_server.reset();
    m_notifications->show(sessionEnded());
    QTRY_COMPARE(m_notShown, QList{sessionEnded()});

    m_server = std::make_unique<FakeNotificationServer>(allAbilities);
    const uint id = shown(sessionEnded());
    m_server->press(id, u"sign-in"_s);
    QTRY_COMPARE(m_requested, pressed);
    QCOMPARE(m_notShown.size(), 1);
}

void TestNotifications::serverIsReplaced()
{
    const uint id = shown(sessionEnded());
    m_server.reset();
    m_server = std::make_unique<FakeNotificationServer>(QStringList{u"body"_s});
    // The new server gives the old one's id to another program, and that one is pressed.
    m_server->press(id, u"sign-in"_s);
    settle();
    QCOMPARE(m_requested, QList<QStringList>());

    // What it can do is asked again, and nothing of its is replaced.
    QCOMPARE(shown(sessionEnded()), id);
    QCOMPARE(m_server->calls().constLast().replaces, 0U);
    QCOMPARE(m_server->calls().constLast().actions, QStringList());

    m_server.reset();
    m_server = std::make_unique<FakeNotificationServer>(allAbilities);
    settle();
    const uint again = shown(sessionEnded());
    QCOMPARE(m_server->calls().constLast().replaces, 0U);
    m_server->press(again, u"sign-in"_s);
    QTRY_COMPARE(m_requested, pressed);
}

void TestNotifications::serverDiesBeforeTheAnswer()
{
    m_server->hold();
    m_notifications->show(sessionEnded());
    QTRY_COMPARE(m_server->calls().size(), 1);
    m_server.reset();
    QTRY_COMPARE(m_notShown, QList{sessionEnded()});
    settle();
    QCOMPARE(m_notShown.size(), 1);
}

void TestNotifications::serverNeverAnswers()
{
    m_server->hold();
    m_notifications->show(sessionEnded());
    QTRY_COMPARE_WITH_TIMEOUT(m_notShown, QList{sessionEnded()}, 8000); // 5 s are its limit
    // What it says afterwards is too late.
    m_server->answer();
    m_server->press(7, u"sign-in"_s);
    settle();
    QCOMPARE(m_requested, QList<QStringList>());
}

void TestNotifications::destroyedWithNoticesOnTheScreen()
{
    const uint id = shown(sessionEnded());
    shown(signedIn());
    m_notifications.reset();
    QTRY_COMPARE(m_server->closed(), QList{id}); // the one with a button
    settle();
    QCOMPARE(m_server->closed().size(), 1);
}

void TestNotifications::destroyedWhileItTells()
{
    const uint id = shown(sessionEnded());
    connect(m_notifications.get(), &Notifications::actionRequested, this, [this] { m_notifications.reset(); });
    m_server->press(id, u"sign-in"_s);
    QTRY_VERIFY(!m_notifications);

    // With a press that waited for the answer, and another behind it.
    cleanup();
    init();
    m_server->hold();
    connect(m_notifications.get(), &Notifications::actionRequested, this, [this] { m_notifications.reset(); });
    m_notifications->show(sessionEnded());
    QTRY_COMPARE(m_server->calls().size(), 1);
    m_server->press(m_server->calls().constLast().id, u"sign-in"_s);
    m_server->press(m_server->calls().constLast().id, u"default"_s);
    m_server->answer();
    QTRY_VERIFY(!m_notifications);

    // And with two that nobody shows.
    cleanup();
    init();
    m_server.reset();
    connect(m_notifications.get(), &Notifications::notShown, this, [this] { m_notifications.reset(); });
    m_notifications->show(sessionEnded());
    m_notifications->show(signedIn());
    QTRY_VERIFY(!m_notifications);
    settle();
}

QTEST_GUILESS_MAIN(TestNotifications)

#include "tst_platform_notifications.moc"
