#pragma once

namespace ssotray {

// `sso-tray --system-proxy ADDRESS`, which the app calls: see aws/systemproxy.h. Does not return.
[[noreturn]] void printSystemProxy(int argc, char **argv);

} // namespace ssotray
