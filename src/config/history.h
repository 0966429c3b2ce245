#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace ssotray {

// What a change of the config was for. ui/common/changetext has the words for the codes.
struct ChangeNote
{
    // "Profile", "Bulk", "Undo", "Redo", …; one without words of its own is simply a change
    QString kind = {};
    QString subject = {}; // the name of the profile or session
    int count = 1; // of profiles or sessions
    QString undoes = {}; // id of the change that this one takes back

    bool operator==(const ChangeNote &) const = default;
};

// One kept change of the config.
struct Backup
{
    QString path;
    QDateTime time; // UTC, when it was put aside
    ChangeNote note = {};

    QString id() const; // the file's name

    bool operator==(const Backup &) const = default;
};

// The config before and after one change.
struct ChangeTexts
{
    QByteArray before;
    QByteArray after;

    bool operator==(const ChangeTexts &) const = default;
};

// Our last 50 changes of the config, one file each (0600 in a folder 0700), because a user must get back what a wrong
// click took. A file has a line of JSON, then the whole content from before the change, as it was, then what the change
// put in the place of some part of it. It may hold whatever secrets the config holds, and shows up in "What is stored
// where". Owned by ConfigFile; it does not decide when to keep one, and undoes nothing (takeback.h).
class History
{
public:
    // The folder is made when the first change is kept. The clock must outlive this.
    History(QString folder, Clock &clock);

    // Newest first. Only files that this class wrote itself, as far as they can be understood.
    QList<Backup> backups() const;

    // Errors: those of safefile.h, and Kind::File "Unreadable" for a file that is gone or damaged.
    Result<ChangeTexts> texts(const QString &id) const;

    // Puts the change aside under the present UTC time, and lets go of the oldest beyond 50. The id. Errors: those of
    // safefile.h.
    Result<QString> keep(const ChangeTexts &texts, const ChangeNote &note);
    // For one that was not made after all. An empty id: nothing.
    void drop(const QString &id);

private:
    QString pathOf(const QString &id) const;

    QString m_folder;
    Clock &m_clock;
};

} // namespace ssotray
