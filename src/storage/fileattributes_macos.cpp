// Never compiled nor run on macOS so far.

#include "storage/fileattributes.h"

#include <sys/stat.h>

namespace ssotray {

std::chrono::nanoseconds modifiedAt(const struct stat &status)
{
    return std::chrono::seconds(status.st_mtimespec.tv_sec) + std::chrono::nanoseconds(status.st_mtimespec.tv_nsec);
}

bool isOpenForWriting(int)
{
    return false;
}

bool copyFileAttributes(int, int)
{
    return true; // access lists are rare there, and no group bits depend on them
}

} // namespace ssotray
