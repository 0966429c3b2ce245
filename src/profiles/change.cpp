#include "profiles/change.h"

#include "config/configfile.h"
#include "config/document.h"
#include "profiles/credentialprocess.h"
#include "profiles/profile.h"

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QList<ConfigValue> sessionValues(const Document &document, const SsoSession &session)
{
    const SectionName section = SectionName::ssoSession(session.name);
    const SectionValues present = document.valuesOf(section);
    QList<ConfigValue> values;
    const auto addMissing = [&](const QString &key, const QString &value) {
        if (!value.isEmpty() && !present.has(key))
            values.append({key, value});
    };
    addMissing(u"sso_start_url"_s, session.startUrl);
    addMissing(u"sso_region"_s, session.region);
    // An existing session without scopes stays as it is; it registers with the default scope all the same.
    if (present.isAbsent())
        addMissing(u"sso_registration_scopes"_s, session.scopes.join(u','));
    return values;
}

Result<QList<ConfigValue>> profileValues(const ProfileSpec &spec)
{
    QList<ConfigValue> values;
    if (spec.roleName.isEmpty()) {
        values = {{u"sso_session"_s, spec.session.name}}; // as the AWS CLI: `aws sso login --profile` works with it
    } else if (spec.way == CredentialsWay::Standard) {
        values = {{u"sso_session"_s, spec.session.name}, {u"sso_account_id"_s, spec.accountId},
            {u"sso_role_name"_s, spec.roleName}};
    } else {
        const Result<QString> command = credentialProcessCommand(spec);
        if (!command)
            return tl::unexpected(command.error());
        values = {{u"credential_process"_s, *command}};
    }
    if (!spec.region.isEmpty())
        values.append({u"region"_s, spec.region});
    if (!spec.output.isEmpty())
        values.append({u"output"_s, spec.output});
    return values;
}

// The keys that would be a second source of credentials beside those we write.
QStringList keysOfOtherWay(const ProfileSpec &spec)
{
    if (spec.roleName.isEmpty())
        return {};
    if (spec.way == CredentialsWay::Standard)
        return {u"credential_process"_s, u"sso_start_url"_s, u"sso_region"_s, u"sso_registration_scopes"_s};
    return {u"sso_session"_s, u"sso_account_id"_s, u"sso_role_name"_s, u"sso_start_url"_s, u"sso_region"_s,
        u"sso_registration_scopes"_s};
}

ConfigOperation profileOperation(const ProfileSpec &spec)
{
    return {u"Profile"_s, spec.name, {}, [spec](Document &document) { return writeProfile(document, spec); }};
}

} // namespace

Result<void> writeProfile(Document &document, const ProfileSpec &spec)
{
    const SectionName section = SectionName::profile(spec.name);
    const ProfileKind kind = profileKind(document, spec.name);
    if (kind == ProfileKind::Other)
        return failure(Error::Kind::Config, u"OtherCredentials"_s, spec.name, document.line(section));
    for (const QString &key : kind == ProfileKind::Absent ? QStringList() : keysOfOtherWay(spec)) {
        if (Result<void> removed = document.removeKey(section, key); !removed)
            return removed;
    }
    Result<QList<ConfigValue>> values = profileValues(spec);
    if (!values)
        return tl::unexpected(values.error());
    // Without a role there is no other sign-in to give it, so one that it has stays as it is.
    if (spec.roleName.isEmpty() && kind != ProfileKind::Absent && kind != ProfileKind::Empty)
        values->removeIf([](const ConfigValue &value) { return value.key == "sso_session"_L1; });
    if (Result<void> set = document.set(section, *values); !set)
        return set;
    const QList<ConfigValue> missing = sessionValues(document, spec.session);
    return missing.isEmpty() ? Result<void>() : document.set(SectionName::ssoSession(spec.session.name), missing);
}

Result<ConfigChange> planProfile(const Document &document, const ProfileSpec &spec)
{
    return planOperation(document, profileOperation(spec));
}

Async<void> saveProfile(ConfigFile &file, const ProfileSpec &spec)
{
    return applyOperation(file, profileOperation(spec)).then([](const Result<SavedConfig> &saved) -> Result<void> {
        return saved ? Result<void>() : tl::unexpected(saved.error());
    });
}

} // namespace ssotray
