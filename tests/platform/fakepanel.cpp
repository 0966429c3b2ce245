#include "platform/fakepanel.h"

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString panelName = u"org.kde.StatusNotifierWatcher"_s;
const QString panelPath = u"/StatusNotifierWatcher"_s;

} // namespace

FakePanel::FakePanel(bool hasHost)
    : m_hasHost(hasHost)
{
    if (!m_peer.bus().registerObject(panelPath, this, QDBusConnection::ExportAllProperties))
        qFatal("The fake panel does not get its place on the bus");
    m_peer.take(panelName);
}

FakePanel::~FakePanel()
{
    m_peer.leave(panelPath, this);
}

bool FakePanel::hasHost()
{
    ++m_asked;
    return m_hasHost;
}

void FakePanel::registerHost()
{
    m_hasHost = true;
    m_peer.tell(panelPath, panelName, u"StatusNotifierHostRegistered"_s, {});
}

} // namespace ssotray
