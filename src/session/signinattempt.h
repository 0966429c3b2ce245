#pragma once

#include "session/tokenstore.h"
#include "signin/browsersignin.h"
#include "signin/devicesignin.h"

#include <memory>

namespace ssotray {

class Clock;
class OidcClient;
class Renewal;

// One person's way through a sign-in, from the click until the tokens rest in the keychain. A session owns one for its
// whole life and is told what came of each attempt; nothing hands the tokens out before they are kept.
class SignInAttempt : public QObject
{
    Q_OBJECT

public:
    SignInAttempt(const OidcClient &oidc, Renewal &renewal, Clock &clock, QObject *parent = nullptr);
    ~SignInAttempt() override;

    // In place of the attempt before, which is cancelled if it has not come to its end; tokens that are on their way
    // into the keychain arrive. session: the name, for the keychain. words: what the browser says, with
    // SignInMethod::Browser.
    void start(
        const QString &session, SignInMethod method, const SignInRequest &request, const BrowserWords &words = {});
    // A person, or AWS, is still being waited for; nothing when that is not so.
    std::optional<SignInMethod> methodUnderWay() const;
    // Stops it, and forgets tokens that the keychain did not take. Those that are on their way there arrive.
    void cancel();
    // The same, but nothing arrives: they are for a session that is defined otherwise now.
    void drop();

    // The attempt, also after its end, until the next one or cancel().
    const SignInFlow *flow() const { return m_flow.get(); }
    // The same, when it is by this method; else nothing.
    const DeviceSignIn *device() const { return qobject_cast<const DeviceSignIn *>(m_flow.get()); }
    const BrowserSignIn *browser() const { return qobject_cast<const BrowserSignIn *>(m_flow.get()); }
    // AWS may have forgotten our registration: the next attempt makes a new one. It says so where we ask it; a browser
    // that it does not know just never comes back.
    bool isClientInDoubt() const;

    // Approved, but the keychain has not taken the tokens: they are in memory, waiting for storeAgain() or, as the
    // person's own decision, keepForThisRun().
    const std::optional<Error> &storeError() const { return m_storeError; }
    void storeAgain();
    void keepForThisRun();

    // Answers when nothing is on its way into the keychain.
    Async<void> settled();

    // Keeps tokens that came another way. Errors: as Renewal::store().
    void store(const SessionTokens &tokens);

Q_SIGNALS:
    void changed();
    void kept(const ssotray::SessionTokens &tokens, bool inMemoryOnly);

private:
    void letGo();

    const OidcClient &m_oidc;
    Renewal &m_renewal;
    Clock &m_clock;
    QString m_session;
    std::unique_ptr<SignInFlow> m_flow;
    bool m_isBrowserMissing = false; // the last one has not come back with a yes
    std::optional<SessionTokens> m_unstored;
    std::optional<Error> m_storeError;
    int m_beingStored = 0;
    int m_started = 0; // how many attempts
    SharedAnswer<void> m_storing;
};

} // namespace ssotray
