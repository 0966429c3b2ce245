#include "storage/processlock.h"

#include "storage/safefile.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

using namespace Qt::StringLiterals;

namespace ssotray {

using LockAnswer = Answer<std::shared_ptr<ProcessLock>>;

// One wait for the lock, which the timer's function keeps.
struct ProcessLock::Attempt
{
    Clock &clock;
    QString path;
    QDateTime deadline;
    QObject *context;
    std::unique_ptr<QLockFile> lock;
    LockAnswer answer;

    static void run(const std::shared_ptr<Attempt> &attempt);
};

void ProcessLock::Attempt::run(const std::shared_ptr<Attempt> &attempt)
{
    constexpr std::chrono::milliseconds pause(5);
    if (attempt->lock->tryLock(0)) {
        attempt->answer.give(std::shared_ptr<ProcessLock>(new ProcessLock(std::move(attempt->lock))));
    } else if (attempt->lock->error() != QLockFile::LockFailedError) {
        const bool isForbidden = attempt->lock->error() == QLockFile::PermissionError;
        attempt->answer.give(failure(Error::Kind::File, isForbidden ? u"ReadOnly"_s : u"WriteFailed"_s, attempt->path));
    } else if (attempt->clock.now() >= attempt->deadline) {
        attempt->answer.give(failure(Error::Kind::File, u"Busy"_s, attempt->path));
    } else {
        attempt->clock.after(pause, attempt->context, [attempt] { run(attempt); });
    }
}

Async<std::shared_ptr<ProcessLock>> ProcessLock::acquire(
    Clock &clock, const QString &path, std::chrono::milliseconds patience, QObject *context)
{
    if (auto made = makeFolder(QFileInfo(path).absolutePath()); !made)
        return failed<std::shared_ptr<ProcessLock>>(made.error());
    auto lock = std::make_unique<QLockFile>(path);
    // Left at its 30 s, a lock that a living program holds for longer would count as forgotten. A dead holder's is
    // freed at once all the same; only that of another machine on a shared home has to be deleted by hand.
    lock->setStaleLockTime(0);
    const auto attempt = std::make_shared<Attempt>(
        Attempt{clock, path, clock.now().addMSecs(patience.count()), context, std::move(lock), {}});
    Attempt::run(attempt);
    return attempt->answer.future();
}

ProcessLock::ProcessLock(std::unique_ptr<QLockFile> lock)
    : m_lock(std::move(lock))
{
}

ProcessLock::~ProcessLock() = default;

} // namespace ssotray
