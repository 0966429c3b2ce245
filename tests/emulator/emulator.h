#pragma once

#include "faults.h"
#include "httpfront.h"
#include "ratelimiter.h"
#include "requestlog.h"
#include "world.h"

namespace ssotray::emulator {

// The stand-in as a whole: takes each request from whichever port it came, applies the request rate and scripted
// faults, lets the service answer and writes the log. Owned by main(). It knows nothing of sockets.
class Emulator
{
public:
    Emulator(Settings settings, Directory directory);

    // As an HttpFront wants it. Requests for the control API are not for here.
    HttpFront::Timed answer(const Request &request);

    World &world() { return m_world; }
    Faults &faults() { return m_faults; }
    RequestLog &log() { return m_log; }

private:
    World m_world;
    Faults m_faults;
    RequestLog m_log;
    RateLimiter m_rate;
};

} // namespace ssotray::emulator
