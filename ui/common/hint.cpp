#include "ui/common/hint.h"

#include <QEvent>

namespace ssotray {

namespace {

constexpr double quietness = 0.25; // towards the background; the contrast stays above 7 to 1 in Qt's own palettes

} // namespace

QColor between(const QColor &first, const QColor &second, double part)
{
    const auto mix = [&](float one, float other) { return float(one + (other - one) * part); };
    return QColor::fromRgbF(
        mix(first.redF(), second.redF()), mix(first.greenF(), second.greenF()), mix(first.blueF(), second.blueF()));
}

Hint::Hint(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    takeColour();
}

void Hint::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        takeColour();
    QLabel::changeEvent(event);
}

void Hint::takeColour()
{
    // From the parent's palette, because our own holds the colour that we set.
    const QPalette theirs = parentWidget() ? parentWidget()->palette() : QPalette();
    const QColor colour = between(theirs.color(QPalette::WindowText), theirs.color(QPalette::Window), quietness);
    QPalette ours = palette();
    if (ours.color(QPalette::WindowText) == colour)
        return;
    ours.setColor(QPalette::WindowText, colour);
    setPalette(ours);
}

} // namespace ssotray
