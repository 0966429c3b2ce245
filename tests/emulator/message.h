#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>

#include <chrono>

namespace ssotray::emulator {

// One HTTP request, copied out of the server so that it outlives the connection.
struct Request
{
    QByteArray method;
    QString path;
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
    QString host; // the AWS host name that TLS was ended under; empty over plain http

    QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
    QString item(const QString &name) const { return query.queryItemValue(name, QUrl::FullyDecoded); }
    QJsonObject jsonBody() const;
};

// How the bytes of an answer reach the client: as they should, or as a broken network would hand them over.
enum class Delivery {
    Whole,
    Truncated, // the length is promised, half of it comes
    Slow, // in small pieces over `span`
    Reset, // the connection ends without a byte
    BlackHole, // nothing comes and the connection stays open
};

// One HTTP answer, before it is put on the wire (see delivery.h).
struct Answer
{
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Delivery delivery = Delivery::Whole;
    std::chrono::milliseconds span{0};
};

Answer jsonAnswer(int status, const QJsonObject &body);
Answer xmlAnswer(int status, const QString &body);
Answer htmlAnswer(int status, const QString &body);

// A query string or an application/x-www-form-urlencoded body: "+" is a space in both, as AWS reads them.
QUrlQuery parseForm(const QByteArray &text);

} // namespace ssotray::emulator
