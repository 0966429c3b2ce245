#include "profiles/foreignprofiles.h"

#include "aws/identifiers.h"
#include "aws/partition.h"
#include "aws/starturl.h"
#include "config/configrules.h"
#include "config/document.h"
#include "profiles/portalsession.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Kind = ProfileEntry::Kind;
using Obstacle = ForeignProfile::Obstacle;
using Remark = ForeignProfile::Remark;

// What a profile says of its role and portal, under whichever keys.
struct SaidRole
{
    QString session;
    QString startUrl;
    QString region;
    QString accountId;
    QString roleName;
};

bool isStartUrl(const QString &text)
{
    return startUrlProblem(text) == StartUrlProblem::None && isWritableValue(text);
}

class ForeignFinder
{
public:
    explicit ForeignFinder(const Document &document)
        : m_document(document)
    {
        m_found.sessions = ssoSessions(document);
        m_taken = document.names(SectionKind::SsoSession);
        for (const QString &name : document.names(SectionKind::Profile))
            m_profiles.insert(name);
    }

    ForeignProfiles find()
    {
        for (const ProfileEntry &entry : profileEntries(m_document))
            lookAt(entry);
        return m_found;
    }

private:
    QString value(const QString &profile, const QString &key) const
    {
        return m_document.value(SectionName::profile(profile), key).value_or(QString());
    }
    // Also with nothing behind it: the AWS CLI looks no further either.
    bool has(const QString &profile, const QString &key) const
    {
        return m_document.value(SectionName::profile(profile), key).has_value();
    }

    void lookAt(const ProfileEntry &entry);
    void take(ForeignProfile &profile, const ForeignCommand &command);
    void takeVault(ForeignProfile &profile, const ForeignCommand &command);
    void takeRole(ForeignProfile &profile, const SaidRole &role);
    void takePortal(ForeignProfile &profile, const SaidRole &role);
    QString sessionFor(const QString &startUrl, const QString &region);
    SaidRole ownRole(const QString &profile) const;
    bool isOfGranted(const QString &profile) const;
    QString inheritedKey() const;

    const Document &m_document;
    ForeignProfiles m_found;
    QStringList m_taken; // names of sessions
    QSet<QString> m_profiles;
    QHash<std::pair<QString, QString>, QString> m_sessionOf; // start URL, as it stands there, and region
};

void stop(ForeignProfile &profile, Obstacle obstacle, const QString &detail = {})
{
    if (profile.obstacle == Obstacle::None) {
        profile.obstacle = obstacle;
        profile.detail = detail;
    }
}

// Granted says so in both of its forms, with credential_process and without; a person may have left the former's keys.
// Granted, pkg/awsconfigfile
bool ForeignFinder::isOfGranted(const QString &profile) const
{
    return has(profile, u"granted_sso_account_id"_s) || has(profile, u"granted_sso_start_url"_s)
        || has(profile, u"common_fate_generated_from"_s);
}

void ForeignFinder::lookAt(const ProfileEntry &entry)
{
    const ForeignCommand command = foreignCommand(value(entry.name, u"credential_process"_s));
    const bool isGranted = isOfGranted(entry.name);
    if (entry.isOurs() && !has(entry.name, u"aws_access_key_id"_s)) {
        ++m_found.present;
        return;
    }
    if ((entry.kind == Kind::SettingsOnly || entry.kind == Kind::TokenOnly) && !isGranted)
        return;

    ForeignProfile profile;
    profile.name = entry.name;
    profile.kind = entry.kind;
    profile.tool = command.tool;
    if (profile.tool == ForeignTool::None && isGranted)
        profile.tool = ForeignTool::Granted;
    else if (profile.tool == ForeignTool::None && entry.kind == Kind::LegacySso)
        profile.tool = ForeignTool::AwsCli;
    take(profile, command);
    if (profile.isImportable() && profile.session.isEmpty() && !m_found.instances.contains(profile.instance))
        m_found.instances.append(profile.instance);
    m_found.profiles.append(profile);
}

void ForeignFinder::take(ForeignProfile &profile, const ForeignCommand &command)
{
    const QString &name = profile.name;
    if (has(name, u"aws_access_key_id"_s))
        stop(profile, Obstacle::Keys);
    if (has(name, u"role_arn"_s) || has(name, u"source_profile"_s) || has(name, u"credential_source"_s)
        || has(name, u"web_identity_token_file"_s) || has(name, u"login_session"_s))
        stop(profile, Obstacle::OtherCredentials);
    if (!isWritableName(name))
        stop(profile, Obstacle::Name);
    if (const QString key = inheritedKey(); !key.isEmpty()) {
        const bool isOwn = m_document.keys(SectionName::profile(name)).contains(key);
        stop(profile, isOwn ? Obstacle::Covered : Obstacle::Inherited, key);
    }

    const bool saysRole = profile.kind == Kind::LegacySso || isOfGranted(name);
    if (saysRole)
        takeRole(profile, ownRole(name));
    else if (profile.tool == ForeignTool::AwsSsoCli)
        takeRole(profile, {{}, {}, {}, command.accountId, command.roleName});
    else if (profile.tool == ForeignTool::AwsVault)
        takeVault(profile, command);
    else if (profile.tool == ForeignTool::Leapp)
        // Its line names a session of Leapp's own by a number, and nothing else. Leapp,
        // docs/security/credential-process.md
        stop(profile, Obstacle::OnlyInLeapp);
    else
        stop(profile, Obstacle::OtherProgram);
    if (!saysRole && profile.tool == ForeignTool::AwsSsoCli)
        profile.instance = command.instance;

    // `aws-sso setup profiles` and `granted sso populate` write their profiles anew each time.
    if (profile.tool == ForeignTool::AwsSsoCli || has(name, u"common_fate_generated_from"_s))
        profile.remarks.append(Remark::WrittenAgain);
    if (command.requestsAccess)
        profile.remarks.append(Remark::RequestsAccess);
    if (saysRole && command.tool == ForeignTool::None && has(name, u"credential_process"_s))
        profile.remarks.append(Remark::AlsoAsksProgram);
}

