#include "federation.h"

#include "awshost.h"
#include "randomtext.h"
#include "world.h"

#include <QJsonDocument>
#include <QUrl>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 loginSeconds = 15 * 60;

Answer badRequest(const QString &why)
{
    return htmlAnswer(400, u"<!DOCTYPE html><html><body><h1>Bad Request</h1><p>%1</p></body></html>"_s.arg(why));
}

// All three must be what one GetRoleCredentials answered, and not over.
const RoleKey *keyOf(const World &world, const QString &sessionJson)
{
    const QJsonObject session = QJsonDocument::fromJson(sessionJson.toUtf8()).object();
    const RoleKey *key = world.roleKeys.find(session.value("sessionId"_L1).toString());
    const bool good = key && key->secretAccessKey == session.value("sessionKey"_L1).toString()
        && key->sessionToken == session.value("sessionToken"_L1).toString()
        && key->expiresAt > QDateTime::currentDateTimeUtc();
    return good ? key : nullptr;
}

bool isDuration(const QString &text)
{
    bool isNumber = false;
    const int seconds = text.toInt(&isNumber);
    return isNumber && seconds >= 900 && seconds <= 43'200;
}

} // namespace

Answer getSigninToken(World &world, const Request &request, const QString &)
{
    const QUrlQuery form = parseForm(request.body);
    if (form.queryItemValue(u"Action"_s) != u"getSigninToken")
        return badRequest(u"Unknown action"_s);
    if (form.hasQueryItem(u"SessionDuration"_s) && !isDuration(form.queryItemValue(u"SessionDuration"_s)))
        return badRequest(u"SessionDuration"_s);
    const RoleKey *key = keyOf(world, form.queryItemValue(u"Session"_s, QUrl::FullyDecoded));
    if (!key)
        return badRequest(u"Session"_s);
    const QString token = world.secrets.add(u"signinTokens"_s, u"VCQgs5qZZt3Q6fn8Tr5EXAMPLE"_s + randomBase64Url(600));
    world.signinTokens.insert(
        token, {key->accountId, key->roleName, QDateTime::currentDateTimeUtc().addSecs(loginSeconds)});
    return jsonAnswer(200, {{u"SigninToken"_s, token}});
}

Answer consoleLogin(World &world, const Request &request, const QString &)
{
    if (request.item(u"Action"_s) != u"login")
        return badRequest(u"Unknown action"_s);
    const SigninToken token = world.signinTokens.value(request.item(u"SigninToken"_s));
    const QUrl destination(request.item(u"Destination"_s), QUrl::StrictMode);
    if (token.expiresAt < QDateTime::currentDateTimeUtc() || !awsHost(destination.host()))
        return badRequest(u"SigninToken or Destination"_s);
    return htmlAnswer(200,
        u"<!DOCTYPE html><html lang=\"en\"><head><title>console</title></head><body><h1>AWS Management Console "
        "(emulated)</h1><p>%1 in %2</p><p>%3</p></body></html>"_s.arg(
            token.roleName.toHtmlEscaped(), token.accountId, destination.toString(QUrl::FullyEncoded).toHtmlEscaped()));
}

} // namespace ssotray::emulator
