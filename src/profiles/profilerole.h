#pragma once

#include "profiles/profile.h"

namespace ssotray {

// Every profile that gets the credentials of a role of IAM Identity Center, in file order: Standard ones, those that
// ask sso-tray-credentials, and legacy ones, which count for each session of the same portal.
QList<RoleProfile> profilesWithRoles(const Document &document);

} // namespace ssotray
