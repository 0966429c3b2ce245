// Never compiled or run so far.
#include "platform/autostart.h"

#include "base/instance.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QString agentLabel()
{
    return "io.github."_L1 + instanceName();
}

QString agentFile()
{
    return QDir::homePath() + "/Library/LaunchAgents/"_L1 + agentLabel() + ".plist"_L1;
}

} // namespace

bool startsAtLogin()
{
    return QFile::exists(agentFile());
}

QString startAtLoginPlace()
{
    return agentFile();
}

bool setStartsAtLogin(bool starts, const QString &program)
{
    const QString path = agentFile();
    if (!starts)
        return QFile::remove(path) || !QFile::exists(path);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    const QByteArray agent =
        u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
        "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
        "<plist version=\"1.0\"><dict><key>Label</key><string>%1</string>"
        "<key>ProgramArguments</key><array><string>%2</string><string>--background</string></array>"
        "<key>RunAtLoad</key><true/></dict></plist>\n"_s.arg(agentLabel(), program.toHtmlEscaped())
            .toUtf8();
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(agent) == agent.size() && file.flush();
}

} // namespace ssotray
