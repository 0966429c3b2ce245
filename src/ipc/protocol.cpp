#include "ipc/protocol.h"

#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr char protocolVersion = 1;
constexpr qsizetype lengthBytes = 4;

auto badFrame()
{
    return failure(Error::Kind::BadAnswer, u"Frame"_s);
}

} // namespace

QByteArray frameOf(const QJsonObject &message)
{
    const QByteArray content = protocolVersion + QJsonDocument(message).toJson(QJsonDocument::Compact);
    QByteArray frame(lengthBytes, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(content.size()), frame.data());
    return frame + content;
}

Result<std::optional<QJsonObject>> FrameReader::read(const QByteArray &bytes)
{
    if (m_buffer.size() + bytes.size() > lengthBytes + m_limit)
        return badFrame();
    m_buffer += bytes;
    if (m_buffer.size() < lengthBytes)
        return std::optional<QJsonObject>();
    const qsizetype length = qFromBigEndian<quint32>(m_buffer.constData());
    if (length < 1 || length > m_limit)
        return badFrame();
    if (m_buffer.size() < lengthBytes + length)
        return std::optional<QJsonObject>();
    const QJsonDocument document = QJsonDocument::fromJson(m_buffer.mid(lengthBytes + 1, length - 1));
    if (m_buffer.at(lengthBytes) != protocolVersion || !document.isObject())
        return badFrame();
    m_buffer.remove(0, lengthBytes + length);
    return std::optional(document.object());
}

} // namespace ssotray
