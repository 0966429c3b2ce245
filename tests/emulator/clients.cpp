#include "clients.h"

namespace ssotray::emulator {

const Client *Clients::authenticate(const QString &id, const QString &secret) const
{
    const Client *found = find(id);
    return found && found->secret == secret ? found : nullptr;
}

const Client *Clients::find(const QString &id) const
{
    const auto found = m_clients.constFind(id);
    if (found == m_clients.cend() || found->expiresAt <= QDateTime::currentDateTimeUtc())
        return nullptr;
    return &*found;
}

} // namespace ssotray::emulator
