#include "app/places.h"

#include "app/configfacts.h"
#include "app/services.h"
#include "base/instance.h"
#include "platform/autostart.h"
#include "profiles/profile.h"
#include "ui/common/secretclipboard.h"

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// The names of all token files that could be ours: of sessions that were ever stored, too.
QStringList tokenNames(const Services &services, const ConfigFacts &config)
{
    QStringList names = services.records.storedSessions();
    for (const SsoSession &session : ssoSessions(config.document()))
        names += tokenFileNames(config.document(), session) + QStringList{session.name};
    names.removeDuplicates();
    return names;
}

PlaceToErase proxyPasswordPlace(ProxyPasswords &passwords)
{
    constexpr auto kind = StoredPlace::Kind::ProxyPassword;
    return {kind,
        [&passwords] {
            return passwords.count().then(&passwords, [](const Result<int> &count) -> Result<StoredPlace> {
                StoredPlace place{kind, instanceName() + "/proxy"_L1, count.value_or(0)};
                if (!count)
                    place.problem = count.error();
                return place;
            });
        },
        [&passwords] { return passwords.erase(); }};
}

PlaceToErase autostartPlace()
{
    constexpr auto kind = StoredPlace::Kind::StartAtLogin;
    return {kind,
        [] {
            return ready<StoredPlace>(StoredPlace{kind, startAtLoginPlace(), startsAtLogin() ? 1 : 0});
        },
        [] {
            return setStartsAtLogin(false, {})
                ? ready<void>({})
                : failed<void>({Error::Kind::File, u"ReadOnly"_s, startAtLoginPlace(), {}});
        }};
}

} // namespace

QList<PlaceToErase> placesOf(Services &services, const ConfigFacts &config, SecretClipboard &clipboard)
{
    using Kind = StoredPlace::Kind;
    const auto isThere = [&services](const QString &session) {
        return services.tokens.read(session, UnlockPrompt::Never)
            .then(&services.tokens, [](const Result<std::optional<SessionTokens>> &found) {
                return found.map([](const std::optional<SessionTokens> &tokens) { return tokens.has_value(); });
            });
    };
    return {
        tokenFilesPlace(services.published, [&] { return tokenNames(services, config); }),
        keychainPlace(instanceName(), services.tokens, services.records, isThere),
        proxyPasswordPlace(services.proxyPasswords),
        memoryPlace(
            Kind::RoleCredentials, [&services] { return services.credentials.count(); },
            [&services] { services.credentials.clear(); }),
        memoryPlace(
            Kind::Clipboard, [&clipboard] { return clipboard.remaining().count() > 0 ? 1 : 0; },
            [&clipboard] { clipboard.clearNow(); }),
        filesPlace(Kind::Backups, services.paths.data + "/backups"_L1),
        filesPlace(Kind::Lists, services.paths.data + "/lists"_L1),
        filesThatStay(Kind::CliCache, services.cliCache.folder()),
        recordsPlace(services.records),
        settingsPlace(services.settings),
        autostartPlace(),
        filesThatStay(Kind::Locks, services.paths.data + "/locks"_L1),
    };
}

} // namespace ssotray
