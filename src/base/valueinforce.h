#pragma once

#include "base/error.h"

#include <optional>

namespace ssotray {

// What counts at the moment of a thing that can be said in several places, and which place it is from. What a person
// set in the app wins over the environment, and that over the system (product.md §7). To be shown: it holds no secret.
struct ValueInForce
{
    enum class Source {
        Setting, // chosen in the app
        Environment, // variable says which
        System, // set up for the whole desktop
        Default, // nobody said anything
    };

    QString value; // a path, an address, "true" or "false"; empty for none
    Source source = Source::Default;
    QString variable = {}; // as it is spelled in the environment; empty unless that is the source
    std::optional<Error> problem = {}; // why the value cannot be used; it is in force nevertheless

    bool operator==(const ValueInForce &) const = default;
};

} // namespace ssotray
