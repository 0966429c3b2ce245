// A session that gets another name, and its sign-in with it, wherever that rests.

#include "session/sessions.h"
#include "storage/processlock.h"
#include "storage/sessionrecords.h"

using namespace Qt::StringLiterals;

namespace ssotray {

struct Sessions::Renaming
{
    QString from;
    QString to;
    std::function<Async<void>()> edit;
    Session *session; // of the old name; null when there was nothing to open
};

Async<void> Sessions::rename(const QString &from, const QString &to, const std::function<Async<void>()> &edit)
{
    const Renaming renaming{from, to, edit, find(from)};
    return (renaming.session ? renaming.session->settled() : ready<void>({}))
        .then(this,
            [=, this](const Result<void> &) -> Async<void> {
                if (renaming.session && renaming.session->tokens() && renaming.session->isKeptForThisRunOnly())
                    return renameInMemory(renaming);
                // A renewal in between would store its tokens under the old name.
                return lockSession(m_services.clock, m_services.lockFolder, from, m_services.lockPatience, this)
                    .then(this,
                        [=, this](const Result<std::shared_ptr<ProcessLock>> &held) {
                            return held ? renameUnderLock(renaming, *held) : failed<void>(held.error());
                        })
                    .unwrap();
            })
        .unwrap();
}

Async<void> Sessions::renameUnderLock(const Renaming &renaming, const std::shared_ptr<ProcessLock> &lock)
{
    return m_services.store.read(renaming.from, UnlockPrompt::Allowed)
        .then(this,
            [=, this](const Result<std::optional<SessionTokens>> &found) -> Async<void> {
                const std::optional<SessionTokens> inMemory =
                    renaming.session ? renaming.session->tokens() : std::nullopt;
                if (!found && (inMemory || found.error().code != "NoService"_L1))
                    return failed<void>(found.error());
                if (!found || !*found)
                    return renameWithEntry(renaming, {}, lock);
                // The keychain did not take those in memory last time.
                const bool areNewer = inMemory && belongTogether(*inMemory, **found) && isNewer(*inMemory, **found);
                return renameWithEntry(renaming, areNewer ? inMemory : *found, lock);
            })
        .unwrap();
}

// The new entry first: whatever happens between, one of the two names is signed in.
Async<void> Sessions::renameWithEntry(
    const Renaming &renaming, const std::optional<SessionTokens> &entry, const std::shared_ptr<ProcessLock> &lock)
{
    const bool hasEntry = entry.has_value();
    return (hasEntry ? m_services.store.write(renaming.to, *entry, UnlockPrompt::Allowed) : ready<void>({}))
        .then(this,
            [=, this](const Result<void> &written) -> Async<void> {
                if (!written)
                    return ready<void>(written);
                return renaming.edit().then(this, [=, this](const Result<void> &done) {
                    if (done) {
                        m_services.records.renameSession(renaming.from, renaming.to);
                        if (renaming.session)
                            renaming.session->forgetSignIn();
                    }
                    if (hasEntry)
                        m_services.store.remove(done ? renaming.from : renaming.to, UnlockPrompt::Never)
                            .then(this, [lock](const Result<void> &) {});
                    return done;
                });
            })
        .unwrap();
}

Async<void> Sessions::renameInMemory(const Renaming &renaming)
{
    return renaming.edit()
        .then(this,
            [=](const Result<void> &done) {
                // A renewal that has begun meanwhile brings the tokens that count.
                return done ? renaming.session->settled() : ready<void>(done);
            })
        .unwrap()
        .then(this, [=, this](const Result<void> &done) {
            if (!done)
                return done;
            const std::optional<SessionTokens> tokens = renaming.session->tokens();
            SsoSession definition = renaming.session->definition();
            definition.name = renaming.to;
            m_services.records.renameSession(renaming.from, renaming.to);
            renaming.session->forgetSignIn();
            if (tokens)
                open(definition).takeOverForThisRun(*tokens);
            // What the keychain has kept of a sign-in before that one is nobody's.
            if (m_services.records.storedSessions().contains(renaming.from))
                m_services.store.remove(renaming.from, UnlockPrompt::Never);
            return done;
        });
}

} // namespace ssotray
