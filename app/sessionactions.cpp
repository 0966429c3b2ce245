#include "app/sessionactions.h"

#include "app/configfacts.h"
#include "app/noticeboard.h"
#include "app/services.h"
#include "ui/common/secretclipboard.h"

namespace ssotray {

SessionActions::SessionActions(
    Services &services, const ConfigFacts &config, NoticeBoard &notices, SecretClipboard &clipboard, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_config(config)
    , m_notices(notices)
    , m_clipboard(clipboard)
{
    const auto follow = [this](Session &session) {
        // Whoever asks next gets none of the credentials that were there.
        connect(&session, &Session::signedOut, this, [this, &session] {
            m_services.credentials.forget(session.definition().name);
            m_services.catalogs.forgetSaved(session.definition().name);
            m_clipboard.clearOf(session.definition().name);
        });
        // `aws sso logout` ends the AWS CLI's own sign-in without that.
        connect(&session, &Session::changed, this, [this, &session, was = session.state()]() mutable {
            const Session::State now = session.state();
            if (std::exchange(was, now) == Session::State::SignedIn && now == Session::State::SignedOut)
                m_clipboard.clearOf(session.definition().name);
        });
    };
    connect(&services.sessions, &Sessions::sessionAdded, this, follow);
    for (Session *session : services.sessions.defined())
        follow(*session);
}

void SessionActions::signOut(const QString &name)
{
    if (Session *session = m_services.sessions.find(name)) {
        session->signOut(m_config.rolesOf(name)).then(this, [this, name, session](const Result<void> &) {
            m_notices.tell(name, NoticeText::signedOut(name, session->signOutDebts()));
        });
    }
}

void SessionActions::startFresh(const QString &name)
{
    if (Session *session = m_services.sessions.find(name)) {
        session->signOut(m_config.rolesOf(name)).then(this, [this, name, session](const Result<void> &) {
            Q_EMIT freshSignInReady(name, !session->signOutDebts().portal);
        });
    }
}

void SessionActions::unlockKeychain(const QString &name)
{
    if (Session *session = m_services.sessions.find(name))
        session->unlock();
}

void SessionActions::moveToKeychain(const QString &name)
{
    if (Session *session = m_services.sessions.find(name)) {
        session->moveCliSignInToKeychain().then(this, [this, name](const Result<void> &moved) {
            m_notices.tell(
                name, moved ? NoticeText::movedToKeychain(name) : NoticeText::notMovedToKeychain(name, moved.error()));
        });
    }
}

} // namespace ssotray
