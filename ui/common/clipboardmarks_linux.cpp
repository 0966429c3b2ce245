#include "ui/common/clipboardmarks.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace ssotray {

void markAsSecret(QMimeData &data)
{
    data.setData(u"x-kde-passwordManagerHint"_s, "secret"_ba);
}

// Under X11 and Wayland Qt hands out our own object for as long as the clipboard is ours.
bool isStillOurs(const QMimeData *now, const QMimeData *ours, const QString &)
{
    return ours && now == ours;
}

} // namespace ssotray
