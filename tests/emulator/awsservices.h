#pragma once

#include "message.h"

namespace ssotray::emulator {

struct World;

// The two calls people try first with new credentials. Each answers only to keys that GetRoleCredentials gave out and
// that are not over; else 403 in the service's own format.
Answer getCallerIdentity(World &world, const Request &request); // STS
Answer listBuckets(World &world, const Request &request); // S3

} // namespace ssotray::emulator
