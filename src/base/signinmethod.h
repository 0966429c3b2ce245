#pragma once

namespace ssotray {

// How a person's approval comes back to us. A client is registered for one of them (spec/aws.md §2.2).
enum class SignInMethod {
    DeviceCode, // they compare a code, in any browser on any device (RFC 8628)
    Browser, // this computer's browser brings it to a port of ours (RFC 8252, with PKCE)
};

} // namespace ssotray
