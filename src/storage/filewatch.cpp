#include "storage/filewatch.h"

#include "base/clock.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QSet>

using namespace std::chrono_literals;

namespace ssotray {

namespace {

// The folder itself, or the nearest one above it that is there: something will come to be in it.
QString nearestFolder(QString path)
{
    while (!QFileInfo(path).isDir() && path != QFileInfo(path).path())
        path = QFileInfo(path).path();
    return path;
}

// The files that are there, and the folders in which they are or may come to be.
QSet<QString> placesToWatch(const QStringList &paths)
{
    QSet<QString> places;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        places.insert(nearestFolder(info.path()));
        // Where a link leads to is where the writing happens, also when there is nothing yet.
        if (info.isSymLink())
            places.insert(nearestFolder(QFileInfo(info.symLinkTarget()).path()));
        const QString target = info.canonicalFilePath();
        if (!target.isEmpty()) {
            places.insert(target);
            places.insert(QFileInfo(target).path());
        }
    }
    return places;
}

} // namespace

FileWatch::FileWatch(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_watcher(std::make_unique<QFileSystemWatcher>())
{
    connect(m_watcher.get(), &QFileSystemWatcher::fileChanged, this, &FileWatch::note);
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &FileWatch::note);
}

FileWatch::~FileWatch() = default;

void FileWatch::setPaths(const QStringList &paths)
{
    m_paths = paths;
    follow();
}

// A folder's watch is silent when a file in it is rewritten in place, and a file's watch is lost when another is
// renamed over it: so both are watched, and anew after each change.
void FileWatch::follow()
{
    QSet<QString> wanted = placesToWatch(m_paths);
    const QStringList watched = m_watcher->files() + m_watcher->directories();
    QStringList gone;
    for (const QString &path : watched) {
        // A file that was replaced has the same name and is another one.
        if (!wanted.contains(path) || QFileInfo(path).isFile())
            gone.append(path);
        else
            wanted.remove(path);
    }
    if (!gone.isEmpty())
        m_watcher->removePaths(gone);
    if (wanted.isEmpty())
        return;
    const QStringList failed = m_watcher->addPaths(QStringList(wanted.cbegin(), wanted.cend()));
    // A folder may have come before its parent was watched: nobody would say so any more.
    const QSet<QString> places = placesToWatch(m_paths);
    for (const QString &place : places) {
        if (!wanted.contains(place) && !watched.contains(place) && !failed.contains(place)) {
            note();
            return;
        }
    }
}

void FileWatch::note()
{
    if (std::exchange(m_isNoted, true))
        return;
    m_clock.after(100ms, this, [this] {
        m_isNoted = false;
        follow();
        Q_EMIT changed();
    });
}

} // namespace ssotray
