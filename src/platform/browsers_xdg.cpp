#include "platform/browsers.h"

#include <QDir>
#include <QStandardPaths>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

struct KnownBrowser
{
    const char *name;
    const char *programs; // with spaces between; the last may be a flatpak's
    const char *privateSwitch;
};

constexpr std::array knownBrowsers = std::to_array<KnownBrowser>({
    {"Firefox", "firefox firefox-esr org.mozilla.firefox", "--private-window"},
    {"LibreWolf", "librewolf io.gitlab.librewolf-community", "--private-window"},
    {"Chromium", "chromium chromium-browser org.chromium.Chromium", "--incognito"},
    {"Google Chrome", "google-chrome-stable google-chrome com.google.Chrome", "--incognito"},
    {"Brave", "brave-browser brave-browser-stable brave com.brave.Browser", "--incognito"},
    {"Microsoft Edge", "microsoft-edge-stable microsoft-edge com.microsoft.Edge", "--inprivate"},
    {"Vivaldi", "vivaldi-stable vivaldi com.vivaldi.Vivaldi", "--incognito"},
    {"Opera", "opera com.opera.Opera", "--private"},
    {"GNOME Web", "epiphany epiphany-browser org.gnome.Epiphany", "--incognito-mode"},
    {"Falkon", "falkon org.kde.falkon", "--private-browsing"},
});

// The program's name alone where PATH has it: that outlives an update of it. Flatpaks are not always in PATH.
QString commandOf(const QString &program)
{
    if (!QStandardPaths::findExecutable(program).isEmpty())
        return program;
    const QString flatpak = QStandardPaths::findExecutable(
        program, {QDir::homePath() + "/.local/share/flatpak/exports/bin"_L1, u"/var/lib/flatpak/exports/bin"_s});
    return flatpak.contains(u'"') ? QString() : flatpak.contains(u' ') ? u'"' + flatpak + u'"' : flatpak;
}

} // namespace

QList<InstalledBrowser> installedBrowsers()
{
    QList<InstalledBrowser> found;
    for (const KnownBrowser &known : knownBrowsers) {
        const QStringList programs = QString::fromLatin1(known.programs).split(u' ');
        for (const QString &program : programs) {
            const QString command = commandOf(program);
            if (command.isEmpty())
                continue;
            found.append(
                {QString::fromLatin1(known.name), command, command + u' ' + QLatin1StringView(known.privateSwitch)});
            break;
        }
    }
    return found;
}

} // namespace ssotray
