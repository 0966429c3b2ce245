#pragma once

#include "ui/tray/traycontent.h"

#include <QEvent>
#include <QMenu>

namespace ssotray {

// What a person reads in a menu, without the lines between, and the entry of that text; or nothing.
inline QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            texts += action->text();
    }
    return texts;
}

inline QAction *actionOf(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

inline QMenu *submenuOf(const QMenu &menu, const QString &text)
{
    const QAction *action = actionOf(menu, text);
    return action ? action->menu() : nullptr;
}

inline TraySession sessionThat(SessionStatus::Standing standing, const QString &name = QStringLiteral("work"))
{
    TraySession session{name, {}};
    session.status.standing = standing;
    return session;
}

// Counts what reaches the desktop when a menu changes.
class MenuChanges : public QObject
{
public:
    explicit MenuChanges(QMenu &menu) { menu.installEventFilter(this); }

    int structure = 0;
    int looks = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        structure += event->type() == QEvent::ActionAdded || event->type() == QEvent::ActionRemoved;
        looks += event->type() == QEvent::ActionChanged;
        return false;
    }
};

} // namespace ssotray
