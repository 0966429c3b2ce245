#pragma once

#include <QDateTime>

#include <chrono>

namespace ssotray {

// When an access token is renewed silently (product.md §3): with 15 minutes left, or at half its life when it lives
// less than 30 minutes. After an attempt the next one waits a minute, or half a life when that is less than a minute.
class RenewalSchedule
{
public:
    RenewalSchedule(const QDateTime &obtainedAt, const QDateTime &expiresAt);

    bool isDue(const QDateTime &now) const { return now >= m_dueAt; }

    // Until the next attempt, at least 0; lastAttempt is invalid when there was none. A clock that was set back does
    // not make us wait for the old time to come again.
    std::chrono::seconds untilAttempt(const QDateTime &now, const QDateTime &lastAttempt) const;

private:
    QDateTime m_dueAt;
    std::chrono::seconds m_pause;
};

} // namespace ssotray
