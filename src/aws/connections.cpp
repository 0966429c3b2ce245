#include "aws/connections.h"

#include "aws/tlscleanup.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int connectionsOfAManager = 6; // to one host
constexpr qsizetype mostManagers = 4;

// Qt asks for the way when a request has begun.
class RoutesAsFactory : public QNetworkProxyFactory
{
public:
    explicit RoutesAsFactory(std::shared_ptr<QHash<QString, QNetworkProxy>> routes)
        : m_routes(std::move(routes))
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        // There is always one; "direct" is never the fallback.
        return {m_routes->value(query.url().authority(), QNetworkProxy(QNetworkProxy::HttpProxy))};
    }

private:
    const std::shared_ptr<QHash<QString, QNetworkProxy>> m_routes;
};

} // namespace

Connections::Connections(const NetworkOptions &options, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_systemProxy(options.systemProxyProgram, clock)
    , m_routes(std::make_shared<QHash<QString, QNetworkProxy>>())
{
    skipTlsCleanUpAtExit();
}

Async<QNetworkProxy> Connections::proxyFor(const QUrl &url)
{
    if (const auto chosen = m_options.proxy.chosenFor(url))
        return ready<QNetworkProxy>(*chosen);
    return m_systemProxy.proxyFor(url);
}

Async<Connections::Way> Connections::wayTo(const QUrl &url)
{
    return proxyFor(url).then(this, [this, url](const Result<QNetworkProxy> &proxy) -> Result<Way> {
        if (!proxy)
            return tl::unexpected(proxy.error());
        const Result<QNetworkAccessManager *> manager = network();
        if (!manager)
            return tl::unexpected(manager.error());
        Way way{*manager, *proxy};
        renew(way, url);
        return way;
    });
}

void Connections::renew(Way &way, const QUrl &url)
{
    way.proxy = m_proxyLogins.complete(way.proxy);
    m_routes->insert(url.authority(), way.proxy);
}

bool Connections::isVouchedByBundle(const QSslCertificate &certificate) const
{
    return std::any_of(m_bundle.cbegin(), m_bundle.cend(), [&](const QSslCertificate &trusted) {
        return trusted == certificate
            || trusted.subjectInfo(QSslCertificate::CommonName) == certificate.issuerInfo(QSslCertificate::CommonName);
    });
}

Result<QNetworkAccessManager *> Connections::network()
{
    for (QNetworkAccessManager *manager : std::as_const(m_networks)) {
        if (m_underWay.value(manager) < connectionsOfAManager)
            return manager;
    }
    if (m_networks.size() >= mostManagers) {
        return *std::min_element(m_networks.begin(), m_networks.end(),
            [this](auto *left, auto *right) { return m_underWay.value(left) < m_underWay.value(right); });
    }
    if (m_networks.isEmpty()) {
        if (const Result<void> read = readBundle(); !read)
            return tl::unexpected(read.error());
    }
    return addNetwork();
}

Result<void> Connections::readBundle()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!m_options.caBundle.isEmpty()) {
        QFile file(m_options.caBundle);
        const bool opened = file.open(QIODevice::ReadOnly);
        const QList<QSslCertificate> bundle =
            opened ? QSslCertificate::fromDevice(&file, QSsl::Pem) : QList<QSslCertificate>();
        if (bundle.isEmpty())
            return failure(Error::Kind::Tls, opened ? u"CaBundleEmpty"_s : u"CaBundleUnreadable"_s, m_options.caBundle);
        // Both named: addCaCertificates() on the default configuration would drop the system's roots.
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + bundle);
        m_bundle = bundle;
    }
    m_tls = tls;
    return {};
}

QNetworkAccessManager *Connections::addNetwork()
{
    auto *manager = new QNetworkAccessManager(this);
    manager->setProxyFactory(new RoutesAsFactory(m_routes));
    // Qt would go on giving the old password on connections to the proxy that it has kept.
    connect(&m_proxyLogins, &ProxyLogins::changed, manager, &QNetworkAccessManager::clearConnectionCache);
    m_networks.append(manager);
    return manager;
}

} // namespace ssotray
