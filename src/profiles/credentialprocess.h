#pragma once

#include "base/error.h"

namespace ssotray {

struct ProfileSpec;

// Whose programs will read the config: their splitters and shells differ. spec/aws.md §7
enum class CommandSystem { Posix, Windows };
CommandSystem thisSystem();

// Where sso-tray-credentials lies beside the app, spelled as this system does. folder: absolute, with slashes, as Qt
// gives it.
QString credentialsProgramIn(const QString &folder, CommandSystem system = thisSystem());

// What stands in place of the path where the app lives in a Flatpak of this id: programs outside reach it this way
// alone.
QString flatpakCredentialsProgram(const QString &id);

// The value of credential_process that asks our program for the profile's role. Some tools split it themselves, others
// give it to `sh -c` or `cmd /C`; it holds nothing that two of them read in different ways:
// - POSIX: the path in double quotes, and a session's name when there is a space in it; no other character than
// letters,
//   digits, - _ . / and the space, in names also + = , @ and :.
// - Windows: no quotes at all, since cmd takes some away and Go escapes them; so no space either (see
//   platform/plainpath.h for another spelling of such a path).
// Errors, with the refused text as detail: Input "HelperPath", "SessionName", "AccountId", "RoleName".
Result<QString> credentialProcessCommand(const ProfileSpec &spec, CommandSystem system = thisSystem());

} // namespace ssotray
