#pragma once

#include "base/async.h"

#include <QJsonObject>

class QObject;

namespace ssotray {

class Clock;

// Asks the running app one question. Errors: Offline "NoApp" when none listens, BadAnswer "Frame", Timeout "NoAnswer"
// after 5 s, those of socketPath(), and Offline "OtherUser" when the socket is not this user's.
// When owner is destroyed first, no answer comes.
Async<QJsonObject> askRunningApp(
    const QString &runtimeFolder, const QJsonObject &question, Clock &clock, QObject *owner);

} // namespace ssotray
