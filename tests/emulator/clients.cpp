#include "clients.h"

namespace ssotray::emulator {

const Client *Clients::authenticate(const QString &id, const QString &secret) const
{
    const auto found = m_clients.constFind(id);
    if (found == m_clients.cend() || found->secret != secret || found->expiresAt <= QDateTime::currentDateTimeUtc())
        return nullptr;
    return &*found;
}

} // namespace ssotray::emulator
