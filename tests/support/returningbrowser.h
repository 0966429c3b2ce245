#pragma once

#include <QByteArray>
#include <QUrl>

namespace ssotray {

// What a program of this computer gets for a request line at that port of 127.0.0.1, head and body, while the event
// loop turns; empty when nobody listens or the connection breaks.
QByteArray askLoopback(quint16 port, const QByteArray &requestLine);

// A browser that was sent to this address with PKCE, was let through, and comes back with a code.
QByteArray comeBackFrom(const QUrl &authorizationAddress, const QByteArray &code = "the-code");

} // namespace ssotray
