#include "keyring/sessionbus.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QElapsedTimer>
#include <QTest>

namespace ssotray {

QVariantList callOnBus(const QString &name, const QString &path, const QString &interface, const QString &method,
    const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(name, path, interface, method);
    message.setArguments(arguments);
    const QDBusMessage answer = QDBusConnection::sessionBus().call(message, QDBus::Block, 5000);
    if (answer.type() != QDBusMessage::ReplyMessage)
        qFatal("%s: %s", qPrintable(method), qPrintable(answer.errorMessage()));
    return answer.arguments();
}

void waitForSecretService()
{
    QElapsedTimer timer;
    timer.start();
    while (!QDBusConnection::sessionBus().interface()->isServiceRegistered(secretsName)) {
        if (timer.hasExpired(10000))
            qFatal("No Secret Service came up; is gnome-keyring-daemon installed? See ./dev setup");
        QTest::qWait(10);
    }
}

} // namespace ssotray
