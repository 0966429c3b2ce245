#pragma once

#include <QtGlobal>

class QString;
class QUrl;

namespace ssotray {

// Which addresses this program touches: https, and the one on this computer where a sign-in with PKCE ends (RFC 8252
// §7.3). Identity providers cannot be listed (spec/security.md §3), so hosts are shown and not chosen.
class AddressRules
{
public:
    // loopbackPort 0: nothing on this computer.
    explicit AddressRules(quint16 loopbackPort)
        : m_loopbackPort(loopbackPort)
    {
    }

    // As the page of the window.
    bool mayShow(const QUrl &url) const;
    // As a frame inside of a page.
    bool mayFrame(const QUrl &url) const;
    // For a page: pictures, scripts, requests of scripts.
    bool mayFetch(const QUrl &url) const;

    bool isLoopback(const QUrl &url) const;

private:
    const quint16 m_loopbackPort;
};

// Scheme, host and port as they are on the wire: letters that only look like others show as xn--….
QString originForReading(const QUrl &url);
// The same for a sentence: of a long one its end, which says whose it is.
QString shortOrigin(const QUrl &url);

} // namespace ssotray
