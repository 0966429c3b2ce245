#pragma once

#include "message.h"

namespace ssotray::emulator {

struct World;

// CreateToken of the OIDC service (spec/aws.md § 2.5): a function per grant type, chosen from a list, so that another
// grant is another row. `region` is the one that the request's host names.
Answer createToken(World &world, const Request &request, const QString &region);

} // namespace ssotray::emulator
