#include "platform/privatebus.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// No service is started by this bus, whatever the machine has installed.
const QString busConfig = u"<!DOCTYPE busconfig PUBLIC '-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN' "
                          "'http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd'>"
                          "<busconfig><type>session</type><listen>unix:path=%1</listen><auth>EXTERNAL</auth>"
                          "<policy context='default'><allow send_destination='*' eavesdrop='true'/>"
                          "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>"_s;

QDBusMessage callOfBus(const QString &method)
{
    return QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, method);
}

QString nextPeerName()
{
    static int count = 0;
    return u"peer-%1"_s.arg(++count);
}

} // namespace

void endWithUs(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

PrivateBus::PrivateBus()
{
    QFile config(m_folder.filePath(u"bus.conf"_s));
    if (!config.open(QIODevice::WriteOnly) || config.write(busConfig.arg(m_folder.filePath(u"bus"_s)).toUtf8()) <= 0)
        qFatal("Cannot write %s", qPrintable(config.fileName()));
    config.close();
    endWithUs(m_daemon);
    m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_daemon.start(u"dbus-daemon"_s,
        {u"--config-file="_s + config.fileName(), u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s});
    if (!m_daemon.waitForReadyRead(10000))
        qFatal("dbus-daemon does not start; see ./dev setup");
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
}

PrivateBus::~PrivateBus()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void settle(const QDBusConnection &bus)
{
    // An answer comes behind all that, on the same connection and through the same event loop. Twice, because QtDBus
    // learns of a name's new owner in its own thread, a turn after it has read of it.
    for (int i = 0; i < 2; ++i) {
        const QDBusPendingCallWatcher watcher(bus.asyncCall(callOfBus(u"GetId"_s)));
        bool isAnswered = false; // as this thread sees it; the call itself is finished before
        QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, &watcher, [&] { isAnswered = true; });
        if (!QTest::qWaitFor([&] { return isAnswered; }, 10000) || watcher.isError())
            qFatal("The bus does not answer");
    }
}

BusPeer::BusPeer()
    : m_name(nextPeerName())
    , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_name))
{
    if (!m_bus.isConnected())
        qFatal("No bus: %s", qPrintable(m_bus.lastError().message()));
}

BusPeer::~BusPeer()
{
    m_bus.call(callOfBus(u"GetId"_s)); // what was sent last goes out before the connection
    QDBusConnection::disconnectFromBus(m_name);
}

void BusPeer::leave(const QString &path, QObject *object)
{
    m_bus.unregisterObject(path);
    // QtDBus answers calls that reach nobody any more, over the connection that they came from.
    QCoreApplication::removePostedEvents(object);
}

void BusPeer::take(const QString &name)
{
    if (!m_bus.registerService(name))
        qFatal("%s is taken", qPrintable(name));
}

void BusPeer::giveBack(const QString &name)
{
    m_bus.unregisterService(name);
}

void BusPeer::tell(const QString &path, const QString &interface, const QString &signal, const QVariantList &arguments,
    const QString &onlyTo)
{
    QDBusMessage message = onlyTo.isEmpty() ? QDBusMessage::createSignal(path, interface, signal)
                                            : QDBusMessage::createTargetedSignal(onlyTo, path, interface, signal);
    message.setArguments(arguments);
    m_bus.send(message);
    // The bus answers one after another: now that this is answered, the signal is on its way to all who hear it.
    m_bus.call(callOfBus(u"GetId"_s));
}

} // namespace ssotray
