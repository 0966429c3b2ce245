#include "profiles/foreigncommand.h"

#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int digitsOfAccount = 12;

// Without its folder and ".exe".
QString programName(const QString &path)
{
    const qsizetype folder = std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\'));
    const QString file = path.mid(folder + 1);
    return file.endsWith(".exe"_L1, Qt::CaseInsensitive) ? file.chopped(4) : file;
}

ForeignTool toolNamed(const QString &program)
{
    if (program == "granted"_L1 || program == "dgranted"_L1)
        return ForeignTool::Granted;
    if (program == "aws-vault"_L1)
        return ForeignTool::AwsVault;
    if (program == "leapp"_L1)
        return ForeignTool::Leapp;
    // It writes the file that runs, which some packages call otherwise: "aws-sso-2.3.2-linux-amd64".
    return program.contains("aws-sso"_L1) ? ForeignTool::AwsSsoCli : ForeignTool::None;
}

// `--name value`, `-n value` or `--name=value`; empty when it is not there.
QString option(const QStringList &words, const QString &name, const QString &letter = {})
{
    for (qsizetype word = 0; word < words.size(); ++word) {
        const QString &text = words.at(word);
        if (text == name || (!letter.isEmpty() && text == letter))
            return words.value(word + 1);
        if (text.startsWith(name + u'='))
            return text.mid(name.size() + 1);
    }
    return {};
}

// arn:aws:iam::123456789012:role/NAME, or 123456789012:NAME. It reads the account as a number, so that zeros in front
// may be missing. aws-sso-cli, internal/awsparse
void readRole(const QString &arn, ForeignCommand &command)
{
    const QStringList parts = arn.split(u':');
    if (parts.size() != 2 && parts.size() != 6)
        return;
    const bool isShort = parts.size() == 2;
    const QString role = isShort ? parts.at(1) : parts.at(5);
    if (!isShort && !role.startsWith("role/"_L1))
        return;
    command.accountId = parts.at(isShort ? 0 : 4).rightJustified(digitsOfAccount, u'0');
    command.roleName = isShort ? role : role.mid(5);
}

// `granted credential-process --profile NAME [--url ADDRESS]`: account and role are in keys beside it.
// Granted, pkg/awsconfigfile and docs of "granted credential-process"
ForeignCommand grantedCommand(const QStringList &words)
{
    ForeignCommand command;
    if (!words.contains("credential-process"_L1))
        return command;
    command.tool = ForeignTool::Granted;
    command.requestsAccess = !option(words, u"--url"_s).isEmpty();
    return command;
}

// `aws-sso [-u open] -S "NAME" process --arn ARN`, or with --account and --role; `--profile` goes before both.
// aws-sso-cli, docs/commands.md ("process", "setup profiles")
ForeignCommand awsSsoCommand(const QStringList &words)
{
    ForeignCommand command;
    if (!words.contains("process"_L1))
        return command;
    command.tool = ForeignTool::AwsSsoCli;
    command.instance = option(words, u"--sso"_s, u"-S"_s);
    if (!option(words, u"--profile"_s, u"-p"_s).isEmpty())
        return command;
    if (const QString arn = option(words, u"--arn"_s, u"-a"_s); !arn.isEmpty()) {
        readRole(arn, command);
        return command;
    }
    const QString account = option(words, u"--account"_s, u"-A"_s);
    command.accountId = account.isEmpty() ? account : account.rightJustified(digitsOfAccount, u'0');
    command.roleName = option(words, u"--role"_s, u"-R"_s);
    return command;
}

// `aws-vault export --format=json NAME`, before version 7 `aws-vault exec NAME --json`. A word behind an option may be
// its value, so only the config can tell which of them is the profile. aws-vault, docs ("Using credential_process")
ForeignCommand vaultCommand(const QStringList &words)
{
    ForeignCommand command;
    const auto verb = std::find_if(
        words.begin(), words.end(), [](const QString &word) { return word == "exec"_L1 || word == "export"_L1; });
    if (verb == words.end())
        return command;
    command.tool = ForeignTool::AwsVault;
    std::copy_if(verb + 1, std::find(verb, words.end(), u"--"_s), std::back_inserter(command.names),
        [](const QString &word) { return !word.startsWith(u'-'); });
    return command;
}

// `leapp session generate ID`. Leapp, docs/cli/scopes/session.md
ForeignCommand leappCommand(const QStringList &words)
{
    ForeignCommand command;
    if (words.contains("session"_L1) && words.contains("generate"_L1))
        command.tool = ForeignTool::Leapp;
    return command;
}

} // namespace

ForeignCommand foreignCommand(const QString &line)
{
    const QStringList words = QProcess::splitCommand(line);
    // Not always the first word: some write a path with spaces as it is, others begin with `env`.
    for (qsizetype word = 0; word < words.size() && !words.at(word).startsWith(u'-'); ++word) {
        const QStringList rest = words.mid(word + 1);
        switch (toolNamed(programName(words.at(word)))) {
        case ForeignTool::Granted:
            return grantedCommand(rest);
        case ForeignTool::AwsSsoCli:
            return awsSsoCommand(rest);
        case ForeignTool::AwsVault:
            return vaultCommand(rest);
        case ForeignTool::Leapp:
            return leappCommand(rest);
        case ForeignTool::AwsCli:
        case ForeignTool::None:
            break;
        }
    }
    return {};
}

} // namespace ssotray
