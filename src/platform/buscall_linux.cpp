#include "platform/buscall_linux.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

#include <utility>

namespace ssotray {

void callOnSessionBus(const QDBusMessage &message, std::chrono::milliseconds limit, QObject *owner,
    std::function<void(const QDBusMessage &reply)> then)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        const QDBusMessage reply = QDBusMessage::createError(QDBusError::Disconnected, {});
        QMetaObject::invokeMethod(
            owner, [reply, then = std::move(then)] { then(reply); }, Qt::QueuedConnection);
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message, static_cast<int>(limit.count())), owner);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, owner, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then(watcher->reply());
    });
}

} // namespace ssotray
