#pragma once

#include <QString>

namespace ssotray {

// What a log or a report may hold of a text: every secret that lives in the program at the moment is replaced by dots,
// plain as well as percent-encoded, and so are user and password in an address. The second line of defence (the first
// is that nobody writes a Secret down), for texts from elsewhere, such as Qt's own messages. Texts of fewer than four
// characters stay: they are parts of too many words. May be called from any thread.
QString redacted(const QString &text);

// For Secret alone: each text that is watched for is forgotten once for each time.
void watchForSecret(const QString &text);
void forgetSecret(const QString &text);

} // namespace ssotray
