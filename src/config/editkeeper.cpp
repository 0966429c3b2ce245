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

// What edits that are still watched made of the keys, and what they found there.
using EarlierValues = QHash<SectionName, QHash<QString, QList<std::optional<QString>>>>;

// The keys of the next edit: a writer may have read the file before several edits of the same key, and what it writes
// back is then not what the last of them found. Adds that edit's own values for the one after it.
QList<EditedKey> withEarlier(QList<EditedKey> keys, EarlierValues &earlier)
{
    for (EditedKey &edited : keys) {
        QList<std::optional<QString>> &values = earlier[edited.section][edited.key];
        const QList<std::optional<QString>> known = values;
        values += edited.earlier;
        values += edited.made;
        for (const std::optional<QString> &value : known) {
            if (value != edited.made)
                edited.earlier.append(value);
        }
    }
    return keys;
}

// It may go better in a moment.
bool isRace(const Error &error)
{
    return error.code == "ChangedMeanwhile"_L1 || error.code == "Busy"_L1;
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
            const auto now = made.constFind(key.key());
            if (now == made.cend())
                edited.append({section, key.key(), {*key}, std::nullopt});
            else if (*now != *key)
                edited.append({section, key.key(), {*key}, *now});
        }
        for (auto key = made.cbegin(); key != made.cend(); ++key) {
            if (!was.contains(key.key()))
                edited.append({section, key.key(), {std::nullopt}, *key});
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
        return edited.earlier.contains(valueNow(edited));
    });
}

// Makes the edit only where it is still gone: meanwhile somebody may have put it back, or written a third thing. By its
// type a save of ours is known as one that makes an edit again.
struct EditKeeper::Again
{
    std::weak_ptr<const Watched> watched; // gone: somebody has taken it back himself while this waited for the lock

    Result<void> operator()(Document &document) const
    {
        const std::shared_ptr<const Watched> made = watched.lock();
        if (!made || !isOverwritten(made->keys, parseConfig(document.text())))
            return {};
        return made->edit(document);
    }
};

EditKeeper::EditKeeper(ConfigFile &file, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_clock(clock)
{
    connect(&file, &ConfigFile::saved, this, &EditKeeper::noteSave);
}

void EditKeeper::noteSave(const ConfigFile::Edit &edit, const ChangeNote &note, const SavedConfig &saved)
{
    dropTakenBack(note, saved);
    if (saved.edits.isEmpty())
        return;
    // Of the last try: what others wrote between the tries is not ours to keep, and would hide that our part is gone.
    const ChangeTexts &last = saved.edits.constLast();
    watchOn({edit, note, saved.kept, editedKeys(last.before, last.after),
        m_clock.now().addMSecs(std::chrono::milliseconds(keptFor).count()), edit.target<Again>() != nullptr});
    lookLater();
}

// What we have taken back ourselves is not lost. That is so when the edit took it away from what it found, in whichever
// try; what was gone between two tries was taken by somebody else.
void EditKeeper::dropTakenBack(const ChangeNote &note, const SavedConfig &saved)
{
    // Also when there was nothing left to take back, because somebody had just overwritten it.
    const auto isUndone = [&](const Watched &watched) { return !watched.id.isEmpty() && watched.id == note.undoes; };
    std::erase_if(m_watched, isUndone);
    std::erase_if(m_gone, isUndone);
    if (m_making && isUndone(*m_making))
        m_making.reset();
    for (const ChangeTexts &edit : saved.edits) {
        const ParsedConfig before = parseConfig(edit.before);
        const ParsedConfig after = parseConfig(edit.after);
        std::erase_if(m_watched, [&](const Watched &watched) {
            return !isOverwritten(watched.keys, before) && isOverwritten(watched.keys, after);
        });
    }
}

void EditKeeper::dropOld()
{
    std::erase_if(m_watched, [now = m_clock.now()](const Watched &watched) { return watched.until <= now; });
}

void EditKeeper::watchOn(Watched watched)
{
    const auto place = std::upper_bound(m_watched.begin(), m_watched.end(), watched,
        [](const Watched &one, const Watched &other) { return one.until < other.until; });
    m_watched.insert(place, std::move(watched));
}

void EditKeeper::lookLater()
{
    if (!std::exchange(m_isLooking, true))
        m_clock.after(lookPause, this, [this] { look(); });
}

void EditKeeper::look()
{
    const QString stamp = keptStampOf(m_file.path());
    if (std::exchange(m_stamp, stamp) == stamp) {
        dropOld();
        makeNext();
        return;
    }
    m_file.read().then(this, [this](const Result<Document> &document) {
        if (document) {
            compare(document->text());
        } else {
            m_stamp.clear();
            if (!isRace(document.error()))
                dropOld();
        }
        makeNext();
    });
}

void EditKeeper::compare(const QByteArray &now)
{
    const ParsedConfig config = parseConfig(now);
    EarlierValues earlier;
    std::vector<Watched> standing;
    int lostNow = 0;
    for (Watched &watched : m_watched) {
        QList<EditedKey> keys = withEarlier(watched.keys, earlier);
        if (!isOverwritten(keys, config)) {
            standing.push_back(std::move(watched));
        } else if (watched.isSecond) {
            ++lostNow;
        } else {
            watched.keys = std::move(keys);
            m_gone.push_back(std::move(watched));
        }
    }
    m_watched = std::move(standing);
    dropOld();
    for (int i = 0; i < lostNow; ++i)
        Q_EMIT lost();
}

void EditKeeper::makeNext()
{
    if (m_gone.empty()) {
        m_isLooking = false;
        if (isWatching())
            lookLater();
        return;
    }
    m_making = std::make_shared<Watched>(std::move(m_gone.front()));
    m_gone.pop_front();
    m_file.apply(Again{m_making}, m_making->note).then(this, [this](const Result<SavedConfig> &saved) {
        noteMade(saved);
        makeNext();
    });
}

void EditKeeper::noteMade(const Result<SavedConfig> &saved)
{
    const std::shared_ptr<Watched> watched = std::exchange(m_making, {});
    if (!watched)
        return;
    if (saved && saved->changed()) {
        Q_EMIT madeAgain();
    } else if (saved) {
        watchOn(std::move(*watched));
    } else if (isRace(saved.error()) && m_clock.now() < watched->until) {
        m_stamp.clear(); // look once more, even if nobody writes any more
        watchOn(std::move(*watched));
    } else {
        Q_EMIT lost();
    }
}

} // namespace ssotray
