#include "app/services.h"

#include "base/instance.h"
#include "config/configpath.h"

#include <QCoreApplication>
#include <QOperatingSystemVersion>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QString settingsPath(const Paths &paths)
{
    return paths.config + "/settings.ini"_L1;
}

// A process of ours asks the system which way to go.
NetworkOptions networkOptions(const Settings &settings)
{
    NetworkOptions options =
        NetworkOptions::fromEnvironment(QProcessEnvironment::systemEnvironment(), overridesIn(settings));
    options.systemProxyProgram = QCoreApplication::applicationFilePath();
    return options;
}

// Windows takes 2,560 bytes (spec/security.md §4); the others take what comes.
qsizetype mostBytesOfAnEntry()
{
    return QOperatingSystemVersion::currentType() == QOperatingSystemVersion::Windows ? 2000 : 0;
}

} // namespace

NetworkOverrides overridesIn(const Settings &settings)
{
    return {settings.proxy(), settings.caBundle(), settings.fips(), settings.dualStack()};
}

QString browserCommand(const Settings &settings, const QString &chosen)
{
    return chosen.isEmpty() ? settings.browserCommand() : chosen;
}

Services::Services(const AwsFiles &files, UnlockPrompt prompt, std::chrono::milliseconds patience,
    std::optional<std::chrono::milliseconds> renewalLimit)
    : paths(Paths::ofThisInstance())
    , settings(settingsPath(paths))
    , records(paths.data + "/sessions.ini"_L1)
    , http(networkOptions(settings), clock)
    , oidc(http)
    , portal(http)
    , keychain(instanceName(), prompt, clock)
    , quietKeychain(instanceName(), UnlockPrompt::Never, clock)
    , proxyPasswords(keychain, quietKeychain)
    , pieces(keychain, mostBytesOfAnEntry())
    , quietPieces(quietKeychain, mostBytesOfAnEntry())
    , tokens(pieces, quietPieces, records)
    , published(files.tokens)
    , cliCache(files.credentialsCache)
    , sessions({oidc, portal, tokens, records, published, cliCache, clock, paths.data + "/locks"_L1, patience,
          renewalLimit ? clock.now().addMSecs(renewalLimit->count()) : QDateTime()})
    , credentials(portal, clock)
    , catalogs(portal, paths.data + "/lists"_L1)
    , favourites(paths.data + "/lists/favourites.json"_L1)
    , config(files.config, paths.data + "/backups"_L1, paths.data + "/locks/config.lock"_L1, clock)
    , undo(config)
    , configKeeper(config, clock)
{
    ProxyLogins &logins = http.connections().proxyLogins();
    logins.setProvider([this](const ProxyQuestion &question) { return proxyPasswords.find(question); });
    QObject::connect(&logins, &ProxyLogins::taken, &proxyPasswords, &ProxyPasswords::noteTaken);
}

Result<std::unique_ptr<Services>> makeServices(
    UnlockPrompt prompt, std::chrono::milliseconds patience, std::optional<std::chrono::milliseconds> renewalLimit)
{
    const Result<QString> config = configPath(Settings(settingsPath(Paths::ofThisInstance())).configFile());
    if (!config)
        return tl::unexpected(config.error());
    const Result<QString> tokens = PublishedTokens::defaultFolder();
    if (!tokens)
        return tl::unexpected(tokens.error());
    const Result<QString> cache = CliCache::defaultFolder();
    if (!cache)
        return tl::unexpected(cache.error());
    return std::make_unique<Services>(Services::AwsFiles{*config, *tokens, *cache}, prompt, patience, renewalLimit);
}

} // namespace ssotray
