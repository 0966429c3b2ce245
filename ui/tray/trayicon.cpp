#include "ui/tray/trayicon.h"

#include "base/clock.h"
#include "session/sessions.h"
#include "ui/tray/sessiontext.h"
#include "ui/tray/traymenu.h"

#include <QEvent>
#include <QGuiApplication>
#include <QSystemTrayIcon>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Standing = SessionStatus::Standing;

QString iconNameOf(Standing standing)
{
    switch (standing) {
    case Standing::Active:
        return u"tray-active"_s;
    case Standing::SignedOut:
        return u"tray-signed-out"_s;
    case Standing::EndsSoon:
        return u"tray-expires-soon"_s;
    case Standing::Ended:
        return u"tray-expired"_s;
    case Standing::Offline:
        return u"tray-offline"_s;
    case Standing::Unknown:
    case Standing::KeychainTrouble:
        break;
    }
    return u"tray-unknown"_s;
}

// Nobody has to do anything about a session that is signed out, since a person has left it so: it may not hide that
// another one works.
int badness(Standing standing)
{
    return standing == Standing::SignedOut ? -1 : static_cast<int>(standing);
}

// Linux desktops get the menu over D-Bus, unless Qt draws it itself for an old tray.
MenuMarks marksOf(TrayMenu &menu)
{
    const QString platform = QGuiApplication::platformName();
    const bool isLinuxDesktop = platform == "xcb"_L1 || platform.startsWith("wayland"_L1);
    return isLinuxDesktop && menu.platformMenu() ? MenuMarks::Underscore : MenuMarks::Ampersand;
}

} // namespace

TrayIcon::TrayIcon(Sessions &sessions, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_clock(clock)
    , m_menu(std::make_unique<TrayMenu>())
    , m_icon(new QSystemTrayIcon(this))
{
    m_icon->setContextMenu(m_menu.get());
    m_menu->setMarks(marksOf(*m_menu));
    m_menu->installEventFilter(this);
    connectMenu();
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::balloonClicked);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        // On macOS each click opens the menu.
        if (reason == QSystemTrayIcon::Trigger && QGuiApplication::platformName() != "cocoa"_L1)
            Q_EMIT accountsRequested();
    });
    connect(&sessions, &Sessions::definedChanged, this, &TrayIcon::follow);
    connect(&sessions, &Sessions::ticked, this, &TrayIcon::refresh);
    follow();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::connectMenu()
{
    const TrayMenu *menu = m_menu.get();
    connect(menu, &TrayMenu::signInRequested, this, &TrayIcon::signInRequested);
    connect(menu, &TrayMenu::freshSessionRequested, this, &TrayIcon::freshSessionRequested);
    connect(menu, &TrayMenu::signOutRequested, this, &TrayIcon::signOutRequested);
    connect(menu, &TrayMenu::unlockRequested, this, &TrayIcon::unlockRequested);
    connect(menu, &TrayMenu::proxyPasswordRequested, this, &TrayIcon::proxyPasswordRequested);
    connect(menu, &TrayMenu::moveToKeychainRequested, this, &TrayIcon::moveToKeychainRequested);
    connect(menu, &TrayMenu::copyCredentialsRequested, this, &TrayIcon::copyCredentialsRequested);
    connect(menu, &TrayMenu::openConsoleRequested, this, &TrayIcon::openConsoleRequested);
    connect(menu, &TrayMenu::consoleChoiceRequested, this, &TrayIcon::consoleChoiceRequested);
    connect(menu, &TrayMenu::terminalRequested, this, &TrayIcon::terminalRequested);
    connect(menu, &TrayMenu::favouriteRemoved, this, &TrayIcon::favouriteRemoved);
    connect(menu, &TrayMenu::clearClipboardRequested, this, &TrayIcon::clearClipboardRequested);
    connect(menu, &TrayMenu::addProfileRequested, this, &TrayIcon::addProfileRequested);
    connect(menu, &TrayMenu::accountsRequested, this, &TrayIcon::accountsRequested);
    connect(menu, &TrayMenu::profilesRequested, this, &TrayIcon::profilesRequested);
    connect(menu, &TrayMenu::settingsRequested, this, &TrayIcon::settingsRequested);
    connect(menu, &TrayMenu::quitRequested, this, &TrayIcon::quitRequested);
}

void TrayIcon::show()
{
    m_icon->show();
}

void TrayIcon::setNoticeLead(std::chrono::minutes lead)
{
    m_lead = lead;
    refresh();
}

void TrayIcon::setRoles(const QList<TrayRole> &favourites, const QList<TrayRole> &recents)
{
    m_menu->setRoles(favourites, recents);
}

void TrayIcon::setClipboard(std::chrono::seconds remaining)
{
    m_menu->setClipboard(remaining);
}

void TrayIcon::showBalloon(const QString &title, const QString &text)
{
    m_icon->showMessage(title, text, m_icon->icon());
}

Standing TrayIcon::worst(const QList<TraySession> &sessions)
{
    const auto found =
        std::max_element(sessions.begin(), sessions.end(), [](const TraySession &left, const TraySession &right) {
            return badness(left.status.standing) < badness(right.status.standing);
        });
    return found == sessions.end() ? Standing::SignedOut : found->status.standing;
}

// In all the sizes of panels: Qt would give the desktop two of them, which it had to scale.
QIcon TrayIcon::iconFor(Standing standing)
{
    const QIcon drawing(u":/sso-tray/icons/%1.svg"_s.arg(iconNameOf(standing)));
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(drawing.pixmap(QSize(size, size), 1.0));
    return icon;
}

// The menu hears of another language, as every window does.
bool TrayIcon::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_menu.get() && event->type() == QEvent::LanguageChange)
        refresh();
    return QObject::eventFilter(watched, event);
}

void TrayIcon::follow()
{
    for (Session *session : m_sessions.defined())
        connect(session, &Session::changed, this, &TrayIcon::refresh, Qt::UniqueConnection);
    refresh();
}

// Changes nothing that shows the same already: each change wakes up the desktop's panel.
void TrayIcon::refresh()
{
    const QDateTime now = m_clock.now();
    QList<TraySession> sessions;
    QStringList lines{tr("SSO Tray for AWS")};
    for (const Session *session : m_sessions.defined()) {
        const QString &name = session->definition().name;
        sessions.append({name, SessionStatus::of(*session, now, m_lead)});
        lines.append(SessionText::line(name, sessions.constLast().status, now));
    }
    m_menu->setSessions(sessions, now);
    if (const QString toolTip = lines.join(u'\n'); toolTip != m_icon->toolTip())
        m_icon->setToolTip(toolTip);
    const Standing standing = worst(sessions);
    if (std::exchange(m_iconName, iconNameOf(standing)) != iconNameOf(standing))
        m_icon->setIcon(iconFor(standing));
}

} // namespace ssotray
