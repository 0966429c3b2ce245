#pragma once

#include "directory.h"
#include "settings.h"

#include <optional>

namespace ssotray::emulator {

// The command line, understood.
struct Options
{
    quint16 httpPort = 0;
    quint16 proxyPort = 0;
    QString caFile;
    QString readyFile;
    QString logFile;
    qint64 parentPid = 0; // 0: nobody's child
    Settings settings;
    Directory directory;
};

// Handles --help and --version itself (they end the process). Nothing, and `error` says why, when an argument makes no
// sense.
std::optional<Options> parseOptions(const QStringList &arguments, QString &error);

} // namespace ssotray::emulator
