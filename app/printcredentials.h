#pragma once

namespace ssotray {

struct CommandLine;

// `sso-tray --print-credentials`: role credentials on standard output without window or display, for AWS tools while
// the app is not running. It never raises a prompt of the keyring and gives up after 10 s. Returns the program's exit
// code (app/credentials/words.h). Runs the event loop of the QCoreApplication that the caller has made.
int printCredentials(const CommandLine &line);

} // namespace ssotray
