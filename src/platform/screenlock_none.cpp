// Never compiled or run so far. Windows and macOS: nobody watches yet, so the clipboard is cleared by its time alone.
#include "platform/screenlock.h"

namespace ssotray {

ScreenLock::ScreenLock(QObject *parent)
    : QObject(parent)
{
}

} // namespace ssotray
