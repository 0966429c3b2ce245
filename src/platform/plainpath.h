#pragma once

#include <QString>

namespace ssotray {

// Another name of an existing folder that holds no space, where the system keeps one (the 8.3 names of Windows); else
// the folder as it was given. With slashes.
QString folderWithoutSpaces(const QString &folder);

} // namespace ssotray
