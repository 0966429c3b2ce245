#pragma once

#include <QString>

namespace ssotray {

// The name under which this copy of the program keeps everything that two copies would share: keychain service, lock,
// socket, settings and state. "sso-tray", or "sso-tray-NAME" when SSO_TRAY_INSTANCE=NAME is set, as the demo and the
// tests do. Characters other than A-Z a-z 0-9 . _ - in NAME become "_", so that it is always one path component.
QString instanceName();

} // namespace ssotray
