#include "platform/networkhint.h"
#include "platform/privatebus.h"
#include "platform/sleepwatch.h"

#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QString logindName = u"org.freedesktop.login1"_s;
const QString networkManagerName = u"org.freedesktop.NetworkManager"_s;

void tellSleep(BusPeer &who, bool asleep, const QString &onlyTo = {})
{
    who.tell(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, {asleep}, onlyTo);
}

void tellState(BusPeer &who, uint state, const QString &onlyTo = {})
{
    who.tell(u"/org/freedesktop/NetworkManager"_s, networkManagerName, u"StateChanged"_s, {state}, onlyTo);
}

} // namespace

// What the system tells over the system bus, which here is a bus of our own.
class TestSystemBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_bus.emplace(); }

    void wakesUpOnce();
    void logindStartsLater();
    void forgedSleep();
    void networkIsBack_data();
    void networkIsBack();
    void forgedNetwork();

private:
    static void settle() { ssotray::settle(QDBusConnection::systemBus()); }
    static QString us() { return QDBusConnection::systemBus().baseService(); }

    std::optional<PrivateBus> m_bus;
};

void TestSystemBus::wakesUpOnce()
{
    BusPeer logind;
    logind.take(logindName);
    const SleepWatch watch;
    const QSignalSpy wokeUp(&watch, &SleepWatch::wokeUp);
    tellSleep(logind, true);
    settle();
    QCOMPARE(wokeUp.count(), 0);
    tellSleep(logind, false);
    settle();
    QCOMPARE(wokeUp.count(), 1);
    tellSleep(logind, true);
    tellSleep(logind, false);
    settle();
    QCOMPARE(wokeUp.count(), 2);
}

void TestSystemBus::logindStartsLater()
{
    const SleepWatch watch;
    const QSignalSpy wokeUp(&watch, &SleepWatch::wokeUp);
    BusPeer logind;
    logind.take(logindName);
    settle();
    tellSleep(logind, false);
    settle();
    QCOMPARE(wokeUp.count(), 1);
}

void TestSystemBus::forgedSleep()
{
    BusPeer logind;
    logind.take(logindName);
    const SleepWatch watch;
    const QSignalSpy wokeUp(&watch, &SleepWatch::wokeUp);
    BusPeer impostor;
    tellSleep(impostor, false);
    tellSleep(impostor, false, us());
    settle();
    QCOMPARE(wokeUp.count(), 0);
    tellSleep(logind, false);
    settle();
    QCOMPARE(wokeUp.count(), 1);
}

void TestSystemBus::networkIsBack_data()
{
    QTest::addColumn<uint>("state");
    QTest::addColumn<int>("hints");
    QTest::newRow("unknown") << 0U << 0;
    QTest::newRow("asleep") << 10U << 0;
    QTest::newRow("disconnected") << 20U << 0;
    QTest::newRow("disconnecting") << 30U << 0;
    QTest::newRow("connecting") << 40U << 0;
    QTest::newRow("this machine alone") << 50U << 0;
    QTest::newRow("behind a proxy or a login page") << 60U << 1;
    QTest::newRow("the internet") << 70U << 1;
}

void TestSystemBus::networkIsBack()
{
    QFETCH(const uint, state);
    BusPeer networkManager;
    networkManager.take(networkManagerName);
    const NetworkHint hint;
    const QSignalSpy maybeOnline(&hint, &NetworkHint::maybeOnline);
    tellState(networkManager, state);
    settle();
    QTEST(int(maybeOnline.count()), "hints");
}

void TestSystemBus::forgedNetwork()
{
    BusPeer networkManager;
    networkManager.take(networkManagerName);
    const NetworkHint hint;
    const QSignalSpy maybeOnline(&hint, &NetworkHint::maybeOnline);
    BusPeer impostor;
    tellState(impostor, 70U);
    tellState(impostor, 70U, us());
    settle();
    QCOMPARE(maybeOnline.count(), 0);
    tellState(networkManager, 70U);
    settle();
    QCOMPARE(maybeOnline.count(), 1);
}

QTEST_GUILESS_MAIN(TestSystemBus)

#include "tst_platform_systembus.moc"
