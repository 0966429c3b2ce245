#include "ipc/peer.h"

#include <QFile>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <optional>

namespace ssotray {

namespace {

std::optional<ucred> credentialsOf(qintptr socketDescriptor)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    const int descriptor = static_cast<int>(socketDescriptor);
    const bool isTold = getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0;
    return isTold ? std::optional(peer) : std::nullopt;
}

} // namespace

bool isPeerThisUser(qintptr socketDescriptor)
{
    const std::optional<ucred> peer = credentialsOf(socketDescriptor);
    return peer && peer->uid == geteuid();
}

qint64 peerProcess(qintptr socketDescriptor)
{
    const std::optional<ucred> peer = credentialsOf(socketDescriptor);
    return peer ? peer->pid : 0;
}

bool isOwnedByThisUser(const QString &path)
{
    struct stat found
    {
    };
    return lstat(QFile::encodeName(path).constData(), &found) == 0 && found.st_uid == geteuid();
}

} // namespace ssotray
