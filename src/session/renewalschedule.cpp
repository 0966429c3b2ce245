#include "session/renewalschedule.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace ssotray {

RenewalSchedule::RenewalSchedule(const QDateTime &obtainedAt, const QDateTime &expiresAt)
    : m_obtainedAt(obtainedAt)
    , m_expiresAt(expiresAt)
{
    const std::chrono::seconds halfLife(std::max<qint64>(1, obtainedAt.secsTo(expiresAt) / 2));
    m_dueAt = expiresAt.addSecs(-std::min<std::chrono::seconds>(15min, halfLife).count());
    // A life of seconds is a mistake of whoever gave it: asked again and again, it would be a storm.
    m_pause = halfLife < 5s ? 1min : std::min<std::chrono::seconds>(1min, halfLife);
}

void RenewalSchedule::noteUnheard()
{
    m_pause = std::min<std::chrono::seconds>(m_pause, 20s);
}

bool RenewalSchedule::isDue(const QDateTime &now) const
{
    if (m_isDue || now >= m_expiresAt)
        return true;
    return !m_waitsForEnd && (now >= m_dueAt || now < m_obtainedAt.addSecs(-60));
}

std::chrono::seconds RenewalSchedule::untilAttempt(const QDateTime &now, const QDateTime &lastAttempt) const
{
    qint64 wait = isDue(now) ? 0 : now.secsTo(m_waitsForEnd ? m_expiresAt : m_dueAt);
    if (lastAttempt.isValid() && lastAttempt <= now)
        wait = std::max(wait, now.secsTo(lastAttempt) + m_pause.count());
    return std::chrono::seconds(std::max<qint64>(0, wait));
}

} // namespace ssotray
