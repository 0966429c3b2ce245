#pragma once

#include <QPalette>

namespace ssotray {

// A dark one as desktops have it.
QPalette darkPalette();

// Black, white and yellow alone, as people choose it who see little.
QPalette highContrastPalette();

} // namespace ssotray
