#pragma once

#include "base/error.h"
#include "base/secret.h"

namespace ssotray {

struct RoleCredentials;

// The forms in which credentials can be pasted. spec/aws.md §1.6
enum class ShellFormat {
    Posix, // bash, zsh: export NAME='value'
    Fish, // set -gx NAME 'value'
    PowerShell, // $Env:NAME='value'
    Cmd, // set "NAME=value"
    DotEnv, // NAME=value
    Json, // what a credential_process prints
    CredentialsFile, // a section of ~/.aws/credentials
};

// The text to paste, ended by a newline. Whoever reads it has the values letter for letter; a value that the form
// cannot hold so gives no text at all. section: in the credentials file, not used otherwise. Errors: BadAnswer
// "CredentialsText" with the name of the value, which AWS itself never sends; Input "SectionName".
Result<Secret> formatCredentials(const RoleCredentials &credentials, ShellFormat format, const QString &section);

// ACCOUNTID_ROLE, as the access portal calls it, with "-" for what not every tool reads in a header. No profile's name:
// the keys would hide a profile with a credential_process, and go on hiding it after they have ended.
QString credentialsSection(const QString &accountId, const QString &roleName);

} // namespace ssotray
