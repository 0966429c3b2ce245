#pragma once

#include <chrono>

namespace ssotray {

// How many requests a second a server allows, found out from its answers alone. It begins with 8 a second and 3 at a
// time (spec/aws.md §4), goes faster with every success and slower with a refusal (429). A server's allowance is a
// bucket that fills at its rate, and at a refusal the bucket is empty: what it has let through since the refusal
// before, by the time in between, is the rate itself. So it stays just below that, and tries a little more from time to
// time. Owned by a RateLimiter. It only reckons; times are counted from any moment.
class RateFinder
{
public:
    using Milliseconds = std::chrono::milliseconds;

    double perSecond() const { return m_rate; }
    // How many may be under way at once, so that the answers' way through the network does not slow us down.
    int inFlight() const;
    // Begins anew with each refusal that counts; those of requests that were sent before are news of the same.
    int epoch() const { return m_epoch; }

    // busy: others are waiting for their turn. Only then a success says that more may be tried.
    void noteSuccess(Milliseconds now, Milliseconds roundTrip, bool busy);
    // For so long the server should be left alone. Grows while nothing succeeds, to 20 s at most.
    Milliseconds noteRefusal(Milliseconds now);

private:
    double measured(double seconds) const;

    double m_rate = 8; // a second
    double m_known = 0; // what the server was found to allow, a second
    double m_step = 0; // by which we grow: a part of the rate
    double m_roundTrip = 0; // seconds, smoothed; 0: not known
    int m_epoch = 0;
    int m_successes = 0; // since the refusal at m_since
    int m_successesSinceStep = 0;
    int m_refusalsInARow = 0;
    Milliseconds m_since{-1};
    bool m_isMeasuring = true; // the server was asked all the time since then
};

} // namespace ssotray
