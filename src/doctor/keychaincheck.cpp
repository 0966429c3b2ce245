#include "doctor/keychaincheck.h"

#include "storage/secretstore.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace ssotray {

QString KeychainCheck::key()
{
    return u"sso-tray-check"_s;
}

KeychainCheck::KeychainCheck(SecretStore &keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
}

Async<void> KeychainCheck::run()
{
    const bool isRunning = m_running.isAwaited();
    Async<void> answer = m_running.join();
    if (!isRunning)
        write();
    return answer;
}

void KeychainCheck::write()
{
    m_text = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_keychain.write(key(), Secret(m_text)).then(this, [this](const Result<void> &written) {
        // A keychain that was too slow may still carry it out.
        const bool mayBeThere =
            written || written.error().code == "Timeout"_L1 || written.error().code == "ReadBack"_L1;
        if (written)
            read();
        else if (mayBeThere)
            remove(written);
        else
            m_running.give(written);
    });
}

void KeychainCheck::read()
{
    m_keychain.read(key()).then(this, [this](const Result<std::optional<Secret>> &found) {
        if (!found)
            remove(tl::unexpected<Error>(found.error()));
        else if (*found != Secret(m_text))
            remove(failure(Error::Kind::Keychain, u"ReadBack"_s));
        else
            remove({});
    });
}

void KeychainCheck::remove(const Result<void> &soFar)
{
    m_keychain.remove(key()).then(
        this, [this, soFar](const Result<void> &removed) { m_running.give(soFar ? removed : soFar); });
}

} // namespace ssotray
