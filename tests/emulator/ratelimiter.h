#pragma once

#include <QElapsedTimer>

namespace ssotray::emulator {

// A token bucket that holds one second's worth of requests. Owned by the Emulator; the portal's operations share one,
// as AWS's limit is said to be collective (spec/aws.md § 4).
class RateLimiter
{
public:
    RateLimiter() { m_sinceLast.start(); }
    // False when the request is over the rate. A rate of 0 or less lets everything through.
    bool take(double perSecond);

private:
    QElapsedTimer m_sinceLast;
    double m_tokens = -1; // below zero: nothing was asked yet, the bucket is full
};

} // namespace ssotray::emulator
