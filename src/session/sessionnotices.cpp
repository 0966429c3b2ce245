#include "session/sessionnotices.h"

#include "base/clock.h"
#include "session/sessions.h"

namespace ssotray {

SessionNotices::SessionNotices(Sessions &sessions, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_clock(clock)
{
    connect(&sessions, &Sessions::sessionAdded, this, &SessionNotices::follow);
    connect(&sessions, &Sessions::ticked, this, &SessionNotices::look);
    for (Session *session : sessions.defined())
        follow(*session);
}

void SessionNotices::follow(Session &session)
{
    connect(&session, &Session::ended, this, [this, &session] { tellEnd(session); });
    connect(&session, &Session::changed, this, [this, &session] { noteChange(session); });
    const auto settle = [this, &session] {
        m_toldEnd.remove(&session);
        m_untold.remove(&session);
        Q_EMIT settled(session);
    };
    connect(&session, &Session::signedIn, this, settle);
    connect(&session, &Session::signedOut, this, settle);
}

// The AWS CLI may have signed in beside us: then nobody is kept from working, before that has ended too.
void SessionNotices::tellEnd(Session &session)
{
    if (session.state() == Session::State::Ended) {
        m_untold.remove(&session);
        m_toldEnd.insert(&session);
        Q_EMIT ended(session);
    } else {
        m_untold.insert(&session);
    }
}

// `aws sso login` has mended it, for as long as that lasts.
void SessionNotices::noteChange(Session &session)
{
    if (!session.isByCli() || !m_toldEnd.remove(&session))
        return;
    m_untold.insert(&session);
    Q_EMIT settled(session);
}

void SessionNotices::look()
{
    for (Session *session : QList(m_untold.cbegin(), m_untold.cend()))
        tellEnd(*session);
    const QDateTime now = m_clock.now();
    for (Session *session : m_sessions.defined()) {
        const std::optional<SessionEnd> end = session->knownEnd();
        const bool isSoon = end && m_lead.count() > 0 && now < end->at && now.secsTo(end->at) <= m_lead.count() * 60;
        if (!isSoon || m_warnedOf.value(session) == end->at)
            continue;
        m_warnedOf.insert(session, end->at);
        Q_EMIT endsSoon(*session, *end);
    }
}

} // namespace ssotray
