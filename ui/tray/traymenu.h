#pragma once

#include "credentials/shellformat.h"
#include "ui/tray/menuentries.h"
#include "ui/tray/traycontent.h"

#include <QMenu>

#include <chrono>

namespace ssotray {

// The tray icon's menu: how each session stands and what to do about it, the favourite and recent roles, the windows.
// It is told what to show and asks for nothing; what is shown already stays untouched.
class TrayMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TrayMenu(QWidget *parent = nullptr);

    // Sessions in the config's order; now: for the times in their lines.
    void setSessions(const QList<TraySession> &sessions, const QDateTime &now);
    // The best first; five of each are shown, and no favourite a second time.
    void setRoles(const QList<TrayRole> &favourites, const QList<TrayRole> &recents);
    // How long credentials stay on the clipboard; zero: none are there.
    void setClipboard(std::chrono::seconds remaining);
    // Who draws it.
    void setMarks(MenuMarks marks);

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

private:
    void fill();
    QList<MenuEntry> clipboardEntries();
    QList<MenuEntry> sessionEntries();
    QList<MenuEntry> entriesOf(const TraySession &session);
    QList<MenuEntry> roleEntries(const QString &id, const QString &title, const QList<TrayRole> &roles);
    QList<MenuEntry> entriesOf(const TrayRole &role);
    QList<MenuEntry> copyEntries(const TrayRole &role);
    QString textOf(const TrayRole &role) const;

    std::chrono::seconds m_clipboard{0};
    QList<TraySession> m_sessions;
    QDateTime m_now;
    QList<TrayRole> m_favourites;
    QList<TrayRole> m_recents;
    MenuMarks m_marks = MenuMarks::Ampersand;
};

} // namespace ssotray
