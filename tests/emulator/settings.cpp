#include "settings.h"

#include <cmath>
#include <functional>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

struct Tunable
{
    QString name;
    std::function<bool(Settings &, const QString &)> set;
    std::function<QJsonValue(const Settings &)> get;
};

std::optional<double> number(const QString &text)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (!ok || !std::isfinite(value) || value < 0)
        return std::nullopt;
    return value;
}

Tunable text(const QString &name, QString Settings::*member)
{
    return {name,
        [member](Settings &settings, const QString &value) {
            settings.*member = value;
            return true;
        },
        [member](const Settings &settings) { return QJsonValue(settings.*member); }};
}

Tunable span(const QString &name, seconds Settings::*member)
{
    return {name,
        [member](Settings &settings, const QString &value) {
            const auto parsed = number(value);
            if (parsed)
                settings.*member = seconds(qint64(*parsed));
            return parsed.has_value();
        },
        [member](const Settings &settings) { return QJsonValue(qint64((settings.*member).count())); }};
}

bool setInterval(Settings &settings, const QString &value)
{
    const auto parsed = number(value);
    if (!parsed && value != u"absent")
        return false;
    settings.interval = parsed ? std::optional(seconds(qint64(*parsed))) : std::nullopt;
    return true;
}

bool setAutoApprove(Settings &settings, const QString &value)
{
    const auto parsed = number(value);
    if (!parsed && value != u"never")
        return false;
    settings.autoApprove = parsed ? std::optional(milliseconds(qint64(*parsed * 1000))) : std::nullopt;
    return true;
}

bool setWarmBrowser(Settings &settings, const QString &value)
{
    if (value != u"true" && value != u"false")
        return false;
    settings.warmBrowser = value == u"true";
    return true;
}

bool setLatency(Settings &settings, const QString &value)
{
    const auto parsed = number(value);
    if (parsed)
        settings.latency = milliseconds(qint64(*parsed));
    return parsed.has_value();
}

bool setRateLimit(Settings &settings, const QString &value)
{
    const auto parsed = number(value);
    if (parsed)
        settings.rateLimit = *parsed;
    return parsed.has_value();
}

QJsonValue intervalOf(const Settings &settings)
{
    return settings.interval ? QJsonValue(qint64(settings.interval->count())) : QJsonValue(u"absent"_s);
}

QJsonValue autoApproveOf(const Settings &settings)
{
    return settings.autoApprove ? QJsonValue(double(settings.autoApprove->count()) / 1000) : QJsonValue(u"never"_s);
}

const QList<Tunable> &tunables()
{
    static const QList<Tunable> list{
        text(u"start-url"_s, &Settings::startUrl),
        text(u"region"_s, &Settings::region),
        text(u"verification-uri-base"_s, &Settings::verificationUriBase),
        text(u"proxy-login"_s, &Settings::proxyLogin),
        {u"latency"_s, setLatency, [](const Settings &settings) { return qint64(settings.latency.count()); }},
        {u"rate-limit"_s, setRateLimit, [](const Settings &settings) { return settings.rateLimit; }},
        span(u"access-token-seconds"_s, &Settings::accessToken),
        span(u"device-code-seconds"_s, &Settings::deviceCode),
        {u"interval"_s, setInterval, intervalOf},
        span(u"role-seconds"_s, &Settings::role),
        span(u"client-seconds"_s, &Settings::client),
        {u"auto-approve"_s, setAutoApprove, autoApproveOf},
        {u"warm-browser"_s, setWarmBrowser, [](const Settings &settings) { return settings.warmBrowser; }},
    };
    return list;
}

} // namespace

Settings::Settings()
    : startUrl(u"https://d-12345xxxxx.awsapps.com/start"_s)
    , region(u"ap-northeast-1"_s)
{
}

QStringList Settings::names()
{
    QStringList list;
    for (const Tunable &tunable : tunables())
        list += tunable.name;
    return list;
}

bool Settings::set(const QString &name, const QString &value)
{
    for (const Tunable &tunable : tunables()) {
        if (tunable.name == name)
            return tunable.set(*this, value);
    }
    return false;
}

QJsonObject Settings::toJson() const
{
    QJsonObject object;
    for (const Tunable &tunable : tunables())
        object.insert(camelCase(tunable.name), tunable.get(*this));
    return object;
}

QString camelCase(const QString &optionName)
{
    QString name;
    const QStringList words = optionName.split(u'-');
    for (const QString &word : words)
        name += name.isEmpty() ? word : word.first(1).toUpper() + word.sliced(1);
    return name;
}

} // namespace ssotray::emulator
