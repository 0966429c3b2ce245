#include "app/services.h"

#include "base/instance.h"
#include "config/configpath.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace ssotray {

Services::Services(const QString &configPath, const QString &tokenFolder, KeychainStore::Prompt prompt)
    : paths(Paths::ofThisInstance())
    , settings(paths.config + "/settings.ini"_L1)
    , http(NetworkOptions::fromEnvironment(QProcessEnvironment::systemEnvironment()), clock)
    , oidc(http)
    , portal(http)
    , keychain(instanceName(), prompt, clock)
    , tokens(keychain, settings)
    , published(tokenFolder)
    , sessions({oidc, tokens, published, clock, paths.data + "/locks"_L1})
    , credentials(portal, clock)
    , config(configPath, paths.data + "/backups"_L1, paths.data + "/locks/config.lock"_L1, clock)
{
}

Result<std::unique_ptr<Services>> makeServices(KeychainStore::Prompt prompt)
{
    const Result<QString> config = configPath();
    if (!config)
        return tl::unexpected(config.error());
    const Result<QString> tokens = PublishedTokens::defaultFolder();
    if (!tokens)
        return tl::unexpected(tokens.error());
    return std::make_unique<Services>(*config, *tokens, prompt);
}

} // namespace ssotray
