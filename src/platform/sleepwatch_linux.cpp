#include "platform/sleepwatch.h"

#include <QDBusConnection>

using namespace Qt::StringLiterals;

namespace ssotray {

// https://www.freedesktop.org/wiki/Software/systemd/logind/: PrepareForSleep(true) before the machine sleeps, (false)
// after it woke. QtDBus lets a signal through only from the owner of the name; without a system bus it does nothing.
SleepWatch::SleepWatch(QObject *parent)
    : QObject(parent)
{
    QDBusConnection::systemBus().connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
        u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this, SLOT(onSleepChanged(bool)));
}

} // namespace ssotray
