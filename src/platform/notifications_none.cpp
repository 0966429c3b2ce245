// Windows and macOS: Qt's own balloon is the system's notice and takes clicks, so the tray icon shows it.
#include "platform/notifications.h"

namespace ssotray {

class ShownNotices
{
};

Notifications::Notifications(QObject *parent)
    : QObject(parent)
{
}

Notifications::~Notifications() = default;

void Notifications::show(const Notification &notification)
{
    Q_EMIT notShown(notification);
}

void Notifications::withdraw(const QString &) { }

QString Notifications::activationToken() const
{
    return {};
}

} // namespace ssotray
