#include "proxyconnection.h"

#include "tlsfronts.h"

#include <QNetworkProxy>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHead = 16 * 1024;

void pipe(QTcpSocket *from, QTcpSocket *to)
{
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to] {
        if (to->isOpen())
            to->write(from->readAll());
    });
    // What is still waiting to be written goes out first.
    QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
    if (from->bytesAvailable() > 0)
        to->write(from->readAll());
}

} // namespace

ProxyConnection::ProxyConnection(QTcpSocket *client, TlsFronts &fronts, const QString &login)
    : QObject(client)
    , m_client(client)
    , m_fronts(fronts)
    , m_login(login.toUtf8())
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(client, &QTcpSocket::readyRead, this, &ProxyConnection::readRequest);
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(&m_server, &QTcpSocket::connected, this, &ProxyConnection::startPiping);
}

void ProxyConnection::readRequest()
{
    // Bytes after the head belong to the tunnel and stay in the socket.
    while (m_client->canReadLine()) {
        const QByteArray line = m_client->readLine();
        m_head += line;
        if (line.trimmed().isEmpty()) {
            disconnect(m_client, &QTcpSocket::readyRead, this, nullptr);
            open(m_head.first(m_head.indexOf('\n')).trimmed());
            return;
        }
    }
    if (m_head.size() + m_client->bytesAvailable() > longestHead)
        refuse("HTTP/1.1 431 Request Header Fields Too Large"_ba);
}

void ProxyConnection::open(const QByteArray &requestLine)
{
    // "CONNECT host:port HTTP/1.0" or 1.1: the real aws sends 1.0.
    const QList<QByteArray> words = requestLine.split(' ');
    if (words.size() != 3 || words.first() != "CONNECT") {
        refuse("HTTP/1.1 405 Method Not Allowed"_ba);
        return;
    }
    if (!isAllowed()) {
        refuse("HTTP/1.1 407 Proxy Authentication Required"_ba, "Proxy-Authenticate: Basic realm=\"emulator\"\r\n"_ba);
        return;
    }
    const QByteArray host = words.at(1).split(':').first().toLower();
    const quint16 port = m_fronts.portFor(QString::fromLatin1(host));
    if (port == 0) {
        refuse("HTTP/1.1 502 Bad Gateway"_ba);
        return;
    }
    m_server.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void ProxyConnection::startPiping()
{
    m_client->write("HTTP/1.1 200 Connection established\r\n\r\n");
    pipe(m_client, &m_server);
    pipe(&m_server, m_client);
}

// RFC 7617 § 2
bool ProxyConnection::isAllowed() const
{
    if (m_login.isEmpty())
        return true;
    for (const QByteArray &line : m_head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).trimmed().toLower() == "proxy-authorization")
            return line.mid(colon + 1).trimmed() == "Basic "_ba + m_login.toBase64();
    }
    return false;
}

void ProxyConnection::refuse(const QByteArray &statusLine, const QByteArray &header)
{
    disconnect(m_client, &QTcpSocket::readyRead, this, nullptr);
    m_client->write(statusLine + "\r\n"_ba + header + "Content-Length: 0\r\nConnection: close\r\n\r\n");
    m_client->disconnectFromHost();
}

} // namespace ssotray::emulator
