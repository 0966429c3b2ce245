#pragma once

#include "base/error.h"
#include "platform/tcppeer.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>

#include <functional>
#include <utility>

class QTcpSocket;

namespace ssotray {

class Clock;

struct LoopbackRequest
{
    QByteArray method;
    QByteArray target; // path and query, as they came
};

struct LoopbackAnswer
{
    int status = 200;
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {}; // besides those that every answer has
};

// A small HTTP server on 127.0.0.1 alone, for what a browser has to be told or has to bring back. It takes what every
// web page and every user of this computer may send: heads of at most 8 KiB that come within 5 s, bodies unread, 32
// connections at a time, of which the oldest goes for a new one. It knows nothing of what is asked for. Owned by
// whoever listens.
class LoopbackHttp : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<LoopbackAnswer(const LoopbackRequest &)>;
    using PeerCheck = std::function<bool(quint16 peerPort, quint16 ourPort)>;

    // The handler is asked once for each request that is well-formed and meant for this address. isWelcome: the other
    // end belongs to this user; for tests to say otherwise.
    LoopbackHttp(
        Handler handler, Clock &clock, QObject *parent = nullptr, PeerCheck isWelcome = isLoopbackPeerThisUser);
    ~LoopbackHttp() override;

    // On a port that the system chooses; connections wait from now on. Error Input "Loopback" when that is not allowed.
    Result<void> listen();
    quint16 port() const { return m_server.serverPort(); } // 0 while it does not listen

    // Takes no more connections. Answers that were given still reach their browsers, everything else is cut off.
    void close();

private:
    class Connection;

    void accept();

    const Handler m_handler;
    Clock &m_clock;
    const PeerCheck m_isWelcome;
    QTcpServer m_server;
    QList<QPointer<Connection>> m_unanswered; // oldest first
};

} // namespace ssotray
