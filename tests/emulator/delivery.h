#pragma once

#include "message.h"

class QTcpSocket;

namespace ssotray::emulator {

// Puts the answer on the wire after `latency`. Every timer has the socket as its context, so a client that leaves in
// between takes the rest of its answer with it: QHttpServer 6.4 deletes the socket of a client that is gone.
void deliver(QTcpSocket *socket, const Answer &answer, bool closeAfterwards, std::chrono::milliseconds latency);

} // namespace ssotray::emulator
