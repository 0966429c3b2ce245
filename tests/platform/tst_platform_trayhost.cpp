#include "platform/trayhost.h"

#include "platform/fakepanel.h"
#include "platform/privatebus.h"
#include "support/manualclock.h"

#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace ssotray;
using namespace std::chrono_literals;

// The tray of StatusNotifier, on a bus of our own; X11's is in tst_platform_x11tray.
class TestTrayHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_bus.emplace(); }
    void init();
    void cleanup();

    void trayIsThere();
    void noTray();
    void trayComesLater();
    void watcherWithoutHostIsNoTray();
    void forgedHostIsAskedFor();
    void watcherThatDoesNotAnswer();
    void toldOnceOnly();
    void destroyedWhileItLooks();

private:
    // All that was sent before, there and back, has been dealt with.
    void settle();

    std::optional<PrivateBus> m_bus;
    ManualClock m_clock;
    std::unique_ptr<FakePanel> m_panel;
    std::unique_ptr<TrayHost> m_host;
    int m_appeared = 0;
    int m_absent = 0;
};

void TestTrayHost::init()
{
    m_appeared = 0;
    m_absent = 0;
    m_host = std::make_unique<TrayHost>(false, m_clock);
    connect(m_host.get(), &TrayHost::appeared, this, [this] { ++m_appeared; });
    connect(m_host.get(), &TrayHost::absent, this, [this] { ++m_absent; });
}

void TestTrayHost::cleanup()
{
    m_host.reset();
    m_panel.reset();
}

void TestTrayHost::settle()
{
    for (int i = 0; i < 2; ++i) {
        ssotray::settle(QDBusConnection::sessionBus());
        if (m_panel)
            ssotray::settle(m_panel->bus());
    }
    ssotray::settle(QDBusConnection::sessionBus());
}

void TestTrayHost::trayIsThere()
{
    m_panel = std::make_unique<FakePanel>(true);
    m_host->watch();
    QCOMPARE(m_appeared, 0); // nobody was waited for
    QTRY_COMPARE(m_appeared, 1);
    QCOMPARE(m_absent, 0);
}

void TestTrayHost::noTray()
{
    m_host->watch();
    QTRY_COMPARE(m_absent, 1);
    QCOMPARE(m_clock.untilNext(), -1ms); // Wayland: no X11 to look at
    m_clock.advance(24h);
    settle();
    QCOMPARE(m_absent, 1);
    QCOMPARE(m_appeared, 0);
}

void TestTrayHost::trayComesLater()
{
    m_host->watch();
    QTRY_COMPARE(m_absent, 1);
    m_clock.advance(3h);
    m_panel = std::make_unique<FakePanel>(true);
    QTRY_COMPARE(m_appeared, 1);
    QCOMPARE(m_absent, 1);
}

void TestTrayHost::watcherWithoutHostIsNoTray()
{
    m_panel = std::make_unique<FakePanel>(false);
    m_host->watch();
    QTRY_COMPARE(m_absent, 1);
    QCOMPARE(m_appeared, 0);
    m_panel->registerHost();
    QTRY_COMPARE(m_appeared, 1);
    QCOMPARE(m_absent, 1);
}

void TestTrayHost::forgedHostIsAskedFor()
{
    m_host->watch();
    QTRY_COMPARE(m_absent, 1);
    BusPeer impostor;
    impostor.tell(u"/StatusNotifierWatcher"_s, u"org.kde.StatusNotifierWatcher"_s, u"StatusNotifierHostRegistered"_s,
        {}, QDBusConnection::sessionBus().baseService());
    m_panel = std::make_unique<FakePanel>(false);
    settle();
    QVERIFY(m_panel->asked() > 0); // it was looked at again
    QCOMPARE(m_appeared, 0);
    QCOMPARE(m_absent, 1);
    m_panel->registerHost();
    QTRY_COMPARE(m_appeared, 1);
}

void TestTrayHost::watcherThatDoesNotAnswer()
{
    // It holds the name and has nothing behind it that would ever answer.
    struct Mute : QDBusVirtualObject
    {
        QString introspect(const QString &) const override { return {}; }
        bool handleMessage(const QDBusMessage &, const QDBusConnection &) override { return true; }
    } mute;
    BusPeer peer;
    QVERIFY(peer.bus().registerVirtualObject(u"/StatusNotifierWatcher"_s, &mute));
    peer.take(u"org.kde.StatusNotifierWatcher"_s);
    m_host->watch();
    QTRY_COMPARE(m_absent, 1); // after 2 s
    QCOMPARE(m_appeared, 0);
    peer.giveBack(u"org.kde.StatusNotifierWatcher"_s);
    m_panel = std::make_unique<FakePanel>(true);
    QTRY_COMPARE(m_appeared, 1);
}

void TestTrayHost::toldOnceOnly()
{
    m_panel = std::make_unique<FakePanel>(true);
    m_host->watch();
    m_panel->registerHost(); // while it is being asked
    QTRY_COMPARE(m_appeared, 1);
    settle();
    const int asked = m_panel->asked();
    m_panel->registerHost();
    m_panel.reset();
    settle();
    m_panel = std::make_unique<FakePanel>(true);
    settle();
    QCOMPARE(m_panel->asked(), 0);
    QCOMPARE(m_appeared, 1);
    QCOMPARE(m_absent, 0);
    QVERIFY(asked >= 1);
}

void TestTrayHost::destroyedWhileItLooks()
{
    m_panel = std::make_unique<FakePanel>(true);
    m_host->watch();
    m_host.reset();
    settle();
    QCOMPARE(m_appeared, 0);

    init();
    connect(m_host.get(), &TrayHost::appeared, this, [this] { m_host.reset(); });
    m_host->watch();
    QTRY_COMPARE(m_appeared, 1);
    QVERIFY(!m_host);
    settle();
}

QTEST_GUILESS_MAIN(TestTrayHost)

#include "tst_platform_trayhost.moc"
