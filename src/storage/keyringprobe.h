#pragma once

#include <QFuture>

namespace ssotray {

// What can be known of the keychain without touching an entry or raising a prompt.
enum class KeyringState {
    Usable,
    Locked,
    NoService, // nothing on the session bus keeps secrets, or there is no session bus
    NotAnswering, // something does, but it says nothing within 2 s
    NoEventLoop, // Qt runs without GLib's event loop, and QtKeychain's calls would never end
};

// QtKeychain cannot tell a locked keyring from an empty one, and names no missing service (spec/security.md §0.4, 0.5).
// On Linux this asks the Secret Service over D-Bus; elsewhere the keychain is part of the system: always Usable.
QFuture<KeyringState> probeKeyring();

// Has the desktop ask the person to unlock the keyring. The answer comes when they unlocked it (Usable) or would not,
// or when nobody could be asked (Locked): perhaps never, and stopping to wait leaves the dialog on the screen. Left to
// QtKeychain, a dialog that nobody answers blocks every later job of the process, even once the keyring is open.
QFuture<KeyringState> unlockKeyring();

} // namespace ssotray
