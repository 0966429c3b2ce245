#pragma once

#include "base/async.h"
#include "config/ssosession.h"
#include "profiles/configoperation.h"

namespace ssotray {

class ConfigFile;
class Document;

// How AWS tools shall get a profile's credentials. product.md §4
enum class CredentialsWay {
    Standard, // sso_session and a published access token: every AWS tool can use it
    KeychainOnly, // credential_process: no secret of the session touches the disk
};

// One profile as a person wants it.
struct ProfileSpec
{
    QString name; // "default" is the section [default]
    SsoSession session;
    QString accountId; // empty together with roleName: the profile gets region and output alone
    QString roleName;
    QString region; // empty: not written, and left alone when it is there
    QString output; // the same
    CredentialsWay way = CredentialsWay::Standard;
    // For KeychainOnly: the absolute path of sso-tray-credentials, or flatpakCredentialsProgram().
    QString credentialsProgram;

    bool operator==(const ProfileSpec &) const = default;
};

// Writes the profile and, as far as it is missing, its session into the document. Keys of the other way, which would
// give the profile two sources of credentials, go away.
// Errors: Config "OtherCredentials" (with its line) when the profile gets its credentials in a way that is none of
// ours; those of credentialProcessCommand() (profiles/credentialprocess.h) and of Document::set().
Result<void> writeProfile(Document &document, const ProfileSpec &spec);

// The change without touching the disk. Errors: those of writeProfile().
Result<ConfigChange> planProfile(const Document &document, const ProfileSpec &spec);

// The change on disk, made on the file as it is then. Errors: those of ConfigFile::apply() and writeProfile().
Async<void> saveProfile(ConfigFile &file, const ProfileSpec &spec);

} // namespace ssotray
