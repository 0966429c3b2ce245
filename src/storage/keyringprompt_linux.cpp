#include "storage/keyringprompt_linux.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>

#include <utility>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString promptOwner = u"org.freedesktop.secrets"_s;
const QString promptInterface = u"org.freedesktop.Secret.Prompt"_s;

} // namespace

KeyringPrompt::KeyringPrompt(const QString &path, std::function<void(bool done)> whenAnswered)
    : QObject(QCoreApplication::instance())
    , m_whenAnswered(std::move(whenAnswered))
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(promptOwner, path, promptInterface, u"Completed"_s, this, SLOT(onCompleted(bool, QDBusVariant)));
    auto *owner = new QDBusServiceWatcher(promptOwner, bus, QDBusServiceWatcher::WatchForUnregistration, this);
    connect(owner, &QDBusServiceWatcher::serviceUnregistered, this, [this] { finish(false); });

    QDBusMessage show = QDBusMessage::createMethodCall(promptOwner, path, promptInterface, u"Prompt"_s);
    show << QString(); // which window of ours it belongs to: there need not be one
    auto *shown = new QDBusPendingCallWatcher(bus.asyncCall(show), this);
    connect(shown, &QDBusPendingCallWatcher::finished, this, [this, shown] {
        if (shown->isError())
            finish(false);
    });
}

void KeyringPrompt::onCompleted(bool dismissed, const QDBusVariant &)
{
    finish(!dismissed);
}

void KeyringPrompt::finish(bool done)
{
    deleteLater();
    if (const auto whenAnswered = std::exchange(m_whenAnswered, {}))
        whenAnswered(done);
}

} // namespace ssotray
