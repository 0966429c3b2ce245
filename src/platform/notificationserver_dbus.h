#pragma once

#include <QDBusMessage>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace ssotray {

struct Notification;

// What the server told of a notice, which need not be ours: ids are the server's, and everybody hears of all of them.
struct NoticeEvent
{
    enum class Kind {
        Pressed, // text: the key of the button, or "default"
        Token, // text: for XDG_ACTIVATION_TOKEN; comes before Pressed
        Closed,
    };

    Kind kind;
    quint32 id;
    QString server; // the unique name of the sender
    QString text;
};

// Desktop Notifications Specification 1.2, https://specifications.freedesktop.org/notification-spec, as it goes over
// the session bus. Notifications owns it and remembers what was shown. Nothing here waits for an answer.
class NotificationServer : public QObject
{
    Q_OBJECT

public:
    NotificationServer();

    // Whether it is known what the server can do.
    bool isReady() const { return m_capabilities.has_value(); }
    // Finds that out, starting the server where the bus knows how to: ready() or missing() comes.
    void prepare();

    // The id of the new notice, from 1, and the unique name of the server that shows it; 0 when it was not shown.
    using WhenShown = std::function<void(quint32 id, const QString &server)>;
    // replaces: the id of the notice that it takes the place of, or 0.
    void notify(const Notification &notification, quint32 replaces, WhenShown whenShown);
    void close(quint32 id);

Q_SIGNALS:
    void ready();
    void missing();
    void happened(const NoticeEvent &event);
    // From now on this is the server, nobody when empty. What another one showed is gone.
    void replaced(const QString &server);

private Q_SLOTS:
    void onActionInvoked(uint id, const QString &action, const QDBusMessage &message);
    void onActivationToken(uint id, const QString &token, const QDBusMessage &message);
    void onNotificationClosed(uint id, uint reason, const QDBusMessage &message);

private:
    void call(const QString &method, const QVariantList &arguments, std::function<void(const QDBusMessage &)> then);

    std::optional<QStringList> m_capabilities;
    bool m_isAsking = false;
};

} // namespace ssotray
