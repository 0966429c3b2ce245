#include "aws/proxyrules.h"

#include "aws/networkoptions.h"
#include "aws/systemproxy.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

bool isSocks(const QUrl &url)
{
    return url.scheme() == "socks5"_L1 || url.scheme() == "socks5h"_L1;
}

// Empty when it is none.
QUrl proxyUrl(const QString &text)
{
    QUrl url(text.contains("://"_L1) ? text : u"http://"_s + text, QUrl::StrictMode);
    const bool isProxy = url.isValid() && !url.host().isEmpty() && (isSocks(url) || url.scheme() == "http"_L1);
    return isProxy ? url : QUrl();
}

Result<QNetworkProxy> proxyFromText(const QString &text, const QString &place)
{
    const QUrl url = proxyUrl(text);
    if (url.isEmpty())
        return failure(Error::Kind::Proxy, u"BadAddress"_s, place);
    const int port = url.port(isSocks(url) ? 1080 : 80);
    return QNetworkProxy(isSocks(url) ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
        static_cast<quint16>(port), url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
}

QString addressOf(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return {};
    QUrl url;
    url.setScheme(proxy.type() == QNetworkProxy::Socks5Proxy ? u"socks5"_s : u"http"_s);
    url.setHost(proxy.hostName());
    url.setPort(proxy.port());
    return url.toString();
}

} // namespace

ProxyRules::Variable ProxyRules::eitherCase(const QProcessEnvironment &environment, const QString &name)
{
    const QString lower = environment.value(name.toLower());
    return lower.isEmpty() ? Variable{environment.value(name), name} : Variable{lower, name.toLower()};
}

ProxyRules ProxyRules::fromEnvironment(const QProcessEnvironment &environment, const QString &setting)
{
    ProxyRules rules;
    rules.m_setting = setting;
    rules.m_https = eitherCase(environment, u"HTTPS_PROXY"_s);
    rules.m_http = eitherCase(environment, u"HTTP_PROXY"_s);
    rules.m_noProxy = eitherCase(environment, u"NO_PROXY"_s);
    const QStringList exempt = rules.m_noProxy.value.split(u',', Qt::SkipEmptyParts);
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

std::optional<Result<QNetworkProxy>> ProxyRules::chosenFor(const QUrl &url) const
{
    // A proxy on another machine cannot reach our loopback.
    if (isLoopbackHost(url.host()) || isExempt(url))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    if (!m_setting.isEmpty())
        return proxyFromText(m_setting, u"settings.ini"_s);
    const bool https = url.scheme() == "https"_L1;
    const QString &text = https ? m_https.value : m_http.value;
    if (!text.isEmpty())
        return proxyFromText(text, https ? u"HTTPS_PROXY"_s : u"HTTP_PROXY"_s);
    return {};
}

Result<QNetworkProxy> ProxyRules::proxyFor(const QUrl &url) const
{
    const auto chosen = chosenFor(url);
    return chosen ? *chosen : SystemProxy::ask(url);
}

ValueInForce ProxyRules::proxyInForce(const std::optional<QNetworkProxy> &system) const
{
    ValueInForce inForce{{}, ValueInForce::Source::System};
    if (!m_setting.isEmpty())
        inForce.source = ValueInForce::Source::Setting;
    else if (!m_https.value.isEmpty())
        inForce = {{}, ValueInForce::Source::Environment, m_https.name};
    ProxyRules withoutExemptions = *this; // they are shown beside it
    withoutExemptions.m_exempt.clear();
    const QUrl aws = addressAtAws();
    const Result<QNetworkProxy> proxy =
        withoutExemptions.chosenFor(aws).value_or(system ? *system : withoutExemptions.proxyFor(aws));
    if (proxy)
        inForce.value = addressOf(*proxy);
    else
        inForce.problem = proxy.error();
    return inForce;
}

ValueInForce ProxyRules::exemptInForce() const
{
    if (m_exempt.isEmpty())
        return {};
    return {m_exempt.join(u", "_s), ValueInForce::Source::Environment, m_noProxy.name};
}

QUrl ProxyRules::addressAtAws()
{
    return QUrl(u"https://portal.sso.us-east-1.amazonaws.com"_s);
}

QString proxyAddress(const QString &text)
{
    const auto proxy = proxyFromText(text.trimmed(), {});
    return proxy ? addressOf(*proxy) : QString();
}

} // namespace ssotray
