#include "app/browser/environment.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace ssotray {

void closeBackDoors()
{
    const QStringList names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : names) {
        if (name.startsWith("QTWEBENGINE"_L1, Qt::CaseInsensitive) || name == "SSLKEYLOGFILE"_L1)
            qunsetenv(qPrintable(name));
    }
    // Without it a page is not there for screen readers.
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--force-renderer-accessibility");
    qputenv("MESA_SHADER_CACHE_DISABLE", "true");
}

} // namespace ssotray
