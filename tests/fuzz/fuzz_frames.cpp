// What comes through the local socket. However it is cut, the same comes out.
#include "fuzz.h"

#include "ipc/protocol.h"

#include <QJsonObject>

using namespace ssotray;

namespace {

constexpr qsizetype limit = 4096;

enum class End { Waiting, Refused, Message };

std::pair<End, QJsonObject> readIn(const QByteArray &bytes, qsizetype step)
{
    FrameReader reader(limit);
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        const auto found = reader.read(bytes.mid(at, step));
        if (!found)
            return {End::Refused, {}};
        if (*found)
            return {End::Message, **found};
    }
    return {End::Waiting, {}};
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const auto whole = readIn(bytes, qMax<qsizetype>(bytes.size(), 1));
    for (const qsizetype step : {1, 2, 3, 7, 64})
        require(readIn(bytes, step) == whole, "the same however it is cut");
    if (whole.first == End::Message) {
        const auto again = FrameReader().read(frameOf(whole.second));
        require(again && *again && **again == whole.second, "what was read can be said again");
    }
    return 0;
}
