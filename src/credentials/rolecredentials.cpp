#include "credentials/rolecredentials.h"

#include "aws/portalclient.h"
#include "base/clock.h"
#include "session/session.h"

using namespace std::chrono_literals;

namespace ssotray {

namespace {

constexpr auto credentialsMargin = 5min;

} // namespace

RoleCredentialsCache::RoleCredentialsCache(const PortalClient &portal, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_portal(portal)
    , m_clock(clock)
{
}

Async<RoleCredentials> RoleCredentialsCache::get(Session &session, const QString &accountId, const QString &roleName)
{
    const SsoSession &definition = session.definition();
    const Key key{definition.name, definition.startUrl, definition.region, accountId, roleName};
    const auto known = m_credentials.constFind(key);
    if (known != m_credentials.cend()
        && m_clock.now().addSecs(std::chrono::seconds(credentialsMargin).count()) < known->expiration)
        return ready<RoleCredentials>(*known);

    SharedAnswer<RoleCredentials> &request = m_requests[key];
    const bool begun = request.isAwaited();
    Async<RoleCredentials> answer = request.join();
    if (begun)
        return answer;
    session
        .call<RoleCredentials>(this,
            [this, key](const Secret &token) {
                return m_portal.getRoleCredentials(key.region, token, key.accountId, key.roleName);
            })
        .then(this, [this, key](const Result<RoleCredentials> &credentials) {
            if (credentials)
                m_credentials.insert(key, *credentials);
            m_requests.take(key).give(credentials);
        });
    return answer;
}

void RoleCredentialsCache::forget(const QString &session)
{
    m_credentials.removeIf([&](const auto &entry) { return entry.key().session == session; });
}

} // namespace ssotray
