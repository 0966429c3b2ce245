// Never compiled or run so far.
#include "platform/terminal.h"

#include "platform/openerprocess.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QString quotedForShell(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

// Terminal.app takes no command but a file of one. It removes itself; no secret is in it.
QString shellScript(const TerminalSettings &settings)
{
    QString script = u"#!/bin/sh\nrm -f -- \"$0\"\ncd\n"
                     "unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_SECURITY_TOKEN "
                     "AWS_CREDENTIAL_EXPIRATION AWS_DEFAULT_PROFILE\n"_s;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            script += "export "_L1 + name + u'=' + quotedForShell(value) + u'\n';
    };
    add(u"AWS_PROFILE"_s, settings.profile);
    add(u"AWS_CONFIG_FILE"_s, settings.configFile);
    add(u"AWS_SHARED_CREDENTIALS_FILE"_s, settings.credentialsFile);
    return script + "exec \"${SHELL:-/bin/zsh}\" -l\n"_L1;
}

} // namespace

Result<void> openTerminal(const TerminalSettings &settings)
{
    QTemporaryFile file(QDir::tempPath() + "/sso-tray-XXXXXX.command"_L1);
    file.setAutoRemove(false);
    const QByteArray script = shellScript(settings).toUtf8();
    const bool isWritten = file.open() && file.write(script) == script.size() && file.flush()
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    file.close();
    QProcess process;
    process.setProgram(u"/usr/bin/open"_s);
    process.setArguments({u"-a"_s, u"Terminal"_s, file.fileName()});
    process.setProcessEnvironment(environmentOfOthers());
    if (isWritten && process.startDetached())
        return {};
    file.remove();
    return failure(Error::Kind::Input, u"NoTerminal"_s);
}

} // namespace ssotray
