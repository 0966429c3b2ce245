#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace ssotray {

// What can be seen of a window: its own parts, without those that Qt puts into them.
QList<QWidget *> visibleWidgets(const QWidget &window);

bool holdsText(const QWidget &widget);

// For the sentence about a fault: class, text or accessible name, size.
QString described(const QWidget &widget);

} // namespace ssotray
