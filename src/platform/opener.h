#pragma once

#include "base/async.h"

class QUrl;

namespace ssotray {

// Shows the address in the person's own browser. The answer comes when the system's opener ends, which is at once with
// most and with the browser itself where none was running; so wait for it only to hear of failure.
// Error Input "NoBrowser", detail the host, when the opener is missing or fails.
Async<void> openInBrowser(const QUrl &url);

} // namespace ssotray
