#include "profiles/problems.h"

#include "config/configrules.h"
#include "config/document.h"
#include "config/ssosession.h"
#include "profiles/profileentry.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Kind = ProfileEntry::Kind;
using Severity = ProfileProblem::Severity;

// Looks at one document and gathers what it finds.
class ProblemFinder
{
public:
    ProblemFinder(const Document &document, const ProblemFacts &facts)
        : m_document(document)
        , m_facts(facts)
    {
        for (const SsoSession &session : ssoSessions(document))
            m_sessions.insert(session.name, session);
        const QStringList profiles = document.names(SectionKind::Profile);
        m_profiles = QSet<QString>(profiles.begin(), profiles.end());
    }

    QList<ProfileProblem> find();

private:
    void lookAtFile();
    void lookAtHeaders();
    void lookAtLines();
    void lookAtSession(const SsoSession &session);
    void lookAtProfile(const ProfileEntry &entry);
    void lookAtSso(const ProfileEntry &entry);
    void lookAtSources(const ProfileEntry &entry);
    void lookAtValues();
    void report(Severity severity, const QString &code, const QString &key, const QString &detail);
    bool has(const QString &key) const { return m_document.value(m_section, key).has_value(); }

    const Document &m_document;
    const ProblemFacts &m_facts;
    QHash<QString, SsoSession> m_sessions;
    QSet<QString> m_profiles;
    QHash<SectionName, int> m_lines; // of the headers: Document::line() counts each time
    SectionName m_section; // that is looked at
    QList<ProfileProblem> m_problems;
};

void ProblemFinder::report(Severity severity, const QString &code, const QString &key, const QString &detail)
{
    const bool isProfile = m_section.kind == SectionKind::Profile;
    const int ownLine = key.isEmpty() ? 0 : m_document.line(m_section, key);
    m_problems.append({severity, code, isProfile ? m_section.name : QString(), isProfile ? QString() : m_section.name,
        ownLine > 0 ? ownLine : m_lines.value(m_section), detail});
}

QList<ProfileProblem> ProblemFinder::find()
{
    lookAtFile();
    lookAtHeaders();
    lookAtLines();
    for (const ProfileEntry &entry : profileEntries(m_document))
        lookAtProfile(entry);
    for (const SsoSession &session : ssoSessions(m_document))
        lookAtSession(session);
    return m_problems;
}

void ProblemFinder::lookAtFile()
{
    if (m_facts.hasEnvironmentCredentials)
        m_problems.append({Severity::Warning, u"EnvironmentCredentials"_s, {}, {}, 0, u"AWS_ACCESS_KEY_ID"_s});
}

// spec/aws.md §6.2: what the AWS CLI and the other SDKs make of a header.
void ProblemFinder::lookAtHeaders()
{
    for (const ConfigSection &section : m_document.sections()) {
        const bool isNamed = section.id.kind == SectionKind::Profile || section.id.kind == SectionKind::SsoSession;
        ProfileProblem problem{Severity::Warning, {}, {}, {}, section.line, section.header};
        if (section.id.kind == SectionKind::Profile)
            problem.profile = section.id.name;
        else if (section.id.kind == SectionKind::SsoSession)
            problem.session = section.id.name;
        if (section.effective)
            m_lines.insert(section.id, section.line);

        if (section.id.kind == SectionKind::Inherited)
            problem.code = u"Inherited"_s;
        else if (section.id.kind == SectionKind::Ignored
            || (section.id.kind == SectionKind::Other && meantBy(section.header).kind != SectionKind::Other))
            problem.code = u"Ignored"_s;
        else if (isNamed && !section.effective)
            problem.code = u"Replaced"_s;
        else if (isNamed && !isWritableName(section.id.name))
            problem.code = u"NotEverywhere"_s;
        else if (isNamed && section.header.trimmed() != headerFor(section.id))
            problem.code = u"HeaderNotEverywhere"_s;
        if (!problem.code.isEmpty())
            m_problems.append(problem);
    }
}

void ProblemFinder::lookAtLines()
{
    const QList<UnevenLine> lines = unevenLines(m_document.text());
    for (const UnevenLine &line : lines) {
        const bool isProfile = line.section.kind == SectionKind::Profile;
        const bool isSession = line.section.kind == SectionKind::SsoSession;
        m_problems.append({Severity::Warning, line.problem.code, isProfile ? line.section.name : QString(),
            isSession ? line.section.name : QString(), line.problem.line, line.problem.text});
    }
}

void ProblemFinder::lookAtSession(const SsoSession &session)
{
    m_section = SectionName::ssoSession(session.name);
    QStringList missing;
    if (session.startUrl.isEmpty())
        missing += u"sso_start_url"_s;
    if (session.region.isEmpty())
        missing += u"sso_region"_s;
    if (!missing.isEmpty())
        report(Severity::Error, u"SessionIncomplete"_s, {}, missing.join(u", "_s));
}

