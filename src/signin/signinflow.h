#pragma once

#include "aws/types.h"
#include "base/async.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace ssotray {

class Clock;
class OidcClient;

// Where to sign in, and as whom.
struct SignInRequest
{
    QString clientName; // what AWS's page shows to the person
    QString startUrl; // as in the config; AWS hears where it leads (aws/starturlresolver.h)
    QString region;
    QStringList scopes;
    // From an earlier sign-in by the same method; used while it has more than a day left.
    std::optional<ClientRegistration> client;
};

struct SignedIn
{
    ClientRegistration client; // the only one that the refresh token works with
    Token token;
    QDateTime at; // UTC, when the answer came: token lengths count from here
};

// One attempt to sign in, by whichever method: what all of them have in common. Whoever starts the attempt owns it;
// destroying it cancels it. It opens no browser, stores nothing, and never starts a second time by itself: a new
// attempt needs a new click (spec/security.md §3).
//
//   Starting ──ready for the person──▶ Waiting ──approved──▶ Approved
//      │                                  ├──refused──▶ Denied
//      │                                  ├──too late──▶ Expired
//      └──AWS says no─────────────────────┴──AWS says no──▶ Failed
//
// No network, time-outs, web pages instead of answers and 5xx are no stages: it keeps trying, and trouble() says why.
class SignInFlow : public QObject
{
    Q_OBJECT

public:
    enum class Stage { Starting, Waiting, Approved, Denied, Expired, Failed };

    SignInFlow(SignInMethod method, const OidcClient &oidc, Clock &clock, SignInRequest request, QObject *parent);

    void start();

    SignInMethod method() const { return m_method; }
    Stage stage() const { return m_stage; }
    // Until when the person can approve it; from Waiting on.
    QDateTime expiresAt() const { return m_expiresAt; }
    // Why the last request had no answer, while it keeps trying.
    const std::optional<Error> &trouble() const { return m_trouble; }
    // The company's own address is being asked for its portal.
    bool isResolving() const { return m_stage == Stage::Starting && m_portal.isEmpty(); }
    // What AWS said; with Failed. Or Input "StartUrlRegion", detail the region that the portal is in and that is not
    // the session's: AWS tools would look for it in the wrong one.
    const Error &failure() const { return m_failure; }

Q_SIGNALS:
    void changed();
    void approved(const ssotray::SignedIn &signedIn);

protected:
    // The client is there; to be called again after trouble.
    virtual void begin() = 0;

    void registerClient();
    // The start URL for AWS.
    const QString &portal() const { return m_portal; }
    bool hasReusedClient() const { return m_reusedClient; }
    // To Waiting, for so long.
    void wait(std::chrono::seconds span);
    // Where time may have run out; timers stand still while the computer sleeps.
    void expireWhenTooLate();
    void finish(const Token &token);
    void fail(const Error &error);
    void enter(Stage stage);
    void noteTrouble(const Error &error);
    void noteNoTrouble() { m_trouble.reset(); }
    // After trouble that may heal: once more after a pause, which doubles; else it has failed.
    void tryAgainOrFail(const Error &error, const std::function<void()> &step);

    // Only AWS itself can say no. Whatever stands between us and AWS, or is wrong with the line, may heal by itself.
    static bool mayHeal(const Error &error);
    static bool isAboutClient(const Error &error);

    const OidcClient &m_oidc;
    Clock &m_clock;
    const SignInRequest m_request;
    ClientRegistration m_client;

private:
    void resolve();
    void beginWithClient();
    Async<ClientRegistration> askForClient() const;

    const SignInMethod m_method;
    Stage m_stage = Stage::Starting;
    QString m_portal; // empty until it is known
    QDateTime m_expiresAt;
    std::chrono::seconds m_pause; // until the next try after trouble
    bool m_reusedClient = false;
    std::optional<Error> m_trouble;
    Error m_failure{Error::Kind::Service, {}, {}};
};

} // namespace ssotray
