#pragma once

#include "httpfront.h"

#include <QHash>

namespace ssotray::emulator {

class CertificateAuthority;

// An HttpFront with TLS for each AWS host name that was asked for, on a loopback port of its own, made at the first
// question. Owned by main(), asked by the ConnectProxy.
class TlsFronts : public QObject
{
    Q_OBJECT

public:
    TlsFronts(const CertificateAuthority &authority, HttpFront::Handler handler);

    // The port behind which the host is served. 0 when it is none of AWS's names, or no port is free.
    quint16 portFor(const QString &host);

private:
    const CertificateAuthority &m_authority;
    HttpFront::Handler m_handler;
    QHash<QString, quint16> m_ports;
};

} // namespace ssotray::emulator
