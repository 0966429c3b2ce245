#pragma once

#include <QColor>
#include <QLabel>

namespace ssotray {

// A colour between two of the palette; part 0 is the first, 1 the second.
QColor between(const QColor &first, const QColor &second, double part);

// How far quiet text is from the palette's text colour towards the background. The contrast stays above 6 to 1 in Qt's
// own palettes, and above 7 where it is the highest.
constexpr double quietness = 0.33;

// An explaining sentence, quieter than what it explains, in every palette still easy to read. Wraps.
class Hint : public QLabel
{
    Q_OBJECT

public:
    explicit Hint(const QString &text = {}, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColour();
};

} // namespace ssotray
