#include "keyring/silentprompter.h"

#include <QDBusMessage>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString prompterName = u"org.gnome.keyring.SystemPrompter"_s;
const QString prompterPath = u"/org/gnome/keyring/Prompter"_s;

} // namespace

SilentPrompter::SilentPrompter()
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, prompterName))
{
    if (!m_bus.registerVirtualObject(prompterPath, this) || !m_bus.registerService(prompterName))
        qFatal("There is another prompter on this bus");
}

SilentPrompter::~SilentPrompter()
{
    QDBusConnection::disconnectFromBus(prompterName);
}

bool SilentPrompter::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    if (message.member() == "BeginPrompting"_L1)
        ++m_asked;
    return connection.send(message.createReply());
}

QString SilentPrompter::introspect(const QString &) const
{
    return {};
}

} // namespace ssotray
