#pragma once

#include <QByteArray>
#include <QTcpSocket>

namespace ssotray::emulator {

class TlsFronts;

// One client of the proxy: reads its CONNECT request, opens the other side and pipes. It belongs to the client's socket
// and goes with it; the other side belongs to it.
class ProxyConnection : public QObject
{
    Q_OBJECT

public:
    ProxyConnection(QTcpSocket *client, TlsFronts &fronts);

private:
    void readRequest();
    void open(const QByteArray &requestLine);
    void startPiping();
    void refuse(const QByteArray &statusLine);

    QTcpSocket *m_client;
    TlsFronts &m_fronts;
    QTcpSocket m_server;
    QByteArray m_head;
};

} // namespace ssotray::emulator
