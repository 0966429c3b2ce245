#pragma once

#include "credentials/shellformat.h"
#include "platform/trayhost.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace ssotray {

class ConfigFacts;
class NoticeBoard;
class RoleActions;
class SecretClipboard;
class Services;
class SessionActions;
class TrayIcon;
class Windows;
struct NamedRole;

// The app in the desktop's tray: the icon is made when there is a place for it, follows the roles and the clipboard,
// and what a person chooses in its menu is carried out. Owned by the application.
class Tray : public QObject
{
    Q_OBJECT

public:
    // What it shows and works with; all of it outlives the tray.
    struct Parts
    {
        Services &services;
        ConfigFacts &config;
        SecretClipboard &clipboard;
        NoticeBoard &notices;
        SessionActions &sessions;
        RoleActions &roles;
        Windows &windows;
    };

    explicit Tray(const Parts &parts, QObject *parent = nullptr);
    ~Tray() override;

    // Begins to look for a place; absent() when there is none now. One may come later.
    void watch() { m_host.watch(); }
    bool isThere() const { return m_icon != nullptr; }
    // How long before its known end a session "ends soon"; zero for never.
    void setNoticeLead(std::chrono::minutes lead);
    void remove();

Q_SIGNALS:
    void absent();
    void signInRequested(const QString &session);
    void quitRequested();

private:
    void makeIcon();
    void connectSessions();
    void connectRoles();
    void connectWindows();
    void showRoles();
    void copyCredentials(const NamedRole &role, ShellFormat format);

    const Parts m_parts;
    TrayHost m_host;
    std::unique_ptr<TrayIcon> m_icon;
    std::chrono::minutes m_lead{0};
};

} // namespace ssotray
