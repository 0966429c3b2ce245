#pragma once

#include "app/configchanges.h"
#include "app/consoleactions.h"
#include "app/windowstates.h"
#include "aws/networkoptions.h"
#include "session/erase.h"
#include "ui/signin/signindialog.h"

#include <QObject>
#include <QPointer>

namespace ssotray {

class AccountsWindow;
class BrowserProcess;
class BulkWindow;
class ConfigFacts;
class ConnectionCheck;
class ConsoleDialog;
class CopyWindow;
class ProfilesWindow;
class ProxyDialog;
class RoleActions;
class SecretClipboard;
class Services;
class Session;
class SettingsDialog;
class UndoWindow;
class Wizard;
struct BrowserOrder;
struct ClipboardSecret;
struct RoleRef;

// The windows of the app: made when somebody asks for them, brought to the front when they are there already. Each says
// what the person wants, and this says it on to the application. It owns the windows.
class Windows : public QObject
{
    Q_OBJECT

public:
    Windows(Services &services, ConfigFacts &config, SecretClipboard &clipboard, RoleActions &roles,
        ConnectionCheck &check, QObject *parent = nullptr);
    ~Windows() override;

    void openWizard();
    void openAccounts();
    void openProfiles();
    // Many profiles at once; ticks what is below this, if anything is.
    void openBulk(const RoleRef &ticked = {});
    void openUndo();
    void openSettings();
    void openConsoleDialog(const NamedRole &role);
    void openCopyWindow(const ClipboardSecret &secret, const QString &roleName);
    void openProxyDialog(const QString &proxy, const QString &user, bool wasRefused);
    // Nothing when there is no such session.
    void openSignIn(const QString &session, SignInDialog::Occasion occasion);

    void closeAll();

    // In the person's own browser, the one that the session opens. An address that does not open is told to the window
    // that asked for it.
    void openAddress(const QUrl &url, const QString &session);

Q_SIGNALS:
    void signedIn(const QString &session); // in the small window
    void restartRequested();
    void quitRequested();
    void openFailed(const ssotray::Error &error); // of openAddress()

private:
    QString commandFor(const QString &chosen) const;
    template <class Window>
    void openFor(Window *window, const QUrl &url);
    template <class Window>
    void openBuiltIn(Window *window, BrowserOrder order);
    void connectAccounts();
    QString sessionText(const Session &session) const;
    void connectProfiles();
    void showProfiles();
    void showProfilesOfRoles();
    void openSettingsWith(const QNetworkProxy &proxy); // which AWS is reached through
    void showStored();
    void eraseEverything();

    Services &m_services;
    ConfigFacts &m_config;
    SecretClipboard &m_clipboard;
    RoleActions &m_roles;
    ConnectionCheck &m_check;
    StoredPlaces m_stored;
    WindowStates m_states;
    // The program works with these until it ends, whatever is chosen meanwhile.
    const QString m_configFileAtStart;
    const QString m_credentialsFileAtStart;
    const NetworkOverrides m_overridesAtStart;
    ConfigChanges m_changes;
    ConsoleActions m_consoleActions;
    QPointer<AccountsWindow> m_accounts;
    QPointer<ProfilesWindow> m_profiles;
    QPointer<BulkWindow> m_bulk;
    QPointer<UndoWindow> m_undo;
    QPointer<Wizard> m_wizard;
    QPointer<ConsoleDialog> m_consoleDialog;
    QPointer<CopyWindow> m_copyWindow;
    QPointer<ProxyDialog> m_proxyDialog;
    QPointer<SignInDialog> m_signIn;
    QPointer<SettingsDialog> m_settings;
    QPointer<BrowserProcess> m_builtIn;
};

} // namespace ssotray
