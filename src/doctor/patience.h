#pragma once

#include "base/async.h"
#include "base/clock.h"

namespace ssotray {

// The work's answer, or after the limit the error Timeout "NoEnd"; neither once the owner is gone.
template <class T>
Async<T> within(std::chrono::milliseconds limit, Async<T> work, Clock &clock, QObject *owner)
{
    const Answer<T> answer;
    clock.after(limit, owner, [answer] { answer.give(failure(Error::Kind::Timeout, QStringLiteral("NoEnd"))); });
    work.then(owner, [answer](const Result<T> &result) { answer.give(result); });
    return answer.future();
}

} // namespace ssotray
