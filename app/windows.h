#pragma once

#include "app/configwindows.h"
#include "app/consoleactions.h"
#include "app/signinwindows.h"
#include "app/windowstates.h"
#include "aws/networkoptions.h"
#include "session/erase.h"
#include "ui/signin/signindialog.h"

#include <QObject>
#include <QPointer>

namespace ssotray {

class AccountsWindow;
class ConfigFacts;
class ConnectionCheck;
class ConsoleDialog;
class CopyWindow;
class ProxyDialog;
class RoleActions;
class SecretClipboard;
class Services;
class Session;
class SettingsDialog;
struct ClipboardSecret;

// The windows of the app: made when somebody asks for them, brought to the front when they are there already. Each says
// what the person wants, and this says it on to the application. It owns the windows.
class Windows : public QObject
{
    Q_OBJECT

public:
    Windows(Services &services, ConfigFacts &config, SecretClipboard &clipboard, RoleActions &roles,
        ConnectionCheck &check, QObject *parent = nullptr);
    ~Windows() override;

    // What a start without further wishes shows: the accounts, or the wizard while there is no session. On the very
    // first one, what other tools have written comes before, when it can be imported.
    void openFirst();
    void openWizard();
    void openAccounts();
    void openProfiles();
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
    void openUsual();
    void connectAccounts();
    QString sessionText(const Session &session) const;
    void showConfig(); // in the window of the accounts
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
    bool m_mayOfferImport; // on the first run, once
    SignInWindows m_signInWindows;
    ConfigWindows m_configWindows;
    ConsoleActions m_consoleActions;
    QPointer<AccountsWindow> m_accounts;
    QPointer<ConsoleDialog> m_consoleDialog;
    QPointer<CopyWindow> m_copyWindow;
    QPointer<ProxyDialog> m_proxyDialog;
    QPointer<SettingsDialog> m_settings;
};

} // namespace ssotray
