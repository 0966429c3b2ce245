#pragma once

#include <QList>
#include <QStringList>

class QWidget;

namespace ssotray {

// What Tab reaches in a window that is shown, from where the focus is until it goes round. Moves the focus.
QList<QWidget *> tabStops(QWidget &window);

// Where Tab goes back in the order in which people read: from top to bottom, in a row from left to right, and what is
// grouped (by a layout or a widget) to its end before what follows. Once round may begin anywhere.
QStringList disorderlyTabs(QWidget &window, const QList<QWidget *> &stops);

} // namespace ssotray
