#include "app/browser/order.h"

#include "app/browser/addressrules.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <limits>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

bool isPort(const QJsonValue &value, int lowest)
{
    const double number = value.toDouble(-1);
    return number >= lowest && number <= std::numeric_limits<quint16>::max() && number == int(number);
}

bool hasKnownFields(const QJsonObject &object)
{
    static const QSet<QString> known{
        u"url"_s, u"userCode"_s, u"loopbackPort"_s, u"language"_s, u"proxy"_s, u"caBundle"_s};
    const QStringList names = object.keys();
    return QSet<QString>(names.begin(), names.end()).subtract(known).isEmpty();
}

bool matches(const QJsonValue &value, const QString &pattern)
{
    return value.isString()
        && QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value.toString()).hasMatch();
}

// Without a password: it would be seen in the memory of a program that shows pages.
bool takeProxy(const QJsonValue &value, Order &order)
{
    if (value.isUndefined())
        return true;
    const QUrl url(value.toString(), QUrl::StrictMode);
    const bool isKnown = url.scheme() == "http"_L1 || url.scheme() == "socks5"_L1;
    if (!isKnown || url.host().isEmpty() || url.port() < 1 || !url.userInfo().isEmpty()
        || url != QUrl(url.scheme() + u"://"_s + url.authority()))
        return false;
    order.proxy = url;
    return true;
}

} // namespace

std::optional<Order> parseOrder(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QJsonValue caBundle = object.value("caBundle"_L1);
    if (!hasKnownFields(object) || !object.value("url"_L1).isString()
        || !matches(object.value("userCode"_L1), u"[ -~]{0,64}"_s)
        || !matches(object.value("language"_L1), u"[A-Za-z]{2,3}([_-][A-Za-z0-9]{1,8}){0,3}"_s)
        || !isPort(object.value("loopbackPort"_L1), 0) || !(caBundle.isUndefined() || caBundle.isBool()))
        return std::nullopt;
    Order order;
    order.url = QUrl(object.value("url"_L1).toString(), QUrl::StrictMode);
    order.userCode = object.value("userCode"_L1).toString();
    order.loopbackPort = quint16(object.value("loopbackPort"_L1).toInt());
    order.language = object.value("language"_L1).toString();
    order.usesCaBundle = caBundle.toBool();
    if (!takeProxy(object.value("proxy"_L1), order) || !AddressRules(order.loopbackPort).mayShow(order.url))
        return std::nullopt;
    return order;
}

} // namespace ssotray
