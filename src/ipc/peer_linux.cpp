#include "ipc/peer.h"

#include <QFile>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ssotray {

bool isPeerThisUser(qintptr socketDescriptor)
{
    const int descriptor = static_cast<int>(socketDescriptor);
    ucred peer{};
    socklen_t size = sizeof peer;
    return getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == geteuid();
}

bool isOwnedByThisUser(const QString &path)
{
    struct stat found
    {
    };
    return lstat(QFile::encodeName(path).constData(), &found) == 0 && found.st_uid == geteuid();
}

} // namespace ssotray
