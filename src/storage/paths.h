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

} // namespace ssotray
