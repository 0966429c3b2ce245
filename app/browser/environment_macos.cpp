// Never compiled or run so far.
#include "app/browser/environment.h"

#include <unistd.h>

namespace ssotray {

bool isAdministrator()
{
    return geteuid() == 0;
}

void keepHomeClean() { }

} // namespace ssotray
