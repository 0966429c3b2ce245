#include "aws/federationclient.h"

#include "aws/consolelink.h"
#include "aws/json.h"
#include "aws/jsonhttp.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QString sessionJson(const RoleCredentials &credentials)
{
    const QJsonObject session{
        {u"sessionId"_s, credentials.accessKeyId},
        {u"sessionKey"_s, credentials.secretAccessKey.reveal()},
        {u"sessionToken"_s, credentials.sessionToken.reveal()},
    };
    return QString::fromUtf8(QJsonDocument(session).toJson(QJsonDocument::Compact));
}

// AWS names no exception here; a page with status 400 is all there is.
bool isRefused(const Error &error)
{
    return error.kind == Error::Kind::BadAnswer && error.code == "Http400"_L1;
}

Secret addressWith(const QUrl &endpoint, const ConsoleLogin &login, const QString &token)
{
    const QString query = QString::fromLatin1(formEncoded({
        {u"Action"_s, u"login"_s},
        {u"Issuer"_s, login.issuer},
        {u"Destination"_s, login.destination.toString(QUrl::FullyEncoded)},
        {u"SigninToken"_s, token},
    }));
    return Secret(endpoint.toString(QUrl::FullyEncoded) + u'?' + query);
}

} // namespace

FederationClient::FederationClient(JsonHttp &http)
    : m_http(http)
{
}

Async<Secret> FederationClient::loginAddress(const ConsoleLogin &login) const
{
    const Result<QUrl> endpoint = federationEndpoint(login.region);
    if (!endpoint)
        return failed<Secret>(endpoint.error());
    return signinToken(*endpoint, login.credentials, true)
        .then(&m_http,
            [client = *this, endpoint = *endpoint, credentials = login.credentials](const Result<QString> &token) {
                // Some lengths are refused where none is not. spec/aws.md §8.1
                return !token && isRefused(token.error()) ? client.signinToken(endpoint, credentials, false)
                                                          : ready<QString>(token);
            })
        .unwrap()
        .then(&m_http, [endpoint = *endpoint, login](const Result<QString> &token) {
            if (!token && isRefused(token.error()))
                return Result<Secret>(failure(Error::Kind::Service, u"FederationRefused"_s, endpoint.host()));
            return token.map([&](const QString &text) { return addressWith(endpoint, login, text); });
        });
}

Async<QString> FederationClient::signinToken(
    const QUrl &endpoint, const RoleCredentials &credentials, bool withDuration) const
{
    QList<std::pair<QString, QString>> form{
        {u"Action"_s, u"getSigninToken"_s}, {u"Session"_s, sessionJson(credentials)}};
    if (withDuration)
        form.append({u"SessionDuration"_s, u"43200"_s}); // seconds: the longest; the default is what the keys have left
    return m_http
        .send({.method = JsonHttp::Request::Method::Post,
            .url = endpoint,
            .form = Secret(QString::fromLatin1(formEncoded(form))),
            .tries = 1})
        .then(&m_http, [](const Result<QJsonObject> &answer) {
            return answer.and_then([](const QJsonObject &object) { return json::text(object, u"SigninToken"_s); });
        });
}

} // namespace ssotray
