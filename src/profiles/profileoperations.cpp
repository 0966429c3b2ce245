#include "profiles/profileoperations.h"

#include "aws/identifiers.h"
#include "aws/partition.h"
#include "aws/starturl.h"
#include "config/configrules.h"
#include "config/document.h"
#include "profiles/credentialprocess.h"
#include "profiles/portalsession.h"
#include "profiles/profileentry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Kind = ProfileEntry::Kind;

std::optional<SsoSession> sessionNamed(const Document &document, const QString &name)
{
    const QList<SsoSession> sessions = ssoSessions(document);
    const auto found =
        std::find_if(sessions.begin(), sessions.end(), [&](const SsoSession &session) { return session.name == name; });
    return found == sessions.end() ? std::nullopt : std::optional(*found);
}

Result<void> mustExist(const Document &document, const SectionName &section)
{
    return document.contains(section) ? Result<void>() : failure(Error::Kind::Config, u"NoSuchSection"_s, section.name);
}

// Sets what has a value and takes away what has none, in this order.
Result<void> write(Document &document, const SectionName &section, const QList<ConfigValue> &values)
{
    QList<ConfigValue> given;
    for (const ConfigValue &value : values) {
        if (!value.value.isEmpty()) {
            given.append(value);
        } else if (Result<void> removed = document.removeKey(section, value.key); !removed) {
            return removed;
        }
    }
    return given.isEmpty() ? Result<void>() : document.set(section, given);
}

Result<void> checkRole(const ProfileFields &fields)
{
    if (!isAccountId(fields.accountId))
        return failure(Error::Kind::Input, u"AccountNumber"_s, fields.accountId);
    if (!isRoleName(fields.roleName))
        return failure(Error::Kind::Input, u"RoleText"_s, fields.roleName);
    return {};
}

// What stood there stays, whatever it is: it is not this change that brings it in.
Result<void> checkRegion(const QString &region, const QString &before)
{
    return region == before || isRegionName(region) ? Result<void>() : failure(Error::Kind::Input, u"Region"_s, region);
}

Result<void> checkPortal(const ProfileFields &fields, const ProfileEntry &before)
{
    const bool isNew = fields.startUrl != before.startUrl;
    if (fields.startUrl.isEmpty() || (isNew && startUrlProblem(fields.startUrl) != StartUrlProblem::None))
        return failure(Error::Kind::Input, u"StartUrl"_s, fields.startUrl);
    if (fields.ssoRegion.isEmpty())
        return failure(Error::Kind::Input, u"Region"_s);
    return checkRegion(fields.ssoRegion, before.ssoRegion);
}

Result<QString> commandFor(
    const Document &document, const QString &name, const ProfileFields &fields, const QString &program)
{
    const std::optional<SsoSession> session = sessionNamed(document, fields.session);
    if (!session)
        return failure(
            Error::Kind::Config, u"SessionMissing"_s, fields.session, document.line(SectionName::profile(name)));
    ProfileSpec spec;
    spec.name = name;
    spec.session = *session;
    spec.accountId = fields.accountId;
    spec.roleName = fields.roleName;
    spec.credentialsProgram = program;
    return credentialProcessCommand(spec);
}

Result<QList<ConfigValue>> valuesOf(
    const Document &document, const ProfileEntry &entry, const ProfileFields &fields, const QString &program)
{
    QList<ConfigValue> values;
    const bool hasRole = entry.kind != Kind::TokenOnly || !fields.accountId.isEmpty() || !fields.roleName.isEmpty();
    const bool isSso = entry.isOurs() || entry.kind == Kind::TokenOnly || entry.kind == Kind::LegacySso;
    if (isSso && hasRole) {
        if (const Result<void> usable = checkRole(fields); !usable)
            return tl::unexpected(usable.error());
    }
    if (entry.kind == Kind::LegacySso) {
        if (const Result<void> usable = checkPortal(fields, entry); !usable)
            return tl::unexpected(usable.error());
        values = {{u"sso_start_url"_s, fields.startUrl}, {u"sso_region"_s, fields.ssoRegion}};
    }
    if (!fields.region.isEmpty()) {
        if (const Result<void> usable = checkRegion(fields.region, entry.region); !usable)
            return tl::unexpected(usable.error());
    }
    if (entry.kind == Kind::KeychainOnly) {
        const Result<QString> command = commandFor(document, entry.name, fields, program);
        if (!command)
            return tl::unexpected(command.error());
        values.append({u"credential_process"_s, *command});
    } else if (isSso) {
        if (entry.kind != Kind::LegacySso) {
            if (!sessionNamed(document, fields.session))
                return failure(Error::Kind::Config, u"SessionMissing"_s, fields.session,
                    document.line(SectionName::profile(entry.name)));
            values.append({u"sso_session"_s, fields.session});
        }
        values.append({u"sso_account_id"_s, fields.accountId});
        values.append({u"sso_role_name"_s, fields.roleName});
    }
    values.append({u"region"_s, fields.region});
    values.append({u"output"_s, fields.output});
    return values;
}

} // namespace

ConfigOperation editProfile(const QString &name, const ProfileFields &fields, const QString &program)
{
    return {u"EditProfile"_s, name, {}, [=](Document &document) -> Result<void> {
                const SectionName section = SectionName::profile(name);
                if (Result<void> exists = mustExist(document, section); !exists)
                    return exists;
                const auto values = valuesOf(document, profileEntry(document, name), fields, program);
                return values ? write(document, section, *values) : tl::unexpected(values.error());
            }};
}

