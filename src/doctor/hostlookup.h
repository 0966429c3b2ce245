#pragma once

#include "base/async.h"

#include <QObject>
#include <QStringList>

namespace ssotray {

// Asks the system for the addresses of a host name. Error Offline "NameNotFound", detail the name. The answer comes
// only while the owner lives; a name server that says nothing lets it wait.
Async<QStringList> lookUpHost(const QString &name, QObject *owner);

// Connects to the port and hangs up again, past every proxy. Error Offline "Network<n>" or Timeout, detail host:port.
Async<void> tryConnecting(const QString &host, quint16 port, QObject *owner);

} // namespace ssotray
