#include "profiles/profilerole.h"

#include "config/document.h"
#include "config/ssosession.h"
#include "profiles/portalsession.h"
#include "profiles/profileentry.h"

using namespace Qt::StringLiterals;

namespace ssotray {

QList<RoleProfile> profilesWithRoles(const Document &document)
{
    using Kind = ProfileEntry::Kind;
    const QList<SsoSession> sessions = ssoSessions(document);
    QList<RoleProfile> profiles;
    for (const ProfileEntry &entry : profileEntries(document)) {
        if (entry.accountId.isEmpty() || entry.roleName.isEmpty())
            continue;
        if (entry.kind != Kind::LegacySso) {
            if (!entry.session.isEmpty())
                profiles.append({entry.name, entry.session, entry.accountId, entry.roleName});
            continue;
        }
        const QString region = document.value(SectionName::profile(entry.name), u"sso_region"_s).value_or(QString());
        for (const SsoSession &session : sessions) {
            if (isSamePortal(session, entry.startUrl, region))
                profiles.append({entry.name, session.name, entry.accountId, entry.roleName});
        }
    }
    return profiles;
}

} // namespace ssotray
