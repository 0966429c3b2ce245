#pragma once

#include "aws/proxylogins.h"

namespace ssotray {

// What the keychain holds of proxies, by "host:port".
using ProxyLoginsByName = QHash<QString, ProxyLogin>;

// The text of the entry: JSON with a version. A text that this version cannot read holds nothing.
QString textOfProxyLogins(const ProxyLoginsByName &logins);
ProxyLoginsByName proxyLoginsFromText(const QString &text);

} // namespace ssotray
