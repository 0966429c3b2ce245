// Never compiled or run so far: written from Microsoft's description of the clipboard formats, from how CopyQ reads
// them, and from Qt's source.

#include "ui/common/clipboardmarks.h"

#include <QClipboard>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace ssotray {

void markAsSecret(QMimeData &data)
{
    const auto set = [&data](const QString &format, const QByteArray &value) {
        data.setData(u"application/x-qt-windows-mime;value=\"%1\""_s.arg(format), value);
    };
    set(u"ExcludeClipboardContentFromMonitorProcessing"_s, "1"_ba);
    set(u"CanIncludeInClipboardHistory"_s, QByteArray(4, '\0')); // a DWORD 0
    set(u"CanUploadToCloudClipboard"_s, QByteArray(4, '\0'));
    set(u"Clipboard Viewer Ignore"_s, "1"_ba);
}

// Qt hands out our own object for as long as OleIsCurrentClipboard() says that it is there.
bool isStillOurs(const QClipboard &clipboard, const QMimeData *ours, const QString &)
{
    return ours && clipboard.mimeData() == ours;
}

bool clipboardNeedsFocus()
{
    return false;
}

} // namespace ssotray
