#pragma once

#include "base/async.h"

#include <QProcessEnvironment>
#include <QStringList>

class QUrl;

namespace ssotray {

// The parts that the openers of the systems share, of browsers and of terminals.

// Our environment without what is meant for us alone.
QProcessEnvironment environmentOfOthers();

// When a failing end of the program means that the address was not opened.
enum class OpenerFails {
    Whenever, // a program that hands the address on
    Early, // perhaps the browser itself: within 3 s, later it had opened
};

// Runs the program, argument 0 of its command, without a shell. It is not ended with us. The answer as in opener.h.
Async<void> runOpener(const QStringList &command, const QUrl &url, OpenerFails fails);

// A person's own command with the address in it; see opener.h. Its program is never touched.
QStringList browserCommand(const QString &command, const QUrl &url);

} // namespace ssotray
