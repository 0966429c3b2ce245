// Never compiled here.
#include "platform/sleepwatch.h"

#include <CoreFoundation/CoreFoundation.h>
#include <IOKit/IOMessage.h>
#include <IOKit/pwr_mgt/IOPMLib.h>

namespace ssotray {

namespace {

// https://developer.apple.com/documentation/iokit/1557114-ioregisterforsystempower; on the main thread's run loop,
// which Qt's event loop turns.
struct SystemPower
{
    io_connect_t root = MACH_PORT_NULL;
    IONotificationPortRef port = nullptr;
    io_object_t notifier = IO_OBJECT_NULL;
    SleepWatch *watch = nullptr;

    ~SystemPower()
    {
        if (root == MACH_PORT_NULL)
            return;
        CFRunLoopRemoveSource(CFRunLoopGetMain(), IONotificationPortGetRunLoopSource(port), kCFRunLoopCommonModes);
        IODeregisterForSystemPower(&notifier);
        IOServiceClose(root);
        IONotificationPortDestroy(port);
    }
};

void onPowerMessage(void *context, io_service_t, natural_t message, void *argument)
{
    const auto *power = static_cast<SystemPower *>(context);
    switch (message) {
    case kIOMessageCanSystemSleep:
    case kIOMessageSystemWillSleep:
        // Not to answer would hold the sleep up for 30 s.
        IOAllowPowerChange(power->root, reinterpret_cast<intptr_t>(argument));
        break;
    case kIOMessageSystemHasPoweredOn:
        QMetaObject::invokeMethod(power->watch, "onSleepChanged", Q_ARG(bool, false));
        break;
    default:
        break;
    }
}

} // namespace

SleepWatch::SleepWatch(QObject *parent)
    : QObject(parent)
{
    const auto power = std::make_shared<SystemPower>();
    power->watch = this;
    power->root = IORegisterForSystemPower(power.get(), &power->port, &onPowerMessage, &power->notifier);
    if (power->root != MACH_PORT_NULL)
        CFRunLoopAddSource(CFRunLoopGetMain(), IONotificationPortGetRunLoopSource(power->port), kCFRunLoopCommonModes);
    m_registration = power;
}

} // namespace ssotray
