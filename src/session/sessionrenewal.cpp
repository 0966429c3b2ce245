// What a session does so that its access token stays good: when it is renewed, and what comes of that.

#include "base/clock.h"
#include "session/renewalschedule.h"
#include "session/session.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

std::chrono::seconds Session::untilRenewal() const
{
    if (m_state != State::SignedIn)
        return std::chrono::seconds::max();
    return schedule().untilAttempt(m_services.clock.now(), m_lastRenewal);
}

RenewalSchedule Session::schedule() const
{
    RenewalSchedule schedule(m_tokens->obtainedAt, m_tokens->expiresAt);
    if (!m_tokens->refreshToken)
        schedule.waitForEnd();
    if (m_trouble && m_trouble->kind == Error::Kind::Offline)
        schedule.noteUnheard();
    if (m_usedUpAt.isValid() || (m_isAgeUnknown && m_tokens->refreshToken))
        schedule.makeDue();
    return schedule;
}

QDateTime Session::ownTokenEnd() const
{
    return m_usedUpAt.isValid() ? std::min(m_usedUpAt, m_tokens->expiresAt) : m_tokens->expiresAt;
}

Async<Secret> Session::renew(UnlockPrompt prompt)
{
    const bool begun = m_renewing.isAwaited();
    Async<Secret> answer = m_renewing.join();
    if (begun)
        return answer;
    m_lastRenewal = m_services.clock.now();
    const QString &name = m_definition.name;
    SessionTokens tokens = *m_tokens;
    tokens.expiresAt = ownTokenEnd();
    const Secret begunWith = tokens.accessToken;
    (m_memoryOnly ? m_renewal.runWithoutStore(name, tokens) : m_renewal.run(name, tokens, prompt))
        .then(this, [this, begunWith](const Result<SessionTokens> &renewed) { finishRenewal(begunWith, renewed); });
    return answer;
}

// While they are in memory alone, the keychain has a refresh token that AWS takes no more.
Async<void> Session::keepAgain(UnlockPrompt prompt)
{
    const bool begun = m_keeping.isAwaited();
    Async<void> answer = m_keeping.join();
    if (begun)
        return answer;
    m_renewal.keepAgain(m_definition.name, *m_tokens, prompt)
        .then(this, [this, tokens = m_tokens](const Result<void> &kept) {
            // Of "SignedOut" the next renewal makes what is right.
            const bool isOpen = !kept && kept.error().kind != Error::Kind::SignIn;
            const std::optional<Error> now = isOpen ? std::optional(kept.error()) : std::nullopt;
            if (m_unkept && m_tokens == tokens && std::exchange(m_unkept, now) != now)
                Q_EMIT changed();
            m_keeping.give(kept);
        });
    return answer;
}

Async<void> Session::unlock()
{
    if (m_unkept && !m_trouble) {
        // One that is under way may not ask.
        return (m_keeping.isAwaited() ? m_keeping.join() : ready<void>({}))
            .then(this,
                [this](const Result<void> &) { return m_unkept ? keepAgain(UnlockPrompt::Allowed) : ready<void>({}); })
            .unwrap();
    }
    if (m_state != State::SignedIn || !m_trouble || m_trouble->kind != Error::Kind::Keychain)
        return load(UnlockPrompt::Allowed);
    // A renewal that is under way may not ask.
    return settled()
        .then(this,
            [this](const Result<void> &) -> Async<void> {
                if (m_state != State::SignedIn || !m_trouble)
                    return ready<void>({});
                return renew(UnlockPrompt::Allowed).then(this, [this](const Result<Secret> &) -> Result<void> {
                    return m_trouble ? tl::unexpected(*m_trouble) : Result<void>(); // the old token may still be good
                });
            })
        .unwrap();
}

Async<void> Session::settled()
{
    QList<Async<void>> works{m_attempt.settled()};
    if (m_renewing.isAwaited())
        works.append(m_renewing.join().then(this, [](const Result<Secret> &) { return Result<void>(); }));
    return allOf(works, this)
        .then(
            this, [this](const Result<void> &) { return m_unkept ? keepAgain(UnlockPrompt::Never) : ready<void>({}); })
        .unwrap()
        .then(this, [](const Result<void> &) { return Result<void>(); });
}

// A token that is due is renewed before it is handed out; but while it lives and the last try has just come to nothing,
// nobody waits for another.
bool Session::mustRenewFirst() const
{
    const QDateTime now = m_services.clock.now();
    return schedule().isDue(now) && (ownTokenEnd() <= now || m_renewing.isAwaited() || untilRenewal() == 0s);
}

void Session::noteClockSetBack()
{
    m_isAgeUnknown = true;
    // One that cannot be renewed ended by a clock that was wrong, and not by AWS's word.
    const bool isAlive = m_state == State::Ended && m_tokens && !m_tokens->refreshToken
        && m_refused != m_tokens->accessToken && m_tokens->expiresAt > m_services.clock.now();
    if (isAlive)
        adopt(SessionTokens(*m_tokens));
}

// The life that AWS gave it stays as it is: the pause between two attempts depends on it.
void Session::useUp()
{
    m_usedUpAt = m_services.clock.now();
}

// While the old token lives, trouble with renewing is nobody's trouble yet.
void Session::finishRenewal(const Secret &begunWith, const Result<SessionTokens> &renewed)
{
    // A sign-in, a sign-out or another definition has overtaken it: its verdict is about tokens that are gone.
    if (!isCurrent(begunWith)) {
        if (renewed && m_state == State::SignedOut) { // AWS is to hear that this one is over, too
            m_logout.add(*renewed);
            m_logout.begin();
        }
        m_renewing.give(m_state == State::SignedIn ? Result<Secret>(m_tokens->accessToken)
                                                   : failure(Error::Kind::SignIn, u"SignedOut"_s, m_definition.name));
        return;
    }
    if (renewed) {
        m_length.goOn(m_services.clock.now());
        adopt(*renewed, m_memoryOnly ? std::nullopt : m_renewal.keepError());
        m_renewing.give(m_tokens->accessToken);
        return;
    }
    const Error &error = renewed.error();
    const bool isSignedOut = error.code == "SignedOut"_L1 || m_mayBeLoggedOut;
    if (error.kind != Error::Kind::SignIn) {
        setTrouble(error);
    } else if (isSignedOut) {
        if (m_mayBeLoggedOut && !m_memoryOnly)
            m_renewal.remove(m_definition.name, UnlockPrompt::Never);
        m_publication.withdraw();
        leave(State::SignedOut);
        Q_EMIT signedOut();
    } else {
        end();
    }
    const bool isStillGood = m_state == State::SignedIn && ownTokenEnd() > m_services.clock.now();
    m_renewing.give(isStillGood ? Result<Secret>(m_tokens->accessToken) : tl::unexpected(error));
}

// AWS took a token for bad although it should live. When somebody has renewed it meanwhile, that one is tried; ours is
// renewed once, and a new token that AWS refuses as well means that the portal session is over.
bool Session::isWorthAnotherTry(const Secret &refused)
{
    if (const auto &cliToken = m_publication.cliToken(); cliToken && cliToken->accessToken == refused) {
        m_refusedCliToken = refused;
        Q_EMIT changed();
        return true;
    }
    if (!isCurrent(refused))
        return true;
    if (!m_refused.isEmpty() && m_refused != refused)
        return false;
    m_refused = refused;
    useUp();
    return true;
}

} // namespace ssotray
