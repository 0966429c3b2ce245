#pragma once

#include "storage/keyringprobe.h"
#include "storage/secretstore.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace ssotray {

class Clock;

// The OS keychain through QtKeychain, with what it lacks: an answer within 5 s whatever the keyring does, the
// difference between "locked" and "no such entry", and a read-back after each change (KWallet reports failed writes as
// done, libsecret a removal from a keyring that stayed locked). It never falls back to plain text. Owned by the
// application.
//
// Errors, kind Keychain: "NoService" (no Secret Service on this desktop), "Locked" (and nobody unlocked it in time),
// "Timeout", "Refused" (detail: the keychain's own words), "ReadBack" (what was written does not come back, or what was
// removed does), "NoEventLoop" (Qt runs without GLib, where QtKeychain would hang for ever: QT_NO_GLIB is set).
//
// A "Timeout" is not undone: jobs of QtKeychain cannot be cancelled and wait for each other, so a write may be carried
// out later, and further calls time out until the keyring answers or ends.
class KeychainStore : public QObject, public SecretStore
{
    Q_OBJECT

public:
    KeychainStore(QString service, UnlockPrompt prompt, Clock &clock, QObject *parent = nullptr);

    Async<std::optional<Secret>> read(const QString &key) override;
    Async<void> write(const QString &key, const Secret &value) override;
    Async<void> remove(const QString &key) override;

private:
    Async<std::optional<Secret>> readEntry(const QString &key);
    Async<void> writeEntry(const QString &key, const Secret &value);
    Async<void> removeEntry(const QString &key);

    // The job once it is done; it deletes itself, early deletion is a use after free in QtKeychain (§0.6).
    Async<QKeychain::Job *> run(QKeychain::Job *job);
    Async<void> usable();
    Async<void> unlocked();
    template <class T>
    Async<T> inTime(Async<T> work);

    const QString m_service;
    const UnlockPrompt m_prompt;
    Clock &m_clock;
    SharedAnswer<void> m_unlocking; // one dialog, however many calls need it
};

} // namespace ssotray
