#include "screenshots/palettes.h"

namespace ssotray {

QPalette darkPalette()
{
    QPalette palette(QColor(0x45, 0x49, 0x50), QColor(0x31, 0x35, 0x3a));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x20, 0x23));
    palette.setColor(QPalette::AlternateBase, QColor(0x24, 0x26, 0x2a));
    palette.setColor(QPalette::Text, QColor(0xf0, 0xf0, 0xf0));
    palette.setColor(QPalette::WindowText, QColor(0xf0, 0xf0, 0xf0));
    palette.setColor(QPalette::ButtonText, QColor(0xf0, 0xf0, 0xf0));
    palette.setColor(QPalette::PlaceholderText, QColor(0xf0, 0xf0, 0xf0, 128));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0x6f, 0xb6));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x90, 0x90, 0x90));
    return palette;
}

QPalette highContrastPalette(Qt::GlobalColor text, Qt::GlobalColor behind, Qt::GlobalColor chosen)
{
    QPalette palette(behind, behind);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
             QPalette::BrightText, QPalette::PlaceholderText})
        palette.setColor(role, text);
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button, QPalette::AlternateBase})
        palette.setColor(role, behind);
    palette.setColor(QPalette::Link, chosen);
    palette.setColor(QPalette::Highlight, chosen);
    palette.setColor(QPalette::HighlightedText, behind);
    return palette;
}

} // namespace ssotray
