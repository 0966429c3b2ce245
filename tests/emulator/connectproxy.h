#pragma once

#include <QTcpServer>

namespace ssotray::emulator {

class TlsFronts;

// An HTTP proxy that knows CONNECT and nothing else (RFC 9110 § 9.3.6). It brings each connection to the front that
// serves the wanted host, whatever the port asked for, and pipes bytes. Owned by main().
class ConnectProxy : public QTcpServer
{
    Q_OBJECT

public:
    explicit ConnectProxy(TlsFronts &fronts);

private:
    void accept();

    TlsFronts &m_fronts;
};

} // namespace ssotray::emulator
