#include "ui/settings/checksign.h"

#include "ui/common/paintedicon.h"

#include <QGuiApplication>
#include <QIcon>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace ssotray {

namespace {

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor signColour(CheckStep::State state)
{
    const QPalette palette = QGuiApplication::palette();
    switch (state) {
    case CheckStep::State::Good:
        return isDarkPalette(palette) ? QColor(0x5f, 0xd0, 0x7a) : QColor(0x1a, 0x7f, 0x37);
    case CheckStep::State::Warning:
        return isDarkPalette(palette) ? QColor(0xf0, 0xb4, 0x3c) : QColor(0x9a, 0x61, 0x00);
    case CheckStep::State::Failed:
        return isDarkPalette(palette) ? QColor(0xff, 0x7b, 0x72) : QColor(0xc0, 0x1c, 0x28);
    default:
        return palette.color(QPalette::Disabled, QPalette::Text);
    }
}

// In a square from 0 to 1.
QPainterPath signShape(CheckStep::State state)
{
    QPainterPath path;
    switch (state) {
    case CheckStep::State::Waiting:
        path.addEllipse(QPointF(0.5, 0.5), 0.06, 0.06);
        break;
    case CheckStep::State::Running:
        path.arcMoveTo(0.12, 0.12, 0.76, 0.76, 90);
        path.arcTo(0.12, 0.12, 0.76, 0.76, 90, -270);
        break;
    case CheckStep::State::Good:
        path.moveTo(0.12, 0.55);
        path.lineTo(0.4, 0.82);
        path.lineTo(0.88, 0.2);
        break;
    case CheckStep::State::Warning:
        path.moveTo(0.5, 0.1);
        path.lineTo(0.94, 0.88);
        path.lineTo(0.06, 0.88);
        path.closeSubpath();
        path.moveTo(0.5, 0.4);
        path.lineTo(0.5, 0.6);
        path.addEllipse(QPointF(0.5, 0.74), 0.01, 0.01);
        break;
    case CheckStep::State::Failed:
        path.moveTo(0.18, 0.18);
        path.lineTo(0.82, 0.82);
        path.moveTo(0.82, 0.18);
        path.lineTo(0.18, 0.82);
        break;
    case CheckStep::State::Skipped:
        path.moveTo(0.2, 0.5);
        path.lineTo(0.8, 0.5);
        break;
    }
    return path;
}

class SignEngine : public PaintedIcon
{
public:
    explicit SignEngine(CheckStep::State state)
        : m_state(state)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const bool isSelected = mode == QIcon::Selected;
        const QColor colour =
            isSelected ? QGuiApplication::palette().color(QPalette::HighlightedText) : signColour(m_state);
        const int side = qMin(rect.width(), rect.height());
        const double bold = m_state == CheckStep::State::Good || m_state == CheckStep::State::Failed ? 0.14 : 0.1;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0);
        painter->scale(side, side);
        painter->setPen(QPen(colour, bold, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(signShape(m_state));
        painter->restore();
    }

    QIconEngine *clone() const override { return new SignEngine(*this); }

private:
    const CheckStep::State m_state;
};

} // namespace

QIcon checkSign(CheckStep::State state)
{
    return QIcon(new SignEngine(state));
}

} // namespace ssotray
