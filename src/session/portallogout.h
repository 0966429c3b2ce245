#pragma once

#include "session/tokenstore.h"

namespace ssotray {

class Clock;
class OidcClient;
class PortalClient;
class RateLimiter;

// Tells the access portal that a session is over: at once, or when there is no network as soon as there is. The token
// that it needs is in memory only, so what is still open when the program ends is lost, and the portal's session ends
// by itself. A session owns one.
class PortalLogout : public QObject
{
    Q_OBJECT

public:
    PortalLogout(const PortalClient &portal, RateLimiter &limiter, const OidcClient &oidc, Clock &clock,
        QObject *parent = nullptr);

    // What AWS is to hear of. An access token that has ended is renewed for this one purpose.
    void add(const SessionTokens &tokens) { m_open.append(tokens); }
    void add(const QString &region, const Secret &accessToken);
    // Answers after the first try, with its error; further ones follow.
    Async<void> begin();

    // Another try, a minute after the last one at the earliest.
    void tryAgainWhenDue();
    // The person has signed in again: the portal must not hear of the end of the session before any more.
    void drop();

    bool isOpen() const { return !m_open.isEmpty(); }
    const std::optional<Error> &trouble() const { return m_trouble; }

Q_SIGNALS:
    void changed();

private:
    Async<void> tryOnce();
    Async<void> tellOfFirst();
    Async<void> renewFirst();

    const PortalClient &m_portal;
    RateLimiter &m_limiter;
    const OidcClient &m_oidc;
    Clock &m_clock;
    QList<SessionTokens> m_open;
    std::optional<Error> m_trouble;
    QDateTime m_lastTry;
    bool m_isTrying = false;
    int m_round = 0; // answers of rounds before the last drop() are nobody's
};

} // namespace ssotray
