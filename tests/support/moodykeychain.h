#pragma once

#include "storage/memorystore.h"

#include <QList>

#include <functional>

namespace ssotray {

// A keychain in memory that does what the test says, with two doors: the asking one may ask the person to unlock it,
// the quiet one never does. Both count.
class MoodyKeychain
{
public:
    class Door : public SecretStore
    {
    public:
        Door(MoodyKeychain &keychain, bool mayAsk);

        Async<std::optional<Secret>> read(const QString &key) override;
        Async<void> write(const QString &key, const Secret &value) override;
        Async<void> remove(const QString &key) override;

        int calls = 0;

    private:
        std::optional<Error> obstacle();

        MoodyKeychain &m_keychain;
        const bool m_mayAsk;
    };

    Door asking{*this, true};
    Door quiet{*this, false};

    std::optional<Error> trouble; // what every call ends with
    bool isLocked = false;
    bool personUnlocks = false; // when asked; else the dialog is dismissed
    bool refusesWrites = false;
    bool isSilent = false; // who reads gets no answer, ever
    bool isSlow = false; // writes and removals are carried out, and answered, when finish() is called

    int prompts = 0;
    int writes = 0;

    // In the order in which they came.
    void finish();
    // Whoever waits for it is dead.
    void breakOff() { m_unfinished.clear(); }
    bool isWorking() const { return !m_unfinished.isEmpty(); }

    // What really is there, whatever the mood; nobody counts.
    std::optional<Secret> at(const QString &key);
    void put(const QString &key, const Secret &value) { m_memory.write(key, value); }

private:
    void later(std::function<void()> work);

    MemoryStore m_memory;
    QList<std::function<void()>> m_unfinished;
    QList<Answer<std::optional<Secret>>> m_unanswered;
};

Error lockedKeychain();
Error absentKeychain();

} // namespace ssotray
