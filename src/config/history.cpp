#include "config/history.h"

#include "storage/safefile.h"

#include <QDir>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace ssotray {
namespace {

constexpr qsizetype maxBackups = 50;
// config-20261122T120000123-000.bak: sorted by name they are sorted by time; the number tells those of one
// millisecond apart.
const QLatin1StringView backupPrefix("config-");
const QLatin1StringView backupSuffix(".bak");
const QString backupTime = u"yyyyMMdd'T'hhmmsszzz"_s;
constexpr qsizetype backupTimeLength = 18;
constexpr int numberLength = 3;

QDateTime timeOf(const QString &fileName)
{
    QDateTime time = QDateTime::fromString(fileName.mid(backupPrefix.size(), backupTimeLength), backupTime);
    time.setTimeSpec(Qt::UTC);
    return time;
}

} // namespace

History::History(QString folder, Clock &clock)
    : m_folder(std::move(folder))
    , m_clock(clock)
{
}

QList<Backup> History::backups() const
{
    const QDir folder(m_folder);
    QList<Backup> backups;
    const QStringList names =
        folder.entryList({backupPrefix + u'*' + backupSuffix}, QDir::Files | QDir::Hidden, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        if (const QDateTime time = timeOf(name); time.isValid())
            backups += Backup{folder.filePath(name), time};
    }
    return backups;
}

Result<void> History::keep(const QByteArray &content)
{
    const QString time = m_clock.now().toUTC().toString(backupTime);
    const auto path = [&](int number) {
        return QDir(m_folder).filePath(
            backupPrefix + time + u'-' + QString::number(number).rightJustified(numberLength, u'0') + backupSuffix);
    };
    int number = 0;
    while (QFile::exists(path(number)))
        ++number;
    if (auto kept = replaceFileIf(path(number), std::nullopt, content); !kept)
        return kept;
    const QList<Backup> all = backups();
    for (const Backup &old : all.sliced(qMin(maxBackups, all.size())))
        QFile::remove(old.path); // a backup too many does no harm
    return {};
}

} // namespace ssotray
