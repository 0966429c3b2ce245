// Never compiled or run so far.
#include "platform/terminal.h"

#include "platform/openerprocess.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <windows.h>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// Windows Terminal hands the command to a window that may be there already, with its own environment. So `set` is in
// the command, and only what cmd and wt (which divides at ";") leave alone may stand there.
Result<QString> shellCommand(const TerminalSettings &settings)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_.:@+/\\\\ ~-]*\\z"_s);
    for (const QString &text : {settings.profile, settings.configFile, settings.credentialsFile}) {
        if (!plain.match(text).hasMatch())
            return failure(Error::Kind::Input, u"ProfileForShell"_s, text);
    }
    QString command;
    for (const QString &name : {u"AWS_ACCESS_KEY_ID"_s, u"AWS_SECRET_ACCESS_KEY"_s, u"AWS_SESSION_TOKEN"_s,
             u"AWS_SECURITY_TOKEN"_s, u"AWS_CREDENTIAL_EXPIRATION"_s, u"AWS_DEFAULT_PROFILE"_s})
        command += "set "_L1 + name + "=&"_L1;
    if (!settings.configFile.isEmpty())
        command += "set AWS_CONFIG_FILE="_L1 + settings.configFile + u'&';
    if (!settings.credentialsFile.isEmpty())
        command += "set AWS_SHARED_CREDENTIALS_FILE="_L1 + settings.credentialsFile + u'&';
    return QString(command + "set AWS_PROFILE="_L1 + settings.profile);
}

bool start(const QString &program, const QString &arguments)
{
    QProcess process;
    process.setProgram(program);
    process.setNativeArguments(arguments);
    process.setProcessEnvironment(environmentOfOthers());
    process.setWorkingDirectory(QDir::homePath());
    process.setCreateProcessArgumentsModifier(
        [](QProcess::CreateProcessArguments *created) { created->flags |= CREATE_NEW_CONSOLE; });
    return process.startDetached();
}

} // namespace

Result<void> openTerminal(const TerminalSettings &settings)
{
    const Result<QString> command = shellCommand(settings);
    if (!command)
        return tl::unexpected(command.error());
    const QString shell = "cmd.exe /K \""_L1 + *command + u'"';
    const QString home = u'"' + QDir::toNativeSeparators(QDir::homePath()) + u'"';
    const QString windowsTerminal = QStandardPaths::findExecutable(u"wt.exe"_s);
    if (!windowsTerminal.isEmpty() && start(windowsTerminal, "-d "_L1 + home + u' ' + shell))
        return {};
    if (start(QStandardPaths::findExecutable(u"cmd.exe"_s), shell.sliced(shell.indexOf(u' ') + 1)))
        return {};
    return failure(Error::Kind::Input, u"NoTerminal"_s);
}

} // namespace ssotray
