#include "ui/import/importtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Kind = ProfileEntry::Kind;
using Obstacle = ForeignProfile::Obstacle;
using Remark = ForeignProfile::Remark;

// As its makers write it; no language has another word for it.
QString toolName(ForeignTool tool)
{
    switch (tool) {
    case ForeignTool::Granted:
        return u"Granted"_s;
    case ForeignTool::AwsSsoCli:
        return u"aws-sso-cli"_s;
    case ForeignTool::AwsVault:
        return u"aws-vault"_s;
    case ForeignTool::Leapp:
        return u"Leapp"_s;
    case ForeignTool::AwsCli:
    case ForeignTool::None:
        break;
    }
    return {};
}

} // namespace

QString ImportText::groupTitle(ForeignTool tool, int count)
{
    if (tool == ForeignTool::AwsCli)
        return tr("Legacy SSO profiles (%1)").arg(count);
    if (tool == ForeignTool::None)
        return tr("Other profiles (%1)").arg(count);
    return tr("%1 (%2)", "%1 is a program, %2 the number of its profiles").arg(toolName(tool)).arg(count);
}

QString ImportText::today(const ForeignProfile &profile)
{
    switch (profile.kind) {
    case Kind::LegacySso:
        return tr("Legacy SSO", "what a profile is");
    case Kind::CredentialProcess:
        return profile.tool == ForeignTool::None
            ? tr("Credential process", "what a profile is")
            : tr("Asks %1", "what a profile is; %1 is a program").arg(toolName(profile.tool));
    case Kind::StaticKeys:
        return tr("Access keys", "what a profile is");
    case Kind::AssumedRole:
        return tr("Assumed role", "what a profile is");
    case Kind::WebIdentity:
        return tr("Web identity", "what a profile is");
    case Kind::LoginSession:
        return tr("AWS login", "what a profile is");
    case Kind::Standard:
    case Kind::KeychainOnly:
        return tr("SSO session and access keys", "what a profile is");
    case Kind::TokenOnly:
    case Kind::SettingsOnly:
        break;
    }
    return tr("Keys of %1", "what a profile is; %1 is a program").arg(toolName(profile.tool));
}

QString ImportText::after(const ForeignProfile &profile, const ForeignProfiles &found, const ImportChoices &choices)
{
    if (!profile.isImportable())
        return tr("Cannot be imported");
    const QString session = sessionOf(profile, choices);
    if (session.isEmpty())
        return tr("Choose its SSO session below");
    if (!choices.profiles.contains(profile.name))
        return tr("Stays as it is");
    const bool isNew = std::any_of(found.newSessions.begin(), found.newSessions.end(),
        [&](const SsoSession &candidate) { return candidate.name == session; });
    if (choices.way == CredentialsWay::KeychainOnly)
        return isNew ? tr("Keychain only, new session %1").arg(session) : tr("Keychain only, session %1").arg(session);
    return isNew ? tr("Standard, new session %1").arg(session) : tr("Standard, session %1").arg(session);
}

QString ImportText::details(const ForeignProfile &profile, const ImportChoices &choices)
{
    if (!profile.isImportable())
        return obstacle(profile);
    QStringList sentences;
    if (sessionOf(profile, choices).isEmpty())
        sentences +=
            tr("%1: aws-sso-cli keeps the start URL in a file of its own. Choose below which SSO session it is.")
                .arg(profile.name);
    else
        sentences += tr("%1: AWS tools get the same role as before, %2 in account %3.")
                         .arg(profile.name, profile.roleName, profile.accountId);
    for (const Remark remark : profile.remarks)
        sentences += ImportText::remark(remark, profile);
    return sentences.join(u' ');
}

QString ImportText::remark(Remark remark, const ForeignProfile &profile)
{
    switch (remark) {
    case Remark::WrittenAgain:
        return profile.tool == ForeignTool::AwsSsoCli
            ? tr("aws-sso-cli writes it anew when “aws-sso setup profiles” is run.")
            : tr("Granted writes it anew when “granted sso populate” is run.");
    case Remark::RequestsAccess:
        return tr("Granted asks for access when you do not have this role; this app does not.");
    case Remark::AlsoAsksProgram:
        return tr("Some AWS tools ask another program for its credentials (credential_process); that line goes away.");
    }
    return {};
}

QString ImportText::obstacle(const ForeignProfile &profile)
{
    const QString &name = profile.name;
    switch (profile.obstacle) {
    case Obstacle::None:
        break;
    case Obstacle::Keys:
        return tr("%1 has an access key, which AWS tools use in place of IAM Identity Center. It is left alone.")
            .arg(name);
    case Obstacle::OtherCredentials:
        return otherCredentials(profile);
    case Obstacle::OtherProgram:
        return tr("%1 asks a program that this app does not know for its credentials, and goes on doing so.").arg(name);
    case Obstacle::OnlyInLeapp:
        return tr(
            "%1: only Leapp knows the account and role. Use “Add profile…” and give the profile this name: its line "
            "is replaced then.")
            .arg(name);
    case Obstacle::VaultKeys:
        return tr(
            "%1 asks aws-vault for a profile that does not use IAM Identity Center. Keys that aws-vault keeps stay "
            "there.")
            .arg(name);
    case Obstacle::Incomplete:
        return tr("%1 does not say its %2. Add it in the config file, then look here again.").arg(name, profile.detail);
    case Obstacle::BadStartUrl:
        return tr("%1 has a start URL that cannot be one: %2. Correct it in the config file, then look here again.")
            .arg(name, profile.detail);
    case Obstacle::BadRegion:
        return tr("%1 has an SSO region that cannot be one: %2. Correct it in the config file, then look here again.")
            .arg(name, profile.detail);
    case Obstacle::BadAccount:
        return tr("%1 has an account ID that is none: %2. They have twelve digits. Correct it in the config file, then "
                  "look here again.")
            .arg(name, profile.detail);
    case Obstacle::BadRole:
        return tr("%1 has a role name that cannot be one: %2. Correct it in the config file, then look here again.")
            .arg(name, profile.detail);
    case Obstacle::SessionMissing:
        return tr("%1 names the SSO session %2, which is not in the config file. Add it first, with “Add profile…”.")
            .arg(name, profile.detail);
    case Obstacle::Name:
        return tr("Not every AWS tool can read the name “%1”. Rename it in the profiles window, then look here again.")
            .arg(name);
    case Obstacle::Inherited:
        return tr(
            "%1 gets its %2 from [DEFAULT], which holds for all profiles. Move the line into the profiles that need "
            "it, then look here again.")
            .arg(name, profile.detail);
    case Obstacle::Covered:
        return tr("%1 has its own %2, and [DEFAULT] has one for all profiles, which would count after the import. Move "
                  "the line in [DEFAULT] into the profiles that need it, then look here again.")
            .arg(name, profile.detail);
    }
    return {};
}

QString ImportText::otherCredentials(const ForeignProfile &profile)
{
    if (profile.kind == Kind::WebIdentity)
        return tr("%1 assumes its role with a token from a file, and goes on doing so.").arg(profile.name);
    if (profile.kind == Kind::LoginSession)
        return tr("%1 is one of “aws login”, and goes on as it is.").arg(profile.name);
    return tr("%1 assumes its role with the credentials of another profile, and goes on doing so.").arg(profile.name);
}

} // namespace ssotray
