#pragma once

#include <QString>

namespace ssotray {

// The name under which this copy of the program keeps everything that two copies would share: keychain service, lock,
// socket, settings and state. "sso-tray", or "sso-tray-NAME" when SSO_TRAY_INSTANCE=NAME is set, as the demo and the
// tests do. Characters other than A-Z a-z 0-9 . _ - in NAME become "_", so that it is always one path component.
QString instanceName();

// Where this instance's socket belongs: a folder of that name in the private folder that the system gives this user
// ($XDG_RUNTIME_DIR); empty when it gives none. Nothing is created by asking.
QString runtimeFolder();

} // namespace ssotray