// The profile that it is asked for is in the same config; aws-vault reads its SSO keys as the AWS CLI does. aws-vault,
// docs ("Single Sign On")
void ForeignFinder::takeVault(ForeignProfile &profile, const ForeignCommand &command)
{
    QStringList asked;
    for (const QString &word : command.names) {
        if (m_profiles.contains(word) && !asked.contains(word))
            asked.append(word);
    }
    const ProfileEntry::Kind kind =
        asked.size() == 1 ? profileEntry(m_document, asked.constFirst()).kind : Kind::SettingsOnly;
    if (kind == Kind::Standard || kind == Kind::LegacySso)
        takeRole(profile, ownRole(asked.constFirst()));
    else
        stop(profile, Obstacle::VaultKeys);
}

SaidRole ForeignFinder::ownRole(const QString &profile) const
{
    // Granted's own keys are what it works with where both are there; its start URL and region may come from a session.
    // Granted, pkg/cfaws/granted_config.go
    const auto said = [&](const QString &key) {
        const QString granted = value(profile, u"granted_"_s + key);
        return granted.isEmpty() ? value(profile, key) : granted;
    };
    const bool isFromSession = value(profile, u"granted_sso_start_url"_s).isEmpty();
    return {isFromSession ? value(profile, u"sso_session"_s) : QString(), said(u"sso_start_url"_s),
        said(u"sso_region"_s), said(u"sso_account_id"_s), said(u"sso_role_name"_s)};
}

void ForeignFinder::takeRole(ForeignProfile &profile, const SaidRole &role)
{
    profile.accountId = role.accountId;
    profile.roleName = role.roleName;
    if (role.accountId.isEmpty())
        stop(profile, Obstacle::Incomplete, u"sso_account_id"_s);
    else if (role.roleName.isEmpty())
        stop(profile, Obstacle::Incomplete, u"sso_role_name"_s);
    else if (!isAccountId(role.accountId))
        stop(profile, Obstacle::BadAccount, role.accountId);
    else if (!isRoleName(role.roleName))
        stop(profile, Obstacle::BadRole, role.roleName);
    // aws-sso-cli keeps its start URLs in ~/.aws-sso/config.yaml. aws-sso-cli, docs/config.md
    if (profile.tool == ForeignTool::AwsSsoCli && role.session.isEmpty() && role.startUrl.isEmpty())
        return;
    takePortal(profile, role);
}

void ForeignFinder::takePortal(ForeignProfile &profile, const SaidRole &role)
{
    const auto isNamed = [&](const SsoSession &session) { return session.name == role.session; };
    if (!role.session.isEmpty()) {
        const bool isThere = std::any_of(m_found.sessions.begin(), m_found.sessions.end(), isNamed);
        profile.session = isThere ? role.session : QString();
        if (!isThere)
            stop(profile, Obstacle::SessionMissing, role.session);
        return;
    }
    if (role.startUrl.isEmpty())
        stop(profile, Obstacle::Incomplete, u"sso_start_url"_s);
    else if (!isStartUrl(role.startUrl))
        stop(profile, Obstacle::BadStartUrl, role.startUrl);
    else if (role.region.isEmpty())
        stop(profile, Obstacle::Incomplete, u"sso_region"_s);
    else if (!isRegionName(role.region))
        stop(profile, Obstacle::BadRegion, role.region);
    if (profile.isImportable())
        profile.session = sessionFor(role.startUrl, role.region);
}

QString ForeignFinder::sessionFor(const QString &startUrl, const QString &region)
{
    QString &known = m_sessionOf[{startUrl, region}];
    if (!known.isEmpty())
        return known;
    for (const QList<SsoSession> *sessions : {&m_found.sessions, &m_found.newSessions}) {
        const auto same = std::find_if(sessions->begin(), sessions->end(),
            [&](const SsoSession &session) { return isSamePortal(session, startUrl, region); });
        if (same != sessions->end())
            return known = same->name;
    }
    known = freeSessionName(startUrl, m_taken);
    m_taken.append(known);
    m_found.newSessions.append({known, startUrl, region, {usualScope()}});
    return known;
}

// A key that the import takes away, and that would still be there then: Python gives what stands in [DEFAULT] to every
// section. spec/aws.md §6.2
QString ForeignFinder::inheritedKey() const
{
    const SectionValues inherited = m_document.valuesOf({SectionKind::Inherited, u"DEFAULT"_s});
    for (const QString &key : {u"credential_process"_s, u"sso_start_url"_s, u"sso_region"_s, u"sso_session"_s,
             u"sso_account_id"_s, u"sso_role_name"_s}) {
        if (inherited.has(key))
            return key;
    }
    return {};
}

} // namespace

bool ForeignProfiles::hasImportable() const
{
    return std::any_of(
        profiles.begin(), profiles.end(), [](const ForeignProfile &profile) { return profile.isImportable(); });
}

std::optional<SsoSession> ForeignProfiles::sessionNamed(const QString &name) const
{
    for (const QList<SsoSession> *list : {&sessions, &newSessions}) {
        const auto found =
            std::find_if(list->begin(), list->end(), [&](const SsoSession &session) { return session.name == name; });
        if (found != list->end())
            return *found;
    }
    return std::nullopt;
}

ForeignProfiles foreignProfiles(const Document &document)
{
    return document.isParsable() ? ForeignFinder(document).find() : ForeignProfiles();
}

} // namespace ssotray
