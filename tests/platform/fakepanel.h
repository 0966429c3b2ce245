#pragma once

#include "platform/privatebus.h"

#include <QObject>

namespace ssotray {

// A desktop's StatusNotifierWatcher. It owns org.kde.StatusNotifierWatcher while it lives; whether it also has a host,
// the panel that draws icons, is up to the test.
class FakePanel : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)

public:
    explicit FakePanel(bool hasHost);
    ~FakePanel() override;

    bool hasHost();
    // How often somebody wanted to know.
    int asked() const { return m_asked; }
    // A host comes, and everybody is told.
    void registerHost();
    QDBusConnection bus() { return m_peer.bus(); }

private:
    BusPeer m_peer;
    bool m_hasHost;
    int m_asked = 0;
};

} // namespace ssotray
