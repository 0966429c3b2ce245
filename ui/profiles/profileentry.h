#pragma once

#include "catalog/roleref.h"
#include "profiles/profileentry.h"

#include <QHash>

namespace ssotray {

// The names of the profiles of each role. A legacy profile counts for the sessions of the same portal.
QHash<RoleRef, QStringList> profilesOfRoles(const Document &document);

} // namespace ssotray
