#pragma once

#include <QSet>
#include <QString>

namespace ssotray {

class Document;

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

} // namespace ssotray
