#include "aws/tlscleanup.h"

#include <openssl/crypto.h>

namespace ssotray {

// OPENSSL_init_crypto(3): whoever initialises the library first decides about the handler at exit.
void skipTlsCleanUpAtExit()
{
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
}

} // namespace ssotray
