#pragma once

#include "aws/types.h"
#include "base/error.h"

#include <QObject>
#include <QStringList>

namespace ssotray {

class Clock;
class OidcClient;

// Where to sign in, and as whom.
struct SignInRequest
{
    QString clientName; // what AWS's page shows to the person
    QString startUrl;
    QString region;
    QStringList scopes;
    std::optional<ClientRegistration> client; // from an earlier sign-in; used while it has more than a day left
};

struct SignedIn
{
    ClientRegistration client; // the only one that the refresh token works with
    Token token;
    QDateTime at; // UTC, when the answer came: token lengths count from here
};

// One attempt to sign in with a device code (RFC 8628): registers, asks for a code, polls until a person has decided.
// Whoever starts the attempt owns it; destroying it cancels it. It opens no browser, stores nothing, and never starts a
// second time by itself: a new code needs a new click (spec/security.md §3).
//
//   Starting ──code──▶ Waiting ──approved──▶ Approved
//      │                  ├──refused──▶ Denied
//      │                  ├──too late──▶ Expired
//      └──AWS says no─────┴──AWS says no──▶ Failed
//
// No network, time-outs, web pages instead of answers and 5xx are no stages: it keeps trying, and trouble() says why.
class DeviceSignIn : public QObject
{
    Q_OBJECT

public:
    enum class Stage { Starting, Waiting, Approved, Denied, Expired, Failed };

    DeviceSignIn(const OidcClient &oidc, Clock &clock, SignInRequest request, QObject *parent = nullptr);

    void start();

    Stage stage() const { return m_stage; }
    // What the person approves; from Waiting on.
    const DeviceAuthorization &authorization() const { return m_authorization; }
    QDateTime expiresAt() const { return m_expiresAt; }
    // Why the last request had no answer, while it keeps trying.
    const std::optional<Error> &trouble() const { return m_trouble; }
    // AWS has asked for slower polling.
    bool isSlowedDown() const { return m_slowedDown; }
    // What AWS said; with Failed.
    const Error &failure() const { return m_failure; }

Q_SIGNALS:
    void changed();
    void approved(const SignedIn &signedIn);

private:
    void registerClient();
    void authorize();
    void poll();
    void pollLater();
    void read(const Result<Token> &result);
    void tryAgainOrFail(const Error &error, void (DeviceSignIn::*step)());
    void enter(Stage stage);
    void expireWhenTooLate();

    const OidcClient &m_oidc;
    Clock &m_clock;
    const SignInRequest m_request;
    ClientRegistration m_client;
    DeviceAuthorization m_authorization;
    QDateTime m_expiresAt;
    std::chrono::seconds m_interval{0};
    std::chrono::seconds m_pause{0}; // until the next try after trouble; doubles
    Stage m_stage = Stage::Starting;
    bool m_slowedDown = false;
    bool m_reusedClient = false;
    std::optional<Error> m_trouble;
    Error m_failure{Error::Kind::Service, {}, {}};
};

} // namespace ssotray
