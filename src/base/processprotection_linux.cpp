#include "base/processprotection.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <cstdlib>

namespace ssotray {

// prctl(2), PR_SET_DUMPABLE: /proc/PID then belongs to root, which hides it from every other program of this user. The
// peer checks on our sockets ask the socket and not /proc; a program that we start is dumpable again after its exec.
// A portal refuses whom it cannot look into, so nothing here may come to depend on one.
void protectThisProcess()
{
    if (SSO_TRAY_DEBUGGABLE && !std::getenv("SSO_TRAY_PROTECTED"))
        return;
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace ssotray
