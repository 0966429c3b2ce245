#pragma once

#include <QStringList>

class QWidget;

namespace ssotray {

// What a person would find wrong with a window that is shown, a sentence each. Only what can be seen now is looked at;
// what lies in a list or tree is not, because those scroll and elide by design.

// Texts that do not fit where they are, that are cut by what surrounds them, or that lie over another.
QStringList cutTexts(const QWidget &window);

// Controls without a name for a screen reader, and those that Tab does not reach.
QStringList unreachableControls(QWidget &window);

// Texts that stand out from what is behind them by less than WCAG 2.2 AA wants: 4.5 to 1, and 3 to 1 for large ones.
QStringList paleTexts(const QWidget &window);

} // namespace ssotray
