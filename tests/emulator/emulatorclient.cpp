#include "emulator/emulatorclient.h"

#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTest>

namespace ssotray {

using namespace Qt::StringLiterals;

QString deviceCodeGrantType()
{
    return u"urn:ietf:params:oauth:grant-type:device_code"_s;
}

QString defaultStartUrl()
{
    return u"https://d-12345xxxxx.awsapps.com/start"_s;
}

EmulatorClient::EmulatorClient(const QUrl &httpUrl)
    : m_httpUrl(httpUrl)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

EmulatorClient::Reply EmulatorClient::finish(QNetworkReply *reply)
{
    if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, 10'000))
        reply->abort();
    Reply result;
    if (reply->error() == QNetworkReply::NoError || reply->error() >= QNetworkReply::ContentAccessDenied)
        result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->isOpen())
        result.body = QJsonDocument::fromJson(reply->readAll()).object();
    result.errorType = reply->rawHeader("x-amzn-errortype").split(':').first();
    result.location = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    reply->deleteLater();
    return result;
}

EmulatorClient::Reply EmulatorClient::post(const QString &path, const QJsonObject &body)
{
    QNetworkRequest request(QUrl(m_httpUrl.toString() + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    return finish(m_network.post(request, QJsonDocument(body).toJson()));
}

EmulatorClient::Reply EmulatorClient::get(const QString &path, const QString &accessToken)
{
    QNetworkRequest request(QUrl(m_httpUrl.toString() + path));
    request.setRawHeader("x-amz-sso_bearer_token", accessToken.toLatin1());
    request.setTransferTimeout(500);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    return finish(m_network.get(request));
}

EmulatorClient::Registration EmulatorClient::newClient(const QJsonArray &scopes)
{
    QJsonObject body{{u"clientName"_s, u"test"_s}, {u"clientType"_s, u"public"_s}};
    if (!scopes.isEmpty())
        body.insert(u"scopes"_s, scopes);
    const Reply reply = post(u"/client/register"_s, body);
    return {reply.body.value(u"clientId"_s).toString(), reply.body.value(u"clientSecret"_s).toString()};
}

QString EmulatorClient::startDevice(const Registration &client)
{
    const Reply reply = post(u"/device_authorization"_s,
        {{u"clientId"_s, client.id}, {u"clientSecret"_s, client.secret}, {u"startUrl"_s, defaultStartUrl()}});
    return reply.body.value(u"deviceCode"_s).toString();
}

EmulatorClient::Reply EmulatorClient::token(
    const Registration &client, const QString &grant, const QString &name, const QString &value)
{
    return post(u"/token"_s,
        {{u"clientId"_s, client.id}, {u"clientSecret"_s, client.secret}, {u"grantType"_s, grant}, {name, value}});
}

QJsonObject EmulatorClient::signIn(const Registration &client)
{
    const QString deviceCode = startDevice(client);
    post(u"/emulator/approve"_s, {});
    return token(client, deviceCodeGrantType(), u"deviceCode"_s, deviceCode).body;
}

} // namespace ssotray
