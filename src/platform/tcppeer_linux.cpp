#include "platform/tcppeer.h"

#include <QByteArray>
#include <QFile>
#include <QList>

#include <unistd.h>

#include <optional>

namespace ssotray {

namespace {

QByteArray inHex(quint16 port)
{
    return QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
}

// The user of the socket with these two ends; nothing when there is no such socket. proc(5): columns "sl local_address
// rem_address st tx:rx tr:when retrnsmt uid"; the addresses are in the machine's byte order.
std::optional<uint> ownerIn(const char *file, const QByteArray &local, const QByteArray &remote)
{
    QFile table(QString::fromLatin1(file));
    if (!table.open(QIODevice::ReadOnly))
        return {};
    const QByteArrayList lines = table.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayList columns = line.simplified().split(' ');
        if (columns.size() > 7 && columns.at(1) == local && columns.at(2) == remote)
            return columns.at(7).toUInt();
    }
    return {};
}

} // namespace

// Browsers may use a socket for IPv6 with an IPv4 address in it.
bool isLoopbackPeerThisUser(quint16 peerPort, quint16 ourPort)
{
    if (!QFile::exists(QStringLiteral("/proc/net/tcp")))
        return true;
    const bool isLittle = Q_BYTE_ORDER == Q_LITTLE_ENDIAN;
    const QByteArray address = isLittle ? "0100007F" : "7F000001";
    const QByteArray mapped = (isLittle ? "0000000000000000FFFF0000" : "00000000000000000000FFFF") + address;
    std::optional<uint> owner =
        ownerIn("/proc/net/tcp", address + ':' + inHex(peerPort), address + ':' + inHex(ourPort));
    if (!owner)
        owner = ownerIn("/proc/net/tcp6", mapped + ':' + inHex(peerPort), mapped + ':' + inHex(ourPort));
    return owner == std::optional<uint>(geteuid());
}

} // namespace ssotray
