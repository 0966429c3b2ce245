#include "authorizepage.h"

#include "randomtext.h"
#include "world.h"

#include <QUrl>
#include <QUuid>

#include <algorithm>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

constexpr int codeSeconds = 60; // RFC 6749 § 4.1.2 recommends at most ten minutes

Answer badRequest(const QString &why)
{
    return htmlAnswer(400,
        u"<!DOCTYPE html><html lang=\"en\"><title>Bad request (emulated)</title><h1>Bad request</h1><p>%1</p></html>"_s
            .arg(why.toHtmlEscaped()));
}

// RFC 8252 § 7.3: whatever the port.
bool isRegistered(const Client &client, const QString &redirectUri)
{
    QUrl url(redirectUri, QUrl::StrictMode);
    if (!url.isValid() || url.port() < 1)
        return false;
    url.setPort(-1);
    return client.redirectUris.contains(url.toString());
}

// What must be right before anybody may be sent to the redirect address (RFC 6749 § 4.1.2.1); empty when it is.
QString mistakeIn(const Request &request, const Client *client)
{
    if (!client)
        return u"Unknown client_id"_s;
    if (!isRegistered(*client, request.item(u"redirect_uri"_s)))
        return u"redirect_uri is not registered"_s;
    if (request.item(u"response_type"_s) != u"code" || request.item(u"code_challenge_method"_s) != u"S256"
        || request.item(u"code_challenge"_s).size() != 43)
        return u"response_type, code_challenge or code_challenge_method is wrong"_s;
    if (!client->mayUse(u"authorization_code"_s) || client->grantTypes.isEmpty())
        return u"Client is not registered for this grant type"_s;
    const QStringList scopes = request.item(u"scopes"_s).split(u' ', Qt::SkipEmptyParts);
    if (!std::all_of(
            scopes.begin(), scopes.end(), [&](const QString &scope) { return client->scopes.contains(scope); }))
        return u"Scope was not registered"_s;
    return {};
}

Answer redirect(const Request &request, const QList<QPair<QString, QString>> &items)
{
    QByteArray address = request.item(u"redirect_uri"_s).toUtf8();
    char separator = '?';
    for (const auto &[name, value] : items + QList<QPair<QString, QString>>{{u"state"_s, request.item(u"state"_s)}}) {
        address += separator + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return {302, {{"Location"_ba, address}}, {}};
}

Answer question(const Request &request, const Client &client)
{
    QString fields;
    const auto items = request.query.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        fields +=
            u"<input type=\"hidden\" name=\"%1\" value=\"%2\">"_s.arg(name.toHtmlEscaped(), value.toHtmlEscaped());
    return htmlAnswer(200,
        u"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Allow access (emulated)</title></head>"
        "<body><h1>Allow access?</h1><p><strong>"_s
            + client.name.toHtmlEscaped()
            + u"</strong> wants to use your AWS accounts.</p><form method=\"get\" action=\"/authorize\">"_s + fields
            + u"<button name=\"decision\" value=\"allow\">Allow</button>"
              "<button name=\"decision\" value=\"deny\">Deny</button></form></body></html>"_s);
}

} // namespace

Answer authorizePage(World &world, const Request &request, const QString &region)
{
    const Client *client = world.clients.find(request.item(u"client_id"_s));
    if (const QString mistake = mistakeIn(request, client); !mistake.isEmpty())
        return badRequest(mistake);
    const QString decision = request.item(u"decision"_s);
    if (decision == u"deny")
        return redirect(
            request, {{u"error"_s, u"access_denied"_s}, {u"error_description"_s, u"The person said no <emulated>"_s}});
    if (decision != u"allow" && !world.settings.warmBrowser)
        return question(request, *client);
    const QString code = world.secrets.add(u"authorizationCodes"_s, randomBase64Url(120));
    world.authorizationCodes.add(code,
        {client->id, request.item(u"redirect_uri"_s), request.item(u"code_challenge"_s), region,
            QUuid::createUuid().toString(QUuid::WithoutBraces), QDateTime::currentDateTimeUtc().addSecs(codeSeconds)});
    return redirect(request, {{u"code"_s, code}});
}

} // namespace ssotray::emulator
