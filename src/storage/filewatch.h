#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

class QFileSystemWatcher;

namespace ssotray {

class Clock;

// Says when one of a few files was written, made or removed by anybody. Neither the files nor their folders need exist,
// and none is made. It reads nothing: whoever listens looks for himself. Where the system cannot watch (some network
// file systems) nothing is said, so a look now and then is still needed.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(Clock &clock, QObject *parent = nullptr);
    ~FileWatch() override;

    // In place of what was watched before. Absolute paths.
    void setPaths(const QStringList &paths);

Q_SIGNALS:
    // Once for changes within a tenth of a second, so that a file written in pieces is mostly whole by then.
    void changed();

private:
    void follow();
    void note();

    Clock &m_clock;
    QStringList m_paths;
    std::unique_ptr<QFileSystemWatcher> m_watcher;
    bool m_isNoted = false;
};

} // namespace ssotray
