#include "profiles/importplan.h"

#include "config/document.h"
#include "profiles/credentialprocess.h"
#include "profiles/portalsession.h"
#include "profiles/profileoperations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Remark = ForeignProfile::Remark;

bool isChosen(const ForeignProfile &profile, const ImportChoices &choices)
{
    return profile.isImportable() && choices.profiles.contains(profile.name) && !sessionOf(profile, choices).isEmpty();
}

// What it becomes. Its region and output stay what they are.
Result<ProfileSpec> specOf(const ForeignProfiles &found, const ForeignProfile &profile, const ImportChoices &choices)
{
    const QString name = sessionOf(profile, choices);
    const std::optional<SsoSession> session = found.sessionNamed(name);
    if (!session)
        return failure(Error::Kind::Config, u"SessionMissing"_s, name);
    ProfileSpec spec;
    spec.name = profile.name;
    spec.session = *session;
    spec.accountId = profile.accountId;
    spec.roleName = profile.roleName;
    spec.way = choices.way;
    spec.credentialsProgram = choices.credentialsProgram;
    if (choices.way == CredentialsWay::KeychainOnly) {
        if (const Result<QString> command = credentialProcessCommand(spec); !command)
            return tl::unexpected(command.error());
    }
    return spec;
}

Result<void> import(Document &document, const ForeignProfile &profile, const ProfileSpec &spec)
{
    // Where a profile names two portals, Granted's own keys are those that counted, and the others just go.
    const SectionValues own = document.valuesOf(SectionName::profile(profile.name));
    const std::optional<QString> startUrl = own.value(u"sso_start_url"_s);
    // The conversion would spell a new session's start URL as the profile does, and what was shown is what is written.
    const bool isSpelledSo =
        document.contains(SectionName::ssoSession(spec.session.name)) || startUrl == spec.session.startUrl;
    const bool isLegacy = profile.kind == ProfileEntry::Kind::LegacySso && spec.way == CredentialsWay::Standard
        && startUrl && isSpelledSo
        && isSamePortal(spec.session, *startUrl, own.value(u"sso_region"_s).value_or(QString()));
    if (isLegacy) {
        if (Result<void> converted = convertToSession(profile.name, spec.session.name).edit(document); !converted)
            return converted;
    }
    if (Result<void> written = writeProfile(document, spec); !written)
        return written;
    // Beside them, Granted wants a credential_process of its own and refuses the profile otherwise; without them it
    // takes it as the AWS CLI does. Granted, pkg/cfaws/granted_config.go
    return removeKeys(profile.name,
        {u"granted_sso_start_url"_s, u"granted_sso_region"_s, u"granted_sso_account_id"_s, u"granted_sso_role_name"_s})
        .edit(document);
}

Result<void> importAll(Document &document, const ForeignProfiles &found, const ImportChoices &choices)
{
    const ForeignProfiles now = foreignProfiles(document);
    QHash<QString, const ForeignProfile *> nowNamed;
    for (const ForeignProfile &profile : now.profiles)
        nowNamed.insert(profile.name, &profile);
    for (const ForeignProfile &profile : found.profiles) {
        if (!isChosen(profile, choices))
            continue;
        const Result<ProfileSpec> spec = specOf(found, profile, choices);
        if (!spec)
            continue; // the plan has said so
        const ForeignProfile *same = nowNamed.value(profile.name);
        if (!same || *same != profile || now.sessionNamed(spec->session.name) != spec->session)
            return failure(
                Error::Kind::Config, u"LineChanged"_s, profile.name, document.line(SectionName::profile(profile.name)));
        if (Result<void> imported = import(document, profile, *spec); !imported)
            return imported;
    }
    return {};
}

} // namespace

QString sessionOf(const ForeignProfile &profile, const ImportChoices &choices)
{
    return profile.session.isEmpty() ? choices.sessions.value(profile.instance) : profile.session;
}

bool isUsuallyImported(const ForeignProfile &profile, const ImportChoices &choices)
{
    return profile.isImportable() && !sessionOf(profile, choices).isEmpty()
        && !profile.remarks.contains(Remark::RequestsAccess) && !profile.remarks.contains(Remark::AlsoAsksProgram);
}

ImportPlan importPlan(const ForeignProfiles &found, const ImportChoices &choices)
{
    ImportPlan plan;
    for (const ForeignProfile &profile : found.profiles) {
        if (!isChosen(profile, choices))
            continue;
        const Result<ProfileSpec> spec = specOf(found, profile, choices);
        if (!spec) {
            ++plan.refused;
            if (!plan.refusal)
                plan.refusal = spec.error();
            continue;
        }
        plan.profiles.append(profile.name);
        if (plan.sessions.contains(spec->session.name))
            continue;
        plan.sessions.append(spec->session.name);
        if (!found.sessions.contains(spec->session))
            plan.newSessions.append(spec->session);
    }
    return plan;
}

ConfigOperation importOperation(const ForeignProfiles &found, const ImportChoices &choices)
{
    const QStringList profiles = importPlan(found, choices).profiles;
    ConfigOperation operation{u"Import"_s, profiles.value(0), {},
        [found, choices](Document &document) { return importAll(document, found, choices); }};
    operation.count = int(profiles.size());
    return operation;
}

} // namespace ssotray
