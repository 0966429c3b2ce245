#pragma once

#include <chrono>
#include <functional>

class QDBusMessage;
class QObject;

namespace ssotray {

// Calls somebody on the session bus without waiting. The function gets the answer, which may be an error, unless the
// owner is destroyed before; it never runs at once. Without a bus it gets an error as well: QtDBus by itself would give
// no answer at all.
void callOnSessionBus(const QDBusMessage &message, std::chrono::milliseconds limit, QObject *owner,
    std::function<void(const QDBusMessage &reply)> then);

} // namespace ssotray
