// Windows and macOS. Never run here.
#include "platform/networkhint.h"

#include <QNetworkInformation>

namespace ssotray {

NetworkHint::NetworkHint(QObject *parent)
    : QObject(parent)
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    // The only way to it in Qt's API, and the only instance() in this room.
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
        [this](QNetworkInformation::Reachability reachability) { onStateChanged(static_cast<uint>(reachability)); });
}

void NetworkHint::onStateChanged(uint state)
{
    if (state == static_cast<uint>(QNetworkInformation::Reachability::Online))
        Q_EMIT maybeOnline();
}

} // namespace ssotray
