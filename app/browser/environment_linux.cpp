#include "app/browser/environment.h"

#include <QDir>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace ssotray {

bool isAdministrator()
{
    return geteuid() == 0;
}

// At the first https page NSS opens the certificates that the person trusts, and makes an empty database where there is
// none. With no home to make it in it does without.
void keepHomeClean()
{
    if (!QDir::home().exists(u".pki/nssdb"_s))
        qputenv("HOME", "/nonexistent");
}

} // namespace ssotray
