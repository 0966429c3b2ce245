#pragma once

#include "app/proxyentry.h"

#include <QObject>
#include <QStringList>

namespace ssotray {

class SecretStore;

// Where logins for proxies come from: the keychain, else the person. A window is opened only for somebody who waits,
// one at a time, and not again after it was closed without an answer until the person does something new; work in the
// background only says that a login is missing. What the person gives is kept in the keychain once the proxy has taken
// it, and without a keychain in memory. A login that a proxy has refused is not tried again by itself: too many wrong
// ones lock an account. Owned by Services; it shows nothing itself.
class ProxyPasswords : public QObject
{
    Q_OBJECT

public:
    // keychain may ask the person to unlock it; quiet is the same one and never asks. Both outlive this.
    ProxyPasswords(SecretStore &keychain, SecretStore &quiet, QObject *parent = nullptr);

    // For ProxyLogins::setProvider().
    Async<std::optional<ProxyLogin>> find(const ProxyQuestion &question);

    // The person wants to enter a login for this proxy, "host:port".
    void ask(const QString &proxy);
    // The person has opened a window that needs the network: whom they sent away before may ask again.
    void forgetRefusals();

    // What came of windowWanted().
    void give(const QString &proxy, const ProxyLogin &login);
    void decline(const QString &proxy);

    // The proxy has let a request through with what find() gave.
    void noteTaken(const QString &proxy);

    // How many logins the keychain holds, found without asking the person.
    Async<int> count();
    Async<void> erase();

Q_SIGNALS:
    // user: to begin with. wasRefused: the proxy has not taken what it got before.
    void windowWanted(const QString &proxy, const QString &user, bool wasRefused);
    void missing(const QString &proxy); // and nobody was asked; said once, until it is there
    void available(const QString &proxy); // what has waited for it can be tried again
    void notKept(const ssotray::Error &error); // in the keychain; it is used until the program ends

private:
    using Found = std::optional<ProxyLogin>;

    struct Proxy
    {
        Found login; // the one to give
        bool isUntried = false; // the person gave it, and the proxy has not said anything to it
        QList<ProxyLogin> refused;
        bool isDeclined = false; // the person did not want to give any
        bool isMissing = false; // and that was said
        SharedAnswer<Found> waiting; // for the person
    };

    Async<ProxyLoginsByName> stored(SecretStore &store);
    Async<Found> fromPerson(const QString &name, bool mayAsk);
    void openWindow(const QString &name);
    void closeWindow(const QString &name);
    void keep(const QString &name);
    static QString keyOfEntry();

    SecretStore &m_keychain;
    SecretStore &m_quiet;
    QHash<QString, Proxy> m_proxies;
    std::optional<ProxyLoginsByName> m_stored; // nothing until the keychain could be read
    QString m_shown; // whose window is open; empty for none
    QStringList m_next; // whose come after it
};

} // namespace ssotray
