#include "connectproxy.h"

#include "proxyconnection.h"
#include "settings.h"

namespace ssotray::emulator {

ConnectProxy::ConnectProxy(TlsFronts &fronts, const Settings &settings)
    : m_fronts(fronts)
    , m_settings(settings)
{
    connect(this, &QTcpServer::newConnection, this, &ConnectProxy::accept);
}

void ConnectProxy::accept()
{
    while (QTcpSocket *client = nextPendingConnection())
        new ProxyConnection(client, m_fronts, m_settings.proxyLogin); // deletes itself with its client
}

} // namespace ssotray::emulator
