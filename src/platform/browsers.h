#pragma once

#include <QList>
#include <QString>

namespace ssotray {

// A browser of this computer, for a person to choose. The commands are as openInBrowser() wants them.
struct InstalledBrowser
{
    QString name; // as its makers write it
    QString command;
    QString privateCommand; // the same for a private window; empty where it has none

    bool operator==(const InstalledBrowser &) const = default;
};

// The well-known browsers that are installed, each once: as packages, snaps or flatpaks. Looks for their programs in
// PATH and starts none.
QList<InstalledBrowser> installedBrowsers();

} // namespace ssotray
