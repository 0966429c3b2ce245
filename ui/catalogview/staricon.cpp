#include "ui/catalogview/staricon.h"

#include "ui/common/paintedicon.h"

#include <QGuiApplication>
#include <QIcon>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

#include <cmath>
#include <numbers>

namespace ssotray {

namespace {

QPainterPath star(const QRectF &in)
{
    constexpr int points = 5;
    constexpr double waist = 0.42; // of the inner corners
    QPolygonF corners;
    for (int corner = 0; corner < 2 * points; ++corner) {
        const double angle = std::numbers::pi * corner / points;
        const double radius = in.width() / 2 * (corner % 2 == 0 ? 1 : waist);
        corners << in.center() + QPointF(std::sin(angle), -std::cos(angle)) * radius;
    }
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

class StarEngine : public PaintedIcon
{
public:
    explicit StarEngine(Star star)
        : m_star(star)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const QPalette::ColorGroup group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QPalette::ColorRole role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::Text;
        const QColor colour = QGuiApplication::palette().color(group, role);
        const int side = std::min(rect.width(), rect.height());
        const double line = std::max(1.0, side / 14.0);
        QRectF square(0, 0, side - 2 * line, side - 2 * line);
        square.moveCenter(QRectF(rect).center());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colour, line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(m_star == Star::Filled || state == QIcon::On ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter->drawPath(star(square));
        painter->restore();
    }

    QIconEngine *clone() const override { return new StarEngine(*this); }

private:
    const Star m_star;
};

} // namespace

QIcon starIcon(Star star)
{
    return QIcon(new StarEngine(star));
}

} // namespace ssotray
