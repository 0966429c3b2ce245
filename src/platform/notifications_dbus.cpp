#include "platform/notifications.h"

#include "platform/notificationserver_dbus.h"

#include <QHash>
#include <QPointer>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace ssotray {

// Which notice of ours the server knows under which id, and what is under way to it.
class ShownNotices
{
public:
    explicit ShownNotices(Notifications &notifications);
    ~ShownNotices();

    void show(const Notification &notification);
    void withdraw(const QString &key);
    QString token() const { return m_token; }

private:
    enum class State {
        Waiting, // for the server to be ready
        Sending, // Notify is not answered yet
        Shown,
    };

    struct Notice
    {
        Notification wanted; // what the person should see
        State state = State::Waiting;
        bool isStale = false; // while sending: wanted is newer than what was sent
        bool isWithdrawn = false; // while sending: close it as soon as its id is known
        quint32 id = 0; // the server's; 0: not on the screen
        QString server; // who showed it
        QString action; // what a press does; empty: nothing, or it was pressed already
        QString token; // for the next press
    };

    void send(const QString &key);
    void sendWaiting();
    void loseWaiting();
    void onAnswer(const QString &key, quint32 id, const QString &server);
    void onEvent(const NoticeEvent &event);
    void onReplaced(const QString &server);
    bool isSending() const;
    QString keyOf(const NoticeEvent &event) const;

    Notifications &m_notifications;
    NotificationServer m_server;
    QHash<QString, Notice> m_notices; // by key
    QList<NoticeEvent> m_early; // of ids that may turn out to be ours when Notify is answered
    QString m_token;
};

namespace {

// Nobody presses so many buttons in the time of one answer, except one who means to fill our memory.
constexpr qsizetype mostEarlyEvents = 32;

} // namespace

ShownNotices::ShownNotices(Notifications &notifications)
    : m_notifications(notifications)
{
    QObject::connect(&m_server, &NotificationServer::ready, &m_server, [this] { sendWaiting(); });
    QObject::connect(&m_server, &NotificationServer::missing, &m_server, [this] { loseWaiting(); });
    QObject::connect(
        &m_server, &NotificationServer::happened, &m_server, [this](const NoticeEvent &event) { onEvent(event); });
    QObject::connect(
        &m_server, &NotificationServer::replaced, &m_server, [this](const QString &server) { onReplaced(server); });
}

ShownNotices::~ShownNotices()
{
    for (const Notice &notice : std::as_const(m_notices)) {
        if (notice.id != 0 && !notice.wanted.action.isEmpty())
            m_server.close(notice.id);
    }
}

void ShownNotices::show(const Notification &notification)
{
    Notice &notice = m_notices[notification.key];
    notice.wanted = notification;
    notice.isWithdrawn = false;
    if (notice.state == State::Sending) {
        notice.isStale = true; // two at once could not be told apart: only the answer says which id to replace
        return;
    }
    notice.state = State::Waiting;
    if (m_server.isReady())
        send(notification.key);
    else
        m_server.prepare();
}

void ShownNotices::withdraw(const QString &key)
{
    const auto notice = m_notices.find(key);
    if (notice == m_notices.end())
        return;
    if (notice->state == State::Sending) {
        notice->isWithdrawn = true;
        return;
    }
    if (notice->id != 0)
        m_server.close(notice->id);
    m_notices.remove(key);
}

void ShownNotices::send(const QString &key)
{
    Notice &notice = m_notices[key];
    notice.state = State::Sending;
    notice.isStale = false;
    notice.action = notice.wanted.action;
    notice.token.clear();
    m_server.notify(
        notice.wanted, notice.id, [this, key](quint32 id, const QString &server) { onAnswer(key, id, server); });
}

void ShownNotices::sendWaiting()
{
    const QStringList keys = m_notices.keys();
    for (const QString &key : keys) {
        if (m_notices.value(key).state == State::Waiting)
            send(key);
    }
}

