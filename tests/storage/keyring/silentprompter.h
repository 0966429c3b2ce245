#pragma once

#include <QDBusConnection>
#include <QDBusVirtualObject>

namespace ssotray {

// In the place of the desktop's password dialog: gnome-keyring asks it to show itself, it counts that and nobody ever
// types. Without it gnome-keyring cannot show a prompt, which counts as dismissed at once.
class SilentPrompter : public QDBusVirtualObject
{
    Q_OBJECT

public:
    SilentPrompter();
    ~SilentPrompter() override;

    int asked() const { return m_asked; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;
    QString introspect(const QString &path) const override;

private:
    QDBusConnection m_bus;
    int m_asked = 0;
};

} // namespace ssotray
