// Never compiled or run so far. Arguments of other processes can only be had by reading their memory, so an interpreter
// is named and not its script.
#include "platform/processfacts.h"

#include <windows.h>

#include <tlhelp32.h>

namespace ssotray {

std::optional<ProcessFacts> factsOf(qint64 process)
{
    HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
    if (all == INVALID_HANDLE_VALUE)
        return {};
    std::optional<ProcessFacts> found;
    PROCESSENTRY32W entry{};
    entry.dwSize = sizeof entry;
    for (BOOL more = Process32FirstW(all, &entry); more && !found; more = Process32NextW(all, &entry)) {
        if (entry.th32ProcessID == static_cast<DWORD>(process))
            found = ProcessFacts{entry.th32ParentProcessID, QString::fromWCharArray(entry.szExeFile)};
    }
    CloseHandle(all);
    return found;
}

} // namespace ssotray
