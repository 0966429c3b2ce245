#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace ssotray {

// One kept content of the config.
struct Backup
{
    QString path;
    QDateTime time; // UTC, when it was put aside

    bool operator==(const Backup &) const = default;
};

// The contents that the config had before our last 50 changes, one file each (0600 in a folder 0700), because a user
// must get back what a wrong click took. It may hold whatever secrets the config holds, and shows up in "What is stored
// where". Owned by ConfigFile; it does not decide when to keep one, and undoes nothing.
class History
{
public:
    // The folder is made when the first content is kept. The clock must outlive this.
    History(QString folder, Clock &clock);

    // Newest first. Only files that this class named itself.
    QList<Backup> backups() const;

    // Puts the content aside under the present UTC time, and lets go of the oldest beyond 50. Errors: those of
    // safefile.h.
    Result<void> keep(const QByteArray &content);

private:
    QString m_folder;
    Clock &m_clock;
};

} // namespace ssotray
