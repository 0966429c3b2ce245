#pragma once

#include "base/async.h"

class QUrl;

namespace ssotray {

// Shows the address in the person's own browser: the system's, or the one that command names when it is not blank
// ("firefox --private-window", "chromium --incognito %u"). The command is split as the Exec key of a desktop entry,
// quotes and all, and run without a shell; %u and %U in its arguments stand for the address, which is appended where
// neither occurs, and %% for one %.
// The answer comes when the opener ends, which is at once with most and with the browser itself where none was running;
// so wait for it only to hear of failure.
// Error Input "NoBrowser", detail the host, when the opener is missing or fails. A command that fails only after 3 s
// was a browser that had opened.
Async<void> openInBrowser(const QUrl &url, const QString &command = {});

} // namespace ssotray
