#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace ssotray {

// What a system tells of a process.
struct ProcessFacts
{
    qint64 parent = 0;
    QString program; // base name of its file, or what the system calls it
    QStringList arguments = {}; // without the program's name; empty where they cannot be read. May hold secrets
    QString folder = {}; // in which it works; relative arguments begin there
};

// Nothing when there is no such process, or it belongs to somebody who hides it.
std::optional<ProcessFacts> factsOf(qint64 process);

} // namespace ssotray
