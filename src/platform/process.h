#pragma once

#include <QString>

namespace ssotray {

// Who asks through this process: the name of its nearest ancestor that is neither a program of ours nor a shell, sudo
// or the like. For an interpreter it is the base name of the script that it runs; no other argument is looked at, for
// they may hold secrets. For information only: a program can call itself what it likes. The name comes as
// plainProgramName() makes it; empty when it cannot be told.
QString askingProgram(qint64 process);

// A name that another program chose, so that it can be shown anywhere: letters, digits and a few signs, in one line of
// at most forty characters. What could be markup, a line break or a change of direction is left out.
QString plainProgramName(const QString &name);

} // namespace ssotray
