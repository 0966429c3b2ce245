#include "config/history.h"

#include "storage/safefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace ssotray {
namespace {

constexpr int historyVersion = 1;
constexpr qsizetype maxBackups = 50;
constexpr qsizetype maxSubject = 500; // characters; nobody reads more of a name
constexpr qint64 maxHead = 8192; // bytes of the first line
constexpr qint64 maxBackupSize = 2 * defaultReadLimit + maxHead;
// config-20261122T120000123-000.change: sorted by name they are sorted by time; the number tells those of one
// millisecond apart.
const QLatin1StringView backupPrefix("config-");
const QLatin1StringView backupSuffix(".change");
const QString backupTime = u"yyyyMMdd'T'hhmmsszzz"_s;
constexpr qsizetype backupTimeLength = 18;
constexpr int numberLength = 3;

QDateTime timeOf(const QString &fileName)
{
    QDateTime time = QDateTime::fromString(fileName.mid(backupPrefix.size(), backupTimeLength), backupTime);
    time.setTimeSpec(Qt::UTC);
    return time;
}

// The first line of a file: what the change was, and how its two texts lie behind it. Both begin and end alike; what
// the old one has between is `removed` bytes long, what the new one has there follows the old text.
struct ChangeHead
{
    ChangeNote note;
    qsizetype before; // bytes, as all of these
    qsizetype begin;
    qsizetype removed;
    qsizetype added;

    QByteArray line() const
    {
        const QJsonObject object{{u"version"_s, historyVersion}, {u"kind"_s, note.kind},
            {u"subject"_s, note.subject.left(maxSubject)}, {u"count"_s, note.count}, {u"undoes"_s, note.undoes},
            {u"before"_s, before}, {u"begin"_s, begin}, {u"removed"_s, removed}, {u"added"_s, added}};
        return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }

    static std::optional<ChangeHead> fromLine(const QByteArray &line)
    {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const auto text = [&](QLatin1StringView key) { return object.value(key).toString(); };
        const auto size = [&](QLatin1StringView key) { return qsizetype(object.value(key).toInteger(-1)); };
        const ChangeHead head{
            {text("kind"_L1), text("subject"_L1), object.value("count"_L1).toInt(1), text("undoes"_L1)},
            size("before"_L1), size("begin"_L1), size("removed"_L1), size("added"_L1)};
        const bool isWhole = line.endsWith('\n') && object.value("version"_L1).toInt() == historyVersion
            && head.begin >= 0 && head.removed >= 0 && head.added >= 0 && head.begin <= head.before
            && head.removed <= head.before - head.begin;
        return isWhole ? std::optional(head) : std::nullopt;
    }
};

ChangeHead headOf(const ChangeTexts &texts, const ChangeNote &note)
{
    const QByteArray &before = texts.before;
    const QByteArray &after = texts.after;
    const qsizetype most = std::min(before.size(), after.size());
    const qsizetype begin = std::mismatch(before.begin(), before.begin() + most, after.begin()).first - before.begin();
    qsizetype end = 0;
    while (end < most - begin && before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    return {note, before.size(), begin, before.size() - begin - end, after.size() - begin - end};
}

std::optional<ChangeHead> readHead(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const std::optional<ChangeHead> head = ChangeHead::fromLine(file.readLine(maxHead));
    return head && file.size() == file.pos() + head->before + head->added ? head : std::nullopt;
}

} // namespace

QString Backup::id() const
{
    return QFileInfo(path).fileName();
}

History::History(QString folder, Clock &clock)
    : m_folder(std::move(folder))
    , m_clock(clock)
{
}

QString History::pathOf(const QString &id) const
{
    return QDir(m_folder).filePath(QFileInfo(id).fileName());
}

QList<Backup> History::backups() const
{
    const QDir folder(m_folder);
    QList<Backup> backups;
    const QStringList names =
        folder.entryList({backupPrefix + u'*' + backupSuffix}, QDir::Files | QDir::Hidden, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        const QDateTime time = timeOf(name);
        const std::optional<ChangeHead> head = time.isValid() ? readHead(folder.filePath(name)) : std::nullopt;
        if (head)
            backups += Backup{folder.filePath(name), time, head->note};
    }
    return backups;
}

Result<ChangeTexts> History::texts(const QString &id) const
{
    const QString path = pathOf(id);
    const Result<std::optional<QByteArray>> found = readFile(path, maxBackupSize);
    if (!found)
        return tl::unexpected(found.error());
    const QByteArray file = found->value_or(QByteArray());
    const qsizetype headSize = file.indexOf('\n') + 1;
    const std::optional<ChangeHead> head = ChangeHead::fromLine(file.first(headSize));
    if (!head || file.size() != headSize + head->before + head->added)
        return failure(Error::Kind::File, u"Unreadable"_s, path);
    ChangeTexts texts{file.mid(headSize, head->before), {}};
    texts.after = texts.before;
    texts.after.replace(head->begin, head->removed, file.last(head->added));
    return texts;
}

Result<QString> History::keep(const ChangeTexts &texts, const ChangeNote &note)
{
    const QString time = m_clock.now().toUTC().toString(backupTime);
    const auto name = [&](int number) {
        return QString(
            backupPrefix + time + u'-' + QString::number(number).rightJustified(numberLength, u'0') + backupSuffix);
    };
    int number = 0;
    while (QFile::exists(pathOf(name(number))))
        ++number;
    const QString id = name(number);
    const ChangeHead head = headOf(texts, note);
    QByteArray file = head.line();
    file.reserve(file.size() + head.before + head.added);
    file += texts.before;
    file += QByteArrayView(texts.after).sliced(head.begin, head.added);
    if (auto kept = replaceFileIf(pathOf(id), std::nullopt, file); !kept)
        return tl::unexpected(kept.error());
    const QStringList all = QDir(m_folder).entryList(
        {backupPrefix + u'*' + backupSuffix}, QDir::Files | QDir::Hidden, QDir::Name | QDir::Reversed);
    qsizetype count = 0;
    for (const QString &old : all) {
        if (timeOf(old).isValid() && ++count > maxBackups)
            QFile::remove(pathOf(old)); // a backup too many does no harm
    }
    return id;
}

void History::drop(const QString &id)
{
    if (id.isEmpty())
        return;
    QFile::remove(pathOf(id));
}

} // namespace ssotray
