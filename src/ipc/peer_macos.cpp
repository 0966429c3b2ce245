// Never compiled or run so far.
#include "ipc/peer.h"

#include <QFile>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace ssotray {

bool isPeerThisUser(qintptr socketDescriptor)
{
    const int descriptor = static_cast<int>(socketDescriptor);
    uid_t user = 0;
    gid_t group = 0;
    return getpeereid(descriptor, &user, &group) == 0 && user == geteuid();
}

qint64 peerProcess(qintptr socketDescriptor)
{
    pid_t process = 0;
    socklen_t size = sizeof process;
    const int descriptor = static_cast<int>(socketDescriptor);
    return getsockopt(descriptor, SOL_LOCAL, LOCAL_PEERPID, &process, &size) == 0 ? process : 0;
}

bool isOwnedByThisUser(const QString &path)
{
    struct stat found
    {
    };
    return lstat(QFile::encodeName(path).constData(), &found) == 0 && found.st_uid == geteuid();
}

} // namespace ssotray
