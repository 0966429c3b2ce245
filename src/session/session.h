#pragma once

#include "aws/ratelimiter.h"
#include "base/async.h"
#include "config/ssosession.h"
#include "session/clicache.h"
#include "session/portallogout.h"
#include "session/publication.h"
#include "session/renewal.h"
#include "session/sessionlength.h"
#include "session/signinattempt.h"
#include "session/tokenstore.h"

#include <QObject>

#include <functional>
#include <memory>

namespace ssotray {

class Clock;
class OidcClient;
class PortalClient;
class RenewalSchedule;
class SessionRecords;

// What every session works with; all of it outlives the sessions.
struct SessionServices
{
    const OidcClient &oidc;
    const PortalClient &portal;
    TokenStore &store;
    SessionRecords &records;
    const PublishedTokens &published;
    const CliCache &cliCache;
    Clock &clock;
    QString lockFolder; // for the locks that keep two programs from using one refresh token at once
    std::chrono::milliseconds lockPatience = std::chrono::seconds(40); // longer than another program's request takes
    QDateTime latestRenewal = {}; // as in Renewal
};

// When a session ends, as far as anybody can know (product.md §3).
struct SessionEnd
{
    QDateTime at; // UTC
    bool isAbout = false; // learned from last time; else it is certain

    bool operator==(const SessionEnd &) const = default;
};

// What of a sign-out is still to be done; it is tried again by itself.
struct SignOutDebts
{
    std::optional<Error> portal; // AWS has not heard of it
    std::optional<Error> keychain; // the entry is marked and counts as gone
    std::optional<Error> files; // a token file or role credentials of the AWS CLI could not be removed

    bool any() const { return portal || keychain || files; }
};

// One sign-in over time: signing in, staying signed in, handing out the access token, signing out everywhere. It keeps
// the tokens in the keychain and publishes the access token while AWS tools need it. Owned by Sessions, one for each
// name; it shows no window and asks nobody.
//
//                no entry                     approved and kept
//   Unknown ───────────────────▶ SignedOut ──────────────────────▶ SignedIn ◀──┐ renewed silently, or not just now:
//      │                             ▲                              │  │  │    │ trouble() says why, it tries again
//      │                             └── signed out, here or ───────┘  │  └────┘
//      │                                 by `aws sso logout`           │ renewal refused, or a new token refused
//      │         tokens found                                          ▼
//      └─────────────────────────────────▶ SignedIn                  Ended ── approved and kept ──▶ SignedIn
//
// Only AWS's own "invalid_grant" or "invalid_client" on renewal, or its 401 after one renewal, lead to Ended. No
// network, a web page, a locked keyring, a full disk: the state stays and it heals by itself. An entry that cannot be
// read leaves Unknown as it is. Beside all that, `aws sso login` may have left a token: while it is good and ends later
// than ours, or we have none, it is the one in use (isByCli()), and state() is SignedIn.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, SignedOut, SignedIn, Ended };

    Session(SsoSession definition, SessionServices services, QObject *parent = nullptr);
    ~Session() override;

    const SsoSession &definition() const { return m_definition; }
    // The config names another start URL or region now: the old tokens are not for it.
    void redefine(const SsoSession &definition);
    // Its sign-in belongs to another session now: nothing of it is used here any more, and AWS hears nothing.
    void forgetSignIn();
    // The config does not define it any more: what is on its way into the keychain does not arrive.
    void noteUndefined() { m_renewal.drop(); }

    State state() const;
    // Why the keychain or a renewal has come to nothing last time; it is tried again by itself.
    const std::optional<Error> &trouble() const { return m_trouble ? m_trouble : m_unkept; }
    // Nothing when nobody can know, or while it is not signed in.
    std::optional<SessionEnd> knownEnd() const;
    // When the access token in use ends; invalid while it is not signed in.
    QDateTime accessTokenEnd() const;

    // --- signing in -------------------------------------------------------------------------------------------------

