#include "platform/trayhost.h"

#include "base/clock.h"
#include "platform/buscall_linux.h"
#include "platform/x11tray_linux.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/StatusNotifierWatcher/, under the name that all
// desktops and Qt use.
const QString trayWatcherName = u"org.kde.StatusNotifierWatcher"_s;
const QString trayWatcherPath = u"/StatusNotifierWatcher"_s;

constexpr auto trayAnswerLimit = 2s;

// X11 tells nobody without a window of a new tray, so it is looked at again: product.md §3.
constexpr auto betweenLooksAtX11 = 5s;
constexpr int mostLooksAtX11 = 12;

} // namespace

TrayHost::TrayHost(bool mayUseX11Tray, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_mayUseX11Tray(mayUseX11Tray)
    , m_clock(clock)
{
}

void TrayHost::watch()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    // First listened, then asked: a panel that starts in between is not missed. The watcher alone is not enough, it
    // only passes on what a panel, the host, will show.
    auto *owner = new QDBusServiceWatcher(trayWatcherName, bus, QDBusServiceWatcher::WatchForRegistration, this);
    connect(owner, &QDBusServiceWatcher::serviceRegistered, this, &TrayHost::look);
    bus.connect(
        trayWatcherName, trayWatcherPath, trayWatcherName, u"StatusNotifierHostRegistered"_s, this, SLOT(look()));
    look();
}

void TrayHost::look()
{
    if (m_done)
        return;
    QDBusMessage get = QDBusMessage::createMethodCall(
        trayWatcherName, trayWatcherPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    get << trayWatcherName << u"IsStatusNotifierHostRegistered"_s;
    get.setAutoStartService(false); // whether a desktop has a tray is the desktop's business
    // No bus, nobody there, no answer, another type: all the same, no host.
    callOnSessionBus(get, trayAnswerLimit, this, [this](const QDBusMessage &reply) {
        const bool hasHost = reply.arguments().value(0).value<QDBusVariant>().variant().toBool();
        conclude(hasHost || (m_mayUseX11Tray && hasX11Tray()));
    });
}

void TrayHost::conclude(bool found)
{
    if (m_done)
        return;
    if (found) {
        m_done = true;
        Q_EMIT appeared();
        return;
    }
    if (m_foundNone)
        return;
    m_foundNone = true;
    if (m_mayUseX11Tray)
        lookAtX11Again();
    Q_EMIT absent();
}

void TrayHost::lookAtX11Again()
{
    m_clock.after(betweenLooksAtX11, this, [this] {
        if (m_done)
            return;
        if (hasX11Tray())
            conclude(true);
        else if (++m_looksAtX11 < mostLooksAtX11)
            lookAtX11Again();
    });
}

} // namespace ssotray
