#pragma once

#include "storage/safefile.h"

namespace ssotray {

// What safefile_posix.cpp and safefile_windows.cpp each provide beside readSnapshot(); for safefile.cpp alone. before
// is null when the present content does not matter.
Result<void> replaceOnSystem(
    const QString &path, const QByteArray &content, const std::optional<QByteArray> *before, FileMode mode);

} // namespace ssotray
