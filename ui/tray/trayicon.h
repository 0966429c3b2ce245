#pragma once

#include "session/session.h"

#include <QSystemTrayIcon>

#include <memory>

namespace ssotray {

class Sessions;
class TrayMenu;

// The icon in the tray, with a menu and a tool tip that follow the sessions. It shows the worst of them. Make it when
// the desktop's tray is there: Qt decides at the first icon, once for the process, how it talks to the tray. It emits
// what the person wants and opens no window.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(Sessions &sessions, QObject *parent = nullptr);
    ~TrayIcon() override;

    void show();

Q_SIGNALS:
    void addProfileRequested();
    void signInRequested(const QString &session);
    void quitRequested();

private:
    void refresh();
    void follow();
    static QString stateText(const QString &name, Session::State state);

    Sessions &m_sessions;
    std::unique_ptr<TrayMenu> m_menu;
    QSystemTrayIcon *m_icon;
};

} // namespace ssotray
