#pragma once

#include "catalog/roleref.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace ssotray {

class Document;

// A profile of the config as a list shows it: what it is, and of which role. Values only, nothing is judged.
struct ProfileEntry
{
    enum class Kind {
        SsoSession, // Standard
        LegacySso, // start URL and region in the profile itself
        KeychainOnly, // a credential process, and the program is ours
        CredentialProcess, // somebody else's
        StaticKeys,
        AssumedRole,
        Other, // web identity and whatever else brings credentials
        SettingsOnly, // nothing in the config says where credentials come from
    };

    QString name;
    Kind kind = Kind::SettingsOnly;
    QString session;
    QString startUrl; // of a legacy profile
    QString accountId;
    QString roleName; // or the ARN of the assumed role
    QString region;

    bool operator==(const ProfileEntry &) const = default;
};

// The profiles in force, in file order.
QList<ProfileEntry> profileEntries(const Document &document);

// The names of the profiles of each role. A legacy profile counts for the sessions of the same portal.
QHash<RoleRef, QStringList> profilesOfRoles(const Document &document);

} // namespace ssotray
