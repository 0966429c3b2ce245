#pragma once

#include <QByteArrayList>

#include <optional>

namespace ssotray {

// What a window keeps between two runs, as one value: the places of its parts (geometry, splitter, columns, …), each as
// Qt or the part itself gives it. The version tells that a window has other parts than it had.
QByteArray savedParts(quint8 version, const QByteArrayList &parts);
// So many parts, in their order; nothing when they are of another version, or not ours at all.
std::optional<QByteArrayList> partsOf(const QByteArray &saved, quint8 version, qsizetype count);

} // namespace ssotray
