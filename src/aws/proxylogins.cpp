#include "aws/proxylogins.h"

#include <QNetworkProxy>

using namespace Qt::StringLiterals;

namespace ssotray {

QString ProxyLogins::nameOf(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return {};
    const QString host = proxy.hostName();
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(proxy.port());
}

QNetworkProxy ProxyLogins::complete(QNetworkProxy proxy) const
{
    if (const auto found = m_logins.constFind(nameOf(proxy)); found != m_logins.cend()) {
        proxy.setUser(found->user);
        proxy.setPassword(found->password.reveal());
    }
    return proxy;
}

Async<bool> ProxyLogins::obtain(const QNetworkProxy &used, bool mayAskPerson)
{
    const QString name = nameOf(used);
    const ProxyLogin refused{used.user(), Secret(used.password())};
    // Another request has been faster.
    if (const auto known = m_logins.constFind(name); known != m_logins.cend() && *known != refused)
        return ready<bool>(true);
    if (!m_provider)
        return ready<bool>(false);
    return m_provider({name, refused, mayAskPerson})
        .then(this, [this, name](const Result<std::optional<ProxyLogin>> &login) -> Result<bool> {
            if (!login || !*login)
                return false;
            if (const auto known = m_logins.constFind(name); known == m_logins.cend() || *known != **login) {
                m_logins.insert(name, **login);
                m_untried.insert(name);
                Q_EMIT changed();
            }
            return true;
        });
}

void ProxyLogins::noteTaken(const QNetworkProxy &proxy)
{
    if (const QString name = nameOf(proxy); m_untried.remove(name))
        Q_EMIT taken(name);
}

} // namespace ssotray
