#include "aws/systemproxy.h"

#include "base/clock.h"

#include <QNetworkProxyFactory>
#include <QProcess>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr auto proxyPatience = 10s;
constexpr std::chrono::seconds goodFor = 1min;

std::optional<QNetworkProxy> proxyFromAnswer(const QByteArray &text)
{
    const QList<QByteArray> words = text.trimmed().split(' ');
    if (words == QList{"direct"_ba})
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const bool isSocks = words.first() == "socks5";
    if (words.size() != 3 || (!isSocks && words.first() != "http"))
        return {};
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, QString::fromUtf8(words[1]),
        words[2].toUShort());
}

} // namespace

SystemProxy::SystemProxy(QString program, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_clock(clock)
{
}

Async<QNetworkProxy> SystemProxy::proxyFor(const QUrl &url)
{
    if (m_program.isEmpty())
        return ready<QNetworkProxy>(ask(url));
    // A path may hold a secret, and arguments can be seen by others.
    const QString address =
        url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
            .toString(QUrl::FullyEncoded);
    const auto known = m_known.constFind(address);
    if (known != m_known.cend() && std::abs(known->at.secsTo(m_clock.now())) < goodFor.count())
        return ready<QNetworkProxy>(known->proxy);
    SharedAnswer<QNetworkProxy> &asking = m_asking[address];
    const bool isAsked = asking.isAwaited();
    Async<QNetworkProxy> answer = asking.join();
    if (!isAsked)
        startAsking(address);
    return answer;
}

void SystemProxy::startAsking(const QString &address)
{
    auto *process = new QProcess(this); // killed with us
    const auto end = [this, process, address] {
        const std::optional<QNetworkProxy> proxy = proxyFromAnswer(process->readAllStandardOutput());
        process->disconnect(this);
        process->kill(); // it may still be waiting
        process->deleteLater();
        finish(address, proxy ? Result<QNetworkProxy>(*proxy) : failure(Error::Kind::Proxy, u"SystemProxy"_s));
    };
    connect(process, &QProcess::finished, this, end);
    connect(process, &QProcess::errorOccurred, this, end);
    m_clock.after(proxyPatience, process, end);
    process->setStandardErrorFile(QProcess::nullDevice());
    process->start(m_program, {u"--system-proxy"_s, address}, QIODevice::ReadOnly);
}

void SystemProxy::finish(const QString &address, const Result<QNetworkProxy> &proxy)
{
    if (proxy)
        m_known.insert(address, {*proxy, m_clock.now()});
    m_asking.take(address).give(proxy);
}

// The first that the system names and that we can use. Qt puts "direct" at the end of each of its lists, also when a
// proxy stands in front of it; that is not for us. Kinds that Qt leaves out (SOCKS 4) look like "direct" to us.
QNetworkProxy SystemProxy::ask(const QUrl &url)
{
    const QList<QNetworkProxy> candidates = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    const auto usable = std::find_if(candidates.begin(), candidates.end(), [](const QNetworkProxy &candidate) {
        const QNetworkProxy::ProxyType type = candidate.type();
        return type == QNetworkProxy::HttpProxy || type == QNetworkProxy::Socks5Proxy || type == QNetworkProxy::NoProxy;
    });
    return usable == candidates.end() ? QNetworkProxy(QNetworkProxy::NoProxy) : *usable;
}

QByteArray SystemProxy::textOf(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return "direct"_ba;
    return (proxy.type() == QNetworkProxy::Socks5Proxy ? "socks5 "_ba : "http "_ba) + proxy.hostName().toUtf8() + ' '
        + QByteArray::number(proxy.port());
}

} // namespace ssotray
