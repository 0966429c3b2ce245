#pragma once

#include "base/error.h"

#include <QFuture>
#include <QPromise>

#include <memory>

namespace ssotray {

// One answer that comes later, on the same thread. Take it with .then(owner, …): when the owner is destroyed first, the
// function never runs. It may run at once when the answer is there already, so set your state before you ask.
template<class T>
using Async = QFuture<Result<T>>;

template<class T>
Async<T> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture<Result<T>>(std::move(result));
}

template<class T>
Async<T> failed(Error error)
{
    return ready<T>(tl::unexpected<Error>(std::move(error)));
}

// The other end of an Async: whoever works keeps it (it can be copied into functions) and answers once.
// Later answers are ignored, so a time-out and a late reply need not know of each other.
template<class T>
class Answer
{
public:
    Answer() { m_promise->start(); }

    Async<T> future() const { return m_promise->future(); }
    bool given() const { return m_promise->future().isFinished(); }

    void give(Result<T> result) const
    {
        if (given())
            return;
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise = std::make_shared<QPromise<Result<T>>>();
};

} // namespace ssotray
