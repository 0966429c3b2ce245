#pragma once

#include "signin/signinflow.h"

namespace ssotray {

// One attempt to sign in with a device code (RFC 8628): registers, asks for a code, polls until a person has decided.
// Owned by whoever starts it; it opens no browser and stores nothing (see SignInFlow for its stages).
class DeviceSignIn : public SignInFlow
{
    Q_OBJECT

public:
    DeviceSignIn(const OidcClient &oidc, Clock &clock, SignInRequest request, QObject *parent = nullptr);

    // What the person approves; from Waiting on.
    const DeviceAuthorization &authorization() const { return m_authorization; }
    // AWS has asked for slower polling.
    bool isSlowedDown() const { return m_slowedDown; }

private:
    void begin() override;
    void poll();
    void pollLater();
    void read(const Result<Token> &result);

    DeviceAuthorization m_authorization;
    std::chrono::seconds m_interval{0};
    std::chrono::seconds m_untilPoll{0}; // the interval; after trouble twice as long each time
    bool m_slowedDown = false;
};

} // namespace ssotray
