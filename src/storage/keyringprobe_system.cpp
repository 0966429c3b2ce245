// macOS and Windows: the keychain is a part of the system. Never compiled or run there so far.
#include "storage/keyringprobe.h"

namespace ssotray {

QFuture<KeyringState> probeKeyring()
{
    return QtFuture::makeReadyFuture(KeyringState::Usable);
}

QFuture<KeyringState> unlockKeyring()
{
    return probeKeyring();
}

} // namespace ssotray
