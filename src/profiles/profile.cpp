#include "profiles/profile.h"

#include "config/document.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

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

} // namespace ssotray
