#include "platform/fakenotificationserver.h"

#include <QDBusMessage>

#include <utility>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString fakeServerPath = u"/org/freedesktop/Notifications"_s;
const QString fakeServerName = u"org.freedesktop.Notifications"_s;

} // namespace

FakeNotificationServer::FakeNotificationServer(const QStringList &capabilities)
    : m_capabilities(capabilities)
{
    if (!m_peer.bus().registerObject(fakeServerPath, this, QDBusConnection::ExportScriptableSlots))
        qFatal("The fake notification server does not get its place on the bus");
    m_peer.take(fakeServerName);
}

FakeNotificationServer::~FakeNotificationServer()
{
    m_peer.leave(fakeServerPath, this);
}

QStringList FakeNotificationServer::GetCapabilities()
{
    ++m_capabilitiesAsked;
    return m_capabilities;
}

uint FakeNotificationServer::Notify(const QString &app, uint replaces, const QString &icon, const QString &summary,
    const QString &body, const QStringList &actions, const QVariantMap &hints, int expires)
{
    const uint id = replaces != 0 ? replaces : ++m_lastId;
    m_calls << Call{id, app, replaces, icon, summary, body, actions, hints, expires};
    if (m_isHeld) {
        setDelayedReply(true);
        m_held << message().createReply(id);
    }
    return id;
}

void FakeNotificationServer::CloseNotification(uint id)
{
    m_closed << id;
    tell(u"NotificationClosed"_s, {id, 3U});
}

void FakeNotificationServer::answer()
{
    m_isHeld = false;
    const QList<QDBusMessage> held = std::exchange(m_held, {});
    for (const QDBusMessage &reply : held)
        m_peer.bus().send(reply);
}

void FakeNotificationServer::press(uint id, const QString &action)
{
    tell(u"ActionInvoked"_s, {id, action});
}

void FakeNotificationServer::tell(const QString &signal, const QVariantList &arguments)
{
    m_peer.tell(fakeServerPath, fakeServerName, signal, arguments);
}

} // namespace ssotray
