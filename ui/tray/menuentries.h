#pragma once

#include <QList>
#include <QString>

#include <functional>

class QMenu;

namespace ssotray {

// One line of a menu as it should be. A value: fillMenu() makes a menu so.
struct MenuEntry
{
    QString id; // unique in its menu; while it stays the same, only the text may change
    QString text; // to be read as it stands: no letter of it marks a key. Empty: a separator
    std::function<void()> trigger = {}; // what a click does; nothing, and no children: a line that only tells something
    QList<MenuEntry> children = {};
};

// How a menu that is drawn by others tells the letter to press: Qt itself by "&"; desktops that get it over D-Bus by
// "_".
enum class MenuMarks { Ampersand, Underscore };

// Brings the menu to these entries and touches nothing that is so already, because each change travels to the desktop.
// In a menu that is open, nothing moves under the pointer: texts change, what is gone is greyed out, and what is new
// comes when somebody calls this again after it was closed.
void fillMenu(QMenu &menu, const QList<MenuEntry> &entries, MenuMarks marks);

} // namespace ssotray
