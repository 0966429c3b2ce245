#include "ui/tray/traymenu.h"

#include "aws/httpreply.h"
#include "ui/common/copymenu.h"
#include "ui/tray/sessiontext.h"

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Standing = SessionStatus::Standing;

constexpr qsizetype mostRoles = 5; // of each kind

bool isKeychainLocked(const SessionStatus &status)
{
    return status.standing == Standing::KeychainTrouble && status.trouble && status.trouble->code == "Locked"_L1;
}

// Signing out at AWS first makes sense only where AWS can be reached and a session is there.
bool canStartFresh(const SessionStatus &status)
{
    return status.standing == Standing::Active || status.standing == Standing::EndsSoon;
}

// Also what has ended leaves files and an entry in the keychain behind; and a sign-out that has not come through can be
// repeated.
bool canSignOut(const SessionStatus &status)
{
    return status.standing == Standing::SignedOut ? status.debts.any() : status.standing != Standing::Unknown;
}

} // namespace

TrayMenu::TrayMenu(QWidget *parent)
    : QMenu(parent)
{
    // What had to wait while it was open.
    connect(this, &QMenu::aboutToHide, this, &TrayMenu::fill, Qt::QueuedConnection);
    fill();
}

void TrayMenu::setSessions(const QList<TraySession> &sessions, const QDateTime &now)
{
    m_sessions = sessions;
    m_now = now;
    fill();
}

void TrayMenu::setRoles(const QList<TrayRole> &favourites, const QList<TrayRole> &recents)
{
    m_favourites = favourites.mid(0, mostRoles);
    m_recents = recents;
    m_recents.removeIf([this](const TrayRole &role) { return m_favourites.contains(role); });
    m_recents = m_recents.mid(0, mostRoles);
    fill();
}

void TrayMenu::setClipboard(std::chrono::seconds remaining)
{
    if (std::exchange(m_clipboard, remaining) != remaining)
        fill();
}

void TrayMenu::setMarks(MenuMarks marks)
{
    m_marks = marks;
    fill();
}

void TrayMenu::fill()
{
    QList<MenuEntry> entries = clipboardEntries() + sessionEntries();
    entries += roleEntries(u"favourites"_s, tr("Favourites"), m_favourites);
    entries += roleEntries(u"recents"_s, tr("Recent roles"), m_recents);
    entries += {
        {u"add-profile"_s, tr("Add profile…"), [this] { Q_EMIT addProfileRequested(); }},
        {u"accounts"_s, tr("Accounts and roles…"), [this] { Q_EMIT accountsRequested(); }},
        {u"profiles"_s, tr("Profiles…"), [this] { Q_EMIT profilesRequested(); }},
        {u"settings"_s, tr("Settings…"), [this] { Q_EMIT settingsRequested(); }},
        {u"end"_s, {}},
        {u"quit"_s, tr("Quit"), [this] { Q_EMIT quitRequested(); }},
    };
    fillMenu(*this, entries, m_marks);
}

QList<MenuEntry> TrayMenu::clipboardEntries()
{
    if (m_clipboard <= 0s)
        return {};
    const int seconds = static_cast<int>(m_clipboard.count());
    return {{u"clear-clipboard"_s, tr("Clear credentials from the clipboard (%n second(s))", nullptr, seconds),
                [this] { Q_EMIT clearClipboardRequested(); }},
        {u"clipboard-end"_s, {}}};
}

// With one session there is nothing to choose. Its line can be clicked, because menus pass over what cannot, and then a
// screen reader would never say it.
QList<MenuEntry> TrayMenu::sessionEntries()
{
    QList<MenuEntry> entries;
    for (const TraySession &session : std::as_const(m_sessions)) {
        const QString line = SessionText::line(session.name, session.status, m_now);
        if (m_sessions.size() == 1) {
            entries.append({u"line/"_s + session.name, line, [this] { Q_EMIT accountsRequested(); }});
            entries += entriesOf(session);
        } else {
            entries.append({u"session/"_s + session.name, line, {}, entriesOf(session)});
        }
    }
    if (!entries.isEmpty())
        entries.append({u"sessions-end"_s, {}});
    return entries;
}

