#include "platform/notificationserver_dbus.h"

#include "platform/buscall_linux.h"
#include "platform/notifications.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString notificationsName = u"org.freedesktop.Notifications"_s;
const QString notificationsPath = u"/org/freedesktop/Notifications"_s;
const QString appId = u"io.github.sso_tray.SsoTray"_s;

// A server that is silent for so long shows nothing: rather a balloon as well than no word at all.
constexpr auto noticeAnswerLimit = 5s;

constexpr uchar urgencyNormal = 1;
constexpr int expiresAsTheServerLikes = -1;
constexpr int expiresNever = 0;

} // namespace

NotificationServer::NotificationServer()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    // QtDBus lets these through only from the owner of the name.
    const auto hear = [this, &bus](const QString &signal, const char *slot) {
        bus.connect(notificationsName, notificationsPath, notificationsName, signal, this, slot);
    };
    hear(u"ActionInvoked"_s, SLOT(onActionInvoked(uint, QString, QDBusMessage)));
    hear(u"ActivationToken"_s, SLOT(onActivationToken(uint, QString, QDBusMessage)));
    hear(u"NotificationClosed"_s, SLOT(onNotificationClosed(uint, uint, QDBusMessage)));

    auto *owner = new QDBusServiceWatcher(notificationsName, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this,
        [this](const QString &, const QString &, const QString &newOwner) {
            m_capabilities.reset(); // another server, other abilities
            Q_EMIT replaced(newOwner);
        });
}

void NotificationServer::call(
    const QString &method, const QVariantList &arguments, std::function<void(const QDBusMessage &)> then)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(notificationsName, notificationsPath, notificationsName, method);
    message.setArguments(arguments);
    callOnSessionBus(message, noticeAnswerLimit, this, std::move(then));
}

void NotificationServer::prepare()
{
    if (std::exchange(m_isAsking, true))
        return;
    call(u"GetCapabilities"_s, {}, [this](const QDBusMessage &reply) {
        m_isAsking = false;
        if (reply.type() != QDBusMessage::ReplyMessage) {
            Q_EMIT missing();
            return;
        }
        m_capabilities = reply.arguments().value(0).toStringList();
        Q_EMIT ready();
    });
}

void NotificationServer::notify(const Notification &notification, quint32 replaces, WhenShown whenShown)
{
    const QStringList can = m_capabilities.value_or(QStringList());
    QString summary = notification.title;
    QString body = notification.body;
    if (can.contains("body-markup"_L1))
        body = body.toHtmlEscaped();
    else if (!can.contains("body"_L1) && !body.isEmpty())
        summary += u" — "_s + std::exchange(body, QString());

    QStringList actions; // pairs of key and words
    if (can.contains("actions"_L1) && !notification.action.isEmpty()) {
        // A click on the notice itself. Most servers never show these words, some list them in a menu.
        actions << u"default"_s << notification.actionText;
        if (!notification.actionText.isEmpty())
            actions << notification.action << notification.actionText;
    }

    const QVariantMap hints{
        {u"desktop-entry"_s, appId},
        {u"urgency"_s, QVariant::fromValue(urgencyNormal)},
        {u"category"_s, u"network"_s},
    };
    // KDE, Xfce and dunst leave a notice that never expires on the screen; GNOME keeps every notice in its list.
    const int expires = notification.isUrgent ? expiresNever : expiresAsTheServerLikes;
    call(u"Notify"_s, {u"SSO Tray for AWS"_s, replaces, appId, summary, body, actions, hints, expires},
        [whenShown = std::move(whenShown)](const QDBusMessage &reply) {
            const bool isShown = reply.type() == QDBusMessage::ReplyMessage;
            whenShown(isShown ? reply.arguments().value(0).toUInt() : 0, reply.service());
        });
}

void NotificationServer::close(quint32 id)
{
    // The answer is of no interest: the person may have been faster.
    QDBusMessage message =
        QDBusMessage::createMethodCall(notificationsName, notificationsPath, notificationsName, u"CloseNotification"_s);
    message << id;
    message.setAutoStartService(false);
    QDBusConnection::sessionBus().send(message);
}

void NotificationServer::onActionInvoked(uint id, const QString &action, const QDBusMessage &message)
{
    Q_EMIT happened({NoticeEvent::Kind::Pressed, id, message.service(), action});
}

void NotificationServer::onActivationToken(uint id, const QString &token, const QDBusMessage &message)
{
    Q_EMIT happened({NoticeEvent::Kind::Token, id, message.service(), token});
}

void NotificationServer::onNotificationClosed(uint id, uint, const QDBusMessage &message)
{
    Q_EMIT happened({NoticeEvent::Kind::Closed, id, message.service(), {}});
}

} // namespace ssotray
