#pragma once

#include "storage/secretstore.h"

#include <QHash>

namespace ssotray {

// Secrets for as long as the program runs.
class MemoryStore : public SecretStore
{
public:
    Async<std::optional<Secret>> read(const QString &key) override;
    Async<void> write(const QString &key, const Secret &value) override;
    Async<void> remove(const QString &key) override;

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace ssotray
