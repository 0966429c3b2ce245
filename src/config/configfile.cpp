#include "config/configfile.h"

#include "storage/processlock.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace ssotray {
namespace {

constexpr std::chrono::milliseconds lockPatience(5000);
constexpr std::chrono::milliseconds readPause(10);
constexpr int maxLooks = 40;
constexpr int openLooks = 30; // nor is that waited for without end: some file systems always say so
constexpr int emptyLooks = 10; // an empty file is most likely between the truncation and the write
// A file written so shortly ago may be half a file: a writer that was put to sleep between two of its writes gives
// two equal reads in a row.
constexpr std::chrono::milliseconds settled(20);
// So long after its last write, an open file counts as finished all the same.
constexpr std::chrono::milliseconds abandoned(2000);
constexpr int maxSaves = 5;

// What an edit makes of a text. The document is gone by then, and the next one finds its memory still warm.
struct Edited
{
    QByteArray text;
    bool isParsable = false;

    static Result<Edited> by(const ConfigFile::Edit &edit, const QByteArray &before)
    {
        Document document(before);
        return edit(document).map([&] { return Edited{document.text(), document.isParsable()}; });
    }
};

} // namespace

// One stable read, until two looks in a row see the same.
struct ConfigFile::Reading
{
    Snapshot last;
    bool hasLast = false;
    int looks = 0;
    Answer<Snapshot> answer;
};

// One apply(), through all its tries.
struct ConfigFile::Saving
{
    Edit edit;
    ChangeNote note;
    QString kept; // in the history
    std::shared_ptr<ProcessLock> lock;
    QByteArray before;
    bool hasBefore = false;
    QList<ChangeTexts> edits;
    int tries = 0;
    Answer<SavedConfig> answer;

    SavedConfig saved(const QByteArray &after) const { return {before, after, edits, kept}; }
    void fail(Error error) { answer.give(tl::unexpected(std::move(error))); }
};

ConfigFile::ConfigFile(QString path, QString backups, QString lock, Clock &clock)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
    , m_clock(clock)
    , m_history(std::move(backups), clock)
{
}

Async<Document> ConfigFile::read()
{
    return stableRead().then(&m_context, [](const Result<Snapshot> &found) {
        return found.map(
            [](const Snapshot &snapshot) { return Document(snapshot ? snapshot->content : QByteArray()); });
    });
}

Async<ConfigFile::Snapshot> ConfigFile::stableRead()
{
    const auto reading = std::make_shared<Reading>();
    look(reading);
    return reading->answer.future();
}

void ConfigFile::look(const std::shared_ptr<Reading> &reading)
{
    Result<Snapshot> found = readSnapshot(m_path);
    // The second look of a pair follows at once.
    for (int i = 0; i < 2 && found; ++i) {
        if (reading->hasLast && *found == reading->last && isSettled(*found, reading->looks)) {
            reading->answer.give(std::move(found));
            return;
        }
        reading->last = std::move(*found);
        reading->hasLast = true;
        found = readSnapshot(m_path);
    }
    if (!found) {
        reading->answer.give(std::move(found));
        return;
    }
    if (++reading->looks == maxLooks) {
        reading->answer.give(failure(Error::Kind::File, u"ChangedMeanwhile"_s, m_path));
        return;
    }
    m_clock.after(readPause, &m_context, [this, reading] { look(reading); });
}

bool ConfigFile::isSettled(const Snapshot &found, int looks) const
{
    if (!found || found == m_own)
        return true;
    if (found->content.isEmpty() && looks < emptyLooks)
        return false;
    const auto age = std::chrono::milliseconds(m_clock.now().toMSecsSinceEpoch())
        - std::chrono::floor<std::chrono::milliseconds>(found->modified);
    // A file from the future says nothing about its age.
    if (age.count() < 0)
        return true;
    return age >= (found->isOpenForWriting && looks < openLooks ? abandoned : settled);
}

Async<SavedConfig> ConfigFile::apply(Edit edit, ChangeNote note)
{
    const auto saving = std::make_shared<Saving>();
    saving->edit = std::move(edit);
    saving->note = std::move(note);
    ProcessLock::acquire(m_clock, m_lock, lockPatience, &m_context)
        .then(&m_context, [this, saving](const Result<std::shared_ptr<ProcessLock>> &lock) {
            if (!lock) {
                saving->fail(lock.error());
                return;
            }
            saving->lock = *lock;
            save(saving);
        });
    return saving->answer.future();
}

void ConfigFile::save(const std::shared_ptr<Saving> &saving)
{
    stableRead().then(&m_context, [this, saving](const Result<Snapshot> &found) {
        const Result<SavedConfig> saved = found.and_then([&](const Snapshot &now) { return saveOnce(*saving, now); });
        const bool isRace = !saved && saved.error().code == "ChangedMeanwhile"_L1;
        if (isRace && ++saving->tries < maxSaves) {
            save(saving);
            return;
        }
        saving->lock.reset();
        if (saved)
            Q_EMIT this->saved(saving->edit, saving->note, *saved);
        saving->answer.give(saved);
    });
}

Result<SavedConfig> ConfigFile::saveOnce(Saving &saving, const Snapshot &found)
{
    const std::optional<QByteArray> before = found ? std::optional(found->content) : std::nullopt;
    if (!saving.hasBefore) {
        saving.before = before.value_or(QByteArray());
        saving.hasBefore = true;
    }
    const Result<Edited> edited = Edited::by(saving.edit, before.value_or(QByteArray()));
    if (!edited)
        return tl::unexpected(edited.error());
    const QByteArray &after = edited->text;
    if (after == before.value_or(QByteArray()))
        return saving.saved(after);
    saving.edits.append({before.value_or(QByteArray()), after});
    // The document checks each section by itself; this is the whole file, as the AWS CLI will meet it.
    if (const QList<ConfigProblem> problems = problemsIn(after); edited->isParsable && !problems.isEmpty()) {
        const ConfigProblem &first = problems.front();
        return failure(Error::Kind::Config, first.code, first.text, first.line);
    }

    // First, so that a program that dies between the two leaves a change that was not made (takeback.h finds nothing to
    // take back then), and not one that nobody can take back.
    const Result<QString> kept = m_history.keep({before.value_or(QByteArray()), after}, saving.note);
    if (!kept)
        return tl::unexpected(kept.error());
    m_history.drop(std::exchange(saving.kept, QString())); // somebody wrote over what an earlier try had saved
    if (auto replaced = replaceFileIf(m_path, before, after); !replaced) {
        if (replaced.error().code != "WriteFailed"_L1) // then it may stand there all the same
            m_history.drop(*kept);
        return tl::unexpected(replaced.error());
    }
    saving.kept = *kept;
    const Result<Snapshot> now = readSnapshot(m_path);
    if (!now)
        return tl::unexpected(now.error());
    // Somebody wrote right behind us, perhaps from what they had read before us: look whether our change is still
    // there.
    if (!*now || (*now)->content != after)
        return failure(Error::Kind::File, u"ChangedMeanwhile"_s, m_path);
    m_own = *now;
    return saving.saved(after);
}

} // namespace ssotray
