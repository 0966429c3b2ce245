#pragma once

namespace ssotray {

// Before anything else: takes away the variables that open a debugger, write TLS keys, switch the sandbox off or hand
// switches to Chromium (spec/security.md §0.10), and sets the few switches of ours.
void closeBackDoors();

// Chromium's sandbox cannot be used by the administrator of the system.
bool isAdministrator();

// After QApplication, which needs the home, and before the first page: what Chromium writes there by itself, it shall
// not find the way to.
void keepHomeClean();

} // namespace ssotray
