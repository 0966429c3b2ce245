#include "ui/catalogview/roleticks.h"

namespace ssotray {

// Empty above a session.
RoleRef RoleTicks::above(const RoleRef &ref)
{
    if (!ref.roleName.isEmpty())
        return {ref.session, ref.accountId, {}};
    return ref.accountId.isEmpty() ? RoleRef() : RoleRef{ref.session, {}, {}};
}

bool RoleTicks::isBelow(const RoleRef &ref, const RoleRef &top)
{
    return ref != top && ref.session == top.session && (top.accountId.isEmpty() || ref.accountId == top.accountId)
        && top.roleName.isEmpty();
}

bool RoleTicks::isTicked(const RoleRef &ref) const
{
    for (RoleRef at = ref; !at.session.isEmpty(); at = above(at)) {
        if (const auto mark = m_marks.constFind(at); mark != m_marks.constEnd())
            return *mark;
    }
    return false;
}

bool RoleTicks::isMixed(const RoleRef &ref) const
{
    return m_below.value(ref) > 0;
}

void RoleTicks::set(const RoleRef &ref, bool isTicked)
{
    if (isMixed(ref)) {
        m_marks.removeIf([&](const auto &mark) {
            const bool isOver = isBelow(mark.key(), ref);
            if (isOver)
                count(mark.key(), -1);
            return isOver;
        });
    }
    if (m_marks.remove(ref))
        count(ref, -1);
    if (this->isTicked(ref) == isTicked)
        return;
    m_marks.insert(ref, isTicked);
    count(ref, 1);
}

void RoleTicks::count(const RoleRef &ref, int change)
{
    for (RoleRef at = above(ref); !at.session.isEmpty(); at = above(at))
        m_below[at] += change;
}

} // namespace ssotray
