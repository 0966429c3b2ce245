#include "platform/privatebus.h"
#include "platform/screenlock.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace ssotray;

// What the desktop and logind tell of the screen's lock, here on one bus of our own.
class TestScreenLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_bus.emplace(); }

    void screenSavers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("path");
        QTest::newRow("freedesktop") << u"org.freedesktop.ScreenSaver"_s << u"/org/freedesktop/ScreenSaver"_s;
        QTest::newRow("KDE's path") << u"org.freedesktop.ScreenSaver"_s << u"/ScreenSaver"_s;
        QTest::newRow("GNOME") << u"org.gnome.ScreenSaver"_s << u"/org/gnome/ScreenSaver"_s;
    }

    void screenSavers()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, path);
        BusPeer saver;
        saver.take(name);
        const ScreenLock lock;
        const QSignalSpy locked(&lock, &ScreenLock::locked);
        saver.tell(path, name, u"ActiveChanged"_s, {false}, {});
        settle();
        QCOMPARE(locked.count(), 0);
        saver.tell(path, name, u"ActiveChanged"_s, {true}, {});
        settle();
        QCOMPARE(locked.count(), 1);
    }

    void logind()
    {
        const ScreenLock lock;
        const QSignalSpy locked(&lock, &ScreenLock::locked);
        BusPeer logind;
        logind.take(u"org.freedesktop.login1"_s);
        settle();
        const QString path = u"/org/freedesktop/login1/session/_31"_s;
        logind.tell(path, u"org.freedesktop.login1.Session"_s, u"Unlock"_s, {}, {});
        settle();
        QCOMPARE(locked.count(), 0);
        logind.tell(path, u"org.freedesktop.login1.Session"_s, u"Lock"_s, {}, {});
        settle();
        QCOMPARE(locked.count(), 1);
    }

private:
    static void settle()
    {
        ssotray::settle(QDBusConnection::systemBus());
        ssotray::settle(QDBusConnection::sessionBus());
    }

    std::optional<PrivateBus> m_bus;
};

QTEST_GUILESS_MAIN(TestScreenLock)

#include "tst_platform_screenlock.moc"
