#include "session/portallogout.h"

#include "aws/oidcclient.h"
#include "aws/portalclient.h"
#include "base/clock.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

PortalLogout::PortalLogout(
    const PortalClient &portal, RateLimiter &limiter, const OidcClient &oidc, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_portal(portal)
    , m_limiter(limiter)
    , m_oidc(oidc)
    , m_clock(clock)
{
}

void PortalLogout::add(const QString &region, const Secret &accessToken)
{
    SessionTokens tokens;
    tokens.region = region;
    tokens.accessToken = accessToken;
    add(tokens);
}

Async<void> PortalLogout::begin()
{
    return m_isTrying || !isOpen() ? ready<void>({}) : tryOnce();
}

void PortalLogout::tryAgainWhenDue()
{
    const QDateTime now = m_clock.now();
    const bool isTooEarly = m_lastTry <= now && now < m_lastTry.addSecs(60);
    if (isOpen() && !m_isTrying && !isTooEarly)
        tryOnce();
}

void PortalLogout::drop()
{
    ++m_round;
    m_isTrying = false;
    m_trouble.reset();
    m_open.clear();
}

// One after the other; the first that AWS does not hear of ends this try, and is the last of the next one.
Async<void> PortalLogout::tryOnce()
{
    m_isTrying = true;
    m_lastTry = m_clock.now();
    return tellOfFirst()
        .then(this,
            [this, round = m_round](const Result<void> &heard) -> Async<void> {
                if (round != m_round)
                    return ready<void>({});
                m_isTrying = false;
                if (heard) {
                    m_open.removeFirst();
                    if (!isOpen())
                        m_trouble.reset();
                } else {
                    m_trouble = heard.error();
                    m_open.move(0, m_open.size() - 1);
                }
                Q_EMIT changed();
                return heard && isOpen() && !m_isTrying ? tryOnce() : ready<void>(heard);
            })
        .unwrap();
}

Async<void> PortalLogout::tellOfFirst()
{
    const auto isOver = [](const Error &error) {
        return error.kind == Error::Kind::Service
            && (error.code == "UnauthorizedException"_L1 || error.code == "InvalidGrantException"_L1
                || error.code == "InvalidClientException"_L1);
    };
    const SessionTokens &first = m_open.constFirst();
    const bool isRenewedFirst = first.refreshToken && first.expiresAt <= m_clock.now();
    return (isRenewedFirst ? renewFirst() : ready<void>({}))
        .then(this,
            [this, round = m_round](const Result<void> &renewed) {
                if (!renewed || round != m_round)
                    return ready<void>(renewed);
                // The person is not to wait for AWS's leave to sign out: a later try does as well.
                return m_portal.logout(
                    {m_limiter, m_open.constFirst().region, m_open.constFirst().accessToken, {.insists = false}});
            })
        .unwrap()
        .then(this, [isOver](const Result<void> &heard) -> Result<void> {
            return !heard && isOver(heard.error()) ? Result<void>() : heard;
        });
}

// Kept for the next try: a refresh token works once.
Async<void> PortalLogout::renewFirst()
{
    const SessionTokens &first = m_open.constFirst();
    return m_oidc.tokenForRefreshToken(first.region, first.client, *first.refreshToken)
        .then(this, [this, round = m_round](const Result<Token> &token) -> Result<void> {
            // A renewal that was under way when the person signed out has used it: AWS may know the old access token
            // still.
            const bool isSpent = !token && token.error().code == "InvalidGrantException"_L1;
            if (round != m_round || isSpent)
                return {};
            if (!token)
                return tl::unexpected(token.error());
            SessionTokens &renewed = m_open.first();
            renewed.accessToken = token->accessToken;
            renewed.expiresAt = m_clock.now().addSecs(token->expiresIn.count());
            if (token->refreshToken)
                renewed.refreshToken = token->refreshToken;
            return {};
        });
}

} // namespace ssotray
