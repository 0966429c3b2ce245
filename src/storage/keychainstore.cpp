#include "storage/keychainstore.h"

#include "base/clock.h"

#include <qt6keychain/keychain.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// 5 s are promised, and timers of this length may be 5 % late.
constexpr auto answerLimit = 4700ms;
// Less, also by the latest of timers: the caller is to hear "Locked".
constexpr auto promptLimit = 4200ms;

Error keychainError(const QString &code, const QString &detail = {})
{
    return {Error::Kind::Keychain, code, detail, {}};
}

Result<void> openOrWhyNot(KeyringState state)
{
    switch (state) {
    case KeyringState::Usable:
        return {};
    case KeyringState::Locked:
        return tl::unexpected(keychainError(u"Locked"_s));
    case KeyringState::NoService:
        return tl::unexpected(keychainError(u"NoService"_s));
    case KeyringState::NoEventLoop:
        return tl::unexpected(keychainError(u"NoEventLoop"_s));
    case KeyringState::NotAnswering:
        break;
    }
    return tl::unexpected(keychainError(u"Timeout"_s));
}

} // namespace

KeychainStore::KeychainStore(QString service, UnlockPrompt prompt, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_prompt(prompt)
    , m_clock(clock)
{
}

Async<std::optional<Secret>> KeychainStore::read(const QString &key)
{
    return inTime(readEntry(key));
}

Async<void> KeychainStore::write(const QString &key, const Secret &value)
{
    return inTime(writeEntry(key, value));
}

Async<void> KeychainStore::remove(const QString &key)
{
    return inTime(removeEntry(key));
}

template <class T>
Async<T> KeychainStore::inTime(Async<T> work)
{
    const Answer<T> answer;
    m_clock.after(answerLimit, this, [answer] { answer.give(tl::unexpected(keychainError(u"Timeout"_s))); });
    work.then(this, [answer](const Result<T> &result) { answer.give(result); });
    return answer.future();
}

Async<void> KeychainStore::usable()
{
    return probeKeyring()
        .then(this,
            [this](KeyringState state) {
                const bool ask = state == KeyringState::Locked && m_prompt == UnlockPrompt::Allowed;
                return ask ? unlocked() : ready<void>(openOrWhyNot(state));
            })
        .unwrap();
}

Async<void> KeychainStore::unlocked()
{
    const bool asked = m_unlocking.isAwaited();
    const Answer<void> answer;
    m_unlocking.join().then(this, [answer](const Result<void> &result) { answer.give(result); });
    m_clock.after(promptLimit, this, [answer] { answer.give(openOrWhyNot(KeyringState::Locked)); });
    if (!asked)
        unlockKeyring().then(this, [this](KeyringState state) { m_unlocking.give(openOrWhyNot(state)); });
    return answer.future();
}

Async<QKeychain::Job *> KeychainStore::run(QKeychain::Job *job)
{
    job->setInsecureFallback(false);
    job->setParent(this);
    return usable()
        .then(this,
            [job](const Result<void> &usable) -> Async<QKeychain::Job *> {
                if (!usable) {
                    delete job; // never started, so this is safe
                    return failed<QKeychain::Job *>(usable.error());
                }
                const Answer<QKeychain::Job *> answer;
                connect(job, &QKeychain::Job::finished, job, [answer, job] { answer.give(job); });
                job->setParent(nullptr); // from here on it outlives us if it must
                job->start();
                return answer.future();
            })
        .unwrap();
}

Async<std::optional<Secret>> KeychainStore::readEntry(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(key);
    return run(job)
        .then(this,
            [job](const Result<QKeychain::Job *> &done) -> Async<std::optional<Secret>> {
                using Found = std::optional<Secret>;
                if (!done)
                    return failed<Found>(done.error());
                if (job->error() == QKeychain::NoError)
                    return ready<Found>(Found(Secret(job->textData())));
                if (job->error() != QKeychain::EntryNotFound)
                    return failed<Found>(keychainError(u"Refused"_s, job->errorString()));
                // A locked keyring looks the same as an absent entry, so ask whether it is still open.
                return probeKeyring().then(
                    [](KeyringState state) { return openOrWhyNot(state).map([] { return Found(); }); });
            })
        .unwrap();
}

Async<void> KeychainStore::writeEntry(const QString &key, const Secret &value)
{
    // Always as text: a second entry of the other type would hide this one (spec/security.md §0.7).
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(key);
    job->setTextData(value.reveal());
    return run(job)
        .then(this,
            [this, job, key](const Result<QKeychain::Job *> &done) {
                if (!done)
                    return failed<std::optional<Secret>>(done.error());
                if (job->error() != QKeychain::NoError)
                    return failed<std::optional<Secret>>(keychainError(u"Refused"_s, job->errorString()));
                return readEntry(key);
            })
        .unwrap()
        .then(this, [value](const Result<std::optional<Secret>> &stored) -> Result<void> {
            if (!stored)
                return tl::unexpected(stored.error());
            if (*stored != value)
                return tl::unexpected(keychainError(u"ReadBack"_s));
            return {};
        });
}

Async<void> KeychainStore::removeEntry(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(key);
    return run(job)
        .then(this,
            [this, job, key](const Result<QKeychain::Job *> &done) {
                if (!done)
                    return failed<std::optional<Secret>>(done.error());
                if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
                    return failed<std::optional<Secret>>(keychainError(u"Refused"_s, job->errorString()));
                return readEntry(key);
            })
        .unwrap()
        .then(this, [](const Result<std::optional<Secret>> &stored) -> Result<void> {
            if (!stored)
                return tl::unexpected(stored.error());
            if (*stored)
                return tl::unexpected(keychainError(u"ReadBack"_s));
            return {};
        });
}

} // namespace ssotray
