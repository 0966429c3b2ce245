#include "app/services.h"

#include "base/instance.h"
#include "config/configpath.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QString settingsPath(const Paths &paths)
{
    return paths.config + "/settings.ini"_L1;
}

} // namespace

NetworkOverrides overridesIn(const Settings &settings)
{
    return {settings.proxy(), settings.caBundle(), settings.fips(), settings.dualStack()};
}

Services::Services(const AwsFiles &files, UnlockPrompt prompt, std::chrono::milliseconds patience)
    : paths(Paths::ofThisInstance())
    , settings(settingsPath(paths))
    , records(paths.data + "/sessions.ini"_L1)
    , http(NetworkOptions::fromEnvironment(QProcessEnvironment::systemEnvironment(), overridesIn(settings)), clock)
    , oidc(http)
    , portal(http)
    , keychain(instanceName(), prompt, clock)
    , quietKeychain(instanceName(), UnlockPrompt::Never, clock)
    , tokens(keychain, quietKeychain, records)
    , published(files.tokens)
    , cliCache(files.credentialsCache)
    , sessions({oidc, portal, tokens, records, published, cliCache, clock, paths.data + "/locks"_L1, patience})
    , credentials(portal, clock)
    , catalogs(portal, paths.data + "/lists"_L1)
    , favourites(paths.data + "/lists/favourites.json"_L1)
    , config(files.config, paths.data + "/backups"_L1, paths.data + "/locks/config.lock"_L1, clock)
{
}

Result<std::unique_ptr<Services>> makeServices(UnlockPrompt prompt, std::chrono::milliseconds patience)
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
    return std::make_unique<Services>(Services::AwsFiles{*config, *tokens, *cache}, prompt, patience);
}

} // namespace ssotray
