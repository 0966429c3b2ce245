#pragma once

#include "profiles/change.h"

namespace ssotray {

// What can be edited in a profile; an empty text takes the key away. Of a profile that is not ours, and of a token-only
// one's account and role, only what it has is looked at.
struct ProfileFields
{
    QString session;
    QString accountId;
    QString roleName;
    QString region;
    QString output;
    QString startUrl = {}; // of a legacy profile, like the next one
    QString ssoRegion = {};

    bool operator==(const ProfileFields &) const = default;
};

// Where a profile's command asks, for what writes one: the program's absolute path.
// All of these have the errors of Document::set() and its kin, and Config "NoSuchSection" when the profile is gone.

// Session, account and role of a profile that is ours (in its command, when it is Keychain only); account, role, start
// URL and SSO region of a legacy one; region and output of any. Config "SessionMissing" when there is no such session;
// Input "AccountNumber", "RoleText" for what AWS does not give out; "StartUrl", "Region" for others than were there
// that cannot be one, without a detail for one that is needed.
ConfigOperation editProfile(const QString &name, const ProfileFields &fields, const QString &program);

// And every source_profile that names it.
ConfigOperation renameProfile(const QString &name, const QString &newName);

// What names it as its source_profile stays, and does not work then (problems.h says so).
ConfigOperation deleteProfile(const QString &name);

// A profile that says its start URL itself names a session instead; one of the same start URL and region is used, or a
// new one made. Config "SessionExists" when there is a session of this name that is another.
ConfigOperation convertToSession(const QString &name, const QString &session);
// The session of the same portal, or a new name after the portal's; see above.
QString sessionForConversion(const Document &document, const QString &profile);

// Standard or Keychain only. A profile of another kind, Config "OtherCredentials"; errors of
// credentialProcessCommand().
ConfigOperation switchWay(const QString &name, CredentialsWay way, const QString &program);

// Takes these keys away, wherever they are there: one of two sources of credentials, say.
ConfigOperation removeKeys(const QString &name, const QStringList &keys);

// A comment behind this key's value moves to a line of its own, since only some tools see it as one.
ConfigOperation moveComment(const QString &name, const QString &key);

} // namespace ssotray
