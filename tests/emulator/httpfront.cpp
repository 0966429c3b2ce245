#include "httpfront.h"

#include "delivery.h"

#include <QMetaEnum>
#include <QTcpSocket>
#include <QtHttpServer/QHttpServerRequest>

namespace ssotray::emulator {

namespace {

Request copyOf(const QHttpServerRequest &request, const QString &host)
{
    Request copy;
    const char *method = QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(request.method()));
    copy.method = QByteArray(method).toUpper();
    copy.path = request.url().path();
    copy.query = parseForm(request.url().query(QUrl::FullyEncoded).toUtf8());
    const auto headers = request.headers();
    for (const auto &[name, value] : headers)
        copy.headers.insert(name.toLower(), value);
    copy.body = request.body();
    copy.host = host;
    return copy;
}

} // namespace

HttpFront::HttpFront(QString host, Handler handler, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_host(std::move(host))
    , m_handler(std::move(handler))
{
}

bool HttpFront::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    const Request copy = copyOf(request, m_host);
    const Timed timed = m_handler(copy);
    deliver(socket, timed.answer, copy.header("connection").toLower() == "close", timed.latency);
    return true;
}

void HttpFront::missingHandler(const QHttpServerRequest &, QTcpSocket *)
{
    // Never called: handleRequest() takes every request.
}

} // namespace ssotray::emulator
