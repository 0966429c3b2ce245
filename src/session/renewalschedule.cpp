#include "session/renewalschedule.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace ssotray {

RenewalSchedule::RenewalSchedule(const QDateTime &obtainedAt, const QDateTime &expiresAt)
{
    const std::chrono::seconds halfLife(std::max<qint64>(1, obtainedAt.secsTo(expiresAt) / 2));
    m_dueAt = expiresAt.addSecs(-std::min<std::chrono::seconds>(15min, halfLife).count());
    m_pause = std::min<std::chrono::seconds>(1min, halfLife);
}

std::chrono::seconds RenewalSchedule::untilAttempt(const QDateTime &now, const QDateTime &lastAttempt) const
{
    qint64 wait = now.secsTo(m_dueAt);
    if (lastAttempt.isValid() && lastAttempt <= now)
        wait = std::max(wait, now.secsTo(lastAttempt) + m_pause.count());
    return std::chrono::seconds(std::max<qint64>(0, wait));
}

} // namespace ssotray
