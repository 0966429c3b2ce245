#include "keyring/gnomekeyring.h"

#include "keyring/sessionbus.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString program = u"gnome-keyring-daemon"_s;
const QByteArray password = "a password for an afternoon"_ba;
const QString serviceInterface = u"org.freedesktop.Secret.Service"_s;
const QString root = u"/org/freedesktop/secrets"_s;

using Attributes = QMap<QString, QString>;

} // namespace

GnomeKeyring::GnomeKeyring()
{
    qDBusRegisterMetaType<Attributes>();
    m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_daemon.start(program, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    m_daemon.write(password);
    m_daemon.closeWriteChannel();
    waitForSecretService();
}

GnomeKeyring::~GnomeKeyring()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void GnomeKeyring::lock()
{
    const QDBusObjectPath keyring(root + "/aliases/default"_L1);
    callOnBus(secretsName, root, serviceInterface, u"Lock"_s, {QVariant::fromValue(QList<QDBusObjectPath>{keyring})});
}

void GnomeKeyring::unlock()
{
    const QVariantList session = callOnBus(secretsName, root, serviceInterface, u"OpenSession"_s,
        {u"plain"_s, QVariant::fromValue(QDBusVariant(QString()))});
    QDBusArgument secret;
    secret.beginStructure();
    secret << session.value(1).value<QDBusObjectPath>() << QByteArray() << password << u"text/plain"_s;
    secret.endStructure();
    callOnBus(secretsName, root, u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s,
        u"UnlockWithMasterPassword"_s,
        {QVariant::fromValue(QDBusObjectPath(root + "/collection/login"_L1)), QVariant::fromValue(secret)});
}

int GnomeKeyring::itemCount(const QString &service, const QString &key)
{
    const Attributes attributes{{u"server"_s, service}, {u"user"_s, key}};
    const QVariantList found =
        callOnBus(secretsName, root, serviceInterface, u"SearchItems"_s, {QVariant::fromValue(attributes)});
    int count = 0;
    for (const QVariant &paths : found)
        count += int(qdbus_cast<QList<QDBusObjectPath>>(paths).size());
    return count;
}

} // namespace ssotray
