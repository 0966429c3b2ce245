// Never compiled or run so far. Needs Qt 6.5: before it, the class that gives pasteboard types their exact names is
// private.

#include "ui/common/clipboardmarks.h"

#include <QClipboard>
#include <QMimeData>
#include <QUtiMimeConverter>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString concealed = u"org.nspasteboard.ConcealedType"_s;
const QString transient = u"org.nspasteboard.TransientType"_s;

// Qt would put a name of its own in front of types that it does not know.
class PlainTypes : public QUtiMimeConverter
{
public:
    QString utiForMime(const QString &mime) const override { return isOurs(mime) ? mime : QString(); }
    QString mimeForUti(const QString &uti) const override { return isOurs(uti) ? uti : QString(); }
    QList<QByteArray> convertFromMime(const QString &, const QVariant &data, const QString &) const override
    {
        return {data.toByteArray()};
    }
    QVariant convertToMime(const QString &, const QList<QByteArray> &data, const QString &) const override
    {
        return data.value(0);
    }

private:
    static bool isOurs(const QString &name) { return name == concealed || name == transient; }
};

} // namespace

void markAsSecret(QMimeData &data)
{
    static const PlainTypes converter; // it registers itself, and is needed for as long as somebody may paste
    data.setData(concealed, "1"_ba);
    data.setData(transient, "1"_ba);
}

// Qt hands out an object of its own; the text lies with the pasteboard server, which does not hang.
bool isStillOurs(const QClipboard &clipboard, const QMimeData *, const QString &text)
{
    return clipboard.text() == text;
}

bool clipboardNeedsFocus()
{
    return false;
}

} // namespace ssotray
