#pragma once

#include <QString>
#include <QStringList>

namespace ssotray {

struct SsoSession;

// The start URL may be written in another way, with a slash at its end say. Without a region nobody knows.
bool isSamePortal(const SsoSession &session, const QString &startUrl, const QString &region);

// A name for a session of this portal that is none of those taken: "d-1234567890", or what the company chose as its
// address; then with "-2", "-3", …
QString freeSessionName(const QString &startUrl, const QStringList &taken);

} // namespace ssotray
