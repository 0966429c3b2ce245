#pragma once

#include "platform/loopbackhttp.h"

namespace ssotray {

// What a request's head asks for, or the status that it gets.
struct ReadHead
{
    LoopbackRequest request;
    int status = 0; // 0: well-formed
};

// head: all before the empty line; port: ours, because a page of another name that was made to point here says that
// name (DNS rebinding). RFC 9112 §3
ReadHead readHead(const QByteArray &head, quint16 port);

} // namespace ssotray
