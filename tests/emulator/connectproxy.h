#pragma once

#include <QTcpServer>

namespace ssotray::emulator {

struct Settings;
class TlsFronts;

// An HTTP proxy that knows CONNECT and nothing else (RFC 9110 § 9.3.6). It brings each connection to the front that
// serves the wanted host, whatever the port asked for, and pipes bytes. When the settings name a user and a password,
// it asks for them (407). Owned by main().
class ConnectProxy : public QTcpServer
{
    Q_OBJECT

public:
    ConnectProxy(TlsFronts &fronts, const Settings &settings);

private:
    void accept();

    TlsFronts &m_fronts;
    const Settings &m_settings;
};

} // namespace ssotray::emulator
