#include "support/manualclock.h"

#include <algorithm>

namespace ssotray {

ManualClock::ManualClock(QDateTime start)
    : m_now(std::move(start))
{
}

void ManualClock::after(std::chrono::milliseconds span, QObject *context, std::function<void()> function)
{
    Entry entry{m_now.addMSecs(span.count()), context, std::move(function)};
    const auto place = std::upper_bound(m_entries.begin(), m_entries.end(), entry,
        [](const Entry &left, const Entry &right) { return left.due < right.due; });
    m_entries.insert(place, std::move(entry));
}

void ManualClock::advance(std::chrono::milliseconds span)
{
    const QDateTime end = m_now.addMSecs(span.count());
    while (!m_entries.empty() && m_entries.front().due <= end) {
        const Entry entry = std::move(m_entries.front());
        m_entries.erase(m_entries.begin());
        m_now = std::max(m_now, entry.due);
        if (entry.context)
            entry.function();
    }
    m_now = end;
}

std::chrono::milliseconds ManualClock::untilNext() const
{
    for (const Entry &entry : m_entries) {
        if (entry.context)
            return std::chrono::milliseconds(m_now.msecsTo(entry.due));
    }
    return std::chrono::milliseconds(-1);
}

} // namespace ssotray
