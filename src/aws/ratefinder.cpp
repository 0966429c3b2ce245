#include "aws/ratefinder.h"

#include <algorithm>
#include <cmath>

namespace ssotray {

namespace {

constexpr double leastRate = 0.2; // a second
constexpr double mostRate = 100; // nobody needs more
constexpr int leastInFlight = 3;
constexpr int mostInFlight = 20;

constexpr double firstGrowth = 15; // requests a second more with each second, until the first refusal
// From then on, a part of the rate with so many successes: by number and not by time, so that refusals stay few also
// where requests are.
constexpr int successesAStep = 25;
constexpr double longestStepTime = 5; // seconds
constexpr double stepAfterFirstRefusal = 0.04; // what it means depends on the size of a bucket that nobody knows
constexpr double stepAfterRefusal = 0.01;
constexpr double largestStep = 0.25;
constexpr double surelyMore = 1.15; // times what was known: the server's rate has changed
constexpr double margin = 0.95; // below what was found, so that the bucket fills a little
constexpr double longEnough = 10; // seconds to measure over
constexpr double longestPause = 20; // seconds

double secondsOf(std::chrono::milliseconds span)
{
    return double(span.count()) / 1000;
}

} // namespace

int RateFinder::inFlight() const
{
    // Half as many again as are on their way on average, since answers take differently long.
    return std::clamp(int(std::ceil(m_rate * m_roundTrip * 1.5)) + 1, leastInFlight, mostInFlight);
}

void RateFinder::noteSuccess(Milliseconds now, Milliseconds roundTrip, bool busy)
{
    if (m_since.count() < 0)
        m_since = now - roundTrip;
    const double seconds = std::max(0.001, secondsOf(roundTrip));
    m_roundTrip = m_roundTrip > 0 ? m_roundTrip + (seconds - m_roundTrip) / 10 : seconds;
    ++m_successes;
    m_refusalsInARow = 0;
    if (!busy) {
        m_isMeasuring = false;
    } else if (m_epoch == 0) {
        m_rate = std::min(mostRate, m_rate + firstGrowth / m_rate);
    } else if (++m_successesSinceStep >= std::clamp(int(m_rate * longestStepTime), 1, successesAStep)) {
        m_successesSinceStep = 0;
        if (m_rate > surelyMore * m_known)
            m_step = std::min(largestStep, m_step * 1.5);
        m_rate = std::min(mostRate, m_rate * (1 + m_step));
    }
}

double RateFinder::measured(double seconds) const
{
    if (!m_isMeasuring || seconds <= 0)
        return m_rate * 0.7;
    // A bucket is full at first. How large it is nobody knows; a second's worth is usual.
    return m_successes / (m_epoch == 0 ? seconds + 1 : seconds);
}

std::chrono::milliseconds RateFinder::noteRefusal(Milliseconds now)
{
    const double seconds = m_since.count() < 0 ? 0 : secondsOf(now - m_since);
    m_known = std::clamp(measured(seconds), m_rate / 2, m_rate);
    m_rate = std::max(leastRate, m_known * margin);
    m_successesSinceStep = 0;
    if (m_epoch == 0 || seconds >= longEnough || seconds < 0 || !m_isMeasuring) {
        m_since = now;
        m_successes = 0;
        m_isMeasuring = true;
    }
    ++m_epoch;
    ++m_refusalsInARow;
    // After refusals without end nothing is known.
    m_step = m_refusalsInARow > 2 ? largestStep : m_epoch == 1 ? stepAfterFirstRefusal : stepAfterRefusal;
    double pause = 2 / m_rate; // so that there are two in the bucket, and no timer can be too early
    if (m_refusalsInARow > 1)
        pause = std::max(pause, 0.5 * std::pow(2.0, std::min(m_refusalsInARow, 10)));
    return Milliseconds(static_cast<long long>(std::min(pause, longestPause) * 1000));
}

} // namespace ssotray
