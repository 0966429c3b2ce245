#pragma once

#include "base/async.h"
#include "config/history.h"
#include "config/linediff.h"
#include "config/takeback.h"

#include <QSet>

#include <optional>

namespace ssotray {

class ConfigFile;

// What a person sees before a change is taken back.
struct UndoPreview
{
    QList<DiffLine> made; // what the change did when it was made
    QList<DiffLine> diff; // what taking it back would do now; empty with conflicts, or when it is back already
    QList<DiffLine> since; // with conflicts: what has become of its sections since
    QStringList conflicts; // headers of sections that somebody else has changed at the same lines

    bool isPossible() const { return conflicts.isEmpty(); }
};

// Takes back, in order, what the app has changed in the config; also what it changed in an earlier run. Taking back is
// a change itself, which is how it can be made again. Owned by the application; it remembers nothing, all of it is in
// the history of the file.
class ConfigUndo
{
public:
    // The file must outlive this.
    explicit ConfigUndo(ConfigFile &file);

    struct Entry
    {
        Backup change;
        bool isTakenBack = false;
    };
    // What can be taken back and what is; newest first. Taking back and making again are no entries of their own.
    QList<Entry> entries() const;

    // The change whose turn it is to be taken back; and the taking back whose turn it is to be taken back itself, until
    // there is a newer change.
    std::optional<Backup> nextUndo() const;
    std::optional<Backup> nextRedo() const;

    // What the change is called that this taking back, if it is one, makes again when it is taken back itself.
    ChangeNote madeAgainBy(const Backup &change) const;

    // What becomes of a session's name when that change is taken back.
    struct Renaming
    {
        QString from;
        QString to;

        bool operator==(const Renaming &) const = default;
    };
    // Nothing when the change has not renamed a session, or its texts cannot be read.
    std::optional<Renaming> sessionRenamedBack(const Backup &change) const;

    // What takeBack() would do with the file as it is now. Errors: those of History::texts() and ConfigFile::read().
    Async<UndoPreview> preview(const Backup &change) const;

    // Errors: those of ConfigFile::apply(), and Kind::Config "ChangedSince" (detail: the section) when somebody else
    // has changed the same lines since; the file is as it was then. What is back already counts as taken back.
    Async<void> takeBack(const Backup &change);

private:
    struct Standing;
    Standing standing() const;

    ConfigFile &m_file;
};

} // namespace ssotray
