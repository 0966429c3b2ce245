#pragma once

#include <QList>
#include <QSet>
#include <QString>

namespace ssotray {

class Document;
struct CliCachedRole;
struct SsoSession;

// How AWS tools get a profile's credentials.
enum class ProfileKind {
    Absent, // there is no such profile
    Empty, // nothing in it says how
    Standard, // sso_session: what `aws configure sso` writes
    LegacySso, // sso_start_url in the profile itself
    CredentialProcess, // a program is asked; ours for Keychain-only profiles
    Other, // keys, an assumed role, a web identity
};

ProfileKind profileKind(const Document &document, const QString &profile);

// The sessions whose access token some profile expects in ~/.aws/sso/cache.
QSet<QString> sessionsOfStandardProfiles(const Document &document);

// The names under which AWS tools look there for this session's token: its own while a Standard profile uses it, and
// the start URL, letter for letter, of each legacy profile of the same portal (spec/aws.md §5.1).
QStringList tokenFileNames(const Document &document, const SsoSession &session);

// The roles of all profiles, legacy ones too, of this session.
QList<CliCachedRole> rolesOfProfiles(const Document &document, const SsoSession &session);

} // namespace ssotray
