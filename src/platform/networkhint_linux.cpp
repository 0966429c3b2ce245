#include "platform/networkhint.h"

#include <QDBusConnection>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// NMState, https://networkmanager.dev/docs/api/latest/nm-dbus-types.html. "Site" counts: behind a company's proxy
// NetworkManager's own look at the internet fails and it stays there; and so it does until somebody has passed the
// login page of a café, which is when the second change comes.
constexpr uint connectedSite = 60;
constexpr uint connectedGlobal = 70;

} // namespace

// NetworkManager is heard directly and not through QNetworkInformation, which asks it with calls that wait for the
// answer, takes 0.9 MB (Qt 6.4.2), and without NetworkManager falls back to GLib's monitor: 1.9 MB and two threads.
// This is one line in the bus's list of who wants to hear what.
NetworkHint::NetworkHint(QObject *parent)
    : QObject(parent)
{
    QDBusConnection::systemBus().connect(u"org.freedesktop.NetworkManager"_s, u"/org/freedesktop/NetworkManager"_s,
        u"org.freedesktop.NetworkManager"_s, u"StateChanged"_s, this, SLOT(onStateChanged(uint)));
}

void NetworkHint::onStateChanged(uint state)
{
    if (state == connectedSite || state == connectedGlobal)
        Q_EMIT maybeOnline();
}

} // namespace ssotray
