#pragma once

#include "catalog/roleref.h"
#include "profiles/bulkplan.h"

namespace ssotray {

class Catalog;
class RoleTicks;

// How much of a session's catalog is ticked, as far as it is known.
struct TickedRoles
{
    int count = 0;
    RoleRef first; // in the order of the list
    int missing = 0; // ticked accounts whose roles are still to come
    int failed = 0; // … and those whose roles could not be read

    static TickedRoles of(const Catalog &catalog, const RoleTicks &ticks);
    // Asks for the roles of what is ticked.
    static void askFor(Catalog &catalog, const RoleTicks &ticks);
    // Once more for those that could not be read.
    static void askAgain(Catalog &catalog, const RoleTicks &ticks);
    // All roles that the catalog knows, with those that are ticked as the chosen ones.
    static void gather(const Catalog &catalog, const RoleTicks &ticks, BulkRoles &roles);
};

} // namespace ssotray
