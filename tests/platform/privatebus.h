#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

namespace ssotray {

// A process that is killed when this one ends, even if it crashes.
void endWithUs(QProcess &process);

// A message bus that is this process's session bus and its system bus at once, and on which nobody offers anything but
// the test. Make it before anything else speaks to a bus, once per process: QtDBus keeps its connections for ever.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
};

// Returns when everything that was sent to this connection before has been dealt with.
void settle(const QDBusConnection &bus);

// Somebody else on that bus, with a connection and so a unique name of its own.
class BusPeer
{
public:
    BusPeer();
    ~BusPeer();
    BusPeer(const BusPeer &) = delete;
    BusPeer &operator=(const BusPeer &) = delete;

    QDBusConnection &bus() { return m_bus; }
    // Takes a well-known name, or gives it back; ends the test program when it cannot.
    void take(const QString &name);
    void giveBack(const QString &name);
    // To be called by an object that is registered at the path, before this connection goes with it.
    void leave(const QString &path, QObject *object);
    // A signal to all, or to one connection alone. Whatever is sent afterwards, by anybody, arrives later.
    void tell(const QString &path, const QString &interface, const QString &signal, const QVariantList &arguments,
        const QString &onlyTo = {});

private:
    QString m_name;
    QDBusConnection m_bus;
};

} // namespace ssotray
