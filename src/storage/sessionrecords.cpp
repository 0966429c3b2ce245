#include "storage/settings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString storedSessionsKey = u"state/storedSessions"_s;

} // namespace

Settings::Settings(QString filePath)
    : m_filePath(std::move(filePath))
{
}

QStringList Settings::storedSessions() const
{
    return QSettings(m_filePath, QSettings::IniFormat).value(storedSessionsKey).toStringList();
}

void Settings::addStoredSession(const QString &name)
{
    QStringList names = storedSessions();
    if (names.contains(name))
        return;
    names.append(name);
    QSettings(m_filePath, QSettings::IniFormat).setValue(storedSessionsKey, names);
}

void Settings::removeStoredSession(const QString &name)
{
    QStringList names = storedSessions();
    if (names.removeAll(name) > 0)
        QSettings(m_filePath, QSettings::IniFormat).setValue(storedSessionsKey, names);
}

} // namespace ssotray