void ProblemFinder::lookAtProfile(const ProfileEntry &entry)
{
    m_section = SectionName::profile(entry.name);
    lookAtSso(entry);
    lookAtSources(entry);
    lookAtValues();
}

void ProblemFinder::lookAtSso(const ProfileEntry &entry)
{
    const bool isSso = entry.kind == Kind::Standard || entry.kind == Kind::TokenOnly;
    if ((isSso || entry.kind == Kind::KeychainOnly) && !m_sessions.contains(entry.session))
        report(Severity::Error, u"SessionMissing"_s, isSso ? u"sso_session"_s : u"credential_process"_s, entry.session);
    if (entry.kind == Kind::Standard || entry.kind == Kind::LegacySso) {
        QStringList needed{u"sso_account_id"_s, u"sso_role_name"_s};
        if (entry.kind == Kind::LegacySso)
            needed += {u"sso_start_url"_s, u"sso_region"_s};
        QStringList missing;
        for (const QString &key : needed) {
            if (m_document.value(m_section, key).value_or(QString()).isEmpty())
                missing += key;
        }
        if (!missing.isEmpty())
            report(Severity::Error, u"SsoIncomplete"_s, {}, missing.join(u", "_s));
        else if (entry.kind == Kind::LegacySso)
            report(Severity::Note, u"LegacySso"_s, u"sso_start_url"_s, entry.startUrl);
    }
    if (isSso && m_sessions.contains(entry.session)) {
        const SsoSession session = m_sessions.value(entry.session);
        const std::pair<QString, QString> said[] = {
            {u"sso_start_url"_s, session.startUrl}, {u"sso_region"_s, session.region}};
        for (const auto &[key, value] : said) {
            if (const auto own = m_document.value(m_section, key))
                report(*own == value ? Severity::Warning : Severity::Error,
                    *own == value ? u"Repeated"_s : u"Inconsistent"_s, key, key);
        }
    }
    if (m_facts.goneRoles.contains(ProblemFacts::goneRole(entry.session, entry.accountId, entry.roleName)))
        report(Severity::Error, u"RoleGone"_s, {}, entry.roleName);
}

void ProblemFinder::lookAtSources(const ProfileEntry &entry)
{
    const bool isSso = entry.kind == Kind::Standard || entry.kind == Kind::LegacySso || entry.kind == Kind::TokenOnly;
    if (!entry.program.isEmpty() && m_facts.missingPrograms.contains(entry.program))
        report(Severity::Error, u"ProgramGone"_s, u"credential_process"_s, entry.program);
    if (has(u"credential_process"_s)
        && (isSso || has(u"sso_session"_s) || has(u"sso_account_id"_s) || has(u"sso_start_url"_s)))
        report(Severity::Warning, u"TwoSources"_s, u"credential_process"_s, u"credential_process"_s);
    if (has(u"aws_access_key_id"_s) && (isSso || entry.kind == Kind::KeychainOnly))
        report(Severity::Warning, u"KeysBesideSso"_s, u"aws_access_key_id"_s, u"aws_access_key_id"_s);
    const bool yields = isSso || entry.kind == Kind::KeychainOnly || entry.kind == Kind::CredentialProcess;
    if (yields && m_facts.profilesWithKeys.contains(entry.name))
        report(Severity::Warning, u"ShadowedByCredentials"_s, {}, entry.name);
    const auto source = m_document.value(m_section, u"source_profile"_s);
    if (source && !m_profiles.contains(*source) && !m_facts.profilesInCredentials.contains(*source))
        report(Severity::Error, u"SourceMissing"_s, u"source_profile"_s, *source);
}

void ProblemFinder::lookAtValues()
{
    for (const QString &key : m_document.keys(m_section)) {
        const QString value = m_document.value(m_section, key).value_or(QString());
        if (!value.contains(u'\n') && commentIn(value) >= 0)
            report(Severity::Warning, u"CommentInValue"_s, key, key);
    }
}

} // namespace

void readCredentialsFile(const QByteArray &text, ProblemFacts &facts)
{
    const Document document(text);
    for (const ConfigSection &section : document.sections()) {
        facts.profilesInCredentials.insert(section.header);
        if (document.keys(section.id).contains("aws_access_key_id"_L1))
            facts.profilesWithKeys.insert(section.header);
    }
}

QStringList credentialPrograms(const Document &document)
{
    QStringList programs;
    for (const ProfileEntry &entry : profileEntries(document)) {
        if (QDir::isAbsolutePath(entry.program) && !programs.contains(entry.program))
            programs.append(entry.program);
    }
    return programs;
}

QList<ProfileProblem> problemsOf(const Document &document, const ProblemFacts &facts)
{
    return ProblemFinder(document, facts).find();
}

} // namespace ssotray
