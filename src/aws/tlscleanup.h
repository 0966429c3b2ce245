#pragma once

namespace ssotray {

// Lets the TLS library that Qt uses keep its memory to the very end of the process. Qt's request manager has a thread
// of its own, and QThread::wait(), at least of Qt 6.4, is content once that thread's function has returned: while the
// process exits, the thread may still be freeing what belongs to it, and OpenSSL's clean-up at exit frees the same
// ("double free or corruption", seen in two of some ten thousand runs of `sso-tray --print-credentials`). Has an effect
// only before TLS is used for the first time; calling it again does nothing.
void skipTlsCleanUpAtExit();

} // namespace ssotray
