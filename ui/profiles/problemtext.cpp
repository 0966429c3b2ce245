#include "ui/profiles/problemtext.h"

#include "config/document.h"
#include "profiles/profileentry.h"

using namespace Qt::StringLiterals;

namespace ssotray {

QString ProblemText::of(const ProfileProblem &problem)
{
    QString text = ofProfile(problem);
    if (text.isEmpty())
        text = ofHeader(problem);
    return problem.line > 0 ? tr("Line %1: %2").arg(problem.line).arg(text) : text;
}

// src/profiles/problems.h
QString ProblemText::ofProfile(const ProfileProblem &problem)
{
    const QString &code = problem.code;
    const QString &detail = problem.detail;
    if (code == "SessionMissing"_L1)
        return tr("There is no SSO session “%1” in the config. Choose another one.").arg(detail);
    if (code == "SessionIncomplete"_L1)
        return tr("The session does not say its %1, so nobody can sign in to it.").arg(detail);
    if (code == "SsoIncomplete"_L1)
        return tr("For SSO the profile needs %1 as well.").arg(detail);
    if (code == "Inconsistent"_L1)
        return tr("The profile has another %1 than its session, so AWS tools refuse it.").arg(detail);
    if (code == "Repeated"_L1)
        return tr("The profile repeats the %1 of its session, which some AWS tools refuse.").arg(detail);
    if (code == "RoleGone"_L1)
        return tr("AWS does not list the role %1 for you any more.").arg(detail);
    if (code == "ProgramGone"_L1)
        return tr("The program that it asks for credentials is not there: %1").arg(detail);
    if (code == "TwoSources"_L1)
        return tr("It has both SSO and a credential process. The AWS CLI uses one of them, other tools the other.");
    if (code == "KeysBesideSso"_L1)
        return tr("It has access keys as well, and some AWS tools use those in place of your sign-in.");
    if (code == "LegacySso"_L1)
        return tr("It names its start URL itself, as older AWS tools wrote it. Such a sign-in is not renewed by them.");
    if (code == "ShadowedByCredentials"_L1)
        return tr("The credentials file has access keys for a profile of this name too, and AWS tools may use those.");
    if (code == "SourceMissing"_L1)
        return tr("It takes its credentials from the profile “%1”, which does not exist.").arg(detail);
    if (code == "CommentInValue"_L1)
        return tr("There is a comment behind the value of “%1”. The AWS CLI takes it for a part of the value.")
            .arg(detail);
    if (code == "ColonDelimiter"_L1)
        return tr("There is “:” in place of “=” behind “%1”. The AWS CLI reads it, other AWS tools refuse the file.")
            .arg(detail);
    return {};
}

QString ProblemText::ofHeader(const ProfileProblem &problem)
{
    const QString &code = problem.code;
    const QString &detail = problem.detail;
    if (code == "NotEverywhere"_L1)
        return tr("The name has characters for which some AWS tools ignore the profile or session.");
    if (code == "HeaderNotEverywhere"_L1)
        return tr("Not every AWS tool reads the heading [%1].").arg(detail);
    if (code == "Replaced"_L1)
        return tr("The section [%1] does not count: another one of this name comes later.").arg(detail);
    if (code == "Ignored"_L1)
        return tr("No AWS tool reads the section [%1].").arg(detail);
    if (code == "SwallowedHeader"_L1)
        return tr("The section [%1] is indented, so AWS tools take it for a part of the value above it.").arg(detail);
    if (code == "Inherited"_L1)
        return tr("The AWS CLI takes what [DEFAULT] says into every profile; other tools do not. Is [default] meant?");
    if (code == "EnvironmentCredentials"_L1)
        return tr("%1 is set in the environment. AWS tools started from there use it in place of AWS_PROFILE.")
            .arg(detail);
    return code;
}

QString ProblemText::labelOf(RepairKind kind)
{
    switch (kind) {
    case RepairKind::RemoveByteOrderMark:
        return tr("Remove the byte order mark…");
    case RepairKind::KeepFirstKey:
        return tr("Keep the first value…");
    case RepairKind::KeepLastKey:
        return tr("Keep the last value…");
    case RepairKind::MergeSection:
        return tr("Join the two sections…");
    case RepairKind::CommentOutLine:
        return tr("Make the line a comment…");
    case RepairKind::CloseHeader:
        return tr("Add the bracket…");
    case RepairKind::RemoveNul:
        return tr("Remove the NUL character…");
    case RepairKind::ReplaceBadBytes:
        return tr("Replace these characters by “?”…");
    case RepairKind::RemoveSection:
        return tr("Remove the section…");
    case RepairKind::RewriteHeader:
        return tr("Correct the heading…");
    case RepairKind::UnindentHeader:
        return tr("Move the heading to the left…");
    case RepairKind::UseEqualsSign:
        return tr("Write “=” in place of “:”…");
    }
    return {};
}

QList<Remedy> ProblemText::remediesFor(const ConfigProblem &problem)
{
    QList<Remedy> remedies;
    for (const RepairKind kind : repairsFor(problem))
        remedies.append({Remedy::What::Change, labelOf(kind), repairOperation({kind, problem})});
    return remedies;
}

Remedy ProblemText::repair(RepairKind kind, const ProfileProblem &problem)
{
    return {Remedy::What::Change, labelOf(kind), repairOperation({kind, {problem.code, problem.line, problem.detail}})};
}

QList<Remedy> ProblemText::remediesFor(const ProfileProblem &problem, const Document &document, const QString &program)
{
    using What = Remedy::What;
    const QString &code = problem.code;
    const QString &name = problem.profile;
    const Remedy edit{What::EditProfile, tr("Edit…", "the profile")};
    const Remedy rename{What::RenameProfile, tr("Rename…", "the profile")};
    if (code == "SessionMissing"_L1 || code == "SsoIncomplete"_L1)
        return {edit};
    if (code == "SessionIncomplete"_L1)
        return {{What::EditSession, tr("Edit…", "the session")}};
    if (code == "RoleGone"_L1)
        return {edit, {What::DeleteProfile, tr("Delete…", "the profile")}};
    if (code == "Inconsistent"_L1 || code == "Repeated"_L1)
        return {{What::Change, tr("Let the session decide…"), removeKeys(name, {u"sso_start_url"_s, u"sso_region"_s})}};
    if (code == "LegacySso"_L1)
        return {{What::ConvertProfile, tr("Convert to a session…")}};
    if (code == "ShadowedByCredentials"_L1 || (code == "NotEverywhere"_L1 && !name.isEmpty()))
        return {rename};
    if (code == "TwoSources"_L1)
        return {{What::Change, tr("Keep SSO…"), removeKeys(name, {u"credential_process"_s})},
            {What::Change, tr("Keep the credential process…"),
                removeKeys(name,
                    {u"sso_session"_s, u"sso_account_id"_s, u"sso_role_name"_s, u"sso_start_url"_s, u"sso_region"_s})}};
    if (code == "KeysBesideSso"_L1)
        return {{What::Change, tr("Remove the access keys…"),
            removeKeys(name, {u"aws_access_key_id"_s, u"aws_secret_access_key"_s, u"aws_session_token"_s})}};
    if (code == "ProgramGone"_L1) {
        const ProfileEntry entry = profileEntry(document, name);
        if (entry.kind != ProfileEntry::Kind::KeychainOnly)
            return {};
        return {{What::Change, tr("Use this app's program…"),
            editProfile(name, {entry.session, entry.accountId, entry.roleName, entry.region, entry.output}, program)}};
    }
    if (code == "CommentInValue"_L1)
        return {{What::Change, tr("Move the comment above…"), moveComment(name, problem.detail)}};
    if (code == "ColonDelimiter"_L1)
        return {repair(RepairKind::UseEqualsSign, problem)};
    if (code == "SwallowedHeader"_L1)
        return {repair(RepairKind::UnindentHeader, problem)};
    if (code == "Replaced"_L1)
        return {repair(RepairKind::RemoveSection, problem)};
    if (code == "HeaderNotEverywhere"_L1
        || (code == "Ignored"_L1 && meantBy(problem.detail).kind != SectionKind::Other))
        return {repair(RepairKind::RewriteHeader, problem)};
    return {};
}

} // namespace ssotray
