#pragma once

#include "base/secret.h"

namespace ssotray {

struct RoleCredentials;

// The forms in which credentials can be pasted. spec/aws.md §1.6
enum class ShellFormat {
    Posix, // bash, zsh: export NAME='value'
    Fish, // set -gx NAME 'value'
    PowerShell, // $Env:NAME='value'
    Cmd, // set "NAME=value"
    DotEnv, // NAME='value'
    Json, // what a credential_process prints
    CredentialsFile, // a section of ~/.aws/credentials
};

// The text to paste, ended by a newline. Values are quoted so that the shell takes them letter for letter. profile
// names the section of the credentials file and is not used otherwise.
Secret formatCredentials(const RoleCredentials &credentials, ShellFormat format, const QString &profile);

} // namespace ssotray
