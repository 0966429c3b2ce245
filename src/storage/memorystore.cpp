#include "storage/memorystore.h"

namespace ssotray {

Async<std::optional<Secret>> MemoryStore::read(const QString &key)
{
    const auto found = m_secrets.constFind(key);
    return ready<std::optional<Secret>>(found == m_secrets.cend() ? std::optional<Secret>() : *found);
}

Async<void> MemoryStore::write(const QString &key, const Secret &value)
{
    m_secrets.insert(key, value);
    return ready<void>({});
}

Async<void> MemoryStore::remove(const QString &key)
{
    m_secrets.remove(key);
    return ready<void>({});
}

} // namespace ssotray
