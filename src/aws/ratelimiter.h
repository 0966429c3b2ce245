#pragma once

#include "aws/ratefinder.h"
#include "base/async.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>

#include <array>
#include <deque>
#include <functional>
#include <optional>

namespace ssotray {

class Clock;

// The one door through which all requests of one session to the access portal go, so that AWS need not refuse any. It
// alone handles 429: whoever is refused stands first in the line again, for as long as somebody waits, and Retry-After
// is obeyed. What AWS allows is found out by its RateFinder. Owned by the Session; it knows nothing of what is asked.
class RateLimiter : public QObject
{
    Q_OBJECT

public:
    using Send = std::function<Async<QJsonObject>()>;

    enum class Urgency {
        Now, // somebody or some tool waits for this one
        Seen, // what is on the screen
        Later,
    };

    // Whoever waits for an answer; without an object it is somebody who always does.
    class Waiter
    {
    public:
        Waiter() = default;
        explicit Waiter(QObject *object)
            : m_object(object)
            , m_mayGo(true)
        {
        }

        bool isStillThere() const { return !m_mayGo || m_object; }

    private:
        QPointer<QObject> m_object;
        bool m_mayGo = false;
    };

    struct Turn
    {
        Urgency urgency = Urgency::Now;
        Waiter waiter = {}; // when it has gone meanwhile, nothing is sent and no answer is given
        bool insists = true; // false: a 429 is an answer, too, and there is no waiting while AWS is left alone

        bool isStillWaitedFor() const { return waiter.isStillThere(); }
    };

    explicit RateLimiter(Clock &clock, QObject *parent = nullptr);

    // Calls the function when its turn has come, and again whenever AWS says 429. Every other answer is the answer.
    Async<QJsonObject> pass(const Send &send, const Turn &turn);

    // How many can be under way at once. Whoever has many requests need not hand over more: later ones may matter more.
    int room() const { return m_finder.inFlight(); }
    double perSecond() const { return m_finder.perSecond(); }
    // How long AWS is left alone from now on, because it has asked for that; 0: it is not.
    std::chrono::milliseconds pause() const;

private:
    struct Waiting
    {
        Send send;
        Turn turn;
        Answer<QJsonObject> answer;
    };
    using Milliseconds = std::chrono::milliseconds;

    void goOn();
    std::optional<Waiting> takeNext();
    bool isAnyoneWaiting() const;
    double untilNextSlot() const;
    void start(const Waiting &next);
    void take(const Waiting &asked, const Result<QJsonObject> &result, Milliseconds sent, int epoch);
    void noteRefusal(const Error &error, int epoch);
    void wakeUpIn(double milliseconds);
    Milliseconds now() const;

    Clock &m_clock;
    RateFinder m_finder;
    std::array<std::deque<Waiting>, 3> m_lines; // by urgency
    int m_inFlight = 0;
    double m_nextSlot = 0; // milliseconds, as now()
    Milliseconds m_pausedUntil{0}; // the same
    bool m_isAlarmSet = false; // goOn() comes by itself
};

} // namespace ssotray
