#include "platform/loopbackhttp.h"

#include "base/clock.h"
#include "platform/loopbackhead.h"

#include <QNetworkProxy>
#include <QTcpSocket>

#include <algorithm>
#include <chrono>
#include <optional>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr qsizetype largestHead = 8 * 1024;
constexpr qsizetype mostConnections = 32;
constexpr auto patience = 5s; // for a head to come, and for an answer to be taken

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK"_ba;
    case 302:
        return "Found"_ba;
    case 400:
        return "Bad Request"_ba;
    case 403:
        return "Forbidden"_ba;
    case 404:
        return "Not Found"_ba;
    case 405:
        return "Method Not Allowed"_ba;
    case 409:
        return "Conflict"_ba;
    case 421:
        return "Misdirected Request"_ba;
    case 431:
        return "Request Header Fields Too Large"_ba;
    default:
        return "Status"_ba;
    }
}

QByteArray bytesOf(const LoopbackAnswer &answer, bool withBody)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) + "\r\n";
    for (const auto &[name, value] : answer.headers)
        bytes += name + ": " + value + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(answer.body.size())
        + "\r\n"
          "Cache-Control: no-store\r\n"
          "Referrer-Policy: no-referrer\r\n"
          "X-Content-Type-Options: nosniff\r\n"
          "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'\r\n"
          "Connection: close\r\n\r\n";
    return withBody ? bytes + answer.body : bytes;
}

} // namespace

ReadHead readHead(const QByteArray &head, quint16 port)
{
    const QByteArrayList lines = head.split('\n');
    const QByteArrayList words = lines.constFirst().trimmed().split(' ');
    if (words.size() != 3 || words.at(0).isEmpty() || !words.at(1).startsWith('/')
        || !words.at(2).startsWith("HTTP/1."))
        return {{}, 400};
    // A page of another name that was made to point here (DNS rebinding) says that name.
    const QByteArray address = "127.0.0.1:" + QByteArray::number(port);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).toLower() == "host" && line.sliced(colon + 1).trimmed() != address)
            return {{}, 421};
    }
    return {{words.at(0), words.at(1)}, 0};
}

// One browser's connection: one request, one answer. Ends itself.
class LoopbackHttp::Connection : public QObject
{
public:
    Connection(QTcpSocket *socket, LoopbackHttp &server)
        : QObject(&server)
        , m_socket(socket)
        , m_server(server)
        , m_port(server.port())
    {
        socket->setParent(this);
        socket->setReadBufferSize(largestHead);
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        server.m_clock.after(patience, this, [this] { cut(); });
    }

    void cut()
    {
        m_socket->disconnect(this);
        m_socket->abort();
        deleteLater();
    }

private:
    void read()
    {
        if (m_isAnswered) {
            m_socket->readAll(); // what is left unread would break off the answer
            return;
        }
        m_head += m_socket->read(largestHead - m_head.size());
        const qsizetype end = m_head.indexOf("\r\n\r\n");
        if (end >= 0)
            answer(m_head.first(end));
        else if (m_head.size() >= largestHead)
            send({431}, true);
    }

    void answer(const QByteArray &head)
    {
        ReadHead asked = readHead(head, m_port);
        // Addresses stand in the browser's arguments, which every user of this computer can read.
        if (asked.status == 0 && !m_server.m_isWelcome(m_socket->peerPort(), m_port))
            asked.status = 403;
        m_isAnswered = true; // before the handler, which may close the server
        send(asked.status == 0 ? m_server.m_handler(asked.request) : LoopbackAnswer{asked.status},
            asked.request.method != "HEAD");
    }

    void send(const LoopbackAnswer &answer, bool withBody)
    {
        m_isAnswered = true;
        m_server.m_unanswered.removeOne(this);
        m_socket->readAll();
        m_socket->write(bytesOf(answer, withBody));
        m_socket->flush(); // the server may be destroyed as soon as we are back
        m_socket->disconnectFromHost();
    }

    QTcpSocket *m_socket;
    LoopbackHttp &m_server;
    const quint16 m_port;
    QByteArray m_head;
    bool m_isAnswered = false;

    friend class LoopbackHttp;
};

LoopbackHttp::LoopbackHttp(Handler handler, Clock &clock, QObject *parent, PeerCheck isWelcome)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_clock(clock)
    , m_isWelcome(std::move(isWelcome))
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackHttp::accept);
}

LoopbackHttp::~LoopbackHttp() = default;

Result<void> LoopbackHttp::listen()
{
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost)))
        return failure(Error::Kind::Input, u"Loopback"_s, m_server.errorString());
    return {};
}

void LoopbackHttp::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        m_unanswered.removeAll(nullptr);
        // The newest is as likely as any other to be the one that we wait for, and says so at once.
        if (m_unanswered.size() >= mostConnections)
            m_unanswered.takeFirst()->cut();
        m_unanswered.append(new Connection(socket, *this));
    }
}

void LoopbackHttp::close()
{
    m_server.close();
    const QList<QPointer<Connection>> unanswered = std::exchange(m_unanswered, {});
    for (const QPointer<Connection> &connection : unanswered) {
        if (connection && !connection->m_isAnswered)
            connection->cut();
    }
}

} // namespace ssotray