void ShownNotices::loseWaiting()
{
    QList<Notification> lost;
    m_notices.removeIf([&lost](const auto &entry) {
        if (entry.value().state == State::Waiting)
            lost << entry.value().wanted;
        return entry.value().state == State::Waiting;
    });
    const QPointer<Notifications> alive = &m_notifications;
    for (const Notification &notification : std::as_const(lost)) {
        if (alive)
            Q_EMIT alive->notShown(notification);
    }
}

void ShownNotices::onAnswer(const QString &key, quint32 id, const QString &server)
{
    Notice &notice = m_notices[key];
    notice.state = State::Shown;
    notice.id = id;
    notice.server = server;
    std::optional<Notification> lost;
    if (id == 0) {
        const Notice gone = m_notices.take(key);
        if (!gone.isWithdrawn)
            lost = gone.wanted;
    } else if (notice.isWithdrawn) {
        m_server.close(id);
        m_notices.remove(key);
    } else if (notice.isStale) {
        send(key);
    }

    // Those that still belong to no notice of ours go on waiting while another answer is due.
    const QList<NoticeEvent> early = std::exchange(m_early, {});
    const QPointer<Notifications> alive = &m_notifications;
    for (const NoticeEvent &event : early) {
        if (alive)
            onEvent(event);
    }
    if (alive && lost)
        Q_EMIT alive->notShown(*lost);
}

void ShownNotices::onEvent(const NoticeEvent &event)
{
    const QString key = keyOf(event);
    if (key.isNull()) {
        // Not closed ones: that may be the end of a notice that is being replaced, under the same id. To take one for
        // shown that is gone does no harm.
        if (isSending() && event.kind != NoticeEvent::Kind::Closed && m_early.size() < mostEarlyEvents)
            m_early << event;
        return;
    }
    Notice &notice = m_notices[key];
    switch (event.kind) {
    case NoticeEvent::Kind::Token:
        notice.token = event.text;
        break;
    case NoticeEvent::Kind::Closed:
        notice.id = 0;
        if (notice.state == State::Shown)
            m_notices.remove(key);
        break;
    case NoticeEvent::Kind::Pressed:
        if (notice.action.isEmpty() || (event.text != "default"_L1 && event.text != notice.action))
            break;
        const QString action = std::exchange(notice.action, QString());
        m_token = std::exchange(notice.token, QString());
        const QPointer<Notifications> alive = &m_notifications;
        Q_EMIT m_notifications.actionRequested(key, action);
        if (alive)
            m_token.clear();
        break;
    }
}

// Null unless it is about a notice of ours that stands on the screen, and comes from the server that put it there.
QString ShownNotices::keyOf(const NoticeEvent &event) const
{
    for (auto notice = m_notices.cbegin(); notice != m_notices.cend(); ++notice) {
        if (notice->state != State::Sending && notice->id == event.id && notice->server == event.server)
            return notice.key();
    }
    return {};
}

bool ShownNotices::isSending() const
{
    return std::any_of(
        m_notices.cbegin(), m_notices.cend(), [](const Notice &notice) { return notice.state == State::Sending; });
}

void ShownNotices::onReplaced(const QString &server)
{
    for (Notice &notice : m_notices) {
        if (notice.state != State::Sending && notice.server != server)
            notice.id = 0;
    }
    m_notices.removeIf([](const auto &entry) { return entry.value().state == State::Shown && entry.value().id == 0; });
}

Notifications::Notifications(QObject *parent)
    : QObject(parent)
{
}

Notifications::~Notifications() = default;

void Notifications::show(const Notification &notification)
{
    if (!m_shown)
        m_shown = std::make_unique<ShownNotices>(*this);
    m_shown->show(notification);
}

void Notifications::withdraw(const QString &key)
{
    if (m_shown)
        m_shown->withdraw(key);
}

QString Notifications::activationToken() const
{
    return m_shown ? m_shown->token() : QString();
}

} // namespace ssotray
