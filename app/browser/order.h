#pragma once

#include <QString>
#include <QUrl>

#include <optional>

class QByteArray;

namespace ssotray {

// What this program is asked to show: the one line that comes on standard input, because an argument list can be read
// by everybody. src/platform/browserprocess writes it.
struct Order
{
    QUrl url;
    QString userCode; // what the person compares with the page; empty where there is none (PKCE)
    quint16 loopbackPort = 0; // of http://127.0.0.1, where that sign-in ends; 0: none
    QString language; // "ja", "en_US"
    QUrl proxy; // http://HOST:PORT or socks5://HOST:PORT; empty: as the system says
    bool usesCaBundle = false; // the app trusts certificates of its own, which WebEngine cannot be given

    bool operator==(const Order &) const = default;
};

// Strict: every field of its type, no field that is not known, an address that may be shown. Nothing otherwise.
std::optional<Order> parseOrder(const QByteArray &line);

} // namespace ssotray