    // Starts an attempt in place of the one before. While one by the same method is running: nothing. words: what the
    // browser says, with SignInMethod::Browser.
    void signIn(SignInMethod method = SignInMethod::DeviceCode, const BrowserWords &words = {});
    void cancelSignIn() { m_attempt.cancel(); }
    const SignInFlow *attempt() const { return m_attempt.flow(); }
    // The attempt, when it is by this method; else nothing.
    const DeviceSignIn *deviceAttempt() const { return m_attempt.device(); }
    const BrowserSignIn *browserAttempt() const { return m_attempt.browser(); }
    // The method that worked last; a device code when none has.
    SignInMethod provenMethod() const;
    // The browser that was chosen for this session (platform/opener.h); empty for the usual one.
    QString browserCommand() const;
    void setBrowserCommand(const QString &command);

    // Approved, but not kept yet (session/signinattempt.h).
    const std::optional<Error> &storeError() const { return m_attempt.storeError(); }
    void storeAgain() { m_attempt.storeAgain(); }
    void keepForThisRun() { m_attempt.keepForThisRun(); }
    bool isKeptForThisRunOnly() const { return m_memoryOnly; }
    // What it is signed in with, maybe not in the keychain yet; nothing while it is not.
    std::optional<SessionTokens> tokens() const { return m_state == State::SignedIn ? m_tokens : std::nullopt; }
    // Tokens of a sign-out that AWS has not heard of: it is told now, and again when that fails.
    void logOutAtAws(const SessionTokens &tokens);
    // Another name's sign-in, kept for this run only, is this one's now.
    void takeOverForThisRun(const SessionTokens &tokens);

    // --- being signed in --------------------------------------------------------------------------------------------

    // An access token with at least a little life, renewed silently when needed.
    // Errors: SignIn "SignedOut" or "SessionEnded" (a person must sign in), Keychain (see KeychainStore), or why the
    // renewal did not go through just now.
    Async<Secret> accessToken(UnlockPrompt prompt = UnlockPrompt::Allowed);

    // Calls AWS with the access token; when AWS does not take it, renews it once and calls again. owner: whoever waits.
    template <class T>
    Async<T> call(QObject *owner, std::function<Async<T>(const Secret &)> function,
        UnlockPrompt prompt = UnlockPrompt::Allowed, int triesLeft = 3);

    // The way to the portal for all that ask in this session's name.
    RateLimiter &limiter() { return m_limiter; }

    // The person is there and may unlock the keychain: what has waited for it is done now.
    Async<void> unlock();

    // Does quietly what is due: looks into the keychain as long as that has not worked, looks at the token file, renews
    // (product.md §3), goes on signing out. For whoever calls it again and again, at the latest after untilRenewal().
    void tend();
    // The same at once, however short ago the last attempt was: the computer woke up, or the network may be back.
    void tendNow();
    // The largest span there is while there is nothing to renew.
    std::chrono::seconds untilRenewal() const;
    // Nobody can tell how long the access token still lives: it is due, and good until then.
    void noteClockSetBack();
    // Answers when no renewal is under way, and no sign-in on its way into the keychain: to break one off may lose the
    // refresh token. What the keychain has not taken of a renewal is offered to it once more.
    Async<void> settled();

    // --- the token file ---------------------------------------------------------------------------------------------

    // The names under which the access token is in ~/.aws/sso/cache for the AWS tools (session/publication.h).
    void setPublished(const QStringList &names);
    bool isPublishing() const { return m_publication.isOn(); }
    const std::optional<Error> &publishError() const { return m_publication.error(); }

    // Somebody has written or removed the token file.
    void lookAtTokenFile();
    // The AWS CLI's token is the one in use.
    bool isByCli() const;
    // The AWS CLI's own sign-in lies in the token file, with a refresh token in clear.
    bool hasCliSignIn() const;
    // Takes the CLI's sign-in over: its secrets go to the keychain, our file comes in place of its own. When that
    // fails, all is as before. Errors: File "NoToken" when there is none (any more), "ChangedMeanwhile", those of the
    // keychain.
    Async<void> moveCliSignInToKeychain();

    // --- signing out ------------------------------------------------------------------------------------------------

