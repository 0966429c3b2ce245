#pragma once

#include "aws/networkoptions.h"
#include "aws/proxylogins.h"
#include "aws/systemproxy.h"
#include "base/async.h"

#include <QHash>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace ssotray {

class Clock;

// How requests reach their hosts: through which proxy and with which login, trusting whom, by which of Qt's managers. A
// proxy that is set is never gone round. Owned by JsonHttp; it sends nothing itself.
class Connections : public QObject
{
    Q_OBJECT

public:
    // Both outlive it.
    Connections(const NetworkOptions &options, Clock &clock, QObject *parent = nullptr);

    // The proxy that a request to this address takes, without a login; type NoProxy for none. Errors: Proxy.
    Async<QNetworkProxy> proxyFor(const QUrl &url);

    struct Way
    {
        QNetworkAccessManager *network = nullptr;
        QNetworkProxy proxy = {}; // with its login
    };
    // The way for a request to this address, to be taken at once. tls() has to be set on the request. Errors: those of
    // proxyFor(), and Tls of the CA bundle: "CaBundleUnreadable", "CaBundleEmpty", detail its path.
    Async<Way> wayTo(const QUrl &url);
    // The same way again, with the login that the proxy is to get now.
    void renew(Way &way, const QUrl &url);

    // A request is under way: how many are decides about the next one's manager.
    void noteBegin(const Way &way) { ++m_underWay[way.network]; }
    void noteEnd(const Way &way) { --m_underWay[way.network]; }

    // Where the passwords for proxies come from.
    ProxyLogins &proxyLogins() { return m_proxyLogins; }

    // Whom we take at their word about who is who: the system's roots and the bundle's. After the first way.
    const QSslConfiguration &tls() const { return m_tls.value(); }
    // Has one of the CA bundle's authorities vouched for this certificate?
    bool isVouchedByBundle(const QSslCertificate &certificate) const;

private:
    Result<QNetworkAccessManager *> network();
    Result<void> readBundle();
    QNetworkAccessManager *addNetwork();

    const NetworkOptions &m_options;
    ProxyLogins m_proxyLogins;
    SystemProxy m_systemProxy;
    std::optional<QSslConfiguration> m_tls;
    QList<QSslCertificate> m_bundle; // those of the CA bundle
    // The way that was found for each host, with its login.
    const std::shared_ptr<QHash<QString, QNetworkProxy>> m_routes;
    // Made at the first request: reading the system's roots takes 0.1 s. More than one when many requests are under way
    // at once, because Qt 6.4 opens no more than six connections of HTTP/1.1 to a host.
    QList<QNetworkAccessManager *> m_networks;
    QHash<QNetworkAccessManager *, int> m_underWay; // requests
};

} // namespace ssotray
