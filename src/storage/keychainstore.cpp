#include "storage/keychainstore.h"

#include "base/clock.h"

#include <QAbstractEventDispatcher>

#include <qt6keychain/keychain.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr auto answerLimit = 5s;

// libsecret's callbacks come through GLib's main loop. Without it a job never ends.
bool eventLoopServesKeychain()
{
#ifdef Q_OS_LINUX
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance(nullptr);
    return dispatcher && QByteArray(dispatcher->metaObject()->className()).contains("Glib");
#else
    return true;
#endif
}

Error keychainError(const QString &code, const QString &detail = {})
{
    return {Error::Kind::Keychain, code, detail, {}};
}

} // namespace

KeychainStore::KeychainStore(QString service, Prompt prompt, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_prompt(prompt)
    , m_clock(clock)
{
}

Async<KeyringState> KeychainStore::usableState() const
{
    if (!eventLoopServesKeychain())
        return failed<KeyringState>(keychainError(u"NoEventLoop"_s));
    return probeKeyring().then([prompt = m_prompt](KeyringState state) -> Result<KeyringState> {
        if (state == KeyringState::NoService)
            return tl::unexpected(keychainError(u"NoService"_s));
        if (state == KeyringState::NotAnswering)
            return tl::unexpected(keychainError(u"Timeout"_s));
        if (state == KeyringState::Locked && prompt == Prompt::Never)
            return tl::unexpected(keychainError(u"Locked"_s));
        return state;
    });
}

Async<QKeychain::Job *> KeychainStore::run(QKeychain::Job *job)
{
    job->setInsecureFallback(false);
    return usableState()
        .then(this,
            [this, job](const Result<KeyringState> &state) -> Async<QKeychain::Job *> {
                if (!state) {
                    delete job; // never started, so this is safe
                    return failed<QKeychain::Job *>(state.error());
                }
                const Answer<QKeychain::Job *> answer;
                connect(job, &QKeychain::Job::finished, job, [answer, job] { answer.give(job); });
                const QString code = *state == KeyringState::Locked ? u"Locked"_s : u"Timeout"_s;
                m_clock.after(answerLimit, this, [answer, code] { answer.give(tl::unexpected(keychainError(code))); });
                job->start();
                return answer.future();
            })
        .unwrap();
}

Async<std::optional<Secret>> KeychainStore::read(const QString &key)
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
                // A prompt that was dismissed looks the same as an absent entry, so ask whether it is open now.
                return probeKeyring().then([](KeyringState state) -> Result<Found> {
                    if (state == KeyringState::Locked)
                        return tl::unexpected(keychainError(u"Locked"_s));
                    return Found();
                });
            })
        .unwrap();
}

Async<void> KeychainStore::write(const QString &key, const Secret &value)
{
    // Always as text: a second entry of the other type would hide this one (spec/security.md §0.7).
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(key);
    job->setTextData(value.reveal());
    return run(job)
        .then(this,
            [this, job, key](const Result<QKeychain::Job *> &done) -> Async<std::optional<Secret>> {
                if (!done)
                    return failed<std::optional<Secret>>(done.error());
                if (job->error() != QKeychain::NoError)
                    return failed<std::optional<Secret>>(keychainError(u"Refused"_s, job->errorString()));
                return read(key);
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

Async<void> KeychainStore::remove(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(key);
    return run(job).then(this, [job](const Result<QKeychain::Job *> &done) -> Result<void> {
        if (!done)
            return tl::unexpected(done.error());
        if (job->error() != QKeychain::NoError && job->error() != QKeychain::EntryNotFound)
            return tl::unexpected(keychainError(u"Refused"_s, job->errorString()));
        return {};
    });
}

} // namespace ssotray
