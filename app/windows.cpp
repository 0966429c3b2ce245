#include "app/windows.h"

#include "app/configfacts.h"
#include "app/places.h"
#include "app/roleactions.h"
#include "app/services.h"
#include "config/configpath.h"
#include "platform/autostart.h"
#include "platform/browserprocess.h"
#include "platform/browsers.h"
#include "platform/opener.h"
#include "platform/plainpath.h"
#include "profiles/credentialprocess.h"
#include "ui/accounts/accountswindow.h"
#include "ui/common/errortext.h"
#include "ui/common/secretclipboard.h"
#include "ui/console/consoledialog.h"
#include "ui/copy/copywindow.h"
#include "ui/profiles/profileentry.h"
#include "ui/profiles/profileswindow.h"
#include "ui/settings/settingsdialog.h"
#include "ui/tray/sessiontext.h"
#include "ui/wizard/wizard.h"

#include <QCoreApplication>
#include <QLocale>
#include <QProcessEnvironment>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// A window that somebody asked for comes to the front, also when it was there already.
void present(QWidget &window)
{
    window.show();
    window.raise();
    window.activateWindow();
}

bool hasBuiltInWindow()
{
    return !browserProgram(QCoreApplication::applicationDirPath()).isEmpty();
}

bool setStartsAtLoginHere(bool starts)
{
    return setStartsAtLogin(starts, QCoreApplication::applicationFilePath());
}

} // namespace

