#include "ui/profiles/profileentry.h"

#include "aws/starturl.h"
#include "config/document.h"
#include "config/ssosession.h"

using namespace Qt::StringLiterals;

namespace ssotray {

QHash<RoleRef, QStringList> profilesOfRoles(const Document &document)
{
    using Kind = ProfileEntry::Kind;
    const QList<SsoSession> sessions = ssoSessions(document);
    QHash<RoleRef, QStringList> profiles;
    for (const ProfileEntry &entry : profileEntries(document)) {
        if (entry.accountId.isEmpty() || entry.roleName.isEmpty())
            continue;
        if (entry.kind != Kind::LegacySso) {
            profiles[{entry.session, entry.accountId, entry.roleName}].append(entry.name);
            continue;
        }
        const auto region = document.value(SectionName::profile(entry.name), u"sso_region"_s);
        for (const SsoSession &session : sessions) {
            if (session.region == region && normalisedStartUrl(session.startUrl) == normalisedStartUrl(entry.startUrl))
                profiles[{session.name, entry.accountId, entry.roleName}].append(entry.name);
        }
    }
    return profiles;
}

} // namespace ssotray
