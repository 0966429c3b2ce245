#pragma once

#include "authorizationcodes.h"
#include "clients.h"
#include "devicecodes.h"
#include "directory.h"
#include "federation.h"
#include "rolekeys.h"
#include "secretsissued.h"
#include "sessions.h"
#include "settings.h"

namespace ssotray::emulator {

// All that the emulated AWS knows, in one place: the services read and change it, the control API reaches around them.
// Owned by the Emulator.
struct World
{
    Settings settings;
    Directory directory;
    Clients clients;
    DeviceCodes deviceCodes;
    AuthorizationCodes authorizationCodes;
    Sessions sessions;
    RoleKeys roleKeys;
    SigninTokens signinTokens;
    SecretsIssued secrets;
};

} // namespace ssotray::emulator
