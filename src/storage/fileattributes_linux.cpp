#include "storage/fileattributes.h"

#include <QByteArray>
#include <QByteArrayList>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>

namespace ssotray {

std::chrono::nanoseconds modifiedAt(const struct stat &status)
{
    return std::chrono::seconds(status.st_mtim.tv_sec) + std::chrono::nanoseconds(status.st_mtim.tv_nsec);
}

bool isOpenForWriting(int file)
{
    // A read lease is given only when nobody has the file open for writing. It is handed back at once; who opens the
    // file within that microsecond waits for it, and the signal that tells us so must be one that is ignored.
    if (::fcntl(file, F_SETSIG, SIGURG) != 0)
        return false;
    const bool isLeased = ::fcntl(file, F_SETLEASE, F_RDLCK) == 0;
    const bool isWritten = !isLeased && errno == EAGAIN;
    if (isLeased)
        ::fcntl(file, F_SETLEASE, F_UNLCK);
    return isWritten;
}

bool copyFileAttributes(int from, int to)
{
    const ssize_t size = flistxattr(from, nullptr, 0);
    if (size <= 0)
        return size == 0 || errno == ENOTSUP;
    QByteArray names(size, '\0');
    names.truncate(qMax<ssize_t>(0, flistxattr(from, names.data(), size_t(size))));
    for (const QByteArray &name : names.split('\0')) {
        const bool isAccessList = name == "system.posix_acl_access";
        if (!isAccessList && !name.startsWith("user."))
            continue; // labels of the system's own, which the system sets on the new file as well
        const ssize_t length = fgetxattr(from, name.constData(), nullptr, 0);
        QByteArray value(qMax<ssize_t>(0, length), '\0');
        const bool isCopied = length >= 0
            && fgetxattr(from, name.constData(), value.data(), size_t(value.size())) == length
            && fsetxattr(to, name.constData(), value.constData(), size_t(value.size()), 0) == 0;
        if (!isCopied && isAccessList)
            return false;
    }
    return true;
}

} // namespace ssotray
