#include "aws/ratelimiter.h"

#include "base/clock.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int placesForUrgent = 2; // beside those of the list that is being read

bool isRefused(const Result<QJsonObject> &result)
{
    return !result && result.error().kind == Error::Kind::Service
        && result.error().code == "TooManyRequestsException"_L1;
}

} // namespace

RateLimiter::RateLimiter(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

Async<QJsonObject> RateLimiter::pass(const Send &send, const Turn &turn)
{
    if (!turn.insists && pause() > 0ms)
        return failed<QJsonObject>({Error::Kind::Service, u"TooManyRequestsException"_s, {}, pause()});
    const Waiting waiting{send, turn, {}};
    m_lines[size_t(turn.urgency)].push_back(waiting);
    goOn();
    return waiting.answer.future();
}

std::chrono::milliseconds RateLimiter::pause() const
{
    return std::max(Milliseconds(0), m_pausedUntil - now());
}

void RateLimiter::goOn()
{
    while (isAnyoneWaiting()) {
        const bool isUrgent = !m_lines[size_t(Urgency::Now)].empty();
        if (m_inFlight >= m_finder.inFlight() + (isUrgent ? placesForUrgent : 0))
            return; // the next answer makes room
        if (const double wait = untilNextSlot(); wait > 0) {
            wakeUpIn(wait);
            return;
        }
        if (const std::optional<Waiting> next = takeNext())
            start(*next);
    }
}

bool RateLimiter::isAnyoneWaiting() const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [](const auto &line) { return !line.empty(); });
}

// Nothing when the first of them has gone away.
std::optional<RateLimiter::Waiting> RateLimiter::takeNext()
{
    const auto line = std::find_if(m_lines.begin(), m_lines.end(), [](const auto &each) { return !each.empty(); });
    Waiting next = line->front();
    line->pop_front();
    return next.turn.isStillWaitedFor() ? std::optional(std::move(next)) : std::nullopt;
}

// In milliseconds.
double RateLimiter::untilNextSlot() const
{
    const double wait = m_nextSlot - double(now().count());
    // More than any pause is long: somebody has set the clock back.
    constexpr double longest = 310'000;
    return wait > longest ? 0 : wait;
}

void RateLimiter::start(const Waiting &next)
{
    const double interval = 1000 / m_finder.perSecond();
    const auto sent = now();
    const auto moment = double(sent.count());
    // A timer that was late is made up for, but no more than that.
    const double slot = std::clamp(m_nextSlot, moment - interval, moment);
    m_nextSlot = slot + interval;
    ++m_inFlight;
    next.send().then(this, [this, next, sent, epoch = m_finder.epoch()](const Result<QJsonObject> &result) {
        take(next, result, sent, epoch);
    });
}

void RateLimiter::take(const Waiting &asked, const Result<QJsonObject> &result, Milliseconds sent, int epoch)
{
    --m_inFlight;
    if (isRefused(result)) {
        noteRefusal(result.error(), epoch);
        if (!asked.turn.insists)
            asked.answer.give(result);
        else
            m_lines[size_t(asked.turn.urgency)].push_front(asked);
        goOn();
        return;
    }
    if (result)
        m_finder.noteSuccess(now(), std::max(0ms, now() - sent), isAnyoneWaiting());
    asked.answer.give(result); // which may ask for more
    goOn();
}

void RateLimiter::noteRefusal(const Error &error, int epoch)
{
    Milliseconds pause = error.retryAfter;
    if (epoch == m_finder.epoch()) {
        const Milliseconds own = m_finder.noteRefusal(now());
        // Jitter, so that programs that were refused together do not come back together.
        const int jitter = QRandomGenerator::global()->bounded(int(own.count() / 4) + 1);
        pause = std::max(pause, own + Milliseconds(jitter));
        m_nextSlot = double(now().count()); // what was planned at the old rate does not hold
    }
    if (error.retryAfter > 0ms || pause > 1s)
        m_pausedUntil = std::max(m_pausedUntil, now() + pause);
    m_nextSlot = std::max(m_nextSlot, double((now() + pause).count()));
}

void RateLimiter::wakeUpIn(double milliseconds)
{
    if (std::exchange(m_isAlarmSet, true))
        return;
    m_clock.after(Milliseconds(static_cast<qint64>(std::ceil(milliseconds))), this, [this] {
        m_isAlarmSet = false;
        goOn();
    });
}

std::chrono::milliseconds RateLimiter::now() const
{
    return Milliseconds(m_clock.now().toMSecsSinceEpoch());
}

} // namespace ssotray