ConfigOperation renameProfile(const QString &name, const QString &newName)
{
    return {u"RenameProfile"_s, name, newName, [=](Document &document) -> Result<void> {
                const QStringList assuming = profilesAssumingFrom(document, name);
                if (Result<void> renamed = document.rename(SectionName::profile(name), newName); !renamed)
                    return renamed;
                for (const QString &other : assuming) {
                    if (Result<void> set = document.set(SectionName::profile(other), {{u"source_profile"_s, newName}});
                        !set)
                        return set;
                }
                // Its own keys are its source: AWS tools allow a profile to name itself.
                const SectionName renamed = SectionName::profile(newName);
                if (document.value(renamed, u"source_profile"_s) == name)
                    return document.set(renamed, {{u"source_profile"_s, newName}});
                return {};
            }};
}

ConfigOperation deleteProfile(const QString &name)
{
    return {u"DeleteProfile"_s, name, {}, [=](Document &document) -> Result<void> {
                const SectionName section = SectionName::profile(name);
                if (Result<void> exists = mustExist(document, section); !exists)
                    return exists;
                return document.removeSection(section);
            }};
}

QString sessionForConversion(const Document &document, const QString &profile)
{
    const SectionName section = SectionName::profile(profile);
    const QString startUrl = document.value(section, u"sso_start_url"_s).value_or(QString());
    const QString region = document.value(section, u"sso_region"_s).value_or(QString());
    const QStringList taken = document.names(SectionKind::SsoSession);
    for (const SsoSession &session : ssoSessions(document)) {
        if (isSamePortal(session, startUrl, region))
            return session.name;
    }
    return freeSessionName(startUrl, taken);
}

ConfigOperation convertToSession(const QString &name, const QString &session)
{
    return {u"ConvertProfile"_s, name, session, [=](Document &document) -> Result<void> {
                const SectionName section = SectionName::profile(name);
                const auto startUrl = document.value(section, u"sso_start_url"_s);
                const auto region = document.value(section, u"sso_region"_s);
                if (!startUrl || !region || startUrl->isEmpty() || region->isEmpty())
                    return failure(Error::Kind::Config, u"SsoIncomplete"_s, name, document.line(section));
                if (!isWritableName(session))
                    return failure(Error::Kind::Input, u"SectionName"_s, session);
                const std::optional<SsoSession> known = sessionNamed(document, session);
                if (known && !isSamePortal(*known, *startUrl, *region))
                    return failure(Error::Kind::Config, u"SectionExists"_s, session,
                        document.line(SectionName::ssoSession(session)));
                // In the place of the start URL, so that the diff is short. No SDK but the AWS CLI's takes both.
                for (const QString &key : {u"sso_region"_s, u"sso_registration_scopes"_s, u"sso_start_url"_s}) {
                    if (Result<void> removed = document.removeKey(section, key); !removed)
                        return removed;
                }
                if (Result<void> set = document.set(section, {{u"sso_session"_s, session}}); !set)
                    return set;
                return known ? Result<void>()
                             : document.add(SectionName::ssoSession(session),
                                 {{u"sso_start_url"_s, *startUrl}, {u"sso_region"_s, *region},
                                     {u"sso_registration_scopes"_s, usualScope()}});
            }};
}

ConfigOperation switchWay(const QString &name, CredentialsWay way, const QString &program)
{
    return {u"SwitchProfile"_s, name, {}, [=](Document &document) -> Result<void> {
                const ProfileEntry entry = profileEntry(document, name);
                if (!entry.isOurs())
                    return failure(
                        Error::Kind::Config, u"OtherCredentials"_s, name, document.line(SectionName::profile(name)));
                const std::optional<SsoSession> session = sessionNamed(document, entry.session);
                if (!session)
                    return failure(Error::Kind::Config, u"SessionMissing"_s, entry.session,
                        document.line(SectionName::profile(name)));
                ProfileSpec spec;
                spec.name = name;
                spec.session = *session;
                spec.accountId = entry.accountId;
                spec.roleName = entry.roleName;
                spec.way = way;
                spec.credentialsProgram = program;
                if (Result<void> usable = checkRole({{}, entry.accountId, entry.roleName, {}, {}}); !usable)
                    return usable;
                return writeProfile(document, spec);
            }};
}

ConfigOperation removeKeys(const QString &name, const QStringList &keys)
{
    return {u"EditProfile"_s, name, {}, [=](Document &document) -> Result<void> {
                const SectionName section = SectionName::profile(name);
                if (Result<void> exists = mustExist(document, section); !exists)
                    return exists;
                for (const QString &key : keys) {
                    if (Result<void> removed = document.removeKey(section, key); !removed)
                        return removed;
                }
                return {};
            }};
}

ConfigOperation moveComment(const QString &name, const QString &key)
{
    return {u"EditProfile"_s, name, {}, [=](Document &document) -> Result<void> {
                const SectionName section = SectionName::profile(name);
                const QString value = document.value(section, key).value_or(QString());
                const qsizetype comment = commentIn(value);
                if (comment < 0)
                    return {};
                return document.set(section, {{key, value.left(comment).trimmed()}});
            }};
}

} // namespace ssotray
