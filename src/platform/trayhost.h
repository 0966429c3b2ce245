#pragma once

#include <QObject>

namespace ssotray {

class Clock;

// Is there a place for tray icons on this desktop? To be asked before the first call to QSystemTrayIcon, even to
// isSystemTrayAvailable(): there Qt chooses between StatusNotifier and XEmbed once for the life of the process, and an
// app that starts before its panel would never get an icon. app owns it. It shows nothing itself.
class TrayHost : public QObject
{
    Q_OBJECT

public:
    // mayUseX11Tray: Qt draws through X11 (its platform's name is "xcb"), so that an XEmbed tray would do.
    TrayHost(bool mayUseX11Tray, Clock &clock, QObject *parent = nullptr);

    // Begins to look, once. It waits for no panel.
    void watch();

Q_SIGNALS:
    // A tray is there; Qt will find it now. Emitted once, perhaps before watch() returns, perhaps hours later.
    void appeared();
    // The first look found none. Emitted once; appeared() may still come.
    void absent();

private Q_SLOTS:
    void look();

private:
    void conclude(bool found);
    void lookAtX11Again();

    bool m_mayUseX11Tray;
    Clock &m_clock;
    bool m_foundNone = false; // absent() was told
    bool m_done = false; // appeared() was told
    int m_looksAtX11 = 0;
};

} // namespace ssotray
