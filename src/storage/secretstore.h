#pragma once

#include "base/async.h"
#include "base/secret.h"

#include <optional>

namespace ssotray {

// May a locked keychain ask the person to unlock it? Only when the person is waiting for what is asked.
enum class UnlockPrompt { Allowed, Never };

// Where long-lived secrets rest: the OS keychain in the program, memory in tests and when a person says "for this run
// only". Keys are names, values text. Errors have kind Keychain (see KeychainStore).
class SecretStore
{
public:
    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    virtual ~SecretStore() = default;

    // Nothing only when it is certain that there is no such entry. A locked keyring is an error, not an absence.
    virtual Async<std::optional<Secret>> read(const QString &key) = 0;

    virtual Async<void> write(const QString &key, const Secret &value) = 0;

    // No error when there was none.
    virtual Async<void> remove(const QString &key) = 0;
};

} // namespace ssotray