QList<MenuEntry> TrayMenu::entriesOf(const TraySession &session)
{
    QList<MenuEntry> entries;
    const auto add = [&](const QString &id, const QString &text, void (TrayMenu::*request)(const QString &)) {
        const QString &name = session.name;
        entries.append({id + u'/' + name, text, [this, request, name] { Q_EMIT(this->*request)(name); }});
    };
    const SessionStatus &status = session.status;
    if (isKeychainLocked(status))
        add(u"unlock"_s, tr("Unlock the keychain…"), &TrayMenu::unlockRequested);
    if (status.trouble && isProxyPasswordWanted(*status.trouble))
        entries.append({u"proxy/"_s + session.name, tr("Enter the proxy's password…"),
            [this, proxy = status.trouble->detail] { Q_EMIT proxyPasswordRequested(proxy); }});
    add(u"sign-in"_s, tr("Sign in again"), &TrayMenu::signInRequested);
    if (canStartFresh(status))
        add(u"fresh"_s, tr("Start a fresh session"), &TrayMenu::freshSessionRequested);
    if (status.canMoveToKeychain)
        add(u"move"_s, tr("Move its secrets to the keychain"), &TrayMenu::moveToKeychainRequested);
    if (canSignOut(status))
        add(u"sign-out"_s, tr("Sign out"), &TrayMenu::signOutRequested);
    return entries;
}

QList<MenuEntry> TrayMenu::roleEntries(const QString &id, const QString &title, const QList<TrayRole> &roles)
{
    if (roles.isEmpty())
        return {};
    QList<MenuEntry> entries{{id, title}};
    for (const TrayRole &role : roles) {
        const QStringList key{id, role.session, role.accountId, role.roleName, role.accountName, role.profile};
        entries.append({key.join(u'\n'), textOf(role), {}, entriesOf(role)});
    }
    entries.append({id + "-end"_L1, {}});
    return entries;
}

QList<MenuEntry> TrayMenu::entriesOf(const TrayRole &role)
{
    QList<MenuEntry> entries{
        {u"copy"_s, tr("Copy credentials"), {}, copyEntries(role)},
        {u"console"_s, tr("Open console"), [this, role] { Q_EMIT openConsoleRequested(role); }},
        {u"console-choice"_s, tr("Open console in…"), [this, role] { Q_EMIT consoleChoiceRequested(role); }},
    };
    if (!role.profile.isEmpty())
        entries.append({u"terminal"_s, tr("Open terminal"), [this, role] { Q_EMIT terminalRequested(role); }});
    // Here too, because a role that AWS gives nobody any more is not in the accounts window.
    if (m_favourites.contains(role))
        entries.append(
            {u"no-favourite"_s, tr("Remove from favourites"), [this, role] { Q_EMIT favouriteRemoved(role); }});
    return entries;
}

QList<MenuEntry> TrayMenu::copyEntries(const TrayRole &role)
{
    QList<MenuEntry> entries;
    CopyFormat::Group group = CopyFormat::Group::Usual;
    for (const CopyFormat &form : CopyMenu::formats()) {
        const QString id = QString::number(static_cast<int>(form.format));
        if (std::exchange(group, form.group) != form.group)
            entries.append({u"before/"_s + id, {}});
        entries.append(
            {id, form.text, [this, role, format = form.format] { Q_EMIT copyCredentialsRequested(role, format); }});
    }
    return entries;
}

// The id is part of it, because names of accounts need not differ; the session only where there is a choice.
QString TrayMenu::textOf(const TrayRole &role) const
{
    const QString account = role.accountName.isEmpty()
        ? role.accountId
        : tr("%1 (%2)", "an account's name and id").arg(role.accountName, role.accountId);
    if (m_sessions.size() > 1)
        return tr("%1 in %2, %3", "a role, its account, its session").arg(role.roleName, account, role.session);
    return tr("%1 in %2", "a role and its account").arg(role.roleName, account);
}

} // namespace ssotray
