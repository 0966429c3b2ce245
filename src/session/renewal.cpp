#include "session/renewal.h"

#include "aws/oidcclient.h"
#include "base/clock.h"
#include "session/renewalschedule.h"
#include "storage/processlock.h"

#include <QCryptographicHash>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

Error needsPerson(const QString &code, const QString &session)
{
    return {Error::Kind::SignIn, code, session, {}};
}

} // namespace

Async<std::shared_ptr<ProcessLock>> lockSession(Clock &clock, const QString &lockFolder, const QString &session,
    std::chrono::milliseconds patience, QObject *context)
{
    const QString name =
        QString::fromLatin1(QCryptographicHash::hash(session.toUtf8(), QCryptographicHash::Sha1).toHex());
    return ProcessLock::acquire(clock, lockFolder + "/session-"_L1 + name + ".lock"_L1, patience, context);
}

Renewal::Renewal(const OidcClient &oidc, TokenStore &store, Clock &clock, QString lockFolder,
    std::chrono::milliseconds patience, QDateTime latest, QObject *parent)
    : QObject(parent)
    , m_oidc(oidc)
    , m_store(store)
    , m_clock(clock)
    , m_lockFolder(std::move(lockFolder))
    , m_patience(patience)
    , m_latest(std::move(latest))
{
}

Async<std::shared_ptr<ProcessLock>> Renewal::lock(const QString &session)
{
    return lockSession(m_clock, m_lockFolder, session, m_patience, this);
}

Async<void> Renewal::store(const QString &session, const SessionTokens &tokens)
{
    return lock(session)
        .then(this,
            [=, this, round = m_round](const Result<std::shared_ptr<ProcessLock>> &held) -> Async<void> {
                if (!held)
                    return failed<void>(held.error());
                if (round != m_round)
                    return failed<void>(needsPerson(u"SignedOut"_s, session));
                return m_store.write(session, tokens, UnlockPrompt::Allowed)
                    .then(this, [held](const Result<void> &stored) { return stored; });
            })
        .unwrap();
}

Async<void> Renewal::remove(const QString &session, UnlockPrompt prompt)
{
    drop();
    m_store.markForRemoval(session);
    return lock(session)
        .then(this,
            [=, this](const Result<std::shared_ptr<ProcessLock>> &held) -> Async<void> {
                if (!held)
                    return failed<void>(held.error());
                if (!m_store.isToRemove(session)) // signed in again while we waited
                    return ready<void>({});
                return m_store.remove(session, prompt).then(this, [held](const Result<void> &removed) {
                    return removed;
                });
            })
        .unwrap();
}

Async<void> Renewal::keepAgain(const QString &session, const SessionTokens &tokens, UnlockPrompt prompt)
{
    return lock(session)
        .then(this,
            [=, this, round = m_round](const Result<std::shared_ptr<ProcessLock>> &held) -> Async<void> {
                if (!held)
                    return failed<void>(held.error());
                return m_store.read(session, prompt)
                    .then(this,
                        [=, this](const Result<std::optional<SessionTokens>> &found) -> Async<void> {
                            if (!found)
                                return failed<void>(found.error());
                            if (round != m_round || !*found || !belongTogether(**found, tokens))
                                return failed<void>(needsPerson(u"SignedOut"_s, session));
                            const bool isThere =
                                tokens.accessToken == (*found)->accessToken || isNewer(**found, tokens);
                            return isThere ? ready<void>({}) : m_store.write(session, tokens, prompt);
                        })
                    .unwrap()
                    .then(this, [held = *held](const Result<void> &kept) { return kept; });
            })
        .unwrap();
}

Async<SessionTokens> Renewal::run(const QString &session, const SessionTokens &tokens, UnlockPrompt prompt)
{
    m_keepError.reset();
    return lock(session)
        .then(this,
            [=, this, round = m_round](const Result<std::shared_ptr<ProcessLock>> &held) {
                if (!held)
                    return failed<SessionTokens>(held.error());
                if (round != m_round)
                    return failed<SessionTokens>(needsPerson(u"SignedOut"_s, session));
                return runUnderLock(session, tokens, prompt, *held);
            })
        .unwrap();
}

// The lock is held by the functions that still have work to do under it.
Async<SessionTokens> Renewal::runUnderLock(
    const QString &session, const SessionTokens &tokens, UnlockPrompt prompt, const std::shared_ptr<ProcessLock> &lock)
{
    return m_store.read(session, prompt)
        .then(this,
            [=, this](const Result<std::optional<SessionTokens>> &found) -> Async<SessionTokens> {
                if (!found)
                    return failed<SessionTokens>(found.error());
                if (!*found || !belongTogether(**found, tokens))
                    return failed<SessionTokens>(needsPerson(u"SignedOut"_s, session));
                const SessionTokens &stored = **found;
                const bool oursAreNewer = isNewer(tokens, stored); // the keychain did not take them last time
                const bool areSame = tokens.accessToken == stored.accessToken;
                if (!oursAreNewer && !areSame
                    && !RenewalSchedule(stored.obtainedAt, stored.expiresAt).isDue(m_clock.now()))
                    return ready<SessionTokens>(stored);
                return runWithoutStore(session, oursAreNewer || areSame ? tokens : stored)
                    .then(this,
                        [=, this, round = m_round](const Result<SessionTokens> &renewed) {
                            return renewed && *renewed != stored && round == m_round
                                ? keep(session, *renewed, prompt, lock)
                                : ready<SessionTokens>(renewed);
                        })
                    .unwrap();
            })
        .unwrap();
}

// The tokens are good even when the keychain does not take them; keepAgain() or the next renewal stores them.
Async<SessionTokens> Renewal::keep(
    const QString &session, const SessionTokens &tokens, UnlockPrompt prompt, const std::shared_ptr<ProcessLock> &lock)
{
    return m_store.write(session, tokens, prompt).then(this, [this, tokens, lock](const Result<void> &written) {
        m_keepError = written ? std::nullopt : std::optional(written.error());
        return Result<SessionTokens>(tokens);
    });
}

Async<SessionTokens> Renewal::runWithoutStore(const QString &session, const SessionTokens &tokens)
{
    if (!tokens.refreshToken) {
        const bool lives = tokens.expiresAt > m_clock.now();
        return lives ? ready<SessionTokens>(tokens) : failed<SessionTokens>(needsPerson(u"SessionEnded"_s, session));
    }
    return m_oidc.tokenForRefreshToken(tokens.region, tokens.client, *tokens.refreshToken, m_latest)
        .then(this, [=, this](const Result<Token> &token) -> Result<SessionTokens> {
            if (!token) {
                // Only these two mean that nothing but a new sign-in helps (product.md §3).
                const QString &code = token.error().code;
                const bool isOver = code == "InvalidGrantException"_L1 || code == "InvalidClientException"_L1;
                return tl::unexpected(isOver ? needsPerson(u"SessionEnded"_s, session) : token.error());
            }
            SessionTokens renewed = tokens;
            renewed.accessToken = token->accessToken;
            renewed.obtainedAt = m_clock.now();
            renewed.expiresAt = renewed.obtainedAt.addSecs(token->expiresIn.count());
            if (token->refreshToken)
                renewed.refreshToken = token->refreshToken; // none: the old one stays good (spec/aws.md §5.3)
            return renewed;
        });
}

} // namespace ssotray
