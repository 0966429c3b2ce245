#include "credentials/recentaskers.h"

namespace ssotray {

namespace {

constexpr qsizetype mostAskers = 10;

bool isSame(const Asker &one, const Asker &other)
{
    return one.program == other.program && one.session == other.session && one.accountId == other.accountId
        && one.roleName == other.roleName;
}

} // namespace

void RecentAskers::note(const Asker &asker)
{
    m_all.removeIf([&](const Asker &known) { return isSame(known, asker); });
    m_all.prepend(asker);
    m_all.resize(qMin(m_all.size(), mostAskers));
    Q_EMIT changed();
}

void RecentAskers::clear()
{
    m_all.clear();
    Q_EMIT changed();
}

} // namespace ssotray
