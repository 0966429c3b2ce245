// Never compiled or run so far; its syntax is checked by ./dev lint.
#include "base/processprotection.h"

#include <windows.h>

#include <aclapi.h>
#include <sddl.h>

#include <cstdlib>

namespace ssotray {

// SetSecurityInfo: other programs of this user may ask who we are, wait for our end and end us, but not read our
// memory. (The owner of a process can give himself the right back, so this is a fence and not a wall.) Windows writes
// no dump by itself, but its error reporting does: SEM_NOGPFAULTERRORBOX keeps it away.
void protectThisProcess()
{
    if (SSO_TRAY_DEBUGGABLE && !std::getenv("SSO_TRAY_PROTECTED"))
        return;
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    // Everyone: SYNCHRONIZE, PROCESS_QUERY_LIMITED_INFORMATION (which our peer checks need), PROCESS_TERMINATE
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(
            L"D:P(A;;0x101001;;;WD)", SDDL_REVISION_1, &descriptor, nullptr))
        return;
    BOOL isPresent = FALSE;
    BOOL isDefault = FALSE;
    PACL list = nullptr;
    if (GetSecurityDescriptorDacl(descriptor, &isPresent, &list, &isDefault) && isPresent) {
        SetSecurityInfo(GetCurrentProcess(), SE_KERNEL_OBJECT,
            DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION, nullptr, nullptr, list, nullptr);
    }
    LocalFree(descriptor);
}

} // namespace ssotray
