// Never compiled or run so far.
#include "base/processprotection.h"

#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/types.h>

#include <cstdlib>

namespace ssotray {

// ptrace(2) of macOS, PT_DENY_ATTACH: who tries to attach fails, and a debugger that is attached ends.
void protectThisProcess()
{
    if (SSO_TRAY_DEBUGGABLE && !std::getenv("SSO_TRAY_PROTECTED"))
        return;
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    ptrace(PT_DENY_ATTACH, 0, nullptr, 0);
}

} // namespace ssotray
