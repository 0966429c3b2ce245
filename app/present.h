#pragma once

#include <QWidget>

namespace ssotray {

// A window that somebody asked for comes to the front, also when it was there already.
inline void present(QWidget &window)
{
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace ssotray
