#include "storage/keyringprobe.h"

#include "storage/keyringprompt_linux.h"

#include <QAbstractEventDispatcher>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPromise>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int answerLimitMs = 2000;

const QString secretsName = u"org.freedesktop.secrets"_s;

void call(const QDBusMessage &message, std::function<void(const QDBusMessage &)> whenAnswered)
{
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, answerLimitMs));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, done = std::move(whenAnswered)] {
        watcher->deleteLater();
        done(watcher->reply());
    });
}

QDBusMessage busMethod(const QString &method)
{
    return QDBusMessage::createMethodCall(
        u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, method);
}

QDBusMessage secretsMethod(const QString &method)
{
    return QDBusMessage::createMethodCall(
        secretsName, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, method);
}

// The service is asked only when somebody owns its name or would be started for it.
void whenServiceExists(std::function<void(bool)> then)
{
    QDBusMessage hasOwner = busMethod(u"NameHasOwner"_s);
    hasOwner << secretsName;
    call(hasOwner, [then = std::move(then)](const QDBusMessage &owned) {
        if (owned.arguments().value(0).toBool()) {
            then(true);
            return;
        }
        call(busMethod(u"ListActivatableNames"_s), [then](const QDBusMessage &names) {
            then(names.arguments().value(0).toStringList().contains(secretsName));
        });
    });
}

KeyringState stateFrom(const QDBusMessage &reply)
{
    if (reply.type() == QDBusMessage::ErrorMessage) {
        const bool silent = reply.errorName() == "org.freedesktop.DBus.Error.NoReply"_L1
            || reply.errorName() == "org.freedesktop.DBus.Error.Timeout"_L1
            || reply.errorName() == "org.freedesktop.DBus.Error.TimedOut"_L1;
        const bool absent = reply.errorName().startsWith("org.freedesktop.DBus.Error.Spawn"_L1)
            || reply.errorName() == "org.freedesktop.DBus.Error.ServiceUnknown"_L1;
        // No default collection yet is none of these: the first write makes one.
        return silent ? KeyringState::NotAnswering : absent ? KeyringState::NoService : KeyringState::Usable;
    }
    const QVariant locked = reply.arguments().value(0).value<QDBusVariant>().variant();
    return locked.toBool() ? KeyringState::Locked : KeyringState::Usable;
}

// The one who waits for a state, copied along from call to call.
class Asker
{
public:
    Asker() { m_promise->start(); }
    QFuture<KeyringState> future() const { return m_promise->future(); }
    void operator()(KeyringState state) const
    {
        m_promise->addResult(state);
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<KeyringState>> m_promise = std::make_shared<QPromise<KeyringState>>();
};

// libsecret's answers come through GLib's main loop (spec/security.md §0.6).
bool isEventLoopOfGLib()
{
    const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance(nullptr);
    return dispatcher && QByteArray(dispatcher->metaObject()->className()).contains("Glib");
}

} // namespace

QFuture<KeyringState> probeKeyring()
{
    if (!isEventLoopOfGLib())
        return QtFuture::makeReadyFuture(KeyringState::NoEventLoop);
    if (!QDBusConnection::sessionBus().isConnected())
        return QtFuture::makeReadyFuture(KeyringState::NoService);
    const Asker give;
    whenServiceExists([give](bool exists) {
        if (!exists) {
            give(KeyringState::NoService);
            return;
        }
        QDBusMessage locked = QDBusMessage::createMethodCall(
            secretsName, u"/org/freedesktop/secrets/aliases/default"_s, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        locked << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
        call(locked, [give](const QDBusMessage &reply) { give(stateFrom(reply)); });
    });
    return give.future();
}

QFuture<KeyringState> unlockKeyring()
{
    const Asker give;
    QDBusMessage readAlias = secretsMethod(u"ReadAlias"_s);
    readAlias << u"default"_s;
    call(readAlias, [give](const QDBusMessage &keyring) {
        QDBusMessage unlock = secretsMethod(u"Unlock"_s);
        unlock << QVariant::fromValue(QList{keyring.arguments().value(0).value<QDBusObjectPath>()});
        call(unlock, [give](const QDBusMessage &unlocked) {
            // "/" when there is nothing to ask, nothing at all when that failed.
            const QString prompt = unlocked.arguments().value(1).value<QDBusObjectPath>().path();
            if (prompt.isEmpty() || prompt == "/"_L1)
                give(prompt.isEmpty() ? KeyringState::Locked : KeyringState::Usable);
            else
                new KeyringPrompt(
                    prompt, [give](bool done) { give(done ? KeyringState::Usable : KeyringState::Locked); });
        });
    });
    return give.future();
}

} // namespace ssotray
