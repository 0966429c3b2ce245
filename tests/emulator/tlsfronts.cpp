#include "tlsfronts.h"

#include "awshost.h"
#include "certificateauthority.h"

namespace ssotray::emulator {

TlsFronts::TlsFronts(const CertificateAuthority &authority, HttpFront::Handler handler)
    : m_authority(authority)
    , m_handler(std::move(handler))
{
}

quint16 TlsFronts::portFor(const QString &host)
{
    if (!awsHost(host))
        return 0;
    const auto known = m_ports.constFind(host);
    if (known != m_ports.cend())
        return *known;
    auto *front = new HttpFront(host, m_handler, this);
    front->sslSetup(m_authority.configurationFor(host));
    const quint16 port = front->listen(QHostAddress::LocalHost);
    if (port != 0)
        m_ports.insert(host, port);
    return port;
}

} // namespace ssotray::emulator
