#include "ui/common/qrimage.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

#include <qrcodegen.hpp>

namespace ssotray {

namespace {

using qrcodegen::QrCode;

constexpr int quietZone = 4; // modules on each side, ISO/IEC 18004 §6.3.8
constexpr int leastModule = 2; // logical pixels; finer ones are hard to read from a screen
constexpr int linesOfText = 9; // how high the image is, about, measured in lines
constexpr qsizetype longestText = 600; // more makes a code that needs a good part of the screen

QImage imageOf(const QrCode &code, int module)
{
    const int side = (code.getSize() + 2 * quietZone) * module;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int y = 0; y < code.getSize(); ++y) {
        for (int x = 0; x < code.getSize(); ++x) {
            if (code.getModule(x, y))
                painter.fillRect((x + quietZone) * module, (y + quietZone) * module, module, module, Qt::black);
        }
    }
    return image;
}

} // namespace

QrImage::QrImage(QWidget *parent)
    : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void QrImage::setContent(const QString &text)
{
    m_text = text.toUtf8();
    const bool fits = !m_text.isEmpty() && m_text.size() <= longestText;
    if (fits)
        draw();
    else
        clear();
    setVisible(fits);
}

bool QrImage::event(QEvent *event)
{
    const bool isScreenNew = event->type() == QEvent::ScreenChangeInternal || event->type() == QEvent::Show
        || event->type() == QEvent::FontChange;
    if (isScreenNew && !pixmap(Qt::ReturnByValue).isNull())
        draw();
    return QLabel::event(event);
}

void QrImage::draw()
{
    const QrCode code = QrCode::encodeText(m_text.constData(), QrCode::Ecc::LOW);
    const qreal ratio = devicePixelRatioF();
    const int modules = code.getSize() + 2 * quietZone;
    const int module = std::max(leastModule, linesOfText * fontMetrics().height() / modules);
    QPixmap picture = QPixmap::fromImage(imageOf(code, std::max(1, qRound(module * ratio))));
    picture.setDevicePixelRatio(ratio);
    setPixmap(picture);
}

} // namespace ssotray
