#include "ui/common/hint.h"

#include <QEvent>

namespace ssotray {

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
    QPalette ours = palette();
    // Which pair is used is for the parent to say: QWizard shows its pages on Base.
    ours.setColor(
        QPalette::WindowText, between(theirs.color(QPalette::WindowText), theirs.color(QPalette::Window), quietness));
    ours.setColor(QPalette::Text, between(theirs.color(QPalette::Text), theirs.color(QPalette::Base), quietness));
    if (ours.color(QPalette::WindowText) != palette().color(QPalette::WindowText)
        || ours.color(QPalette::Text) != palette().color(QPalette::Text))
        setPalette(ours);
}

} // namespace ssotray
