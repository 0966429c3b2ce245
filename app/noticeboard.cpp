#include "app/noticeboard.h"

#include "base/clock.h"
#include "session/sessions.h"

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString sessionKey = u"session/"_s;
const QString signInAction = u"sign-in"_s;
const QString freshAction = u"fresh"_s;
const QString proxyKey = u"proxy/"_s;
const QString proxyAction = u"proxy"_s;

} // namespace

NoticeBoard::NoticeBoard(Sessions &sessions, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_sessions(sessions, clock)
{
    connect(&m_sessions, &SessionNotices::ended, this, [this](const Session &session) {
        if (!m_asked.contains(session.definition().name))
            call(session, NoticeText::ended(session.definition().name), signInAction);
    });
    connect(&m_sessions, &SessionNotices::endsSoon, this, [this](const Session &session, const SessionEnd &end) {
        // Signing in again leaves the portal's clock as it is.
        call(session, NoticeText::endsSoon(session.definition().name, end, m_clock.now()),
            end.isAbout ? freshAction : signInAction);
    });
    connect(&m_sessions, &SessionNotices::settled, this, [this](const Session &session) {
        m_asked.remove(session.definition().name);
        m_notifications.withdraw(sessionKey + session.definition().name);
    });
    connect(&m_notifications, &Notifications::actionRequested, this, [this](const QString &key, const QString &action) {
        // Qt shows it to a Wayland compositor when a window asks to come to the front, and takes it away again.
        if (const QString token = m_notifications.activationToken(); !token.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
        press(key, action);
    });
    connect(&m_notifications, &Notifications::notShown, this, [this](const Notification &notice) {
        m_inBalloon = notice;
        Q_EMIT balloonRequested(notice.title, notice.body);
    });
}

// It waits for the person: somebody must sign in.
void NoticeBoard::call(const Session &session, const NoticeText &text, const QString &action)
{
    m_notifications.show(
        {sessionKey + session.definition().name, text.title, text.body, action, text.actionText, true});
}

void NoticeBoard::tell(const QString &session, const NoticeText &text)
{
    m_notifications.show({session.isEmpty() ? u"app"_s : QString(sessionKey + session), text.title, text.body, {}, {}});
}

void NoticeBoard::tellAsked(const Session &session, const QString &program)
{
    m_asked.insert(session.definition().name);
    call(session, NoticeText::asked(session.definition().name, session.state(), program), signInAction);
}

void NoticeBoard::settleAsked(const Session &session)
{
    if (m_asked.remove(session.definition().name))
        m_notifications.withdraw(sessionKey + session.definition().name);
}

void NoticeBoard::tellProxyPassword(const QString &proxy)
{
    const NoticeText text = NoticeText::proxyPassword(proxy);
    m_notifications.show({proxyKey + proxy, text.title, text.body, proxyAction, text.actionText, true});
}

void NoticeBoard::settleProxyPassword(const QString &proxy)
{
    m_notifications.withdraw(proxyKey + proxy);
}

void NoticeBoard::press(const QString &key, const QString &action)
{
    if (action == signInAction)
        Q_EMIT signInRequested(key.mid(sessionKey.size()));
    else if (action == freshAction)
        Q_EMIT freshSessionRequested(key.mid(sessionKey.size()));
    else if (action == proxyAction)
        Q_EMIT proxyPasswordRequested(key.mid(proxyKey.size()));
}

void NoticeBoard::pressBalloon()
{
    press(m_inBalloon.key, m_inBalloon.action);
}

} // namespace ssotray
