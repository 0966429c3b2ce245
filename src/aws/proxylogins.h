#pragma once

#include "base/async.h"
#include "base/secret.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

class QNetworkProxy;

namespace ssotray {

// User and password for one proxy. Qt gives them in whichever way the proxy asks for: Basic, Digest or NTLM.
struct ProxyLogin
{
    QString user;
    Secret password;

    bool operator==(const ProxyLogin &) const = default;
};

// A proxy has answered 407 to what it got.
struct ProxyQuestion
{
    QString proxy; // "host:port"
    ProxyLogin refused; // with empty texts when it got none
    bool mayAskPerson = false; // somebody is waiting for the answer
};

// The logins that requests give to their proxies, by host and port, so that none goes to another proxy. Those in a
// proxy's own address go first; when they do not do, whoever was told to provide one is asked. It keeps them in memory
// and asks nobody itself. Owned by JsonHttp.
class ProxyLogins : public QObject
{
    Q_OBJECT

public:
    // Gives a login that is not the refused one, or nothing when there is none to be had now.
    using Provider = std::function<Async<std::optional<ProxyLogin>>(const ProxyQuestion &)>;

    void setProvider(Provider provider) { m_provider = std::move(provider); }

    // "host:port", as it is known here and shown; empty for no proxy.
    static QString nameOf(const QNetworkProxy &proxy);

    // The proxy with the login that it is to get.
    QNetworkProxy complete(QNetworkProxy proxy) const;

    // used: the proxy with the login that it has refused. True when complete() gives another one from now on.
    Async<bool> obtain(const QNetworkProxy &used, bool mayAskPerson);

    // A request has come through.
    void noteTaken(const QNetworkProxy &proxy);

Q_SIGNALS:
    void changed(); // complete() gives something else than before
    void taken(const QString &proxy); // the proxy lets us through with what obtain() brought; said once

private:
    Provider m_provider;
    QHash<QString, ProxyLogin> m_logins;
    QSet<QString> m_untried; // what obtain() brought, and no request has come through with it yet
};

} // namespace ssotray
