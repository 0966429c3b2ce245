#pragma once

#include "app/proxypasswords.h"
#include "aws/jsonhttp.h"
#include "aws/oidcclient.h"
#include "aws/portalclient.h"
#include "base/clock.h"
#include "catalog/catalogs.h"
#include "catalog/favourites.h"
#include "config/configfile.h"
#include "config/configundo.h"
#include "config/editkeeper.h"
#include "credentials/recentaskers.h"
#include "credentials/rolecredentials.h"
#include "session/sessions.h"
#include "storage/keychainstore.h"
#include "storage/paths.h"
#include "storage/piecesstore.h"
#include "storage/sessionrecords.h"
#include "storage/settings.h"

namespace ssotray {

// What the person set about the way to AWS.
NetworkOverrides overridesIn(const Settings &settings);

// The browser to open pages with: the one that was chosen for the session, and else the one for all.
QString browserCommand(const Settings &settings, const QString &chosen);

// Everything below the windows, built once and in order: what a member uses stands above it. Both the app with its
// windows and `sso-tray --print-credentials` own one.
class Services
{
public:
    // Where the files of the AWS CLI are: the config (config/configpath.h), ~/.aws/sso/cache and ~/.aws/cli/cache.
    struct AwsFiles
    {
        QString config;
        QString tokens;
        QString credentialsCache;
    };

    // prompt: may the keychain ask the person at all? patience: to wait for another program's renewal. renewalLimit: no
    // renewal begins later than this from now.
    Services(const AwsFiles &files, UnlockPrompt prompt, std::chrono::milliseconds patience,
        std::optional<std::chrono::milliseconds> renewalLimit = {});

    // Which profiles were made in bulk (profiles/bulkrecords.h).
    QString bulkRecordsPath() const { return paths.data + QStringLiteral("/lists/bulk.json"); }

    const Paths paths;
    SystemClock clock;
    Settings settings;
    SessionRecords records;
    JsonHttp http;
    const OidcClient oidc;
    const PortalClient portal;
    KeychainStore keychain;
    KeychainStore quietKeychain; // the same one for work in the background: it never asks
    ProxyPasswords proxyPasswords;
    PiecesStore pieces; // what is too long for an entry of these two
    PiecesStore quietPieces;
    TokenStore tokens;
    const PublishedTokens published;
    const CliCache cliCache;
    Sessions sessions;
    RoleCredentialsCache credentials;
    RecentAskers askers;
    Catalogs catalogs;
    Favourites favourites;
    ConfigFile config;
    ConfigUndo undo;
    EditKeeper configKeeper;
};

// The same, with the paths taken from the settings and the environment. Errors: those of configPath() and homeFolder().
Result<std::unique_ptr<Services>> makeServices(UnlockPrompt prompt, std::chrono::milliseconds patience,
    std::optional<std::chrono::milliseconds> renewalLimit = {});

} // namespace ssotray
