#pragma once

#include "platform/privatebus.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

namespace ssotray {

// A notification server that shows nothing and remembers all. It owns org.freedesktop.Notifications while it lives.
class FakeNotificationServer : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Call
    {
        uint id;
        QString app;
        uint replaces;
        QString icon;
        QString summary;
        QString body;
        QStringList actions;
        QVariantMap hints;
        int expires;
    };

    explicit FakeNotificationServer(const QStringList &capabilities);
    ~FakeNotificationServer() override;

    const QList<Call> &calls() const { return m_calls; }
    const QList<uint> &closed() const { return m_closed; }
    int capabilitiesAsked() const { return m_capabilitiesAsked; }

    // Notify is answered by answer() alone, not at once.
    void hold() { m_isHeld = true; }
    void answer();

    QDBusConnection bus() { return m_peer.bus(); }
    void press(uint id, const QString &action);
    void tell(const QString &signal, const QVariantList &arguments);

public Q_SLOTS:
    Q_SCRIPTABLE QStringList GetCapabilities();
    Q_SCRIPTABLE uint Notify(const QString &app, uint replaces, const QString &icon, const QString &summary,
        const QString &body, const QStringList &actions, const QVariantMap &hints, int expires);
    Q_SCRIPTABLE void CloseNotification(uint id);

private:
    BusPeer m_peer;
    QStringList m_capabilities;
    QList<Call> m_calls;
    QList<uint> m_closed;
    QList<QDBusMessage> m_held; // answers that wait
    bool m_isHeld = false;
    int m_capabilitiesAsked = 0;
    uint m_lastId = 6; // the first notice of every server is 7, so that a new server repeats the ids of the old one
};

} // namespace ssotray
