#pragma once

#include "base/async.h"
#include "config/ssosession.h"
#include "session/publishedtoken.h"
#include "session/renewal.h"
#include "session/tokenstore.h"
#include "signin/devicesignin.h"

#include <QObject>

#include <functional>
#include <memory>

namespace ssotray {

class Clock;
class OidcClient;

// What every session works with; all of it outlives the sessions.
struct SessionServices
{
    const OidcClient &oidc;
    TokenStore &store;
    const PublishedTokens &published;
    Clock &clock;
    QString lockFolder; // for the locks that keep two programs from using one refresh token at once
};

// One sign-in over time: signing in, staying signed in, and handing out the access token. It owns the attempt that is
// running, keeps the tokens in the keychain and publishes the access token while a Standard profile needs it. Owned by
// Sessions, one for each name; it shows no window and asks nobody.
//
//            keychain read            approved and stored
//   Unknown ───────────────▶ SignedOut ─────────────────▶ SignedIn
//      │                                                    │  ▲
//      └─────────── tokens found ───────────────────────────┘  │ approved and stored
//                                     renewal refused ──▶ Ended ┘
//
// Only AWS's own "invalid_grant" or "invalid_client" on renewal, or its 401 after one renewal, lead to Ended
// (product.md §3). No network, a web page, a locked keyring: the state stays and the next call tries again.
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

    State state() const { return m_state; }

    // --- signing in -------------------------------------------------------------------------------------------------

    // Starts an attempt with a device code, in place of one that has come to an end. While one is running: nothing.
    void signIn();
    void cancelSignIn();
    // The attempt, also after its end, until the next one or cancelSignIn().
    const DeviceSignIn *attempt() const { return m_attempt.get(); }

    // Approved, but the keychain has not taken the tokens: they are in memory, waiting for storeAgain() or, as the
    // person's own decision, keepForThisRun(). Nothing hands them out before.
    const std::optional<Error> &storeError() const { return m_storeError; }
    void storeAgain();
    void keepForThisRun();
    bool isKeptForThisRunOnly() const { return m_memoryOnly; }

    // --- being signed in --------------------------------------------------------------------------------------------

    // An access token with at least a little life, renewed silently when needed.
    // Errors: SignIn "SignedOut" or "SessionEnded" (a person must sign in), Keychain (see KeychainStore), or why the
    // renewal did not go through just now.
    Async<Secret> accessToken();

    // Calls AWS with the access token; when AWS does not take it, renews it once and calls again. owner: whoever waits.
    template <class T>
    Async<T> call(QObject *owner, std::function<Async<T>(const Secret &)> function);

    // Renews in the background when it is time (product.md §3); for whoever calls it again and again, at the latest
    // after untilRenewal(). That is the largest span there is while there is nothing to renew.
    void renewWhenDue();
    std::chrono::seconds untilRenewal() const;

    // While true, the access token is in ~/.aws/sso/cache for the AWS tools; false takes our file away.
    void setPublishing(bool publishing);
    bool isPublishing() const { return m_publishing.value_or(false); }
    const std::optional<Error> &publishError() const { return m_publishError; }

Q_SIGNALS:
    void changed();
    void signedIn(); // the person has just done so, and the tokens are kept

private:
    Async<void> load();
    Async<Secret> renew();
    Async<Secret> renewAfterRefusal(const Secret &refused);
    void finishRenewal(const Secret &begunWith, const Result<SessionTokens> &renewed);
    bool isCurrent(const Secret &accessToken) const;
    bool isClientRefused() const;
    bool mustRenewFirst() const;
    void end();
    void store(const SessionTokens &tokens);
    void adopt(const SessionTokens &tokens);
    void publish();
    bool belongsHere(const SessionTokens &tokens) const;
    static bool isRefusal(const Error &error);

    SsoSession m_definition;
    const SessionServices m_services;
    State m_state = State::Unknown;
    std::optional<SessionTokens> m_tokens;
    std::optional<SessionTokens> m_unstored;
    std::unique_ptr<DeviceSignIn> m_attempt;
    std::optional<Error> m_storeError;
    std::optional<Error> m_publishError;
    // A file of the AWS CLI may be replaced once after the person has signed in here, not by a renewal later.
    PublishedTokens::Foreign m_foreign = PublishedTokens::Foreign::Keep;
    bool m_memoryOnly = false;
    std::optional<bool> m_publishing; // nothing: not known yet, and a file of an earlier run may lie there
    Renewal m_renewal;
    QDateTime m_lastRenewal; // the last attempt, also when it came to nothing
    SharedAnswer<void> m_loading;
    SharedAnswer<Secret> m_renewing;
};

template <class T>
Async<T> Session::call(QObject *owner, std::function<Async<T>(const Secret &)> function)
{
    const auto used = std::make_shared<Secret>();
    return accessToken()
        .then(owner,
            [this, owner, function, used](const Result<Secret> &token) -> Async<T> {
                if (!token)
                    return failed<T>(token.error());
                *used = *token;
                return function(*token)
                    .then(owner,
                        [this, owner, function, used](const Result<T> &result) -> Async<T> {
                            if (result || !isRefusal(result.error()))
                                return ready<T>(result);
                            return renewAfterRefusal(*used)
                                .then(owner,
                                    [function, used](const Result<Secret> &renewed) -> Async<T> {
                                        if (!renewed)
                                            return failed<T>(renewed.error());
                                        *used = *renewed;
                                        return function(*renewed);
                                    })
                                .unwrap();
                        })
                    .unwrap();
            })
        .unwrap()
        .then(owner, [this, used](const Result<T> &result) -> Result<T> {
            // AWS refuses a token that it has just issued: the portal session is over.
            if (!result && isRefusal(result.error())) {
                if (isCurrent(*used))
                    end();
                return failure(Error::Kind::SignIn, QStringLiteral("SessionEnded"), m_definition.name);
            }
            return result;
        });
}

} // namespace ssotray
