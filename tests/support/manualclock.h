#pragma once

#include "base/clock.h"

#include <QPointer>

#include <vector>

namespace ssotray {

// A clock that stands still until the test moves it: advance() runs everything that falls due, in order of time.
class ManualClock : public Clock
{
public:
    explicit ManualClock(QDateTime start = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC));

    QDateTime now() const override { return m_now; }
    void after(std::chrono::milliseconds span, QObject *context, std::function<void()> function) override;

    void advance(std::chrono::milliseconds span);
    // How long until the next function whose context still lives; negative when there is none.
    std::chrono::milliseconds untilNext() const;

private:
    struct Entry
    {
        QDateTime due;
        QPointer<QObject> context;
        std::function<void()> function;
    };

    QDateTime m_now;
    std::vector<Entry> m_entries; // sorted by due, equal ones in order of their coming
};

} // namespace ssotray
