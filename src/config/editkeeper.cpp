#include "config/editkeeper.h"

#include <QFileInfo>
#include <QHash>
#include <QMap>

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr auto keptFor = 15s;
constexpr auto lookPause = 100ms;

// What the sections in force say. A section that is there has the key "", so that an empty one counts.
using Meaning = QHash<SectionName, QMap<QString, QString>>;

Meaning meaningOf(const QByteArray &text)
{
    const ParsedConfig config = parseConfig(text);
    Meaning meaning;
    for (auto found = config.index.cbegin(); found != config.index.cend(); ++found) {
        QMap<QString, QString> &keys = meaning[found.key()];
        keys.insert(QString(), QString());
        const ParsedProperties properties = propertiesOf(config.sections[size_t(*found)]);
        for (const auto &[key, value] : properties)
            keys.insert(key, value);
    }
    return meaning;
}

QString keptStampOf(const QString &path)
{
    const QFileInfo file(path);
    return u"%1 %2"_s.arg(file.lastModified().toMSecsSinceEpoch()).arg(file.size());
}

} // namespace

bool isOverwritten(const QByteArray &before, const QByteArray &after, const QByteArray &now)
{
    const Meaning old = meaningOf(before);
    const Meaning ours = meaningOf(after);
    const Meaning found = meaningOf(now);
    bool isAnyOther = false;
    const auto isBack = [&](const SectionName &section, const QMap<QString, QString> &keys) {
        const QMap<QString, QString> was = old.value(section);
        const QMap<QString, QString> made = ours.value(section);
        const QMap<QString, QString> is = found.value(section);
        for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
            const auto of = [&](const QMap<QString, QString> &values) {
                return std::pair(values.contains(key.key()), values.value(key.key()));
            };
            if (of(was) == of(made))
                continue;
            isAnyOther = true;
            if (of(is) != of(was))
                return false;
        }
        return true;
    };
    for (auto section = old.cbegin(); section != old.cend(); ++section) {
        if (!isBack(section.key(), *section))
            return false;
    }
    for (auto section = ours.cbegin(); section != ours.cend(); ++section) {
        if (!isBack(section.key(), *section))
            return false;
    }
    return isAnyOther;
}

EditKeeper::EditKeeper(ConfigFile &file, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_clock(clock)
{
    connect(&file, &ConfigFile::saved, this, &EditKeeper::noteSave);
}

void EditKeeper::noteSave(const ConfigFile::Edit &edit, const ChangeNote &note, const SavedConfig &saved)
{
    // What we have taken back ourselves is not lost.
    std::erase_if(m_watched, [&](const Watched &watched) {
        return !isOverwritten(watched.before, watched.after, saved.before)
            && isOverwritten(watched.before, watched.after, saved.after);
    });
    m_watched.push_back({edit, note, saved.before, saved.after,
        m_clock.now().addMSecs(std::chrono::milliseconds(keptFor).count()), m_isMakingAgain});
    lookLater();
}

void EditKeeper::lookLater()
{
    if (!std::exchange(m_isLooking, true))
        m_clock.after(lookPause, this, [this] { look(); });
}

void EditKeeper::look()
{
    m_isLooking = false;
    const QDateTime now = m_clock.now();
    const QString stamp = keptStampOf(m_file.path());
    if (std::exchange(m_stamp, stamp) == stamp) {
        std::erase_if(m_watched, [&](const Watched &watched) { return watched.until <= now; });
        if (isWatching())
            lookLater();
        return;
    }
    m_isLooking = true;
    m_file.read().then(this, [this](const Result<Document> &document) {
        m_isLooking = false;
        if (document)
            compare(document->text());
        if (isWatching())
            lookLater();
    });
}

void EditKeeper::compare(const QByteArray &now)
{
    std::vector<Watched> gone;
    std::erase_if(m_watched, [&](const Watched &watched) {
        const bool isGone = isOverwritten(watched.before, watched.after, now);
        if (isGone)
            gone.push_back(watched);
        return isGone;
    });
    for (const Watched &watched : gone)
        makeAgain(watched);
}

void EditKeeper::makeAgain(const Watched &watched)
{
    if (watched.isSecond) {
        Q_EMIT lost();
        return;
    }
    m_file
        .apply(
            [this, edit = watched.edit](Document &document) {
                m_isMakingAgain = true;
                return edit(document);
            },
            watched.note)
        .then(this, [this](const Result<SavedConfig> &saved) {
            m_isMakingAgain = false;
            if (saved)
                Q_EMIT madeAgain();
            else
                Q_EMIT lost();
        });
}

} // namespace ssotray
