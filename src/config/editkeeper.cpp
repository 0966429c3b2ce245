#include "config/editkeeper.h"

#include <QFileInfo>
#include <QHash>
#include <QMap>

#include <algorithm>
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

QList<EditedKey> editedKeys(const QByteArray &before, const QByteArray &after)
{
    const Meaning old = meaningOf(before);
    const Meaning ours = meaningOf(after);
    QList<EditedKey> edited;
    const auto compare = [&](const SectionName &section) {
        const QMap<QString, QString> was = old.value(section);
        const QMap<QString, QString> made = ours.value(section);
        for (auto key = was.cbegin(); key != was.cend(); ++key) {
            if (!made.contains(key.key()) || made.value(key.key()) != *key)
                edited.append({section, key.key(), *key});
        }
        for (auto key = made.cbegin(); key != made.cend(); ++key) {
            if (!was.contains(key.key()))
                edited.append({section, key.key(), std::nullopt});
        }
    };
    for (auto section = old.cbegin(); section != old.cend(); ++section)
        compare(section.key());
    for (auto section = ours.cbegin(); section != ours.cend(); ++section) {
        if (!old.contains(section.key()))
            compare(section.key());
    }
    return edited;
}

bool isOverwritten(const QList<EditedKey> &keys, const ParsedConfig &now)
{
    const auto valueNow = [&](const EditedKey &edited) -> std::optional<QString> {
        const auto number = now.index.constFind(edited.section);
        if (number == now.index.cend())
            return std::nullopt;
        const ParsedSection &section = now.sections[size_t(*number)];
        if (edited.key.isEmpty())
            return QString();
        for (const ParsedProperty &property : section.properties) {
            if (keyOf(section, property) == edited.key)
                return valueOf(section, property);
        }
        return std::nullopt;
    };
    return !keys.isEmpty() && std::all_of(keys.begin(), keys.end(), [&](const EditedKey &edited) {
        return valueNow(edited) == edited.before;
    });
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
    const ParsedConfig before = parseConfig(saved.before);
    const ParsedConfig after = parseConfig(saved.after);
    std::erase_if(m_watched, [&](const Watched &watched) {
        return !isOverwritten(watched.keys, before) && isOverwritten(watched.keys, after);
    });
    m_watched.push_back({edit, note, editedKeys(saved.before, saved.after),
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
    const ParsedConfig config = parseConfig(now);
    std::vector<Watched> gone;
    std::erase_if(m_watched, [&](const Watched &watched) {
        const bool isGone = isOverwritten(watched.keys, config);
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
