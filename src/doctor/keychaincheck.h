#pragma once

#include "base/async.h"

#include <QObject>

namespace ssotray {

class SecretStore;

// Does the keychain keep what is given to it? Writes an entry that nobody else uses, reads it, takes it away again,
// also when whoever asked does not wait for the end. Lives as long as the keychain; never asks for it to be unlocked
// when the store does not.
class KeychainCheck : public QObject
{
    Q_OBJECT

public:
    // No session's entry: those begin with "sso-tray/".
    static QString key();

    explicit KeychainCheck(SecretStore &keychain, QObject *parent = nullptr);

    // Errors: those of the store, and Keychain "ReadBack".
    Async<void> run();

private:
    void write();
    void read();
    void remove(const Result<void> &soFar);

    SecretStore &m_keychain;
    QString m_text; // worth nothing to anybody
    SharedAnswer<void> m_running;
};

} // namespace ssotray
