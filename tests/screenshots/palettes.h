#pragma once

#include <QPalette>

namespace ssotray {

// A dark one as desktops have it.
QPalette darkPalette();

// Three colours alone, as people choose it who see little: white on black with yellow for what is chosen, or black on
// white with dark blue.
QPalette highContrastPalette(
    Qt::GlobalColor text = Qt::white, Qt::GlobalColor behind = Qt::black, Qt::GlobalColor chosen = Qt::yellow);

} // namespace ssotray
