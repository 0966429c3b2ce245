#pragma once

#include <QIconEngine>

namespace ssotray {

// An icon that is drawn anew each time, so that it is sharp at every size and follows the palette. Whoever derives from
// it draws it in paint() alone.
class PaintedIcon : public QIconEngine
{
public:
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) final;
};

} // namespace ssotray
