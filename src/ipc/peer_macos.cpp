// Never compiled or run so far.
#include "ipc/peer.h"

#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace ssotray {

bool isPeerThisUser(qintptr socketDescriptor)
{
    const int descriptor = static_cast<int>(socketDescriptor);
    uid_t user = 0;
    gid_t group = 0;
    return getpeereid(descriptor, &user, &group) == 0 && user == geteuid();
}

bool isOwnedByThisUser(const QString &path)
{
    struct stat found
    {
    };
    return lstat(QFile::encodeName(path).constData(), &found) == 0 && found.st_uid == geteuid();
}

} // namespace ssotray
