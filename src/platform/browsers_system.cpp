// For Windows and macOS. Never compiled here.
#include "platform/browsers.h"

namespace ssotray {

// Where they are installed there, PATH does not tell: a command of the person's own is the choice.
QList<InstalledBrowser> installedBrowsers()
{
    return {};
}

} // namespace ssotray
