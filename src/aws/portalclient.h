#pragma once

#include "aws/ratelimiter.h"
#include "aws/types.h"

#include <QStringList>

#include <functional>

namespace ssotray {

class JsonHttp;

// Who asks the portal: of which session, whose limiter is the way to it, and how urgently.
struct PortalCaller
{
    RateLimiter &limiter; // outlives the call
    QString region;
    Secret accessToken;
    RateLimiter::Turn turn = {};
};

// The calls of the access portal (service "sso", spec/aws.md §4). Lists come complete, all pages followed. A 401
// ("UnauthorizedException") means that the token is no longer good; a 403 ("ForbiddenException") that this role is not
// assigned, the token being fine; a 429 never has to do with the token and is the limiter's business.
class PortalClient
{
public:
    explicit PortalClient(JsonHttp &http);

    // In AWS's order. soFar: told what there is after each page but the last. Error BadAnswer "RepeatedPage" when the
    // service hands out a page token twice.
    Async<QList<Account>> listAccounts(
        const PortalCaller &caller, const std::function<void(const QList<Account> &)> &soFar = {}) const;

    // The names of the account's roles, in AWS's order.
    Async<QStringList> listAccountRoles(const PortalCaller &caller, const QString &accountId) const;

    Async<RoleCredentials> getRoleCredentials(
        const PortalCaller &caller, const QString &accountId, const QString &roleName) const;

    // Ends the session at AWS. Role credentials that were handed out work until they end. Asks once, but for 429:
    // whoever calls has rules of its own for trying again.
    Async<void> logout(const PortalCaller &caller) const;

private:
    JsonHttp &m_http;
};

} // namespace ssotray
