#pragma once

namespace ssotray {

// Whether somebody on the display of $DISPLAY takes tray icons through XEmbed. Asked of X11 itself over a short
// connection, because Qt must not be asked: see TrayHost. Waits for the X server, as everything drawn there does.
bool hasX11Tray();

} // namespace ssotray
