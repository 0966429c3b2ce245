#pragma once

#include "catalog/roleref.h"

#include <QHash>

namespace ssotray {

// What is ticked in a tree of sessions, accounts and roles. Ticking a session or an account holds for all that is below
// it, also for what is loaded later; so a tick on the whole of a large tree is one entry. A plain value; parts of a
// RoleRef that are empty mean the account or the session.
class RoleTicks
{
public:
    bool isTicked(const RoleRef &ref) const;
    // Whether something below has it otherwise.
    bool isMixed(const RoleRef &ref) const;
    bool isEmpty() const { return m_marks.isEmpty(); }

    // With all that is below.
    void set(const RoleRef &ref, bool isTicked);

private:
    static RoleRef above(const RoleRef &ref);
    static bool isBelow(const RoleRef &ref, const RoleRef &top);
    void count(const RoleRef &ref, int change);

    QHash<RoleRef, bool> m_marks; // only where it is otherwise than above
    QHash<RoleRef, int> m_below; // marks below a session or an account
};

} // namespace ssotray
