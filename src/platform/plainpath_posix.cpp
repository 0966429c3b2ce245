#include "platform/plainpath.h"

namespace ssotray {

QString folderWithoutSpaces(const QString &folder)
{
    return folder;
}

} // namespace ssotray
