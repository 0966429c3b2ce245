#pragma once

#include <QList>
#include <QStringList>

namespace ssotray {

class Document;

// A profile of the config: what it is, as the AWS CLI chooses among what stands in it (spec/aws.md §6.4), and of which
// role. Values only, nothing is judged (problems.h).
struct ProfileEntry
{
    enum class Kind {
        Standard, // sso_session, what `aws configure sso` writes
        TokenOnly, // the same without account and role: for services that take the access token itself
        LegacySso, // start URL and region in the profile itself
        KeychainOnly, // a credential process, and the program is ours
        CredentialProcess, // somebody else's
        StaticKeys,
        AssumedRole,
        WebIdentity,
        LoginSession, // what `aws login` writes
        SettingsOnly, // nothing in the config says where credentials come from
    };

    QString name;
    Kind kind = Kind::SettingsOnly;
    QString session;
    QString startUrl; // of a legacy profile
    QString accountId;
    QString roleName; // or the ARN of the assumed role
    QString region;
    QString output = {};
    QString program = {}; // that is asked for credentials: its path as written
    QString ssoRegion = {}; // of a legacy profile

    bool isOurs() const { return kind == Kind::Standard || kind == Kind::KeychainOnly; }
    bool operator==(const ProfileEntry &) const = default;
};

// The profiles in force, in file order.
QList<ProfileEntry> profileEntries(const Document &document);
// One of them; of kind SettingsOnly, with the name alone, when there is none.
ProfileEntry profileEntry(const Document &document, const QString &name);

// The profiles that get their credentials through this session, in either way.
QStringList profilesOfSession(const Document &document, const QString &session);
// The profiles that assume their role with this one's credentials.
QStringList profilesAssumingFrom(const Document &document, const QString &profile);

} // namespace ssotray
