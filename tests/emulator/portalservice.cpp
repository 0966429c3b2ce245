#include "portalservice.h"

#include "paging.h"
#include "randomtext.h"
#include "world.h"

#include <QRegularExpression>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

std::optional<Grant> authenticate(const World &world, const Request &request, const QString &region)
{
    const QString token = QString::fromLatin1(request.header("x-amz-sso_bearer_token"_ba));
    const auto grant = world.sessions.accessGrant(token);
    // A token of another region is as good as none (spec/aws.md § 4, 401).
    return grant && grant->region == region && region == world.settings.region ? grant : std::nullopt;
}

// Wire sample of GetRoleCredentials, 401.
Answer unauthorized()
{
    return portalError(401, u"UnauthorizedException"_s, u"Session token not found or invalid"_s);
}

Answer badRequest(const QString &message)
{
    return portalError(400, u"InvalidRequestException"_s, message);
}

bool isAccountId(const QString &text)
{
    static const QRegularExpression twelveDigits(u"\\A[0-9]{12}\\z"_s);
    return twelveDigits.match(text).hasMatch();
}

Answer pageAnswer(const std::optional<Page> &page, const QString &listName)
{
    if (!page)
        return badRequest(u"Invalid max_result or next_token"_s);
    QJsonObject body{{listName, page->entries}};
    if (!page->nextToken.isEmpty())
        body.insert("nextToken"_L1, page->nextToken);
    return jsonAnswer(200, body);
}

RoleKey newRoleKey(World &world, const QString &accountId, const QString &roleName)
{
    constexpr QStringView idLetters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    constexpr QStringView base64Letters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    return {u"ASIA"_s + randomFrom(idLetters, 16),
        world.secrets.add(u"secretAccessKeys"_s, randomFrom(base64Letters, 40)),
        world.secrets.add(u"sessionTokens"_s, u"IQoJb3JpZ2luX2VjE"_s + randomFrom(base64Letters, 683)),
        QDateTime::currentDateTimeUtc().addSecs(world.settings.role.count()), accountId, roleName};
}

} // namespace

Answer portalError(int status, const QString &name, const QString &message)
{
    return jsonAnswer(status, {{u"message"_s, message}, {u"__type"_s, u"com.amazonaws.switchboard.portal#"_s + name}});
}

Answer listAccounts(World &world, const Request &request, const QString &region)
{
    if (!authenticate(world, request, region))
        return unauthorized();
    QJsonArray all;
    for (const Directory::Account &account : world.directory.accounts) {
        QJsonObject entry{{u"accountId"_s, account.id}};
        if (account.name)
            entry.insert("accountName"_L1, *account.name);
        if (account.email)
            entry.insert("emailAddress"_L1, *account.email);
        all += entry;
    }
    return pageAnswer(pageOf(all, u"accounts"_s, request), u"accountList"_s);
}

Answer listAccountRoles(World &world, const Request &request, const QString &region)
{
    if (!authenticate(world, request, region))
        return unauthorized();
    const QString accountId = request.item(u"account_id"_s);
    if (!isAccountId(accountId))
        return badRequest(u"Invalid account_id"_s);
    const Directory::Account *account = world.directory.find(accountId);
    if (!account)
        return portalError(404, u"ResourceNotFoundException"_s, u"Account not found"_s);
    QJsonArray all;
    for (const QString &role : account->roles)
        all += QJsonObject{{u"roleName"_s, role}, {u"accountId"_s, accountId}};
    return pageAnswer(pageOf(all, u"roles "_s + accountId, request), u"roleList"_s);
}

Answer getRoleCredentials(World &world, const Request &request, const QString &region)
{
    if (!authenticate(world, request, region))
        return unauthorized();
    const QString accountId = request.item(u"account_id"_s);
    const QString roleName = request.item(u"role_name"_s);
    if (!isAccountId(accountId) || roleName.isEmpty())
        return badRequest(u"Invalid account_id or role_name"_s);
    const Directory::Account *account = world.directory.find(accountId);
    // Not in the model, but what AWS says to a role that is not assigned (spec/aws.md § 4, 403).
    if (!account || !account->roles.contains(roleName))
        return portalError(403, u"ForbiddenException"_s, u"No access"_s);
    const RoleKey key = newRoleKey(world, accountId, roleName);
    world.roleKeys.add(key);
    return jsonAnswer(200,
        {{u"roleCredentials"_s,
            QJsonObject{{u"accessKeyId"_s, key.accessKeyId}, {u"secretAccessKey"_s, key.secretAccessKey},
                {u"sessionToken"_s, key.sessionToken}, {u"expiration"_s, key.expiresAt.toMSecsSinceEpoch()}}}});
}

Answer logout(World &world, const Request &request, const QString &region)
{
    const auto grant = authenticate(world, request, region);
    if (!grant)
        return unauthorized();
    world.sessions.end(grant->sessionId);
    return {200, {}, {}};
}

} // namespace ssotray::emulator
