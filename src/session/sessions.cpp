#include "session/sessions.h"

#include "base/clock.h"
#include "session/tokenstore.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

using namespace std::chrono_literals;

namespace ssotray {

namespace {

constexpr auto jump = 60s; // a look that comes later than this was not only slow

} // namespace

Sessions::Sessions(SessionServices services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
    // Of a session that the config has no more, or that nobody has read yet.
    connect(&m_services.store, &TokenStore::toLogOut, this, [this](const QString &name, const SessionTokens &tokens) {
        if (!m_byName.contains(name))
            open({name, tokens.startUrl, tokens.region, {}}).logOutAtAws(tokens);
    });
}

Session &Sessions::open(const SsoSession &definition)
{
    Session *&session = m_byName[definition.name];
    if (session) {
        session->redefine(definition);
        return *session;
    }
    Session *made = session = new Session(definition, m_services, this);
    connect(made, &Session::changed, this, [this, made] { lookSoonerFor(*made); });
    Q_EMIT sessionAdded(*made);
    return *made;
}

void Sessions::setDefined(const QList<SsoSession> &definitions)
{
    QList<Session *> defined;
    for (const SsoSession &definition : definitions)
        defined.append(&open(definition));
    if (defined == m_defined)
        return;
    for (Session *session : std::exchange(m_defined, defined)) {
        if (!defined.contains(session))
            session->noteUndefined();
    }
    if (m_keepsSignedIn)
        lookAtOnce();
    Q_EMIT definedChanged();
}

Session *Sessions::find(const QString &name) const
{
    const auto found = std::find_if(
        m_defined.begin(), m_defined.end(), [&](const Session *session) { return session->definition().name == name; });
    return found == m_defined.end() ? nullptr : *found;
}

void Sessions::keepSignedIn()
{
    if (!std::exchange(m_keepsSignedIn, true))
        watchTheTime(m_services.clock.now());
}

void Sessions::lookAtOnce()
{
    noticeClockSetBack();
    for (Session *session : QList(m_defined))
        session->tendNow();
    watchTheTime(m_services.clock.now());
}

// Whoever looks first after it must tell, or a later look would find nothing strange.
void Sessions::noticeClockSetBack()
{
    const QDateTime now = m_services.clock.now();
    const QDateTime before = std::exchange(m_lastSeen, now);
    if (!before.isValid() || now.secsTo(before) <= jump.count())
        return;
    for (Session *session : QList(m_defined))
        session->noteClockSetBack();
}

void Sessions::watchTheTime(const QDateTime &expected)
{
    noticeClockSetBack();
    if (std::abs(expected.secsTo(m_services.clock.now())) > jump.count()) {
        lookAtOnce();
        return;
    }
    std::chrono::seconds pause = 30s;
    for (Session *session : QList(m_defined)) {
        session->tend();
        pause = std::min(pause, session->untilRenewal());
    }
    if (m_services.store.hasOverdue())
        m_services.store.removeOverdue();
    lookAgainIn(pause);
    Q_EMIT ticked();
}

void Sessions::lookAgainIn(std::chrono::seconds pause)
{
    pause = std::max<std::chrono::seconds>(pause, 1s);
    m_nextLook = m_services.clock.now().addSecs(pause.count());
    m_timer = std::make_unique<QObject>();
    m_services.clock.after(pause, m_timer.get(), [this, next = m_nextLook] { watchTheTime(next); });
}

// New tokens, from the keychain or a sign-in, are due at a time of their own.
void Sessions::lookSoonerFor(const Session &session)
{
    noticeClockSetBack();
    const std::chrono::seconds pause = session.untilRenewal();
    if (m_timer && m_defined.contains(&session) && pause < m_services.clock.now().secsTo(m_nextLook) * 1s)
        lookAgainIn(pause);
}

Async<void> Sessions::settled(std::chrono::milliseconds limit)
{
    const Answer<void> answer;
    m_services.clock.after(limit, this, [answer] { answer.give({}); });
    QList<Async<void>> renewals;
    for (Session *session : std::as_const(m_byName))
        renewals.append(session->settled());
    allOf(renewals, this).then(this, [answer](const Result<void> &) { answer.give({}); });
    return answer.future();
}

Async<void> Sessions::signOutEverywhere(const std::function<QList<CliCachedRole>(const QString &)> &rolesOf)
{
    QList<Async<void>> works;
    // Those that the config does not define any more, too: it may again.
    const QHash<QString, Session *> all = m_byName; // signing out may bring one more
    for (Session *session : all)
        works.append(session->signOut(rolesOf(session->definition().name)));
    return allOf(works, this);
}

} // namespace ssotray
