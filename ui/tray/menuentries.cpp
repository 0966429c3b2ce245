#include "ui/tray/menuentries.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// Qt 6.4 turns the first "&" into "_" on its way to the desktop and hands over everything else as it is, so there
// another "&" in front protects those in the text, and an underscore must be doubled.
QString menuLabel(QString text, MenuMarks marks)
{
    if (marks == MenuMarks::Ampersand)
        return text.replace(u'&', "&&"_L1);
    text.replace(u'_', "__"_L1);
    return text.contains(u'&') ? u'&' + text : text;
}

QAction *makeAction(QMenu &menu, const MenuEntry &entry)
{
    QAction *action =
        entry.children.isEmpty() ? new QAction(&menu) : (new QMenu(&menu))->menuAction(); // which is the menu's child
    action->setObjectName(entry.id);
    action->setSeparator(entry.text.isEmpty());
    if (entry.trigger)
        QObject::connect(action, &QAction::triggered, &menu, entry.trigger);
    return action;
}

// Later, because it may be the one whose click has led to this.
void dropAction(QMenu &menu, QAction *action)
{
    menu.removeAction(action);
    if (QMenu *submenu = action->menu())
        submenu->deleteLater();
    else
        action->deleteLater();
}

QAction *actionNamed(const QMenu &menu, const QString &id)
{
    const QList<QAction *> actions = menu.actions();
    const auto found =
        std::find_if(actions.begin(), actions.end(), [&](const QAction *action) { return action->objectName() == id; });
    return found == actions.end() ? nullptr : *found;
}

} // namespace

void fillMenu(QMenu &menu, const QList<MenuEntry> &entries, MenuMarks marks)
{
    const bool isOpen = menu.isVisible();
    for (QAction *action : menu.actions()) {
        const bool isWanted = std::any_of(
            entries.begin(), entries.end(), [&](const MenuEntry &entry) { return entry.id == action->objectName(); });
        if (!isWanted && isOpen)
            action->setEnabled(false);
        else if (!isWanted)
            dropAction(menu, action);
    }
    for (qsizetype place = 0; place < entries.size(); ++place) {
        const MenuEntry &entry = entries.at(place);
        QAction *action = actionNamed(menu, entry.id);
        if (!action && isOpen)
            continue;
        if (!action)
            action = makeAction(menu, entry);
        action->setText(menuLabel(entry.text, marks));
        action->setEnabled(entry.trigger || !entry.children.isEmpty());
        if (action->menu())
            fillMenu(*action->menu(), entry.children, marks);
        QAction *there = menu.actions().value(place);
        if (there != action && !isOpen)
            menu.insertAction(there, action); // takes it away from its place before
    }
}

} // namespace ssotray
