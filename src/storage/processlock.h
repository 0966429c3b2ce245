#pragma once

#include "base/async.h"
#include "base/clock.h"

#include <chrono>
#include <memory>

class QLockFile;

namespace ssotray {

// A lock that all copies of this program, and all parts of one copy, respect: held while the object lives, freed when
// the last pointer to it goes or the process dies. It protects from ourselves only; other programs know nothing of it.
class ProcessLock
{
public:
    // Asks for the lock at once and then every 5 ms of the clock, because QLockFile's own waiting backs off (50
    // processes: 3.2 s instead of 0.36 s) and would block the window. Missing folders of the path become 0700. Errors
    // (Kind::File, detail is the path): "Busy" when patience is over, "ReadOnly" when the lock file cannot be made.
    // When context is destroyed first, no answer comes.
    static Async<std::shared_ptr<ProcessLock>> acquire(
        Clock &clock, const QString &path, std::chrono::milliseconds patience, QObject *context);

    ~ProcessLock();
    ProcessLock(const ProcessLock &) = delete;
    ProcessLock &operator=(const ProcessLock &) = delete;

private:
    struct Attempt;

    explicit ProcessLock(std::unique_ptr<QLockFile> lock);

    std::unique_ptr<QLockFile> m_lock;
};

} // namespace ssotray
