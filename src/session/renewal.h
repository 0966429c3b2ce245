#pragma once

#include "session/tokenstore.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <memory>

namespace ssotray {

class Clock;
class OidcClient;
class ProcessLock;

// Held by whoever changes a session's entry in the keychain, so that no other program renews meanwhile. Errors: those
// of ProcessLock::acquire().
Async<std::shared_ptr<ProcessLock>> lockSession(Clock &clock, const QString &lockFolder, const QString &session,
    std::chrono::milliseconds patience, QObject *context);

// Gets newer tokens for old ones. A refresh token can be used once, so this happens under a lock across processes, and
// after another look into the keychain: a second program may have done it while we waited. Each session owns one; it
// changes nothing of the session.
class Renewal : public QObject
{
    Q_OBJECT

public:
    // Everything outlives this. lockFolder: for a lock file for each session.
    // patience: how long to wait for another program's renewal, then File "Busy". latest: for a program that is to end
    // soon; a renewal that is broken off may cost the session its refresh token, so none is sent later. UTC; invalid:
    // there is no such time.
    Renewal(const OidcClient &oidc, TokenStore &store, Clock &clock, QString lockFolder,
        std::chrono::milliseconds patience, QDateTime latest = {}, QObject *parent = nullptr);

    // The newer tokens, stored already, or keepError() says why not: they are good all the same. Errors: SignIn
    // "SignedOut" when another program has signed out, "SessionEnded" when AWS itself says that it is over; anything
    // else will pass, Timeout "Deadline" included, when it would be sent too late. One at a time.
    Async<SessionTokens> run(const QString &session, const SessionTokens &tokens, UnlockPrompt prompt);

    const std::optional<Error> &keepError() const { return m_keepError; }
    // Another try at storing them, if nothing as new is there by now. Errors: those of TokenStore, File "Busy", SignIn
    // "SignedOut" when another program has signed out.
    Async<void> keepAgain(const QString &session, const SessionTokens &tokens, UnlockPrompt prompt);

    // The same as run() for tokens that are in memory and nowhere else.
    Async<SessionTokens> runWithoutStore(const QString &session, const SessionTokens &tokens);

    // Puts what a sign-in brought into the keychain, under the same lock: a renewal that is under way must not write
    // its tokens of the session before over them. Errors: those of TokenStore, File "Busy".
    Async<void> store(const QString &session, const SessionTokens &tokens);
    // Takes them out again, after a renewal that is under way; what has not reached the keychain by now never does.
    Async<void> remove(const QString &session, UnlockPrompt prompt);
    // What is under way is not kept: the session is another one now, or none.
    void drop() { ++m_round; }

private:
    Async<std::shared_ptr<ProcessLock>> lock(const QString &session);
    Async<SessionTokens> runUnderLock(const QString &session, const SessionTokens &tokens, UnlockPrompt prompt,
        const std::shared_ptr<ProcessLock> &lock);
    Async<SessionTokens> keep(const QString &session, const SessionTokens &tokens, UnlockPrompt prompt,
        const std::shared_ptr<ProcessLock> &lock);

    const OidcClient &m_oidc;
    TokenStore &m_store;
    Clock &m_clock;
    const QString m_lockFolder;
    const std::chrono::milliseconds m_patience;
    const QDateTime m_latest;
    std::optional<Error> m_keepError; // of the last run()
    int m_round = 0; // what began before the last drop() is not kept
};

} // namespace ssotray
