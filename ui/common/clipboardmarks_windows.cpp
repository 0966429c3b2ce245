#include "ui/common/clipboardmarks.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

// Never run: written from Microsoft's description of the clipboard formats and from how CopyQ reads them.
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

bool isStillOurs(const QMimeData *now, const QMimeData *, const QString &text)
{
    return now && now->text() == text;
}

} // namespace ssotray
