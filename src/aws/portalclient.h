#pragma once

#include "aws/types.h"
#include "base/async.h"

#include <QStringList>

namespace ssotray {

class JsonHttp;

// The calls of the access portal (service "sso", spec/aws.md §4). Lists come complete, all pages followed. A 401
// ("UnauthorizedException") means that the token is no longer good; a 403 ("ForbiddenException") that this role is not
// assigned, the token being fine; a 429 never has to do with the token.
class PortalClient
{
public:
    explicit PortalClient(JsonHttp &http);

    // In AWS's order. Error BadAnswer "RepeatedPage" when the service hands out a page token twice.
    Async<QList<Account>> listAccounts(const QString &region, const Secret &accessToken) const;

    // The names of the account's roles, in AWS's order.
    Async<QStringList> listAccountRoles(
        const QString &region, const Secret &accessToken, const QString &accountId) const;

    Async<RoleCredentials> getRoleCredentials(
        const QString &region, const Secret &accessToken, const QString &accountId, const QString &roleName) const;

    // Ends the session at AWS. Role credentials that were handed out work until they end. Asks once: whoever calls has
    // rules of its own for trying again.
    Async<void> logout(const QString &region, const Secret &accessToken) const;

private:
    JsonHttp &m_http;
};

} // namespace ssotray
