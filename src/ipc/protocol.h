#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace ssotray {

inline constexpr qsizetype largestFrame = 64 * 1024;

// What two programs of ours say to each other over the local socket: one question, one answer, each a frame of
//   4 bytes   length of the rest, big-endian, at most 64 KiB
//   1 byte    protocol version
//   …         one JSON object
QByteArray frameOf(const QJsonObject &message);

// Puts frames together from bytes as they come. One of these for each connection.
class FrameReader
{
public:
    // limit: of the frame without its length.
    explicit FrameReader(qsizetype limit = largestFrame)
        : m_limit(limit)
    {
    }

    // The first whole message, or nothing yet. Error BadAnswer "Frame" when the bytes can never become one; then the
    // connection is to be closed.
    Result<std::optional<QJsonObject>> read(const QByteArray &bytes);

private:
    const qsizetype m_limit;
    QByteArray m_buffer; // never more than one frame of the largest size
};

} // namespace ssotray
