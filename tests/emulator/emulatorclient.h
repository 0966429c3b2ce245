#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QString>
#include <QUrl>

namespace ssotray {

// A client for the emulator's own test, over plain http: it asks and waits for the answer. The product has its own.
class EmulatorClient
{
public:
    struct Reply
    {
        int status = 0; // 0: no answer
        QJsonObject body;
        QByteArray errorType; // up to the colon
        QUrl location; // of a redirect
    };
    struct Registration
    {
        QString id;
        QString secret;
    };

    explicit EmulatorClient(const QUrl &httpUrl);

    QNetworkAccessManager &network() { return m_network; }
    // Waits for the reply and deletes it.
    Reply finish(QNetworkReply *reply);
    Reply post(const QString &path, const QJsonObject &body);
    // With a short time-out, for answers that never come.
    Reply get(const QString &path, const QString &accessToken);

    Registration newClient(const QJsonArray &scopes = {QStringLiteral("sso:account:access")});
    // The device code.
    QString startDevice(const Registration &client);
    // CreateToken with one more field.
    Reply token(const Registration &client, const QString &grant, const QString &name, const QString &value);
    // The answer of CreateToken after a person has approved.
    QJsonObject signIn(const Registration &client);

private:
    QUrl m_httpUrl;
    QNetworkAccessManager m_network;
};

QString deviceCodeGrantType();
// The one the emulator knows when it is told nothing else.
QString defaultStartUrl();

} // namespace ssotray
