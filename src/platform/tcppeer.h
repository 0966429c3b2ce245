#pragma once

#include <QtGlobal>

namespace ssotray {

// 127.0.0.1 is open to every user of this computer. Is the program at the other end of this connection, which comes
// from peerPort of 127.0.0.1 to ourPort there, one of ours? True where the system does not tell.
bool isLoopbackPeerThisUser(quint16 peerPort, quint16 ourPort);

} // namespace ssotray
