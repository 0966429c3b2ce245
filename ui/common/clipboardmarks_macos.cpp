#include "ui/common/clipboardmarks.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

// Never run. Qt passes these on under a name of its own; a native converter, whose class differs by Qt version, will be
// needed for the exact pasteboard types org.nspasteboard.ConcealedType and org.nspasteboard.TransientType.
namespace ssotray {

void markAsSecret(QMimeData &data)
{
    data.setData(u"application/x-nspasteboard-concealed-type"_s, "1"_ba);
    data.setData(u"application/x-nspasteboard-transient-type"_s, "1"_ba);
}

bool isStillOurs(const QMimeData *now, const QMimeData *, const QString &text)
{
    return now && now->text() == text;
}

} // namespace ssotray
