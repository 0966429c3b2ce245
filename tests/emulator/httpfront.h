#pragma once

#include "message.h"

#include <QtHttpServer/QAbstractHttpServer>

#include <functional>

namespace ssotray::emulator {

// One listening HTTP server, plain or under one AWS host name, owned by main or by TlsFronts. It turns what came in
// into a Request, asks `handler` for the answer and delivers it. It knows nothing of what is asked. It stands on
// QAbstractHttpServer and not on QHttpServer because the responders of 6.4 keep raw pointers: an answer given after the
// client has left would crash.
class HttpFront : public QAbstractHttpServer
{
    Q_OBJECT

public:
    struct Timed
    {
        Answer answer;
        std::chrono::milliseconds latency;
    };
    using Handler = std::function<Timed(const Request &)>;

    HttpFront(QString host, Handler handler, QObject *parent = nullptr);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    QString m_host;
    Handler m_handler;
};

} // namespace ssotray::emulator
