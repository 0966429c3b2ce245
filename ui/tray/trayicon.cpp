#include "ui/tray/trayicon.h"

#include "session/sessions.h"
#include "ui/tray/traymenu.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// From best to worst.
int badness(Session::State state)
{
    switch (state) {
    case Session::State::SignedIn:
        return 0;
    case Session::State::SignedOut:
        return 1;
    case Session::State::Unknown:
        return 2;
    case Session::State::Ended:
        break;
    }
    return 3;
}

QString iconName(Session::State state)
{
    switch (state) {
    case Session::State::SignedIn:
        return u"tray-active"_s;
    case Session::State::SignedOut:
        return u"tray-signed-out"_s;
    case Session::State::Unknown:
        return u"tray-unknown"_s;
    case Session::State::Ended:
        break;
    }
    return u"tray-expired"_s;
}

} // namespace

TrayIcon::TrayIcon(Sessions &sessions, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_menu(std::make_unique<TrayMenu>(sessions))
    , m_icon(new QSystemTrayIcon(this))
{
    m_icon->setContextMenu(m_menu.get());
    connect(m_menu.get(), &TrayMenu::addProfileRequested, this, &TrayIcon::addProfileRequested);
    connect(m_menu.get(), &TrayMenu::signInRequested, this, &TrayIcon::signInRequested);
    connect(m_menu.get(), &TrayMenu::quitRequested, this, &TrayIcon::quitRequested);
    connect(&sessions, &Sessions::definedChanged, this, &TrayIcon::follow);
    follow();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::show()
{
    m_icon->show();
}

void TrayIcon::follow()
{
    for (Session *session : m_sessions.defined())
        connect(session, &Session::changed, this, &TrayIcon::refresh, Qt::UniqueConnection);
    refresh();
}

void TrayIcon::refresh()
{
    Session::State worst = Session::State::SignedOut;
    QStringList lines{tr("SSO Tray for AWS")};
    const QList<Session *> sessions = m_sessions.defined();
    for (const Session *session : sessions) {
        const Session::State state = session->state();
        if (session == sessions.constFirst() || badness(state) > badness(worst))
            worst = state;
        lines += stateText(session->definition().name, state);
    }
    m_icon->setIcon(QIcon(u":/sso-tray/icons/%1.svg"_s.arg(iconName(worst))));
    m_icon->setToolTip(lines.join(u'\n'));
}

QString TrayIcon::stateText(const QString &name, Session::State state)
{
    switch (state) {
    case Session::State::SignedIn:
        return tr("%1: signed in").arg(name);
    case Session::State::SignedOut:
        return tr("%1: signed out").arg(name);
    case Session::State::Ended:
        return tr("%1: ended, sign in again").arg(name);
    case Session::State::Unknown:
        break;
    }
    return tr("%1: not known yet").arg(name);
}

} // namespace ssotray
