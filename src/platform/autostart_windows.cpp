// Never compiled or run so far.
#include "platform/autostart.h"

#include "base/instance.h"

#include <QDir>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString runKey = u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s;

} // namespace

bool startsAtLogin()
{
    return QSettings(runKey, QSettings::NativeFormat).contains(instanceName());
}

QString startAtLoginPlace()
{
    return runKey;
}

bool setStartsAtLogin(bool starts, const QString &program)
{
    QSettings key(runKey, QSettings::NativeFormat);
    if (starts)
        key.setValue(instanceName(), QString(u'"' + QDir::toNativeSeparators(program) + "\" --background"_L1));
    else
        key.remove(instanceName());
    key.sync();
    return key.status() == QSettings::NoError;
}

} // namespace ssotray
