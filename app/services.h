#pragma once

#include "aws/jsonhttp.h"
#include "aws/oidcclient.h"
#include "aws/portalclient.h"
#include "base/clock.h"
#include "config/configfile.h"
#include "credentials/rolecredentials.h"
#include "session/sessions.h"
#include "storage/keychainstore.h"
#include "storage/paths.h"
#include "storage/settings.h"

namespace ssotray {

// Everything below the windows, built once and in order: what a member uses stands above it. Both the app with its
// windows and `sso-tray --print-credentials` own one.
class Services
{
public:
    // configPath: of the AWS config (config/configfile.h); tokenFolder: PublishedTokens::defaultFolder().
    Services(const QString &configPath, const QString &tokenFolder, KeychainStore::Prompt prompt);

    const Paths paths;
    SystemClock clock;
    Settings settings;
    JsonHttp http;
    const OidcClient oidc;
    const PortalClient portal;
    KeychainStore keychain;
    TokenStore tokens;
    const PublishedTokens published;
    Sessions sessions;
    RoleCredentialsCache credentials;
    ConfigFile config;
};

// The same, with the paths taken from the environment. Errors: those of configPath() and homeFolder().
Result<std::unique_ptr<Services>> makeServices(KeychainStore::Prompt prompt);

} // namespace ssotray
