#pragma once

#include "message.h"

namespace ssotray::emulator {

struct World;

// The portal's four operations (spec/aws.md § 4). The request rate is checked before (see ratelimiter.h).
// `region` is the one that the request's host names.
Answer listAccounts(World &world, const Request &request, const QString &region);
Answer listAccountRoles(World &world, const Request &request, const QString &region);
Answer getRoleCredentials(World &world, const Request &request, const QString &region);
Answer logout(World &world, const Request &request, const QString &region);

// An error in the portal's wire format: {"message", "__type"}.
Answer portalError(int status, const QString &name, const QString &message);

} // namespace ssotray::emulator
