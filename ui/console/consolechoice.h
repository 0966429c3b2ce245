#pragma once

#include "catalog/roleref.h"

namespace ssotray {

// Where in the console of a role a person wants to go, and how.
struct ConsoleChoice
{
    enum class Way {
        Portal, // the access portal signs in; the address holds no secret
        Credentials, // the role's credentials make a session of its own, beside whatever the browser has open
    };

    NamedRole role;
    QString region;
    QString service; // id of aws/consolelink.h; empty: the console's first page
    Way way = Way::Portal;

    bool operator==(const ConsoleChoice &) const = default;
};

} // namespace ssotray
