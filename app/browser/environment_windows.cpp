// Never compiled or run so far. Chromium's sandbox works there for everybody.
#include "app/browser/environment.h"

namespace ssotray {

bool isAdministrator()
{
    return false;
}

void keepHomeClean() { }

} // namespace ssotray
