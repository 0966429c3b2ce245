#pragma once

#include "message.h"

namespace ssotray::emulator {

struct World;

// The page that a browser is sent to for a sign-in with PKCE (spec/aws.md § 3, step 4): Allow and Deny, which send it
// back to the program. They go here once more, with `decision` added. In a browser that is signed in and has nothing to
// ask ("warm-browser") it goes back at once. `region` is the one that the request's host names.
Answer authorizePage(World &world, const Request &request, const QString &region);

} // namespace ssotray::emulator
