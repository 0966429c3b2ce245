#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ssotray {

// A text that can be asked for again when the language has changed.
using Text = std::function<QString()>;

// Sets texts of the widget, or of what it holds: now, and again in each other language while the widget lives. For
// windows that cannot make their parts anew, because something is going on in them.
void keepTranslated(QWidget *widget, std::function<void()> setTexts);

} // namespace ssotray
