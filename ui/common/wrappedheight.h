#pragma once

class QWidget;

namespace ssotray {

// Sentences wrap, so how high a widget must be depends on how wide it is; windows and QWizard do not ask for that. From
// now on the widget, which has a layout, is never so low that a sentence is cut.
void keepWrappedHeight(QWidget *widget);

} // namespace ssotray
