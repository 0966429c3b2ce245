#pragma once

#include <QString>

namespace ssotray {

// "--profile NAME" to be pasted behind an AWS command, read alike by POSIX shells, PowerShell and cmd. Nothing for a
// name that they would not read alike.
QString profileOption(const QString &profile);

} // namespace ssotray
