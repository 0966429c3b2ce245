#include "ui/common/button.h"

namespace ssotray {

Button::Button(const QString &text, Weight weight, QWidget *parent)
    : QPushButton(text, parent)
    , m_weight(weight)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Button::sizeHint() const
{
    const int em = fontMetrics().height();
    const QSize room = m_weight == Weight::Main ? QSize(4 * em, em) : QSize(em, em / 4);
    return QPushButton::sizeHint() + room;
}

} // namespace ssotray
