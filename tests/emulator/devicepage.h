#pragma once

#include "message.h"

namespace ssotray::emulator {

struct World;

// The page a browser sees at the verification address: it shows the user code with Allow and Deny, or asks for the code
// when the address has none (RFC 8628 § 3.3). The person counts as signed in already.
Answer devicePage(World &world, const Request &request);
// Where the page's buttons go: a form post with `user_code` and `decision`.
Answer deviceDecision(World &world, const Request &request);

} // namespace ssotray::emulator
