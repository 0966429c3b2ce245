#pragma once

#include "base/clock.h"

#include <QPointer>

#include <vector>

namespace ssotray {

// A clock that stands still until the test moves it: advance() runs everything that falls due, in order of time. As on
// a real computer the time of day is one thing and timers are another: they stand still while it sleeps, and see
// nothing when somebody sets the clock.
class ManualClock : public Clock
{
public:
    explicit ManualClock(QDateTime start = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC));

    QDateTime now() const override { return m_now; }
    void after(std::chrono::milliseconds span, QObject *context, std::function<void()> function) override;

    void advance(std::chrono::milliseconds span);
    // Time passes, and no timer runs; whatever was due in a second is due in a second after waking up.
    void sleep(std::chrono::milliseconds span);
    // Somebody sets the clock forward, or back by a negative span. No time passes.
    void set(std::chrono::milliseconds span) { m_now = m_now.addMSecs(span.count()); }

    // The time by a clock that nobody sets: what passes for a server.
    QDateTime trueNow() const { return m_trueNow; }

    // How long until the next function whose context still lives; negative when there is none.
    std::chrono::milliseconds untilNext() const;

private:
    struct Entry
    {
        std::chrono::milliseconds due;
        QPointer<QObject> context;
        std::function<void()> function;
    };

    void pass(std::chrono::milliseconds span);

    QDateTime m_now;
    QDateTime m_trueNow;
    std::chrono::milliseconds m_awake{0}; // what timers count
    std::vector<Entry> m_entries; // sorted by due, equal ones in order of their coming
};

} // namespace ssotray
