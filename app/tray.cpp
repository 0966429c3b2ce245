#include "app/tray.h"

#include "app/configfacts.h"
#include "app/noticeboard.h"
#include "app/roleactions.h"
#include "app/services.h"
#include "app/sessionactions.h"
#include "app/windows.h"
#include "ui/common/errortext.h"
#include "ui/common/secretclipboard.h"
#include "ui/profiles/profileentry.h"
#include "ui/tray/trayicon.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

NamedRole namedRole(const TrayRole &role)
{
    return {{role.session, role.accountId, role.roleName}, role.accountName};
}

QList<TrayRole> trayRoles(const QList<NamedRole> &roles, const QHash<RoleRef, QStringList> &profiles)
{
    QList<TrayRole> shown;
    for (const NamedRole &role : roles)
        shown.append({role.role.session, role.role.accountId, role.accountName, role.role.roleName,
            profiles.value(role.role).value(0)});
    return shown;
}

} // namespace

Tray::Tray(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_host(QGuiApplication::platformName() == "xcb"_L1, parts.services.clock)
{
    connect(&m_host, &TrayHost::appeared, this, &Tray::makeIcon);
    connect(&m_host, &TrayHost::absent, this, &Tray::absent);
    connect(&parts.config, &ConfigFacts::changed, this, &Tray::showRoles);
    connect(&parts.services.favourites, &Favourites::changed, this, &Tray::showRoles);
    connect(&parts.clipboard, &SecretClipboard::changed, this, [this] {
        if (m_icon)
            m_icon->setClipboard(m_parts.clipboard.remaining());
    });
}

Tray::~Tray() = default;

void Tray::makeIcon()
{
    m_icon = std::make_unique<TrayIcon>(m_parts.services.sessions, m_parts.services.clock);
    connectSessions();
    connectRoles();
    connectWindows();
    connect(m_icon.get(), &TrayIcon::balloonClicked, &m_parts.notices, &NoticeBoard::pressBalloon);
    connect(&m_parts.notices, &NoticeBoard::balloonRequested, m_icon.get(), &TrayIcon::showBalloon);
    showRoles();
    m_icon->setNoticeLead(m_lead);
    m_icon->show();
}

void Tray::connectSessions()
{
    const TrayIcon *icon = m_icon.get();
    SessionActions &sessions = m_parts.sessions;
    connect(icon, &TrayIcon::signInRequested, this, &Tray::signInRequested);
    connect(icon, &TrayIcon::freshSessionRequested, &sessions, &SessionActions::startFresh);
    connect(icon, &TrayIcon::signOutRequested, &sessions, &SessionActions::signOut);
    connect(icon, &TrayIcon::unlockRequested, &sessions, &SessionActions::unlockKeychain);
    connect(icon, &TrayIcon::moveToKeychainRequested, &sessions, &SessionActions::moveToKeychain);
    connect(icon, &TrayIcon::proxyPasswordRequested, &m_parts.services.proxyPasswords, &ProxyPasswords::ask);
}

void Tray::connectRoles()
{
    const TrayIcon *icon = m_icon.get();
    connect(icon, &TrayIcon::copyCredentialsRequested, this,
        [this](const TrayRole &role, ShellFormat format) { copyCredentials(namedRole(role), format); });
    connect(icon, &TrayIcon::openConsoleRequested, this,
        [this](const TrayRole &role) { m_parts.roles.openConsole(namedRole(role)); });
    connect(icon, &TrayIcon::consoleChoiceRequested, this,
        [this](const TrayRole &role) { m_parts.windows.openConsoleDialog(namedRole(role)); });
    connect(icon, &TrayIcon::terminalRequested, this, [this](const TrayRole &role) {
        if (const Result<void> opened = m_parts.roles.openTerminal(namedRole(role), role.profile); !opened)
            m_parts.notices.tell({}, {tr("No terminal was opened."), ErrorText::of(opened.error())});
    });
    connect(icon, &TrayIcon::favouriteRemoved, this, [this](const TrayRole &role) {
        if (const Result<void> saved = m_parts.services.favourites.setFavourite(namedRole(role), false); !saved)
            m_parts.notices.tell({},
                {tr("The favourite is back at the next start, because it could not be saved."),
                    ErrorText::of(saved.error())});
    });
    connect(icon, &TrayIcon::clearClipboardRequested, &m_parts.clipboard, &SecretClipboard::clearNow);
}

void Tray::connectWindows()
{
    const TrayIcon *icon = m_icon.get();
    Windows &windows = m_parts.windows;
    connect(icon, &TrayIcon::addProfileRequested, &windows, &Windows::openWizard);
    connect(icon, &TrayIcon::accountsRequested, &windows, &Windows::openAccounts);
    connect(icon, &TrayIcon::profilesRequested, &windows, &Windows::openProfiles);
    connect(icon, &TrayIcon::settingsRequested, &windows, &Windows::openSettings);
    // Queued: it takes the tray icon away, and the menu that has just been clicked with it.
    connect(icon, &TrayIcon::quitRequested, this, &Tray::quitRequested, Qt::QueuedConnection);
}

void Tray::setNoticeLead(std::chrono::minutes lead)
{
    m_lead = lead;
    if (m_icon)
        m_icon->setNoticeLead(lead);
}

void Tray::remove()
{
    m_icon.reset();
}

void Tray::showRoles()
{
    if (!m_icon)
        return;
    const Favourites &favourites = m_parts.services.favourites;
    const QHash<RoleRef, QStringList> profiles = profilesOfRoles(m_parts.config.document());
    // Those of a session that the config has no more wait for its return.
    const auto shown = [&](QList<NamedRole> roles) {
        roles.removeIf([this](const NamedRole &role) { return !m_parts.services.sessions.find(role.role.session); });
        return trayRoles(roles, profiles);
    };
    m_icon->setRoles(shown(favourites.favourites()), shown(favourites.recents()));
}

void Tray::copyCredentials(const NamedRole &role, ShellFormat format)
{
    m_parts.roles.copyCredentials(role, format).then(this, [this](const Result<QString> &copied) {
        if (copied && !copied->isEmpty())
            m_parts.notices.tell({}, {*copied});
        else if (!copied)
            m_parts.notices.tell({}, {tr("The credentials were not copied."), ErrorText::of(copied.error())});
    });
}

} // namespace ssotray
