#pragma once

#include "awshost.h"
#include "message.h"

namespace ssotray::emulator {

struct World;

// One operation of the emulated services: under which host, method and path it is asked for, and who answers.
struct Route
{
    QString name; // AWS's name of the operation, as faults and the log use it
    Service service;
    Answer (*answer)(World &world, const Request &request, const QString &region);
};

// The operation the request asks for; nothing when there is none. Over plain http (no host) the path alone decides.
const Route *routeOf(const Request &request);

} // namespace ssotray::emulator
