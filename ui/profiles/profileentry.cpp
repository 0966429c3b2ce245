#include "ui/profiles/profileentry.h"

#include "profiles/profilerole.h"

namespace ssotray {

QHash<RoleRef, QStringList> profilesOfRoles(const Document &document)
{
    QHash<RoleRef, QStringList> profiles;
    for (const RoleProfile &profile : profilesWithRoles(document))
        profiles[{profile.session, profile.accountId, profile.roleName}].append(profile.name);
    return profiles;
}

} // namespace ssotray
