#pragma once

#include "base/error.h"

namespace ssotray {

// The exit codes of sso-tray-credentials. product.md §5
enum class CredentialsExit { Done = 0, SignInNeeded = 1, WrongUsage = 2, NetworkOrAws = 3, Keychain = 4 };

CredentialsExit exitFor(const Error &error);

// One line for the terminal in which an AWS tool has asked for credentials: what is wrong and what to do. In English,
// like the tool's own messages around it.
QString lineFor(const Error &error);

// Standard output was closed before the credentials were there.
QString nobodyReadsLine();

} // namespace ssotray
