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
// difference between "locked" and "no such entry", and a read-back after each write (KWallet reports failed writes as
// done). It never falls back to plain text. Owned by the application.
//
// Errors, kind Keychain: "NoService" (no Secret Service on this desktop), "Locked" (and nobody unlocked it in time),
// "Timeout", "Refused" (detail: the keychain's own words), "ReadBack" (what was written does not come back),
// "NoEventLoop" (Qt runs without GLib, where QtKeychain would hang for ever: QT_NO_GLIB is set).
class KeychainStore : public QObject, public SecretStore
{
    Q_OBJECT

public:
    // May a locked keyring ask the person to unlock it? A program in the background must not.
    enum class Prompt { Allowed, Never };

    KeychainStore(QString service, Prompt prompt, Clock &clock, QObject *parent = nullptr);

    Async<std::optional<Secret>> read(const QString &key) override;
    Async<void> write(const QString &key, const Secret &value) override;
    Async<void> remove(const QString &key) override;

private:
    // The job once it is done; it deletes itself, early deletion is a use after free in QtKeychain (§0.6).
    Async<QKeychain::Job *> run(QKeychain::Job *job);
    Async<KeyringState> usableState() const;

    const QString m_service;
    const Prompt m_prompt;
    Clock &m_clock;
};

} // namespace ssotray
