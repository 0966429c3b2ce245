#include "app/browser/padlock.h"

#include <QPainter>

namespace ssotray {

QSize Padlock::sizeHint() const
{
    const int height = fontMetrics().height();
    return {height * 3 / 4, height};
}

void Padlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = fontMetrics().height() / 16.0;
    painter.translate((width() - 12 * unit) / 2, (height() - 16 * unit) / 2);
    painter.scale(unit, unit);
    const QColor colour = palette().color(foregroundRole());
    painter.setPen(QPen(colour, 1.8));
    painter.drawArc(QRectF(3, 2, 6, 8), 0, 180 * 16);
    painter.drawLine(QPointF(3, 6), QPointF(3, 8));
    painter.drawLine(QPointF(9, 6), QPointF(9, 8));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(1, 7.5, 10, 7), 1.2, 1.2);
}

} // namespace ssotray
