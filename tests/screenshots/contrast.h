#pragma once

#include <QStringList>

class QWidget;

namespace ssotray {

// The same kind of sentences as in faults.h, about what can hardly be told from what is behind it. Contrasts are ratios
// as WCAG 2.2 reckons them, to 1. What is switched off is left out, as there.

// Texts whose colours in the palette differ by less than wanted; large ones need no more than 3 for 4.5, and 4.5 for 7.
QStringList paleTexts(const QWidget &window, double wanted);

// The same of what was really painted, dot by dot: labels, buttons, fields, lines of texts and rows of lists, in which
// no dot stands out; and icons, for which 3 is enough. It finds a colour that does not come from the palette, or from
// the wrong place in it.
QStringList faintPaint(QWidget &window, double wanted);

} // namespace ssotray
