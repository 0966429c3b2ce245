#pragma once

#include <QStringList>

class QWidget;

namespace ssotray {

// All that a window says, whether it is seen now or later, without the other pages of a wizard: sorted, a line for each
// text, with the class that says it. What differs from run to run (numbers, the test's home) is left out.
QStringList textsOf(const QWidget &window, const QString &home);

// What a person has done in a window: what is typed, selected, ticked, chosen and opened, where the focus is, what can
// be seen and used. A line for each widget, without words that have a language.
QStringList doingsIn(const QWidget &window);

} // namespace ssotray
