#pragma once

#include <QStringList>

namespace ssotray {

// Runs the program in place of this one, with its standard streams; comes back only when it cannot be started.
void replaceThisProgram(const QString &program, const QStringList &arguments);

} // namespace ssotray
