#include "aws/proxyrules.h"

#include "aws/networkoptions.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QString eitherCase(const QProcessEnvironment &environment, const QString &name)
{
    const QString lower = environment.value(name.toLower());
    return lower.isEmpty() ? environment.value(name) : lower;
}

Result<QNetworkProxy> proxyFromText(const QString &text, const QString &variable)
{
    const QUrl url(text.contains("://"_L1) ? text : u"http://"_s + text, QUrl::StrictMode);
    const bool socks = url.scheme() == "socks5"_L1 || url.scheme() == "socks5h"_L1;
    if (!url.isValid() || url.host().isEmpty() || (!socks && url.scheme() != "http"_L1))
        return failure(Error::Kind::Proxy, u"BadAddress"_s, variable);
    const int port = url.port(socks ? 1080 : 80);
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
        static_cast<quint16>(port), url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
}

// The first proxy the system names. When it names one, "direct" further down its list is not for us.
QNetworkProxy systemProxy(const QUrl &url)
{
    const QList<QNetworkProxy> candidates = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    for (const QNetworkProxy &candidate : candidates) {
        if (candidate.type() == QNetworkProxy::HttpProxy || candidate.type() == QNetworkProxy::Socks5Proxy)
            return candidate;
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

} // namespace

ProxyRules ProxyRules::fromEnvironment(const QProcessEnvironment &environment)
{
    ProxyRules rules;
    rules.m_https = eitherCase(environment, u"HTTPS_PROXY"_s);
    rules.m_http = eitherCase(environment, u"HTTP_PROXY"_s);
    const QStringList exempt = eitherCase(environment, u"NO_PROXY"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &entry : exempt) {
        QString name = entry.trimmed().toLower();
        while (name.startsWith(u'.'))
            name.remove(0, 1);
        if (!name.isEmpty())
            rules.m_exempt.append(name);
    }
    return rules;
}

bool ProxyRules::isExempt(const QUrl &url) const
{
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    const QString hostAndPort = host + u':' + QString::number(url.port(url.scheme() == "https"_L1 ? 443 : 80));
    for (const QString &name : m_exempt) {
        if (name == "*"_L1)
            return true;
        for (const QString &text : {host, hostAndPort}) {
            if (text == name || text.endsWith(u'.' + name))
                return true;
        }
    }
    return false;
}

Result<QNetworkProxy> ProxyRules::proxyFor(const QUrl &url) const
{
    // A proxy on another machine cannot reach our loopback.
    if (isLoopbackHost(url.host()) || isExempt(url))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const bool https = url.scheme() == "https"_L1;
    const QString &text = https ? m_https : m_http;
    if (!text.isEmpty())
        return proxyFromText(text, https ? u"HTTPS_PROXY"_s : u"HTTP_PROXY"_s);
    return systemProxy(url);
}

} // namespace ssotray
