#include "app/noticeboard.h"

#include "base/clock.h"
#include "session/sessions.h"

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString sessionKey = u"session/"_s;
const QString signInAction = u"sign-in"_s;

} // namespace

NoticeBoard::NoticeBoard(Sessions &sessions, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_sessions(sessions, clock)
{
    connect(&m_sessions, &SessionNotices::ended, this,
        [this](const Session &session) { call(session, NoticeText::ended(session.definition().name)); });
    connect(&m_sessions, &SessionNotices::endsSoon, this, [this](const Session &session, const SessionEnd &end) {
        call(session, NoticeText::endsSoon(session.definition().name, end, m_clock.now()));
    });
    connect(&m_sessions, &SessionNotices::settled, this,
        [this](const Session &session) { m_notifications.withdraw(sessionKey + session.definition().name); });
    connect(&m_notifications, &Notifications::actionRequested, this, [this](const QString &key, const QString &) {
        Q_EMIT signInRequested(key.mid(sessionKey.size())); // the only action that there is
    });
    connect(&m_notifications, &Notifications::notShown, this, [this](const Notification &notice) {
        m_inBalloon = notice;
        Q_EMIT balloonRequested(notice.title, notice.body);
    });
}

// It waits for the person: somebody must sign in.
void NoticeBoard::call(const Session &session, const NoticeText &text)
{
    m_notifications.show(
        {sessionKey + session.definition().name, text.title, text.body, signInAction, text.actionText, true});
}

void NoticeBoard::tell(const QString &session, const NoticeText &text)
{
    m_notifications.show({session.isEmpty() ? u"app"_s : QString(sessionKey + session), text.title, text.body, {}, {}});
}

void NoticeBoard::pressBalloon()
{
    if (!m_inBalloon.action.isEmpty())
        Q_EMIT signInRequested(m_inBalloon.key.mid(sessionKey.size()));
}

} // namespace ssotray
