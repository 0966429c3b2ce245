#include "ui/accounts/paneltitle.h"

namespace ssotray {

PanelTitle::PanelTitle(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setWordWrap(true);
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    setFont(large);
}

} // namespace ssotray
