#include "ratelimiter.h"

#include <algorithm>

namespace ssotray::emulator {

bool RateLimiter::take(double perSecond)
{
    if (perSecond <= 0)
        return true;
    const double capacity = std::max(1.0, perSecond);
    const double elapsed = double(m_sinceLast.nsecsElapsed()) / 1e9;
    m_sinceLast.restart();
    m_tokens = m_tokens < 0 ? capacity : std::min(capacity, m_tokens + elapsed * perSecond);
    if (m_tokens < 1)
        return false;
    m_tokens -= 1;
    return true;
}

} // namespace ssotray::emulator
