#include "platform/networkhint.h"
#include "platform/notifications.h"
#include "platform/sleepwatch.h"
#include "platform/trayhost.h"
#include "support/manualclock.h"

#include <QDBusConnection>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;
using namespace std::chrono_literals;

// A machine without session bus and system bus, as a container is.
class TestNoBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/session");
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/system");
        qunsetenv("DISPLAY");
        QVERIFY(!QDBusConnection::sessionBus().isConnected());
        QVERIFY(!QDBusConnection::systemBus().isConnected());
        // Nobody complains of what is not an error.
        QTest::failOnWarning(QRegularExpression(u".*"_s));
    }

    void noticesAreNotShown()
    {
        const Notification notification{u"key"_s, u"title"_s, u"body"_s, u"action"_s, u"text"_s};
        QList<Notification> notShown;
        Notifications notifications;
        connect(&notifications, &Notifications::notShown, this, [&notShown](const Notification &n) { notShown << n; });
        for (int i = 1; i <= 2; ++i) {
            notifications.show(notification);
            QTRY_COMPARE(notShown.size(), i);
            QCOMPARE(notShown.constLast(), notification);
        }
        notifications.withdraw(u"key"_s);
    }

    void thereIsNoTray()
    {
        ManualClock clock;
        TrayHost host(true, clock);
        const QSignalSpy appeared(&host, &TrayHost::appeared);
        const QSignalSpy absent(&host, &TrayHost::absent);
        host.watch();
        QTRY_COMPARE(absent.count(), 1);
        clock.advance(1h);
        QCOMPARE(absent.count(), 1);
        QCOMPARE(appeared.count(), 0);
    }

    void nothingIsHeard()
    {
        const SleepWatch watch;
        const NetworkHint hint;
    }
};

QTEST_GUILESS_MAIN(TestNoBus)

#include "tst_platform_nobus.moc"
