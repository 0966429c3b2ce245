#pragma once

#include "session/session.h"

#include <QHash>
#include <QSet>

namespace ssotray {

class Sessions;

// What is worth telling a person who is looking elsewhere, each thing once (product.md §3): a session has ended; it
// will, when the end is known; signing out has not come through yet. The application owns it and passes what it says to
// whatever shows notices.
class SessionNotices : public QObject
{
    Q_OBJECT

public:
    SessionNotices(Sessions &sessions, Clock &clock, QObject *parent = nullptr);

    // How long before a known end; zero for never.
    void setLead(std::chrono::minutes lead) { m_lead = lead; }

Q_SIGNALS:
    void ended(ssotray::Session &session);
    void endsSoon(ssotray::Session &session, const ssotray::SessionEnd &end);
    // What was said of this session is no longer so: signed in again, or out.
    void settled(ssotray::Session &session);

private:
    void follow(Session &session);
    void look();
    void tellEnd(Session &session);
    void noteChange(Session &session);

    Sessions &m_sessions;
    Clock &m_clock;
    std::chrono::minutes m_lead{15};
    QHash<Session *, QDateTime> m_warnedOf; // the end that was spoken of
    QSet<Session *> m_toldEnd; // and so it is still
    QSet<Session *> m_untold; // ended, but the AWS CLI's sign-in still serves
};

} // namespace ssotray
