#pragma once

#include "base/error.h"

#include <QString>

namespace ssotray {

// The socket of the running app in this instance's runtime folder. The folder is ours alone: a true folder, no link,
// owned by this user and 0700, below one that is ours as well and where nobody else may write. Errors (kind File,
// detail its path): "NoRuntimeFolder" when the system gives none, "NotPrivate" when somebody else could have made it,
// "PathTooLong" beyond what a socket's address can hold. There is no way out to /tmp.
Result<QString> socketPath(const QString &runtimeFolder);

// The same, after making the folder if it is missing.
Result<QString> makeSocketFolder(const QString &runtimeFolder);

} // namespace ssotray
