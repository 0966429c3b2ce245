#include "platform/autostart.h"

#include "base/instance.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QString autostartFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/autostart/"_L1 + instanceName()
        + ".desktop"_L1;
}

// Quoting of the Exec key, Desktop Entry Specification: in double quotes, with \ before " ` $ \, and \ doubled once
// more because values of entries unescape it first; % doubled.
QString quotedForExec(QString path)
{
    path.replace(u'\\', u"\\\\\\\\"_s).replace(u'"', u"\\\\\""_s).replace(u'`', u"\\\\`"_s).replace(u'$', u"\\\\$"_s);
    return u'"' + path.replace(u'%', u"%%"_s) + u'"';
}

} // namespace

bool startsAtLogin()
{
    return QFile::exists(autostartFile());
}

QString startAtLoginPlace()
{
    return autostartFile();
}

bool setStartsAtLogin(bool starts, const QString &program)
{
    const QString path = autostartFile();
    if (!starts)
        return QFile::remove(path) || !QFile::exists(path);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    const QByteArray entry =
        "[Desktop Entry]\nType=Application\nName=SSO Tray for AWS\nExec=" + quotedForExec(program).toUtf8()
        + " --background\nIcon=io.github.sso_tray.SsoTray\nTerminal=false\n" + "X-GNOME-Autostart-enabled=true\n";
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(entry) == entry.size() && file.flush();
}

} // namespace ssotray
