#include "profiles/sessionoperations.h"

#include "config/document.h"
#include "config/ssosession.h"
#include "profiles/change.h"
#include "profiles/credentialprocess.h"
#include "profiles/profileentry.h"

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

Result<void> mustBeThere(const Document &document, const QString &session)
{
    return document.contains(SectionName::ssoSession(session))
        ? Result<void>()
        : failure(Error::Kind::Config, u"NoSuchSection"_s, session);
}

Result<void> renameIn(Document &document, const QString &profile, const QString &name, const QString &newName)
{
    const SectionName section = SectionName::profile(profile);
    const ProfileEntry entry = profileEntry(document, profile);
    if (document.value(section, u"sso_session"_s) == name) {
        if (Result<void> set = document.set(section, {{u"sso_session"_s, newName}}); !set)
            return set;
    }
    if (entry.kind != ProfileEntry::Kind::KeychainOnly || entry.session != name)
        return {};
    ProfileSpec spec;
    spec.name = profile;
    spec.session.name = newName;
    spec.accountId = entry.accountId;
    spec.roleName = entry.roleName;
    spec.credentialsProgram = entry.program;
    const Result<QString> command = credentialProcessCommand(spec);
    return command ? document.set(section, {{u"credential_process"_s, *command}}) : tl::unexpected(command.error());
}

} // namespace

ConfigOperation editSession(const SsoSession &session)
{
    return {u"EditSession"_s, session.name, {}, [=](Document &document) -> Result<void> {
                if (Result<void> exists = mustBeThere(document, session.name); !exists)
                    return exists;
                const SectionName section = SectionName::ssoSession(session.name);
                QList<ConfigValue> values{{u"sso_start_url"_s, session.startUrl}, {u"sso_region"_s, session.region}};
                const QString scopesKey = u"sso_registration_scopes"_s;
                // As they stand there, unless they are others.
                const bool areOthers = [&] {
                    for (const SsoSession &known : ssoSessions(document)) {
                        if (known.name == session.name)
                            return known.scopes != session.scopes;
                    }
                    return true;
                }();
                if (areOthers && session.scopes.isEmpty()) {
                    if (Result<void> removed = document.removeKey(section, scopesKey); !removed)
                        return removed;
                } else if (areOthers) {
                    values.append({scopesKey, session.scopes.join(u',')});
                }
                return document.set(section, values);
            }};
}

ConfigOperation renameSession(const QString &name, const QString &newName)
{
    return {u"RenameSession"_s, name, newName, [=](Document &document) -> Result<void> {
                const QStringList profiles = profilesOfSession(document, name);
                if (Result<void> renamed = document.rename(SectionName::ssoSession(name), newName); !renamed)
                    return renamed;
                for (const QString &profile : profiles) {
                    if (Result<void> followed = renameIn(document, profile, name, newName); !followed)
                        return followed;
                }
                return {};
            }};
}

ConfigOperation deleteSession(const QString &name, bool withProfiles)
{
    return {u"DeleteSession"_s, name, {}, [=](Document &document) -> Result<void> {
                if (Result<void> exists = mustBeThere(document, name); !exists)
                    return exists;
                if (withProfiles) {
                    for (const QString &profile : profilesOfSession(document, name)) {
                        if (Result<void> removed = document.removeSection(SectionName::profile(profile)); !removed)
                            return removed;
                    }
                }
                return document.removeSection(SectionName::ssoSession(name));
            }};
}

} // namespace ssotray
