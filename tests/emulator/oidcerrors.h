#pragma once

#include "message.h"

namespace ssotray::emulator {

// An error of the OIDC service in its wire format (spec/aws.md § 2.7): the exception's name in a header, the OAuth name
// in the body. InvalidClientException is 401, InternalServerException 500, all others 400.
Answer oidcError(const QString &exception, const QString &description);

} // namespace ssotray::emulator
