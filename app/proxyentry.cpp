#include "app/proxyentry.h"

#include "aws/json.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int proxyEntryVersion = 1;

} // namespace

QString textOfProxyLogins(const ProxyLoginsByName &logins)
{
    QJsonArray proxies;
    for (auto login = logins.cbegin(); login != logins.cend(); ++login)
        proxies.append(QJsonObject{
            {u"proxy"_s, login.key()}, {u"user"_s, login->user}, {u"password"_s, login->password.reveal()}});
    const QJsonObject entry{{u"version"_s, proxyEntryVersion}, {u"proxies"_s, proxies}};
    return QString::fromUtf8(QJsonDocument(entry).toJson(QJsonDocument::Compact));
}

ProxyLoginsByName proxyLoginsFromText(const QString &text)
{
    const auto entry = json::object(text.toUtf8());
    if (!entry || json::integer(*entry, u"version"_s) != proxyEntryVersion)
        return {};
    ProxyLoginsByName logins;
    for (const QJsonObject &proxy : json::objects(*entry, u"proxies"_s).value_or(QList<QJsonObject>())) {
        const auto name = json::text(proxy, u"proxy"_s);
        const auto user = json::optionalText(proxy, u"user"_s);
        const auto password = json::optionalText(proxy, u"password"_s);
        if (name && user && password)
            logins.insert(*name, {*user, Secret(*password)});
    }
    return logins;
}

} // namespace ssotray
