#pragma once

#include <QString>

namespace ssotray {

// Is whoever sits at the other end of this local socket the same user as we are? Permissions of the socket file are not
// asked: somebody may have changed them (spec/security.md §7).
bool isPeerThisUser(qintptr socketDescriptor);

// The process that sits there, as it was when it connected; 0 when the system does not tell. For information only: it
// may have handed its end on, and its number to another.
qint64 peerProcess(qintptr socketDescriptor);

// Does the file or folder belong to us? A link is not followed.
bool isOwnedByThisUser(const QString &path);

} // namespace ssotray
