// Never compiled here.
#include "platform/sleepwatch.h"

#include <windows.h>

#include <powrprof.h>

namespace ssotray {

namespace {

// Called on a thread of the system's. Registered on its own and not through WM_POWERBROADCAST, which is sent to
// top-level windows only: the tray needs none.
ULONG CALLBACK onPowerChange(PVOID watch, ULONG type, PVOID)
{
    // PBT_APMRESUMEAUTOMATIC comes after every sleep; PBT_APMRESUMESUSPEND only when a person is there.
    if (type == PBT_APMSUSPEND || type == PBT_APMRESUMEAUTOMATIC) {
        QMetaObject::invokeMethod(static_cast<SleepWatch *>(watch), "onSleepChanged", Qt::QueuedConnection,
            Q_ARG(bool, type == PBT_APMSUSPEND));
    }
    return ERROR_SUCCESS;
}

} // namespace

SleepWatch::SleepWatch(QObject *parent)
    : QObject(parent)
{
    DEVICE_NOTIFY_SUBSCRIBE_PARAMETERS parameters{&onPowerChange, this};
    HPOWERNOTIFY handle = nullptr;
    if (PowerRegisterSuspendResumeNotification(DEVICE_NOTIFY_CALLBACK, &parameters, &handle) == ERROR_SUCCESS)
        m_registration.reset(
            handle, [](HPOWERNOTIFY registered) { PowerUnregisterSuspendResumeNotification(registered); });
}

} // namespace ssotray
