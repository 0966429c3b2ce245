#pragma once

#include "credentials/shellformat.h"
#include "ui/tray/traycontent.h"

#include <QIcon>
#include <QObject>

#include <memory>

class QSystemTrayIcon;

namespace ssotray {

class Clock;
class Sessions;
class TrayMenu;

// The icon in the tray, with a menu and a tool tip that follow the sessions. Make it when the desktop's tray is there:
// Qt decides at the first icon, once for the process, how it talks to the tray. It emits what the person wants and
// opens no window; it asks neither network nor keychain.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    TrayIcon(Sessions &sessions, Clock &clock, QObject *parent = nullptr);
    ~TrayIcon() override;

    void show();
    // How long before its known end a session "ends soon"; zero for never.
    void setNoticeLead(std::chrono::minutes lead);
    // The best first (ui/tray/traymenu.h).
    void setRoles(const QList<TrayRole> &favourites, const QList<TrayRole> &recents);
    // How long credentials stay on the clipboard; zero: none are there.
    void setClipboard(std::chrono::seconds remaining);
    // For desktops where nobody else shows notices.
    void showBalloon(const QString &title, const QString &text);

    // What the icon tells: the worst of them.
    static SessionStatus::Standing worst(const QList<TraySession> &sessions);
    static QIcon iconFor(SessionStatus::Standing standing);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void signInRequested(const QString &session);
    void freshSessionRequested(const QString &session);
    void signOutRequested(const QString &session);
    void unlockRequested(const QString &session);
    void proxyPasswordRequested(const QString &proxy);
    void moveToKeychainRequested(const QString &session);
    void copyCredentialsRequested(const ssotray::TrayRole &role, ssotray::ShellFormat format);
    void openConsoleRequested(const ssotray::TrayRole &role);
    void consoleChoiceRequested(const ssotray::TrayRole &role);
    void terminalRequested(const ssotray::TrayRole &role);
    void favouriteRemoved(const ssotray::TrayRole &role);
    void clearClipboardRequested();
    void addProfileRequested();
    void accountsRequested();
    void profilesRequested();
    void settingsRequested();
    void quitRequested();
    void balloonClicked();

private:
    void connectMenu();
    void follow();
    void refresh();

    Sessions &m_sessions;
    Clock &m_clock;
    std::chrono::minutes m_lead{15};
    std::unique_ptr<TrayMenu> m_menu;
    QSystemTrayIcon *m_icon;
    QString m_iconName; // what is shown now
};

} // namespace ssotray
