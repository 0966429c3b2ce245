#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

class QNetworkReply;
class QSslError;

namespace ssotray {

// What came back for one request, to be made sense of when it is finished.
struct HttpReply
{
    const QNetworkReply &reply;
    QByteArray body;
    QString tlsCode; // of tlsCode(), when the handshake failed
    bool mayBeEmpty = false; // an empty body counts as {}
    QString proxy = {}; // through which it came, "host:port"; empty for none
};

// The answer's object, or why there is none: see JsonHttp::send(). Only what AWS itself names has kind Service
// (spec/aws.md §2.7); a captive portal's page, whatever its status, has kind BadAnswer.
Result<QJsonObject> readReply(const HttpReply &reply);

// The proxy lets nobody through without a password, or not with the one it got. Detail is the proxy, "host:port".
bool isProxyPasswordWanted(const Error &error);

// The value of a Date header (RFC 9110 §5.6.7, the form that must be sent), UTC; invalid when it is none. Qt's own
// reader of such dates takes "GMT" for an error.
QDateTime httpDate(const QByteArray &header);

// Why a certificate was refused: "WrongHost", "Expired", "NotYetValid" (most often this computer's clock) or
// "NotTrusted".
QString tlsCode(const QList<QSslError> &errors);

} // namespace ssotray
