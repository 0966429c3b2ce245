#include "app/browser/addressrules.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace ssotray {

bool AddressRules::mayShow(const QUrl &url) const
{
    // A name and password in front of the host are there to be taken for the host.
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    return url.scheme() == "https"_L1 || isLoopback(url);
}

bool AddressRules::mayFrame(const QUrl &url) const
{
    return mayShow(url) || url.scheme() == "about"_L1;
}

bool AddressRules::mayFetch(const QUrl &url) const
{
    // The last two are made by the page itself.
    return mayShow(url) || url.scheme() == "wss"_L1 || url.scheme() == "data"_L1 || url.scheme() == "blob"_L1;
}

bool AddressRules::isLoopback(const QUrl &url) const
{
    return m_loopbackPort != 0 && url.scheme() == "http"_L1 && url.host() == "127.0.0.1"_L1
        && url.port() == m_loopbackPort;
}

QString originForReading(const QUrl &url)
{
    if (url.host().isEmpty())
        return url.scheme() + u':';
    return url.toString(
        QUrl::FullyEncoded | QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

QString shortOrigin(const QUrl &url)
{
    constexpr qsizetype longest = 60;
    const QString origin = originForReading(url);
    return origin.size() <= longest ? origin : u'\u2026' + origin.right(longest - 1);
}

} // namespace ssotray
