#include "platform/trayhost.h"

#include "platform/fakepanel.h"
#include "platform/privatebus.h"
#include "platform/x11tray_linux.h"
#include "platform/xserver.h"
#include "support/manualclock.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace ssotray;
using namespace std::chrono_literals;

// Trays of X11, on a server of our own.
class TestX11Tray : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_host.reset(); }

    void trayIsThere();
    void trayComesLater();
    void lookedForOneMinute();
    void panelComesMuchLater();
    void notForThoseWhoDrawOtherwise();
    void realPanel();
    void noServer();

private:
    std::optional<PrivateBus> m_bus;
    std::optional<XServer> m_server;
    ManualClock m_clock;
    std::unique_ptr<TrayHost> m_host;
    int m_appeared = 0;
    int m_absent = 0;
};

void TestX11Tray::initTestCase()
{
    m_bus.emplace();
    m_server.emplace();
}

void TestX11Tray::init()
{
    m_appeared = 0;
    m_absent = 0;
    m_host = std::make_unique<TrayHost>(true, m_clock);
    connect(m_host.get(), &TrayHost::appeared, this, [this] { ++m_appeared; });
    connect(m_host.get(), &TrayHost::absent, this, [this] { ++m_absent; });
}

void TestX11Tray::trayIsThere()
{
    QVERIFY(!hasX11Tray());
    const XEmbedTray tray;
    QVERIFY(hasX11Tray());
    m_host->watch();
    QTRY_COMPARE(m_appeared, 1);
    QCOMPARE(m_absent, 0);
    QCOMPARE(m_clock.untilNext(), -1ms);
}

void TestX11Tray::trayComesLater()
{
    m_host->watch();
    QTRY_COMPARE(m_absent, 1);
    m_clock.advance(57s);
    const XEmbedTray tray;
    QCOMPARE(m_appeared, 0);
    m_clock.advance(3s);
    QCOMPARE(m_appeared, 1);
    QCOMPARE(m_absent, 1);
    QCOMPARE(m_clock.untilNext(), -1ms);
}

void TestX11Tray::lookedForOneMinute()
{
    m_host->watch();
    QTRY_COMPARE(m_absent, 1);
    for (int i = 0; i < 12; ++i) {
        QCOMPARE(m_clock.untilNext(), 5s);
        m_clock.advance(5s);
    }
    QCOMPARE(m_clock.untilNext(), -1ms);
    const XEmbedTray tray;
    m_clock.advance(1h);
    QCOMPARE(m_appeared, 0);
}

void TestX11Tray::panelComesMuchLater()
{
    m_host->watch();
    QTRY_COMPARE(m_absent, 1);
    m_clock.advance(1h);
    const FakePanel panel(true);
    QTRY_COMPARE(m_appeared, 1);
}

void TestX11Tray::notForThoseWhoDrawOtherwise()
{
    const XEmbedTray tray;
    TrayHost onWayland(false, m_clock);
    connect(&onWayland, &TrayHost::appeared, this, [this] { ++m_appeared; });
    connect(&onWayland, &TrayHost::absent, this, [this] { ++m_absent; });
    onWayland.watch();
    QTRY_COMPARE(m_absent, 1);
    QCOMPARE(m_appeared, 0);
    QCOMPARE(m_clock.untilNext(), -1ms);
}

void TestX11Tray::realPanel()
{
    const QTemporaryDir home;
    QProcess trayer;
    endWithUs(trayer);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    trayer.setProcessEnvironment(environment);
    trayer.setStandardErrorFile(QProcess::nullDevice());
    trayer.start(u"trayer"_s, {});
    QVERIFY2(trayer.waitForStarted(), "trayer does not start; see ./dev setup");
    QTRY_VERIFY_WITH_TIMEOUT(hasX11Tray(), 10000);
    m_host->watch();
    QTRY_COMPARE(m_appeared, 1);
    trayer.kill();
    QVERIFY(trayer.waitForFinished());
    QTRY_VERIFY(!hasX11Tray());
}

void TestX11Tray::noServer()
{
    m_server.reset();
    QVERIFY(!hasX11Tray());
    m_host->watch();
    QTRY_COMPARE(m_absent, 1);
    m_clock.advance(1h);
    QCOMPARE(m_appeared, 0);
}

QTEST_GUILESS_MAIN(TestX11Tray)

#include "tst_platform_x11tray.moc"