    // At AWS, in the keychain, in the token file whoever wrote it, and the roles' credentials in the AWS CLI's cache.
    // It counts as signed out at once; the answer comes after the first try at everything, and signOutDebts() says what
    // is still open.
    Async<void> signOut(const QList<CliCachedRole> &roles);
    SignOutDebts signOutDebts() const;

Q_SIGNALS:
    void changed();
    void signedIn(); // the person has just done so, and the tokens are kept
    void signedOut();
    void ended(); // AWS has said so; only a person can go on

private:
    Async<void> load(UnlockPrompt prompt);
    Async<Secret> renew(UnlockPrompt prompt);
    void finishRenewal(const Secret &begunWith, const Result<SessionTokens> &renewed);
    Async<void> keepAgain(UnlockPrompt prompt);
    void keep(const SessionTokens &tokens, bool inMemoryOnly);
    Async<void> moveToKeychain(int triesLeft);
    Async<void> undoMove();
    bool isCliSignIn(const TokenFile &file) const;
    bool isElsewhere(const TokenFile &file) const;
    Async<void> signOutNow(const QList<CliCachedRole> &roles, UnlockPrompt prompt);
    void noteSuccess(const Secret &used);
    bool isWorthAnotherTry(const Secret &refused);
    bool isCurrent(const Secret &accessToken) const;
    void useUp();
    QDateTime ownTokenEnd() const;
    RenewalSchedule schedule() const;
    bool mustRenewFirst() const;
    void adopt(const SessionTokens &tokens, const std::optional<Error> &unkept = {});
    void end();
    void leave(State state);
    void setTrouble(const Error &error);
    void publish(Publication::Attempt attempt = Publication::Attempt::First);
    QStringList scopes() const;
    bool belongsHere(const SessionTokens &tokens) const;
    static bool isRefusal(const Error &error);

    SsoSession m_definition;
    const SessionServices m_services;
    Renewal m_renewal;
    SignInAttempt m_attempt;
    Publication m_publication;
    RateLimiter m_limiter;
    PortalLogout m_logout;
    SessionLength m_length;
    State m_state = State::Unknown; // of our own tokens
    std::optional<SessionTokens> m_tokens;
    bool m_memoryOnly = false;
    QDateTime m_usedUpAt; // the access token is worth nothing since then, whatever its end says; else invalid
    bool m_isAgeUnknown = false; // of the access token: somebody has set the clock back
    bool m_mayBeLoggedOut = false; // by `aws sso logout`: the next renewal tells
    std::optional<Error> m_trouble;
    std::optional<Error> m_unkept; // why the keychain has not taken the tokens of the last renewal
    std::optional<Error> m_removeError; // of the last sign-out, from the keychain
    std::optional<Error> m_filesError; // of the last sign-out
    Secret m_refused; // the access token that AWS has refused last, until one is taken
    Secret m_refusedCliToken;
    QDateTime m_lastRenewal; // the last attempt, also when it came to nothing
    SharedAnswer<void> m_loading;
    SharedAnswer<Secret> m_renewing;
    SharedAnswer<void> m_keeping;
};

template <class T>
Async<T> Session::call(
    QObject *owner, std::function<Async<T>(const Secret &)> function, UnlockPrompt prompt, int triesLeft)
{
    return accessToken(prompt)
        .then(owner,
            [=, this](const Result<Secret> &token) -> Async<T> {
                if (!token)
                    return failed<T>(token.error());
                return function(*token)
                    .then(owner,
                        [=, this, used = *token](const Result<T> &result) -> Async<T> {
                            if (result || !isRefusal(result.error())) {
                                noteSuccess(used);
                                return ready<T>(result);
                            }
                            if (isWorthAnotherTry(used) && triesLeft > 1)
                                return call<T>(owner, function, prompt, triesLeft - 1);
                            if (isCurrent(used))
                                end();
                            return failed<T>({Error::Kind::SignIn, QStringLiteral("SessionEnded"), m_definition.name});
                        })
                    .unwrap();
            })
        .unwrap();
}

} // namespace ssotray
