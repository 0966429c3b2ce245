#pragma once

#include "platform/notifications.h"
#include "session/sessionnotices.h"
#include "ui/tray/noticetext.h"

#include <QObject>

namespace ssotray {

class Clock;
class Sessions;

// What the app says to a person who is looking elsewhere: through the desktop's notices, or where there are none
// through the tray icon's balloon. Each session has one place, so that a newer notice replaces the older one, and a
// sign-in takes it away. Owned by the application, which carries out what a notice's button asks for.
class NoticeBoard : public QObject
{
    Q_OBJECT

public:
    NoticeBoard(Sessions &sessions, Clock &clock, QObject *parent = nullptr);

    // How long before a known end; zero for never.
    void setLead(std::chrono::minutes lead) { m_sessions.setLead(lead); }

    // About one session, or about the app with an empty name. It vanishes by itself.
    void tell(const QString &session, const NoticeText &text);

    // A tool has asked for credentials of a session that nobody is signed in to. It stands in the place of the notice
    // that the session has ended. program: as it calls itself; empty when that cannot be told.
    void tellAsked(const Session &session, const QString &program);

    // A proxy, "host:port", asks for a password, and nobody was there to give it.
    void tellProxyPassword(const QString &proxy);
    void settleProxyPassword(const QString &proxy);

    // What tellAsked() said is no longer so.
    void settleAsked(const Session &session);

    // The balloon was clicked: the same as the button of the notice that it showed.
    void pressBalloon();

Q_SIGNALS:
    void signInRequested(const QString &session);
    void freshSessionRequested(const QString &session);
    void proxyPasswordRequested(const QString &proxy);
    void balloonRequested(const QString &title, const QString &body);

private:
    void call(const Session &session, const NoticeText &text, const QString &action);
    void press(const QString &key, const QString &action);

    Clock &m_clock;
    SessionNotices m_sessions;
    Notifications m_notifications;
    Notification m_inBalloon;
    QSet<QString> m_asked; // sessions whose end is told already by who asked
};

} // namespace ssotray
