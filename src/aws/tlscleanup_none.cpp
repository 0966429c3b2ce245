// macOS and Windows: Qt's packages bring TLS of the system there, and Windows has ended all other threads before any
// clean-up. Never compiled or run there so far.
#include "aws/tlscleanup.h"

namespace ssotray {

void skipTlsCleanUpAtExit() { }

} // namespace ssotray
