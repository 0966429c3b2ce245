#pragma once

#include "base/error.h"

#include <QFuture>
#include <QList>
#include <QPromise>

#include <memory>
#include <utility>

namespace ssotray {

// One answer that comes later, on the same thread. Take it with .then(owner, …): when the owner is destroyed first, the
// function never runs. It may run at once when the answer is there already, so set your state before you ask.
template <class T>
using Async = QFuture<Result<T>>;

template <class T>
Async<T> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture<Result<T>>(std::move(result));
}

template <class T>
Async<T> failed(Error error)
{
    return ready<T>(tl::unexpected<Error>(std::move(error)));
}

// The other end of an Async: whoever works keeps it (it can be copied into functions) and answers once.
// Later answers are ignored, so a time-out and a late reply need not know of each other.
template <class T>
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

// One piece of work for however many ask meanwhile: the first asker starts it, all get the same answer.
template <class T>
class SharedAnswer
{
public:
    // A future for one more asker. Begin the work when isAwaited() was false before.
    Async<T> join()
    {
        m_askers.append(Answer<T>());
        return m_askers.constLast().future();
    }

    bool isAwaited() const { return !m_askers.isEmpty(); }

    void give(const Result<T> &result)
    {
        // Taken out first: an answer may make somebody ask again at once.
        const QList<Answer<T>> askers = std::exchange(m_askers, {});
        for (const Answer<T> &asker : askers)
            asker.give(result);
    }

private:
    QList<Answer<T>> m_askers;
};

// Answers when all of them have, with the error of one that had any.
inline Async<void> allOf(const QList<Async<void>> &works, QObject *owner)
{
    const Answer<void> answer;
    const auto left = std::make_shared<qsizetype>(works.size());
    const auto first = std::make_shared<Result<void>>();
    if (works.isEmpty())
        answer.give({});
    for (Async<void> work : works) {
        work.then(owner, [=](const Result<void> &result) {
            if (*first && !result)
                *first = result;
            if (--*left == 0)
                answer.give(*first);
        });
    }
    return answer.future();
}

} // namespace ssotray
