#pragma once

#include <QString>

namespace ssotray {

// Starting the app with the desktop, as `program --background`. Each instance has an entry of its own.
// On Linux ~/.config/autostart (XDG autostart), on Windows the user's Run key, on macOS a launch agent.
bool startsAtLogin();

// False when the entry could not be written or removed.
bool setStartsAtLogin(bool starts, const QString &program);

// Where that is written, to be shown: a file, on Windows a key of the registry.
QString startAtLoginPlace();

} // namespace ssotray
