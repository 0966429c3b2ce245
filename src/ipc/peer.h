#pragma once

#include <QString>

namespace ssotray {

// Is whoever sits at the other end of this local socket the same user as we are? Permissions of the socket file are not
// asked: somebody may have changed them (spec/security.md §7).
bool isPeerThisUser(qintptr socketDescriptor);

// Does the file or folder belong to us? A link is not followed.
bool isOwnedByThisUser(const QString &path);

} // namespace ssotray
