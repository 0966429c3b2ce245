#pragma once

#include "message.h"

namespace ssotray::emulator {

struct World;

// RegisterClient and StartDeviceAuthorization of the OIDC service (spec/aws.md § 2.2 and 2.3). CreateToken is in
// tokenservice.h. `region` is the one that the request's host names.
Answer registerClient(World &world, const Request &request);
Answer startDeviceAuthorization(World &world, const Request &request, const QString &region);

} // namespace ssotray::emulator
