#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

class QObject;

namespace ssotray {

// The time of day and the only source of timers, passed in everywhere, so that a test lets two days pass at once.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    // Now, in UTC.
    virtual QDateTime now() const = 0;

    // Runs the function once after the span, unless the context is destroyed before.
    virtual void after(std::chrono::milliseconds span, QObject *context, std::function<void()> function) = 0;
};

// The machine's own clock and event loop.
class SystemClock : public Clock
{
public:
    QDateTime now() const override;
    void after(std::chrono::milliseconds span, QObject *context, std::function<void()> function) override;
};

} // namespace ssotray
