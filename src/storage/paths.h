#pragma once

#include "base/error.h"

#include <QString>

namespace ssotray {

// The folders of this instance (base/instance.h). None is created by asking.
struct Paths
{
    QString config; // settings
    QString data; // state, locks, backups
    QString runtime; // the socket; empty when the system gives no private runtime folder (then there is no socket)

    static Paths ofThisInstance();
};

// The person's home folder without a final slash; Error File "NoHome" when HOME is not set to an absolute path other
// than "/", so that nothing is ever written to "/.aws". spec/security.md case 13
Result<QString> homeFolder();

// A path as a person reads it: "~" stands for the home folder, and separators are the system's. For the screen alone.
QString shownPath(const QString &path);

} // namespace ssotray