Windows::Windows(
    Services &services, ConfigFacts &config, SecretClipboard &clipboard, RoleActions &roles, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_config(config)
    , m_clipboard(clipboard)
    , m_roles(roles)
    , m_stored(placesOf(services, config, clipboard))
    , m_states(services.paths.data + "/lists/windows.json"_L1)
    , m_configFileAtStart(services.settings.configFile())
    , m_credentialsFileAtStart(services.settings.credentialsFile())
    , m_overridesAtStart(overridesIn(services.settings))
    , m_consoleActions(services)
{
}

Windows::~Windows()
{
    closeAll();
}

void Windows::closeAll()
{
    for (QWidget *window : {static_cast<QWidget *>(m_accounts), static_cast<QWidget *>(m_profiles)}) {
        if (window)
            window->close(); // so that it is remembered how they were left
        delete window;
    }
    delete m_wizard;
    delete m_consoleDialog;
    delete m_copyWindow;
    delete m_signIn;
    delete m_settings;
}

void Windows::openAccounts()
{
    if (!m_accounts) {
        const auto words = [this](const Session &session) {
            const QDateTime now = m_services.clock.now();
            return SessionText::of(
                SessionStatus::of(session, now, m_services.settings.noticeLead().value_or(0min)), now);
        };
        const auto ends = [this](const RoleRef &role) {
            const Session *session = m_services.sessions.find(role.session);
            return session ? m_services.credentials.endOf(*session, role.accountId, role.roleName) : QDateTime();
        };
        m_accounts = new AccountsWindow(
            {m_services.sessions, m_services.catalogs, m_services.favourites, m_clipboard, words, ends});
        m_accounts->setAttribute(Qt::WA_DeleteOnClose);
        connectAccounts();
        showProfilesOfRoles();
        m_states.keep(m_accounts.data(), u"accounts"_s);
    }
    present(*m_accounts);
}

void Windows::connectAccounts()
{
    connect(&m_config, &ConfigFacts::changed, m_accounts, [this] { showProfilesOfRoles(); });
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
    connect(m_accounts, &AccountsWindow::profilesRequested, this, &Windows::openProfiles);
    connect(m_accounts, &AccountsWindow::settingsRequested, this, &Windows::openSettings);
    connect(m_accounts, &AccountsWindow::quitRequested, this, &Windows::quitRequested);
}

void Windows::showProfilesOfRoles()
{
    m_accounts->setProfiles(profilesOfRoles(m_config.document()));
}

void Windows::openProfiles()
{
    if (!m_profiles) {
        m_profiles = new ProfilesWindow;
        m_profiles->setAttribute(Qt::WA_DeleteOnClose);
        showProfiles();
        connect(&m_config, &ConfigFacts::changed, m_profiles, [this] { showProfiles(); });
        m_states.keep(m_profiles.data(), u"profiles"_s);
        connect(m_profiles, &ProfilesWindow::addProfileRequested, this, &Windows::openWizard);
    }
    present(*m_profiles);
}

void Windows::showProfiles()
{
    if (m_config.unreadable())
        m_profiles->setUnreadable(*m_config.unreadable());
    else
        m_profiles->setDocument(m_config.asRead());
}

template <class Window>
void Windows::openFor(Window *window, const QUrl &url)
{
    openInBrowser(url, commandFor(window->browserCommand())).then(window, [window](const Result<void> &opened) {
        if (!opened)
            window->showOpenFailed();
    });
}

// It goes with the window that asked for it, and with the next one. AWS's pages alone are shown in it.
template <class Window>
void Windows::openBuiltIn(Window *window, BrowserOrder order)
{
    const QString language = m_services.settings.language();
    const QLocale system;
    order.language = !language.isEmpty() ? language : system.language() == QLocale::C ? u"en"_s : system.name();
    const NetworkInForce network =
        NetworkInForce::fromEnvironment(QProcessEnvironment::systemEnvironment(), m_overridesAtStart);
    order.usesCaBundle = !network.caBundle.value.isEmpty();
    if (const QUrl proxy(m_overridesAtStart.proxy); proxy.isValid() && !proxy.host().isEmpty())
        order.proxy = proxy.host(QUrl::FullyEncoded) + u':' + QString::number(proxy.port(80));
    delete m_builtIn;
    m_builtIn = new BrowserProcess(window);
    connect(m_builtIn, &BrowserProcess::ended, window, [this, window, url = order.url](BrowserProcess::End end) {
        m_builtIn->deleteLater();
        if (end == BrowserProcess::End::ContinueOutside)
            openFor(window, url);
        else if (end == BrowserProcess::End::Failed)
            window->showBuiltInFailed();
    });
    m_builtIn->start(browserProgram(QCoreApplication::applicationDirPath()), order);
}

// The session's own choice goes before that of all.
QString Windows::commandFor(const QString &chosen) const
{
    return chosen.isEmpty() ? m_services.settings.browserCommand() : chosen;
}

void Windows::openAddress(const QUrl &url, const QString &session)
{
    openInBrowser(url, commandFor(m_services.records.browserCommand(session)))
        .then(this, [this](const Result<void> &opened) {
            if (!opened)
                Q_EMIT openFailed(opened.error());
        });
}

void Windows::openWizard()
{
    if (!m_wizard) {
        m_wizard = new Wizard(WizardServices{m_services.sessions, m_services.portal, m_services.config,
            m_services.credentials, m_clipboard, m_services.clock,
            credentialsProgramIn(folderWithoutSpaces(QCoreApplication::applicationDirPath())), startsAtLogin(),
            hasBuiltInWindow(), installedBrowsers(),
            [this](const QString &url, QObject *owner) { return m_services.oidc.portalOf(url, owner); }});
        connect(m_wizard, &Wizard::openRequested, this, [this](const QUrl &url) { openFor(m_wizard.data(), url); });
        connect(m_wizard, &Wizard::builtInWindowRequested, this,
            [this](const QUrl &url, const QString &userCode, quint16 port) {
                openBuiltIn(m_wizard.data(), {url, userCode, port});
            });
        connect(m_wizard, &Wizard::signInLeft, this, [this] { delete m_builtIn; });
        connect(m_wizard, &Wizard::profileSaved, &m_config, &ConfigFacts::read);
        connect(m_wizard, &Wizard::startAtLoginRequested, this, &setStartsAtLoginHere);
    }
    present(*m_wizard);
}

void Windows::openSignIn(const QString &name, SignInDialog::Occasion occasion)
{
    Session *session = m_services.sessions.find(name);
    if (!session)
        return;
    if (!m_signIn || m_signIn->session() != name || occasion != SignInDialog::Occasion::Again) {
        delete m_signIn;
        m_signIn = new SignInDialog(*session, m_services.clock, occasion);
        connect(
            m_signIn, &SignInDialog::openRequested, this, [this](const QUrl &url) { openFor(m_signIn.data(), url); });
        m_signIn->setOffersBuiltInWindow(hasBuiltInWindow());
        m_signIn->setBrowsers(installedBrowsers());
        connect(m_signIn, &SignInDialog::builtInWindowRequested, this,
            [this](const QUrl &url, const QString &userCode, quint16 port) {
                openBuiltIn(m_signIn.data(), {url, userCode, port});
            });
        connect(m_signIn, &SignInDialog::signedIn, this, &Windows::signedIn);
    }
    present(*m_signIn); // if it was there, its code is perhaps being approved just now
}

void Windows::openSettings()
{
    if (!m_settings) {
        m_settings = new SettingsDialog(m_services.settings,
            {configFileInForce(m_configFileAtStart), credentialsFileInForce(m_credentialsFileAtStart),
                NetworkInForce::fromEnvironment(QProcessEnvironment::systemEnvironment(), m_overridesAtStart)});
        m_settings->setStartsAtLogin(startsAtLogin());
        m_settings->showAskers(m_services.askers.all());
        connect(&m_services.askers, &RecentAskers::changed, m_settings,
            [this] { m_settings->showAskers(m_services.askers.all()); });
        connect(m_settings, &SettingsDialog::startsAtLoginChanged, this, [this](bool starts) {
            if (!setStartsAtLoginHere(starts))
                m_settings->showStartsAtLoginFailed();
            m_settings->setStartsAtLogin(startsAtLogin());
        });
        connect(m_settings, &SettingsDialog::storedRequested, this, &Windows::showStored);
        connect(m_settings, &SettingsDialog::eraseRequested, this, &Windows::eraseEverything);
        connect(m_settings, &SettingsDialog::restartRequested, this, &Windows::restartRequested);
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
            m_settings->showErased(left.value_or(QList<NotErased>()));
            showStored();
        });
}

} // namespace ssotray
