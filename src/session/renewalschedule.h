#pragma once

#include <QDateTime>

#include <chrono>

namespace ssotray {

// When an access token is renewed silently (product.md §3): with 15 minutes left, or at half its life when it lives
// less than 30 minutes. After an attempt the next one waits a minute, or half a life when that is less than a minute;
// after one that did not reach AWS 20 s.
class RenewalSchedule
{
public:
    RenewalSchedule(const QDateTime &obtainedAt, const QDateTime &expiresAt);

    // The token is worth nothing any more, or nobody can tell how long it still lives.
    void makeDue() { m_isDue = true; }
    // Nobody has heard the last attempt, so the next one may come sooner: the network is back within 30 s of our seeing
    // it.
    void noteUnheard();
    // It cannot be renewed, so there is nothing to do before its end.
    void waitForEnd() { m_waitsForEnd = true; }

    // Also when the token comes from the future: the clock was set back, and nobody knows the token's age.
    bool isDue(const QDateTime &now) const;

    // Until the next attempt, at least 0; lastAttempt is invalid when there was none. A clock that was set back does
    // not make us wait for the old time to come again.
    std::chrono::seconds untilAttempt(const QDateTime &now, const QDateTime &lastAttempt) const;

private:
    QDateTime m_obtainedAt;
    QDateTime m_expiresAt;
    QDateTime m_dueAt;
    std::chrono::seconds m_pause;
    bool m_isDue = false;
    bool m_waitsForEnd = false;
};

} // namespace ssotray
