#include "ui/common/clipboardmarks.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace ssotray {

void markAsSecret(QMimeData &data)
{
    data.setData(u"x-kde-passwordManagerHint"_s, "secret"_ba);
}

// Qt hands out our own object for as long as the clipboard is ours: under X11 it asks the server whose it is, under
// Wayland it hears when it is ours no longer.
bool isStillOurs(const QClipboard &clipboard, const QMimeData *ours, const QString &)
{
    return ours && clipboard.mimeData() == ours;
}

// A compositor takes a selection only together with the latest key or click in a window of ours, and Qt does not hear
// of a refusal before the event loop runs again, or never.
bool clipboardNeedsFocus()
{
    return QGuiApplication::platformName().startsWith("wayland"_L1);
}

} // namespace ssotray
