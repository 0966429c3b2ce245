#include "connectproxy.h"

#include "proxyconnection.h"

namespace ssotray::emulator {

ConnectProxy::ConnectProxy(TlsFronts &fronts)
    : m_fronts(fronts)
{
    connect(this, &QTcpServer::newConnection, this, &ConnectProxy::accept);
}

void ConnectProxy::accept()
{
    while (QTcpSocket *client = nextPendingConnection())
        new ProxyConnection(client, m_fronts); // deletes itself with its client
}

} // namespace ssotray::emulator
