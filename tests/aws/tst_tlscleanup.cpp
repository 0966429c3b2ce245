// What is left of the TLS library while a program exits that has made requests. This is about the end of a program, so
// main() is our own and no Qt Test.

#include "aws/connections.h"
#include "aws/networkoptions.h"
#include "base/clock.h"

#include <QCoreApplication>
#include <QSslSocket>

#include <openssl/crypto.h>

#include <cstdio>
#include <cstdlib>

using namespace ssotray;

namespace {

int fail(const char *what)
{
    std::fprintf(stderr, "FAIL: %s\n", what);
    return EXIT_FAILURE;
}

// After its clean-up OpenSSL refuses to start again.
void expectOpenSslIsUsable()
{
    if (OPENSSL_init_crypto(0, nullptr) != 1)
        std::_Exit(fail("OpenSSL has cleaned up, and a thread of Qt may still need it"));
}

} // namespace

int main(int argc, char **argv)
{
    std::atexit(&expectOpenSslIsUsable); // the first to be registered runs last
    const QCoreApplication program(argc, argv);
    SystemClock clock;
    const NetworkOptions options;
    const Connections connections(options, clock);
    return QSslSocket::supportsSsl() ? EXIT_SUCCESS : fail("no TLS");
}
