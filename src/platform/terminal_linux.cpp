#include "platform/terminal.h"

#include "platform/openerprocess.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>

#include <array>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

struct Terminal
{
    const char *program;
    const char *beforeCommand; // empty: the command follows at once
};

// The person's choice first, as far as Debian's alternatives know it.
constexpr std::array terminals = std::to_array<Terminal>({
    {"x-terminal-emulator", "-e"}, // Debian policy 11.8.3
    {"gnome-terminal", "--"},
    {"konsole", "-e"},
    {"xfce4-terminal", "-x"},
    {"kitty", ""},
    {"alacritty", "-e"},
    {"xterm", "-e"},
});

// Many terminals are windows of one server that runs already and does not know our environment, so the command itself
// brings what the shell shall have.
QStringList shellCommand(const TerminalSettings &settings)
{
    QStringList command{u"env"_s};
    for (const QString &name : {u"AWS_ACCESS_KEY_ID"_s, u"AWS_SECRET_ACCESS_KEY"_s, u"AWS_SESSION_TOKEN"_s,
             u"AWS_SECURITY_TOKEN"_s, u"AWS_CREDENTIAL_EXPIRATION"_s, u"AWS_DEFAULT_PROFILE"_s})
        command << u"-u"_s << name;
    command << "AWS_PROFILE="_L1 + settings.profile;
    if (!settings.configFile.isEmpty())
        command << "AWS_CONFIG_FILE="_L1 + settings.configFile;
    if (!settings.credentialsFile.isEmpty())
        command << "AWS_SHARED_CREDENTIALS_FILE="_L1 + settings.credentialsFile;
    const QString shell = qEnvironmentVariable("SHELL");
    return command << (shell.isEmpty() ? u"/bin/sh"_s : shell);
}

} // namespace

Result<void> openTerminal(const TerminalSettings &settings)
{
    for (const Terminal &terminal : terminals) {
        const QString program = QStandardPaths::findExecutable(QString::fromLatin1(terminal.program));
        if (program.isEmpty())
            continue;
        QStringList arguments;
        if (*terminal.beforeCommand != '\0')
            arguments << QString::fromLatin1(terminal.beforeCommand);
        QProcess process;
        process.setProgram(program);
        process.setArguments(arguments + shellCommand(settings));
        process.setProcessEnvironment(environmentOfOthers());
        process.setWorkingDirectory(QDir::homePath());
        process.setStandardInputFile(QProcess::nullDevice());
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        if (process.startDetached())
            return {};
    }
    return failure(Error::Kind::Input, u"NoTerminal"_s);
}

} // namespace ssotray
