#include "config/ssosession.h"

#include "config/document.h"

using namespace Qt::StringLiterals;

namespace ssotray {

QString usualScope()
{
    return u"sso:account:access"_s;
}

QList<SsoSession> ssoSessions(const Document &document)
{
    QList<SsoSession> sessions;
    for (const QString &name : document.names(SectionKind::SsoSession)) {
        const auto value = [&](const QString &key) {
            return document.value(SectionName::ssoSession(name), key).value_or(QString());
        };
        SsoSession session{name, value(u"sso_start_url"_s), value(u"sso_region"_s), {}};
        for (const QString &scope : value(u"sso_registration_scopes"_s).split(u',')) {
            if (const QString trimmed = scope.trimmed(); !trimmed.isEmpty())
                session.scopes += trimmed;
        }
        sessions += session;
    }
    return sessions;
}

} // namespace ssotray
