#pragma once

class QIcon;

namespace ssotray {

// A star in the colour of the text around it: an outline that is filled while the button is on, or always.
enum class Star { Button, Filled };
QIcon starIcon(Star star);

} // namespace ssotray
