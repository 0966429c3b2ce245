#pragma once

#include "message.h"

#include <optional>

namespace ssotray::emulator {

struct World;
struct RoleKey;

// What the keys in the Authorization header are worth. The signature itself is not verified: a stand-in wants to know
// which credentials a tool took, not whether the tool can do HMAC.
struct Signer
{
    enum class Verdict { Valid, Unknown, Expired };

    Verdict verdict = Verdict::Unknown;
    const RoleKey *key = nullptr; // set unless unknown
};

// Looks for "AWS4-HMAC-SHA256 Credential=AKID/…" and for the session token that belongs to it.
Signer signerOf(const World &world, const Request &request);

} // namespace ssotray::emulator
