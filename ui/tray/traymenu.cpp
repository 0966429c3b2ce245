#include "ui/tray/traymenu.h"

#include "session/sessions.h"

namespace ssotray {

TrayMenu::TrayMenu(Sessions &sessions, QWidget *parent)
    : QMenu(parent)
    , m_sessions(sessions)
{
    connect(&sessions, &Sessions::definedChanged, this, &TrayMenu::fill);
    fill();
}

void TrayMenu::fill()
{
    clear();
    delete std::exchange(m_signInMenu, nullptr);
    connect(addAction(tr("Add profile…")), &QAction::triggered, this, &TrayMenu::addProfileRequested);
    addSignIn();
    addSeparator();
    connect(addAction(tr("Quit")), &QAction::triggered, this, &TrayMenu::quitRequested);
}

// With one session there is nothing to choose; the words stay the same.
void TrayMenu::addSignIn()
{
    const QList<Session *> sessions = m_sessions.defined();
    const auto add = [this](QMenu &menu, const QString &text, const QString &session) {
        connect(menu.addAction(text), &QAction::triggered, this, [this, session] { Q_EMIT signInRequested(session); });
    };
    if (sessions.size() == 1)
        add(*this, tr("Sign in again"), sessions.constFirst()->definition().name);
    if (sessions.size() < 2)
        return;
    m_signInMenu = addMenu(tr("Sign in again"));
    for (const Session *session : sessions) {
        QString text = session->definition().name;
        add(*m_signInMenu, text.replace(u'&', QStringLiteral("&&")), session->definition().name);
    }
}

} // namespace ssotray
