#include "app/windows.h"

#include "app/configfacts.h"
#include "app/connectioncheck.h"
#include "app/installation.h"
#include "app/places.h"
#include "app/present.h"
#include "app/roleactions.h"
#include "app/services.h"
#include "config/configpath.h"
#include "platform/autostart.h"
#include "platform/opener.h"
#include "ui/accounts/accountswindow.h"
#include "ui/common/errortext.h"
#include "ui/common/secretclipboard.h"
#include "ui/console/consoledialog.h"
#include "ui/copy/copywindow.h"
#include "ui/profiles/profileentry.h"
#include "ui/proxy/proxydialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/tray/sessiontext.h"

#include <QProcessEnvironment>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr auto settingsPatience = 1s;

} // namespace

Windows::Windows(Services &services, ConfigFacts &config, SecretClipboard &clipboard, RoleActions &roles,
    ConnectionCheck &check, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_config(config)
    , m_clipboard(clipboard)
    , m_roles(roles)
    , m_check(check)
    , m_stored(placesOf(services, config, clipboard))
    , m_states(services.paths.data + "/lists/windows.json"_L1)
    , m_configFileAtStart(services.settings.configFile())
    , m_credentialsFileAtStart(services.settings.credentialsFile())
    , m_overridesAtStart(overridesIn(services.settings))
    , m_mayOfferImport(m_states.isFirstRun())
    , m_signInWindows(services, config, clipboard, m_overridesAtStart.proxy)
    , m_configWindows(services, config, m_states, [this](const Session &session) { return sessionText(session); })
    , m_consoleActions(services)
{
    connect(&m_signInWindows, &SignInWindows::signedIn, this, &Windows::signedIn);
    connect(&m_signInWindows, &SignInWindows::repairRequested, this, &Windows::openProfiles);
    connect(&m_signInWindows, &SignInWindows::undoRequested, &m_configWindows, &ConfigWindows::openUndo);
    connect(&m_configWindows, &ConfigWindows::addProfileRequested, this, &Windows::openWizard);
    connect(&m_configWindows, &ConfigWindows::signInRequested, this,
        [this](const QString &session) { openSignIn(session, SignInDialog::Occasion::Again); });
}

Windows::~Windows()
{
    closeAll();
}

void Windows::closeAll()
{
    if (m_accounts)
        m_accounts->close(); // so that it is remembered how it was left
    delete m_accounts;
    m_configWindows.closeAll();
    m_signInWindows.closeAll();
    delete m_consoleDialog;
    delete m_copyWindow;
    delete m_proxyDialog;
    delete m_settings;
}

void Windows::openFirst()
{
    if (!std::exchange(m_mayOfferImport, false) || !m_configWindows.hasImportable()) {
        openUsual();
        return;
    }
    m_configWindows.openImport();
    connect(&m_configWindows, &ConfigWindows::importLeft, this, &Windows::openUsual, Qt::SingleShotConnection);
}

void Windows::openUsual()
{
    if (m_services.sessions.defined().isEmpty())
        openWizard();
    else
        openAccounts();
}

void Windows::openWizard()
{
    m_signInWindows.openWizard();
}

void Windows::openSignIn(const QString &session, SignInDialog::Occasion occasion)
{
    m_signInWindows.openSignIn(session, occasion);
}

void Windows::openProfiles()
{
    m_configWindows.openProfiles();
}

void Windows::openAccounts()
{
    m_services.proxyPasswords.forgetRefusals();
    if (!m_accounts) {
        const auto words = [this](const Session &session) { return sessionText(session); };
        const auto ends = [this](const RoleRef &role) {
            const Session *session = m_services.sessions.find(role.session);
            return session ? m_services.credentials.endOf(*session, role.accountId, role.roleName) : QDateTime();
        };
        m_accounts = new AccountsWindow({m_services.sessions, m_services.catalogs, m_services.favourites, m_clipboard,
            m_services.clock, words, ends});
        m_accounts->setAttribute(Qt::WA_DeleteOnClose);
        connectAccounts();
        showConfig();
        m_states.keep(m_accounts.data(), u"accounts"_s);
    }
    present(*m_accounts);
}

QString Windows::sessionText(const Session &session) const
{
    const QDateTime now = m_services.clock.now();
    return SessionText::of(SessionStatus::of(session, now, m_services.settings.noticeLead().value_or(0min)), now);
}

void Windows::connectAccounts()
{
    connect(&m_config, &ConfigFacts::changed, m_accounts, [this] { showConfig(); });
    connect(&m_services.credentials, &RoleCredentialsCache::changed, m_accounts.data(),
        &AccountsWindow::refreshCredentialsEnd);
    connect(m_accounts, &AccountsWindow::signInRequested, this,
        [this](const QString &session) { openSignIn(session, SignInDialog::Occasion::Again); });
    connect(m_accounts, &AccountsWindow::consoleRequested, &m_roles, &RoleActions::openConsole);
    connect(m_accounts, &AccountsWindow::consoleChoiceRequested, this, &Windows::openConsoleDialog);
    connect(
        m_accounts, &AccountsWindow::terminalRequested, this, [this](const NamedRole &role, const QString &profile) {
            if (const Result<void> opened = m_roles.openTerminal(role, profile); !opened)
                m_accounts->say(role.role, Notice::Tone::Error, ErrorText::of(opened.error()));
        });
    connect(m_accounts, &AccountsWindow::copyRequested, this, [this](const NamedRole &role, ShellFormat format) {
        m_roles.copyCredentials(role, format).then(m_accounts, [this, role](const Result<QString> &copied) {
            if (!copied)
                m_accounts->say(role.role, Notice::Tone::Error, ErrorText::of(copied.error()));
            else if (!copied->isEmpty())
                m_accounts->say(role.role, Notice::Tone::Info, *copied);
        });
    });
    // The wizard begins with the session; it cannot be told of a role yet.
    connect(m_accounts, &AccountsWindow::createProfileRequested, this, &Windows::openWizard);
    connect(m_accounts, &AccountsWindow::addProfileRequested, this, &Windows::openWizard);
    connect(m_accounts, &AccountsWindow::createProfilesRequested, &m_configWindows, &ConfigWindows::openBulk);
    connect(m_accounts, &AccountsWindow::profilesRequested, this, &Windows::openProfiles);
    connect(m_accounts, &AccountsWindow::settingsRequested, this, &Windows::openSettings);
    connect(m_accounts, &AccountsWindow::quitRequested, this, &Windows::quitRequested);
}

void Windows::showConfig()
{
    m_accounts->setConfigReadable(m_config.isReadable());
    m_accounts->setProfiles(profilesOfRoles(m_config.document()));
}

void Windows::openAddress(const QUrl &url, const QString &session)
{
    openInBrowser(url, browserCommand(m_services.settings, m_services.records.browserCommand(session)))
        .then(this, [this](const Result<void> &opened) {
            if (!opened)
                Q_EMIT openFailed(opened.error());
        });
}

// The system may have to run a script to say which proxy it wants, and nobody waits for that for long.
void Windows::openSettings()
{
    if (m_settings) {
        present(*m_settings);
        return;
    }
    const QUrl aws = ProxyRules::addressAtAws();
    const Answer<QNetworkProxy> system;
    m_services.clock.after(settingsPatience, this, [system] { system.give(QNetworkProxy(QNetworkProxy::NoProxy)); });
    m_services.http.connections().proxyFor(aws).then(
        this, [system](const Result<QNetworkProxy> &proxy) { system.give(proxy); });
    system.future().then(this, [this](const Result<QNetworkProxy> &proxy) {
        openSettingsWith(proxy.value_or(QNetworkProxy(QNetworkProxy::NoProxy)));
    });
}

void Windows::openSettingsWith(const QNetworkProxy &proxy)
{
    if (!m_settings) {
        m_settings = new SettingsDialog(m_services.settings,
            {configFileInForce(m_configFileAtStart), credentialsFileInForce(m_credentialsFileAtStart),
                NetworkInForce::fromEnvironment(QProcessEnvironment::systemEnvironment(), m_overridesAtStart, proxy)});
        m_settings->setStartsAtLogin(startsAtLogin());
        m_settings->showAskers(m_services.askers.all());
        connect(&m_services.askers, &RecentAskers::changed, m_settings,
            [this] { m_settings->showAskers(m_services.askers.all()); });
        connect(m_settings, &SettingsDialog::startsAtLoginChanged, this, [this](bool starts) {
            if (!setStartsAtLogin(starts, Installation::thisOne(m_services.paths.data).app()))
                m_settings->showStartsAtLoginFailed();
            m_settings->setStartsAtLogin(startsAtLogin());
        });
        connect(m_settings, &SettingsDialog::storedRequested, this, &Windows::showStored);
        connect(m_settings, &SettingsDialog::eraseRequested, this, &Windows::eraseEverything);
        connect(m_settings, &SettingsDialog::restartRequested, this, &Windows::restartRequested);
        connect(m_settings, &SettingsDialog::proxyPasswordRequested, this,
            [this, proxy] { m_services.proxyPasswords.ask(ProxyLogins::nameOf(proxy)); });
        m_check.showIn(*m_settings);
    }
    present(*m_settings);
}

void Windows::openConsoleDialog(const NamedRole &role)
{
    const Session *session = m_services.sessions.find(role.role.session);
    if (!session)
        return;
    const SsoSession &definition = session->definition();
    const QStringList profiles = profilesOfRoles(m_config.document()).value(role.role);
    const QString region = profiles.isEmpty()
        ? QString()
        : m_config.document().value(SectionName::profile(profiles.constFirst()), u"region"_s).value_or(QString());
    delete m_consoleDialog;
    m_consoleDialog = new ConsoleDialog({role, definition.startUrl, definition.region, region});
    connect(m_consoleDialog, &ConsoleDialog::openRequested, this, [this](const ConsoleChoice &choice) {
        m_consoleDialog->showOpening();
        m_consoleActions.open(choice, m_consoleDialog.data())
            .then(m_consoleDialog.data(), [dialog = m_consoleDialog.data()](const Result<void> &opened) {
                if (opened)
                    dialog->showOpened();
                else
                    dialog->showFailed(opened.error());
            });
    });
    present(*m_consoleDialog);
}

void Windows::openCopyWindow(const ClipboardSecret &secret, const QString &roleName)
{
    delete m_copyWindow; // what was asked for last counts
    m_copyWindow = new CopyWindow(m_clipboard, m_services.clock, secret, roleName);
    present(*m_copyWindow);
}

void Windows::openProxyDialog(const QString &proxy, const QString &user, bool wasRefused)
{
    if (!m_proxyDialog || m_proxyDialog->proxy() != proxy) {
        delete m_proxyDialog;
        m_proxyDialog = new ProxyDialog(proxy, user);
        if (wasRefused)
            m_proxyDialog->showRefused();
        connect(m_proxyDialog, &ProxyDialog::accepted, this, [this, proxy] {
            const ProxyLogin login{m_proxyDialog->user(), Secret(m_proxyDialog->password())};
            m_proxyDialog.clear(); // for another one, which may be needed at once
            m_services.proxyPasswords.give(proxy, login);
        });
        connect(m_proxyDialog, &ProxyDialog::rejected, this, [this, proxy] {
            m_proxyDialog.clear();
            m_services.proxyPasswords.decline(proxy);
        });
    }
    present(*m_proxyDialog);
}

void Windows::showStored()
{
    m_stored.look().then(m_settings.data(), [dialog = m_settings](const Result<QList<StoredPlace>> &places) {
        dialog->showStored(places.value_or(QList<StoredPlace>()));
    });
}

// A session that is not signed out would store its tokens again.
void Windows::eraseEverything()
{
    m_services.sessions.signOutEverywhere([this](const QString &session) { return m_config.rolesOf(session); })
        .then(this, [this](const Result<void> &) { return m_stored.eraseEverything(); })
        .unwrap()
        .then(this, [this](const Result<QList<NotErased>> &left) {
            m_services.favourites.reload();
            m_services.askers.clear();
            m_states.forget();
            if (!m_settings)
                return;
            m_settings->setStartsAtLogin(startsAtLogin());
            m_settings->showErased(left.value_or(QList<NotErased>()));
            showStored();
        });
}

} // namespace ssotray
