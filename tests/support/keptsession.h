#pragma once

#include "support/sessionworld.h"
#include "support/tokenauthority.h"

namespace ssotray {

// A program that keeps one session signed in and published, as the app does, before an authority that behaves as AWS.
// It begins with the first step or sign-in.
struct KeptSession : SessionWorld, SessionProgram
{
    KeptSession();

    using SessionWorld::clock;

    // A person signs in. False when it does not come to that.
    bool signIn();

    // Lets time pass, and whatever begins in it come to its end.
    void step(std::chrono::milliseconds span = std::chrono::seconds(30));

    // The token file is there, and its token has more than this left, by the clock and in truth.
    bool hasTokenFile(std::chrono::minutes left = std::chrono::minutes(5)) const;

    TokenAuthority authority;
    Sessions sessions;
    Session *session;
};

} // namespace ssotray
