#pragma once

#include "support/sessionworld.h"

namespace ssotray {

// A session with a good access token ("access") and a scripted server in place of both services: the ground for tests
// of what stands above the session. Its keychain is memory, its clock the test's.
struct SignedInSession : SessionWorld, SessionProgram
{
    SignedInSession();

    using SessionWorld::clock;

    Session session;
};

} // namespace ssotray
