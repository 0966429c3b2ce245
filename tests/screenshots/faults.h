#pragma once

#include <QStringList>

class QWidget;

namespace ssotray {

// What a person would find wrong with a window that is shown, a sentence each. Only what can be seen now is looked at;
// what lies in a list or tree is not, because those scroll and elide by design.

// Texts that do not fit where they are, that are cut by what surrounds them, or that lie over another.
QStringList cutTexts(const QWidget &window);

// Controls without a name for a screen reader, and those that are not among the stops of Tab (taborder.h).
QStringList unreachableControls(const QWidget &window, const QList<QWidget *> &stops);

} // namespace ssotray
