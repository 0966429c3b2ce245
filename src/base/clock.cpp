#include "base/clock.h"

#include <QTimer>

namespace ssotray {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

void SystemClock::after(std::chrono::milliseconds span, QObject *context, std::function<void()> function)
{
    QTimer::singleShot(span, context, std::move(function));
}

} // namespace ssotray
