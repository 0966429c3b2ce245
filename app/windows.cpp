#include "app/windows.h"

#include "app/configfacts.h"
#include "app/places.h"
#include "app/roleactions.h"
#include "app/services.h"
#include "config/configpath.h"
#include "platform/autostart.h"
#include "platform/opener.h"
#include "profiles/profile.h"
#include "ui/accounts/accountswindow.h"
#include "ui/common/errortext.h"
#include "ui/profiles/profileswindow.h"
#include "ui/settings/settingsdialog.h"
#include "ui/tray/sessiontext.h"
#include "ui/wizard/wizard.h"

#include <QCoreApplication>
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
    , m_configFileAtStart(services.settings.configFile())
    , m_credentialsFileAtStart(services.settings.credentialsFile())
    , m_overridesAtStart(overridesIn(services.settings))
{
}

Windows::~Windows()
{
    closeAll();
}

void Windows::closeAll()
{
    delete m_accounts;
    delete m_profiles;
    delete m_wizard;
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
        m_accounts = new AccountsWindow({m_services.sessions, m_services.catalogs, m_services.favourites, words});
        m_accounts->setAttribute(Qt::WA_DeleteOnClose);
        connectAccounts();
        showProfilesOfRoles();
    }
    present(*m_accounts);
}

void Windows::connectAccounts()
{
    connect(&m_config, &ConfigFacts::changed, m_accounts, [this] { showProfilesOfRoles(); });
    connect(m_accounts, &AccountsWindow::signInRequested, this,
        [this](const QString &session) { openSignIn(session, SignInDialog::Occasion::Again); });
    connect(m_accounts, &AccountsWindow::consoleRequested, &m_roles, &RoleActions::openConsole);
    connect(m_accounts, &AccountsWindow::copyRequested, this, [this](const NamedRole &role, ShellFormat format) {
        m_roles.copyCredentials(role, format).then(m_accounts, [this, role](const Result<QString> &copied) {
            m_accounts->say(role.role, copied ? Notice::Tone::Info : Notice::Tone::Error,
                copied ? *copied : ErrorText::of(copied.error()));
        });
    });
    // The wizard begins with the session; it cannot be told of a role yet.
    connect(m_accounts, &AccountsWindow::createProfileRequested, this, &Windows::openWizard);
    connect(m_accounts, &AccountsWindow::addProfileRequested, this, &Windows::openWizard);
}

void Windows::showProfilesOfRoles()
{
    QHash<RoleRef, QStringList> profiles;
    for (const RoleProfile &profile : roleProfiles(m_config.document()))
        profiles[{profile.session, profile.accountId, profile.roleName}].append(profile.name);
    m_accounts->setProfiles(profiles);
}

void Windows::openProfiles()
{
    if (!m_profiles) {
        m_profiles = new ProfilesWindow;
        m_profiles->setAttribute(Qt::WA_DeleteOnClose);
        m_profiles->setDocument(m_config.asRead());
        connect(&m_config, &ConfigFacts::changed, m_profiles, [this] { m_profiles->setDocument(m_config.asRead()); });
        connect(m_profiles, &ProfilesWindow::addProfileRequested, this, &Windows::openWizard);
    }
    present(*m_profiles);
}

template <class Window>
void Windows::openFor(Window *window, const QUrl &url)
{
    openInBrowser(url, m_services.settings.browserCommand()).then(window, [window](const Result<void> &opened) {
        if (!opened)
            window->showOpenFailed();
    });
}

void Windows::openAddress(const QUrl &url)
{
    openInBrowser(url, m_services.settings.browserCommand());
}

void Windows::openWizard()
{
    if (!m_wizard) {
        m_wizard = new Wizard(WizardServices{m_services.sessions, m_services.portal, m_services.config,
            m_services.credentials, m_clipboard, m_services.clock,
            QCoreApplication::applicationDirPath() + "/sso-tray-credentials"_L1, startsAtLogin()});
        connect(m_wizard, &Wizard::openRequested, this, [this](const QUrl &url) { openFor(m_wizard.data(), url); });
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
    if (!m_signIn || m_signIn->session() != name) {
        delete m_signIn;
        m_signIn = new SignInDialog(*session, m_services.clock, occasion);
        connect(
            m_signIn, &SignInDialog::openRequested, this, [this](const QUrl &url) { openFor(m_signIn.data(), url); });
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
            if (!m_settings)
                return;
            m_settings->showErased(left.value_or(QList<NotErased>()));
            showStored();
        });
}

} // namespace ssotray
