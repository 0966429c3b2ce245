#pragma once

#include <QByteArray>
#include <QTcpSocket>

namespace ssotray::emulator {

class TlsFronts;

// One client of the proxy: reads its CONNECT request, asks for a password, opens the other side and pipes. It belongs
// to the client's socket and goes with it; the other side belongs to it.
class ProxyConnection : public QObject
{
    Q_OBJECT

public:
    // login: "user:password" that the client must give; empty: anybody may come.
    ProxyConnection(QTcpSocket *client, TlsFronts &fronts, const QString &login);

private:
    void readRequest();
    void open(const QByteArray &requestLine);
    void startPiping();
    bool isAllowed() const;
    void refuse(const QByteArray &statusLine, const QByteArray &header = {});

    QTcpSocket *m_client;
    TlsFronts &m_fronts;
    const QByteArray m_login;
    QTcpSocket m_server;
    QByteArray m_head;
};

} // namespace ssotray::emulator
