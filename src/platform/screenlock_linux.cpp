#include "platform/screenlock.h"

#include <QDBusConnection>

using namespace Qt::StringLiterals;

namespace ssotray {

// The desktop's screen saver says so on the session bus, GNOME's under a name of its own; logind's Lock is what
// `loginctl lock-session` sends, to a session of any user here, since clearing a clipboard too early harms nobody.
// QtDBus lets a signal through only from the owner of the name; without a bus it does nothing.
ScreenLock::ScreenLock(QObject *parent)
    : QObject(parent)
{
    QDBusConnection session = QDBusConnection::sessionBus();
    session.connect(u"org.freedesktop.ScreenSaver"_s, {}, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, this,
        SLOT(onActiveChanged(bool)));
    session.connect(u"org.gnome.ScreenSaver"_s, {}, u"org.gnome.ScreenSaver"_s, u"ActiveChanged"_s, this,
        SLOT(onActiveChanged(bool)));
    QDBusConnection::systemBus().connect(
        u"org.freedesktop.login1"_s, {}, u"org.freedesktop.login1.Session"_s, u"Lock"_s, this, SLOT(onLock()));
}

} // namespace ssotray
