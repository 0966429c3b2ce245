// Never compiled or run so far.
#include "ipc/peer.h"

#include <QByteArray>

#include <windows.h>

namespace ssotray {

namespace {

// The user that a process runs as, as the bytes of a SID; empty when it cannot be told.
QByteArray userOf(HANDLE process)
{
    HANDLE token = nullptr;
    if (!process || !OpenProcessToken(process, TOKEN_QUERY, &token))
        return {};
    DWORD size = 0;
    GetTokenInformation(token, TokenUser, nullptr, 0, &size);
    QByteArray buffer(static_cast<qsizetype>(size), '\0');
    QByteArray sid;
    if (GetTokenInformation(token, TokenUser, buffer.data(), size, &size)) {
        PSID user = reinterpret_cast<TOKEN_USER *>(buffer.data())->User.Sid;
        sid = QByteArray(static_cast<const char *>(user), static_cast<qsizetype>(GetLengthSid(user)));
    }
    CloseHandle(token);
    return sid;
}

} // namespace

bool isPeerThisUser(qintptr socketDescriptor)
{
    const auto processId = static_cast<DWORD>(peerProcess(socketDescriptor));
    HANDLE process = processId ? OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, processId) : nullptr;
    const QByteArray peer = userOf(process);
    if (process)
        CloseHandle(process);
    return !peer.isEmpty() && peer == userOf(GetCurrentProcess());
}

// A pipe has two ends: the one that is not ours.
qint64 peerProcess(qintptr socketDescriptor)
{
    ULONG processId = 0;
    HANDLE pipe = reinterpret_cast<HANDLE>(socketDescriptor);
    if (GetNamedPipeServerProcessId(pipe, &processId) && processId != GetCurrentProcessId())
        return processId;
    return GetNamedPipeClientProcessId(pipe, &processId) ? processId : 0;
}

bool isOwnedByThisUser(const QString &)
{
    return true; // named pipes have no folder; the peer's user is what counts
}

} // namespace ssotray
