#include "profiles/profile.h"

#include "config/document.h"
#include "config/ssosession.h"
#include "profiles/portalsession.h"
#include "session/clicache.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

bool isOfSession(const Document &document, const QString &profile, const SsoSession &session)
{
    const SectionName section = SectionName::profile(profile);
    if (const auto name = document.value(section, u"sso_session"_s))
        return *name == session.name;
    const QString startUrl = document.value(section, u"sso_start_url"_s).value_or(QString());
    return !startUrl.isEmpty()
        && isSamePortal(session, startUrl, document.value(section, u"sso_region"_s).value_or(QString()));
}

} // namespace

ProfileKind profileKind(const Document &document, const QString &profile)
{
    const SectionName section = SectionName::profile(profile);
    if (!document.contains(section))
        return ProfileKind::Absent;
    const QStringList keys = document.keys(section);
    static const QStringList otherWays{u"aws_access_key_id"_s, u"role_arn"_s, u"source_profile"_s,
        u"credential_source"_s, u"web_identity_token_file"_s, u"login_session"_s};
    if (std::any_of(keys.begin(), keys.end(), [](const QString &key) { return otherWays.contains(key); }))
        return ProfileKind::Other;
    if (keys.contains("sso_session"_L1))
        return ProfileKind::Standard;
    if (keys.contains("sso_start_url"_L1))
        return ProfileKind::LegacySso;
    if (keys.contains("credential_process"_L1))
        return ProfileKind::CredentialProcess;
    return ProfileKind::Empty;
}

QSet<QString> sessionsOfStandardProfiles(const Document &document)
{
    QSet<QString> sessions;
    for (const QString &profile : document.names(SectionKind::Profile)) {
        const std::optional<QString> session = document.value(SectionName::profile(profile), u"sso_session"_s);
        if (session)
            sessions.insert(*session);
    }
    return sessions;
}

QStringList tokenFileNames(const Document &document, const SsoSession &session)
{
    QStringList names;
    for (const QString &profile : document.names(SectionKind::Profile)) {
        if (!isOfSession(document, profile, session))
            continue;
        const SectionName section = SectionName::profile(profile);
        const bool isLegacy = !document.value(section, u"sso_session"_s);
        const QString name = isLegacy ? *document.value(section, u"sso_start_url"_s) : session.name;
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

QList<CliCachedRole> rolesOfProfiles(const Document &document, const SsoSession &session)
{
    QList<CliCachedRole> roles;
    for (const QString &profile : document.names(SectionKind::Profile)) {
        const SectionName section = SectionName::profile(profile);
        const auto account = document.value(section, u"sso_account_id"_s);
        const auto role = document.value(section, u"sso_role_name"_s);
        if (account && role && isOfSession(document, profile, session))
            roles.append({*account, *role, document.value(section, u"sso_start_url"_s).value_or(QString())});
    }
    return roles;
}

} // namespace ssotray
