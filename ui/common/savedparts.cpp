#include "ui/common/savedparts.h"

#include <QDataStream>
#include <QIODevice>

namespace ssotray {

QByteArray savedParts(quint8 version, const QByteArrayList &parts)
{
    QByteArray saved;
    QDataStream stream(&saved, QIODevice::WriteOnly);
    stream << version;
    for (const QByteArray &part : parts)
        stream << part;
    return saved;
}

std::optional<QByteArrayList> partsOf(const QByteArray &saved, quint8 version, qsizetype count)
{
    QDataStream stream(saved);
    quint8 found = 0;
    stream >> found;
    if (found != version)
        return std::nullopt;
    QByteArrayList parts(count);
    for (QByteArray &part : parts)
        stream >> part;
    return stream.status() == QDataStream::Ok ? std::optional(parts) : std::nullopt;
}

} // namespace ssotray
