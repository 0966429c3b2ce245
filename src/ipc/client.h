#pragma once

#include "base/error.h"

#include <QJsonObject>

#include <chrono>

namespace ssotray {

// Asks the running app one question and waits for the answer, without an event loop: whoever asks does nothing else. A
// connection that is refused though the socket is there is tried again for a moment, as the app may just be starting or
// have its hands full.
// Errors: Offline "NoApp" when none listens, or it ends the conversation without an answer (that of another version
// does); Offline "OtherUser" when the socket is not this user's; BadAnswer "Frame"; Timeout "NoAnswer" after the limit;
// those of socketPath().
Result<QJsonObject> askRunningApp(
    const QString &runtimeFolder, const QJsonObject &question, std::chrono::milliseconds limit);

} // namespace ssotray
