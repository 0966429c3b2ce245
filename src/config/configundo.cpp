#include "config/configundo.h"

#include "config/configfile.h"

#include <QHash>

#include <memory>

using namespace Qt::StringLiterals;

namespace ssotray {
namespace {

constexpr int linesAroundUndo = 3;

QList<DiffLine> shortDiff(const QByteArray &before, const QByteArray &after)
{
    return before == after ? QList<DiffLine>() : withContext(lineDiff(before, after), linesAroundUndo);
}

} // namespace

// All changes, and which of them hold. A taking back that was itself taken back does not count.
struct ConfigUndo::Standing
{
    QList<Backup> changes; // newest first
    QSet<QString> takenBack;
    QHash<QString, int> depth; // 0 a change, 1 its taking back, 2 the taking back of that, …

    bool holds(const Backup &change) const { return !takenBack.contains(change.id()); }
    bool isChange(const Backup &change) const { return depth.value(change.id()) == 0; }
    bool isTakingBack(const Backup &change) const { return depth.value(change.id()) % 2 == 1; }
};

ConfigUndo::ConfigUndo(ConfigFile &file)
    : m_file(file)
{
}

ConfigUndo::Standing ConfigUndo::standing() const
{
    Standing standing{m_file.history().backups(), {}, {}};
    for (const Backup &change : std::as_const(standing.changes)) {
        if (!change.note.undoes.isEmpty() && standing.holds(change))
            standing.takenBack.insert(change.note.undoes);
    }
    for (auto change = standing.changes.crbegin(); change != standing.changes.crend(); ++change) {
        // What an old taking back took back may be forgotten already.
        const QString &undoes = change->note.undoes;
        standing.depth.insert(change->id(), undoes.isEmpty() ? 0 : standing.depth.value(undoes, 0) + 1);
    }
    return standing;
}

QList<ConfigUndo::Entry> ConfigUndo::entries() const
{
    const Standing standing = this->standing();
    QList<Entry> entries;
    for (const Backup &change : standing.changes) {
        if (standing.isChange(change))
            entries += Entry{change, !standing.holds(change)};
    }
    return entries;
}

std::optional<Backup> ConfigUndo::nextUndo() const
{
    const Standing standing = this->standing();
    for (const Backup &change : standing.changes) {
        if (standing.isChange(change) && standing.holds(change))
            return change;
    }
    return {};
}

std::optional<Backup> ConfigUndo::nextRedo() const
{
    const Standing standing = this->standing();
    for (const Backup &change : standing.changes) {
        if (standing.isChange(change) && standing.holds(change))
            return {};
        if (standing.isTakingBack(change) && standing.holds(change))
            return change;
    }
    return {};
}

ChangeNote ConfigUndo::madeAgainBy(const Backup &change) const
{
    const QList<Backup> changes = m_file.history().backups();
    QString id = change.note.undoes;
    for (const Backup &older : changes) { // what a change takes back is older than itself
        if (older.id() != id)
            continue;
        if (older.note.undoes.isEmpty())
            return older.note;
        id = older.note.undoes;
    }
    return change.note;
}

std::optional<ConfigUndo::Renaming> ConfigUndo::sessionRenamedBack(const Backup &change) const
{
    if (madeAgainBy(change).kind != "RenameSession"_L1)
        return {};
    const Result<ChangeTexts> texts = m_file.history().texts(change.id());
    if (!texts)
        return {};
    const QStringList before = Document(texts->before).names(SectionKind::SsoSession);
    const QStringList after = Document(texts->after).names(SectionKind::SsoSession);
    Renaming renaming;
    for (const QString &name : after) {
        if (!before.contains(name))
            renaming.from = name;
    }
    for (const QString &name : before) {
        if (!after.contains(name))
            renaming.to = name;
    }
    return renaming.from.isEmpty() || renaming.to.isEmpty() ? std::nullopt : std::optional(renaming);
}

Async<UndoPreview> ConfigUndo::preview(const Backup &change) const
{
    const Result<ChangeTexts> texts = m_file.history().texts(change.id());
    if (!texts)
        return ready<UndoPreview>(tl::unexpected(texts.error()));
    return m_file.read().then([texts = *texts](const Result<Document> &document) -> Result<UndoPreview> {
        if (!document)
            return tl::unexpected(document.error());
        const QByteArray now = document->text();
        const TakenBack back = ssotray::takeBack(texts, now);
        return UndoPreview{shortDiff(texts.before, texts.after), shortDiff(now, back.text),
            back.isPossible() ? QList<DiffLine>() : lineDiff(back.ours, back.theirs), back.conflicts};
    });
}

Async<void> ConfigUndo::takeBack(const Backup &change)
{
    const Result<ChangeTexts> texts = m_file.history().texts(change.id());
    if (!texts)
        return ready<void>(tl::unexpected(texts.error()));
    const bool isRedo = standing().isTakingBack(change);
    const ChangeNote note{isRedo ? u"Redo"_s : u"Undo"_s, change.note.subject, change.note.count, change.id()};
    const auto edit = [texts = *texts](Document &document) -> Result<void> {
        const TakenBack back = ssotray::takeBack(texts, document.text());
        if (!back.isPossible())
            return failure(Error::Kind::Config, u"ChangedSince"_s, back.conflicts.constFirst());
        document = Document(back.text);
        return {};
    };
    return m_file.apply(edit, note).then([&history = m_file.history(), note](const Result<SavedConfig> &saved) {
        if (!saved)
            return Result<void>(tl::unexpected(saved.error()));
        if (saved->changed())
            return Result<void>();
        return history.keep({saved->after, saved->after}, note).map([](const QString &) {});
    });
}

} // namespace ssotray
