#include "app/proxypasswords.h"

#include "base/instance.h"
#include "storage/secretstore.h"

using namespace Qt::StringLiterals;

namespace ssotray {

ProxyPasswords::ProxyPasswords(SecretStore &keychain, SecretStore &quiet, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_quiet(quiet)
{
}

// No session has this key (session/tokenstore.cpp).
QString ProxyPasswords::keyOfEntry()
{
    return instanceName() + "/proxy"_L1;
}

Async<std::optional<ProxyLogin>> ProxyPasswords::find(const ProxyQuestion &question)
{
    Proxy &proxy = m_proxies[question.proxy];
    const ProxyLogin &refused = question.refused;
    if (refused != ProxyLogin() && !proxy.refused.contains(refused))
        proxy.refused.append(refused);
    bool mayAsk = question.mayAskPerson && !proxy.isDeclined;
    if (proxy.login == refused) {
        // Whoever has just typed something wrong is told so, whatever it was needed for.
        mayAsk = mayAsk || proxy.isUntried;
        proxy.isUntried = false;
        proxy.login.reset();
    }
    if (proxy.login)
        return ready<Found>(proxy.login);
    return stored(mayAsk ? m_keychain : m_quiet)
        .then(this,
            [this, name = question.proxy, mayAsk](const Result<ProxyLoginsByName> &logins) -> Async<Found> {
                Proxy &asking = m_proxies[name];
                const auto known = logins.value_or(ProxyLoginsByName());
                if (const auto found = known.constFind(name);
                    !asking.login && found != known.cend() && !asking.refused.contains(*found))
                    asking.login = *found;
                return asking.login ? ready<Found>(asking.login) : fromPerson(name, mayAsk);
            })
        .unwrap();
}

// Read once; after trouble with the keychain, at the next call again.
Async<ProxyLoginsByName> ProxyPasswords::stored(SecretStore &store)
{
    if (m_stored)
        return ready<ProxyLoginsByName>(*m_stored);
    return store.read(keyOfEntry())
        .then(this, [this](const Result<std::optional<Secret>> &entry) -> Result<ProxyLoginsByName> {
            if (!entry)
                return tl::unexpected(entry.error());
            if (!m_stored)
                m_stored = *entry ? proxyLoginsFromText((*entry)->reveal()) : ProxyLoginsByName();
            return *m_stored;
        });
}

Async<std::optional<ProxyLogin>> ProxyPasswords::fromPerson(const QString &name, bool mayAsk)
{
    Proxy &proxy = m_proxies[name];
    if (!mayAsk) {
        if (!std::exchange(proxy.isMissing, true))
            Q_EMIT missing(name);
        return ready<Found>(Found());
    }
    Async<Found> answer = proxy.waiting.join();
    openWindow(name);
    return answer;
}

void ProxyPasswords::ask(const QString &proxy)
{
    m_proxies[proxy].isDeclined = false;
    openWindow(proxy);
}

void ProxyPasswords::forgetRefusals()
{
    for (Proxy &proxy : m_proxies)
        proxy.isDeclined = false;
}

void ProxyPasswords::openWindow(const QString &name)
{
    if (m_shown.isEmpty() || m_shown == name) {
        m_shown = name;
        const QList<ProxyLogin> &refused = m_proxies[name].refused;
        Q_EMIT windowWanted(name, refused.isEmpty() ? QString() : refused.constLast().user, !refused.isEmpty());
    } else if (!m_next.contains(name)) {
        m_next.append(name);
    }
}

void ProxyPasswords::closeWindow(const QString &name)
{
    if (m_shown != name)
        return;
    m_shown.clear();
    if (!m_next.isEmpty())
        openWindow(m_next.takeFirst());
}

void ProxyPasswords::give(const QString &name, const ProxyLogin &login)
{
    Proxy &proxy = m_proxies[name];
    proxy.login = login;
    proxy.isUntried = true;
    SharedAnswer<Found> waiting = std::exchange(proxy.waiting, {});
    closeWindow(name);
    if (waiting.isAwaited()) {
        waiting.give(Found(login));
    } else {
        keep(name); // there may be no request for a long time that could tell whether it is right
        Q_EMIT available(name);
    }
}

void ProxyPasswords::decline(const QString &name)
{
    Proxy &proxy = m_proxies[name];
    proxy.isDeclined = true;
    proxy.isMissing = true; // the person knows
    SharedAnswer<Found> waiting = std::exchange(proxy.waiting, {});
    closeWindow(name);
    waiting.give(Found());
}

void ProxyPasswords::noteTaken(const QString &name)
{
    Proxy &proxy = m_proxies[name];
    if (std::exchange(proxy.isUntried, false))
        keep(name);
    proxy.isMissing = false;
    proxy.refused.clear();
    Q_EMIT available(name);
}

// With what else is there. The person has just typed it, and so may be asked to unlock the keychain.
void ProxyPasswords::keep(const QString &name)
{
    stored(m_keychain)
        .then(this,
            [this, name](const Result<ProxyLoginsByName> &logins) -> Async<void> {
                if (!logins)
                    return failed<void>(logins.error());
                ProxyLoginsByName all = *logins;
                const Found &login = m_proxies[name].login;
                if (!login || all.value(name) == *login)
                    return ready<void>({});
                all.insert(name, *login);
                return m_keychain.write(keyOfEntry(), Secret(textOfProxyLogins(all)))
                    .then(this, [this, all](const Result<void> &written) {
                        if (written)
                            m_stored = all;
                        return written;
                    });
            })
        .unwrap()
        .then(this, [this](const Result<void> &kept) {
            if (!kept)
                Q_EMIT notKept(kept.error());
        });
}

Async<int> ProxyPasswords::count()
{
    m_stored.reset(); // somebody may have changed it with another program
    return stored(m_quiet).then(this, [](const Result<ProxyLoginsByName> &logins) {
        return logins.map([](const ProxyLoginsByName &known) { return static_cast<int>(known.size()); });
    });
}

Async<void> ProxyPasswords::erase()
{
    for (Proxy &proxy : m_proxies) {
        proxy.login.reset();
        proxy.isUntried = false;
    }
    m_stored.reset();
    return m_keychain.remove(keyOfEntry());
}

} // namespace ssotray
