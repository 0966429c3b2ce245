#include "support/manualclock.h"

#include <algorithm>

namespace ssotray {

ManualClock::ManualClock(QDateTime start)
    : m_now(std::move(start))
    , m_trueNow(m_now)
{
}

void ManualClock::after(std::chrono::milliseconds span, QObject *context, std::function<void()> function)
{
    Entry entry{m_awake + span, context, std::move(function)};
    const auto place = std::upper_bound(m_entries.begin(), m_entries.end(), entry,
        [](const Entry &left, const Entry &right) { return left.due < right.due; });
    m_entries.insert(place, std::move(entry));
}

void ManualClock::advance(std::chrono::milliseconds span)
{
    const auto end = m_awake + span;
    while (!m_entries.empty() && m_entries.front().due <= end) {
        const Entry entry = std::move(m_entries.front());
        m_entries.erase(m_entries.begin());
        pass(std::max(std::chrono::milliseconds(0), entry.due - m_awake));
        if (entry.context)
            entry.function();
    }
    pass(end - m_awake);
}

void ManualClock::sleep(std::chrono::milliseconds span)
{
    m_now = m_now.addMSecs(span.count());
    m_trueNow = m_trueNow.addMSecs(span.count());
}

void ManualClock::pass(std::chrono::milliseconds span)
{
    m_awake += span;
    sleep(span);
}

std::chrono::milliseconds ManualClock::untilNext() const
{
    for (const Entry &entry : m_entries) {
        if (entry.context)
            return entry.due - m_awake;
    }
    return std::chrono::milliseconds(-1);
}

} // namespace ssotray
