#pragma once

#include <QObject>

namespace ssotray {

// Says that the network may be back, so that what waits to try again need not wait longer. A hint and no more: it may
// come twice, be wrong, or never come where nobody manages the network. Nobody may be signed out, or stop trying,
// because of it. app owns it.
class NetworkHint : public QObject
{
    Q_OBJECT

public:
    explicit NetworkHint(QObject *parent = nullptr);

Q_SIGNALS:
    void maybeOnline();

private Q_SLOTS:
    void onStateChanged(uint state); // in the numbers of whoever manages the network
};

} // namespace ssotray
