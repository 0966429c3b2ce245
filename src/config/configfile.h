#pragma once

#include "base/async.h"
#include "base/clock.h"
#include "config/document.h"
#include "config/history.h"
#include "storage/safefile.h"

#include <QObject>

#include <functional>

namespace ssotray {

// What a save did.
struct SavedConfig
{
    QByteArray before; // as its first try found it; empty when there was no file
    QByteArray after;
    // What each try found and made of it, but for those that had nothing to change: others write between them, so
    // `before` and `after` may differ by more than the edit.
    QList<ChangeTexts> edits = {};
    QString kept = {}; // the change's id in the history; empty when nothing was written
    bool changed() const { return before != after; }
};

// The file behind the document. It reads until the content holds still, because the AWS CLI rewrites the file in place
// without a lock (security.md §0 finding 12), and saves under our own lock, with a backup, whole or nothing. Owned by
// the application; it does not watch the file and keeps no document.
class ConfigFile : public QObject
{
    Q_OBJECT

public:
    // The change that a save makes: it gets the document as it is on disk now, which may be newer than the one that the
    // caller looked at, and runs again when somebody writes the file meanwhile. Its error ends the save.
    using Edit = std::function<Result<void>(Document &)>;

    // path: the config; backups: the folder for the last 50 changes; lock: the lock file. The clock must outlive this.
    ConfigFile(QString path, QString backups, QString lock, Clock &clock);

    const QString &path() const { return m_path; }
    History &history() { return m_history; }
    const History &history() const { return m_history; }

    // The file as it stands, read again while somebody is writing it (for at most 400 ms, then as it is: a file may be
    // truly empty). A missing file is an empty document. Errors: those of safefile.h, and "ChangedMeanwhile" when it
    // never held still. Answers at once when nobody wrote within the last 20 ms.
    Async<Document> read();

    // Lock, read, edit, keep the change in the history, replace, read back. When the file changed meanwhile: again, at
    // most five times in all, then "ChangedMeanwhile". An edit that changes nothing writes nothing. Errors: those of
    // safefile.h, "Busy" after 5 s without the lock, and the edit's own.
    // Every change of the config goes this way, so that each can be taken back; note: what it is for.
    Async<SavedConfig> apply(Edit edit, ChangeNote note = {});

Q_SIGNALS:
    // apply() has come to its end without an error; saved.changed() says whether it had anything to change.
    void saved(
        const ssotray::ConfigFile::Edit &edit, const ssotray::ChangeNote &note, const ssotray::SavedConfig &saved);

private:
    using Snapshot = std::optional<FileSnapshot>;
    struct Reading;
    struct Saving;

    Async<Snapshot> stableRead();
    void look(const std::shared_ptr<Reading> &reading);
    void save(const std::shared_ptr<Saving> &saving);
    Result<SavedConfig> saveOnce(Saving &saving, const Snapshot &found);
    bool isSettled(const Snapshot &found, int looks) const;

    QString m_path;
    QString m_lock;
    Clock &m_clock;
    History m_history;
    Snapshot m_own; // what our last save left: no need to wait until that holds still
    QObject m_context; // what timers and answers hang on: the last member, so that it goes first
};

} // namespace ssotray
