#pragma once

#include "base/error.h"

namespace ssotray {

// What a new terminal knows of AWS. No secret is in it, so it may stand in argument lists.
struct TerminalSettings
{
    QString profile; // AWS_PROFILE
    QString configFile = {}; // AWS_CONFIG_FILE; empty: as in our own environment
    QString credentialsFile = {}; // AWS_SHARED_CREDENTIALS_FILE; the same
};

// Opens a terminal window with the person's own shell in the home folder, in which every AWS tool uses the profile:
// credentials and another profile's name that we got from whoever started us are not passed on. It goes on without us.
// Errors: Input "NoTerminal" when none is found or starts; Input "ProfileForShell", detail the profile, when its name
// cannot be said to this system's shell.
Result<void> openTerminal(const TerminalSettings &settings);

} // namespace ssotray
