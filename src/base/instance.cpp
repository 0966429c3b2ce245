#include "base/instance.h"

#include <QDir>
#include <QFile>

namespace ssotray {

namespace {

bool isSafe(QChar character)
{
    const char16_t unit = character.unicode();
    return unit < 128 && (character.isLetterOrNumber() || unit == u'.' || unit == u'_' || unit == u'-');
}

// Each run of a Flatpak has a runtime folder of its own; what lies in app/ID of it is common to all runs.
// https://docs.flatpak.org/en/latest/sandbox-permissions.html
QString commonToAllRuns()
{
    const QString id = qEnvironmentVariable("FLATPAK_ID");
    return !id.isEmpty() && QFile::exists(QStringLiteral("/.flatpak-info")) ? QStringLiteral("/app/") + id : QString();
}

} // namespace

// By hand: compiling a regular expression would be a tenth of what sso-tray-credentials does in all.
QString instanceName()
{
    const QString base = QStringLiteral("sso-tray");
    QString name = qEnvironmentVariable("SSO_TRAY_INSTANCE");
    for (QChar &character : name) {
        if (!isSafe(character))
            character = u'_';
    }
    return name.isEmpty() ? base : base + u'-' + name;
}

// Not QStandardPaths: it would make up a folder under /tmp, whose name anyone can take first (spec/security.md §7).
QString runtimeFolder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return QDir::isAbsolutePath(runtime) ? QDir::cleanPath(runtime) + commonToAllRuns() + u'/' + instanceName()
                                         : QString();
}

} // namespace ssotray
