#include "aws/portalclient.h"

#include "aws/answers.h"
#include "aws/endpoints.h"
#include "aws/identifiers.h"
#include "aws/json.h"
#include "aws/jsonhttp.h"

#include <QSet>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// What to ask the portal for, less the page.
struct PortalQuestion
{
    PortalCaller caller;
    QString path;
    QList<std::pair<QString, QString>> query;
    bool mayAskPerson = true; // lists are for somebody who looks at them
};

Async<QJsonObject> ask(JsonHttp &http, const PortalQuestion &question, const QString &pageToken = {})
{
    const Result<QUrl> endpoint = portalEndpoint(question.caller.region, http.options());
    if (!endpoint)
        return failed<QJsonObject>(endpoint.error());
    QUrlQuery query;
    const auto add = [&](const QString &name, const QString &value) {
        // Encoded by hand: QUrlQuery leaves "+" alone, which servers read as a space.
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    for (const auto &[name, value] : question.query)
        add(name, value);
    if (!pageToken.isEmpty())
        add(u"next_token"_s, pageToken);
    QUrl url = *endpoint;
    url.setPath(url.path() + question.path);
    url.setQuery(query);
    const JsonHttp::Request request{
        .url = url, .bearerToken = question.caller.accessToken, .mayAskPerson = question.mayAskPerson};
    return question.caller.limiter.pass([&http, request] { return http.send(request); }, question.caller.turn);
}

template <class Item>
Result<QList<Item>> readItems(const QJsonObject &page, const QString &key, Result<Item> (*reader)(const QJsonObject &))
{
    const auto objects = json::objects(page, key);
    if (!objects)
        return tl::unexpected(objects.error());
    QList<Item> items;
    for (const QJsonObject &object : *objects) {
        Result<Item> item = reader(object);
        if (!item)
            return tl::unexpected(item.error());
        items.append(*std::move(item));
    }
    return items;
}

// Asks page after page until there is no nextToken. §4
template <class Item>
Async<QList<Item>> askForAll(JsonHttp &http, const PortalQuestion &question, const QString &key,
    Result<Item> (*reader)(const QJsonObject &), const std::function<void(const QList<Item> &)> &soFar = {},
    QList<Item> before = {}, QSet<QString> seenPages = {}, const QString &pageToken = {})
{
    return ask(http, question, pageToken)
        .then(&http,
            [=, &http, items = std::move(before), seen = std::move(seenPages)](
                const Result<QJsonObject> &page) mutable -> Async<QList<Item>> {
                if (!page)
                    return failed<QList<Item>>(page.error());
                const Result<QList<Item>> found = readItems(*page, key, reader);
                if (!found)
                    return failed<QList<Item>>(found.error());
                items += *found;
                const Result<QString> next = json::optionalText(*page, u"nextToken"_s);
                if (!next)
                    return failed<QList<Item>>(next.error());
                if (next->isEmpty())
                    return ready<QList<Item>>(std::move(items));
                if (seen.contains(*next))
                    return failed<QList<Item>>({Error::Kind::BadAnswer, u"RepeatedPage"_s, {}, {}});
                seen.insert(*next);
                if (soFar && question.caller.turn.isStillWaitedFor())
                    soFar(items);
                return askForAll(http, question, key, reader, soFar, std::move(items), std::move(seen), *next);
            })
        .unwrap();
}

} // namespace

Result<Account> readAccount(const QJsonObject &object)
{
    const auto id = json::text(object, u"accountId"_s);
    if (!id || !isAccountId(*id))
        return failure(Error::Kind::BadAnswer, u"Field"_s, u"accountId"_s);
    const auto name = json::optionalText(object, u"accountName"_s);
    if (!name)
        return tl::unexpected(name.error());
    const auto email = json::optionalText(object, u"emailAddress"_s);
    if (!email)
        return tl::unexpected(email.error());
    return Account{*id, *name, *email};
}

Result<QString> readRole(const QJsonObject &object)
{
    return json::text(object, u"roleName"_s);
}

Result<RoleCredentials> readCredentials(const QJsonObject &body)
{
    const QJsonObject object = body.value("roleCredentials"_L1).toObject();
    const auto id = json::text(object, u"accessKeyId"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto secret = json::text(object, u"secretAccessKey"_s);
    if (!secret)
        return tl::unexpected(secret.error());
    const auto token = json::text(object, u"sessionToken"_s);
    if (!token)
        return tl::unexpected(token.error());
    const auto expiration = json::integer(object, u"expiration"_s); // milliseconds, not seconds
    if (!expiration)
        return tl::unexpected(expiration.error());
    return RoleCredentials{*id, Secret(*secret), Secret(*token), QDateTime::fromMSecsSinceEpoch(*expiration, Qt::UTC)};
}

PortalClient::PortalClient(JsonHttp &http)
    : m_http(http)
{
}

Async<QList<Account>> PortalClient::listAccounts(
    const PortalCaller &caller, const std::function<void(const QList<Account> &)> &soFar) const
{
    return askForAll<Account>(m_http, {caller, u"/assignment/accounts"_s, {{u"max_result"_s, u"100"_s}}},
        u"accountList"_s, readAccount, soFar);
}

Async<QStringList> PortalClient::listAccountRoles(const PortalCaller &caller, const QString &accountId) const
{
    return askForAll<QString>(m_http,
        {caller, u"/assignment/roles"_s, {{u"account_id"_s, accountId}, {u"max_result"_s, u"100"_s}}}, u"roleList"_s,
        readRole);
}

Async<RoleCredentials> PortalClient::getRoleCredentials(
    const PortalCaller &caller, const QString &accountId, const QString &roleName) const
{
    return ask(m_http,
        {caller, u"/federation/credentials"_s, {{u"role_name"_s, roleName}, {u"account_id"_s, accountId}}, false})
        .then(&m_http, [](const Result<QJsonObject> &body) { return body.and_then(readCredentials); });
}

Async<void> PortalClient::logout(const PortalCaller &caller) const
{
    const Result<QUrl> endpoint = portalEndpoint(caller.region, m_http.options());
    if (!endpoint)
        return failed<void>(endpoint.error());
    QUrl url = *endpoint;
    url.setPath(url.path() + "/logout"_L1);
    const JsonHttp::Request request{.method = JsonHttp::Request::Method::Post,
        .url = url,
        .bearerToken = caller.accessToken,
        .mayBeEmpty = true,
        .tries = 1};
    return caller.limiter.pass([&http = m_http, request] { return http.send(request); }, caller.turn)
        .then(&m_http, [](const Result<QJsonObject> &answer) -> Result<void> {
            return answer ? Result<void>() : tl::unexpected(answer.error());
        });
}

} // namespace ssotray
