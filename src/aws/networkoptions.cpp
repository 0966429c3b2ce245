#include "aws/networkoptions.h"

#include <QHostAddress>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Source = ValueInForce::Source;

const QString oidcEndpointVariable = u"AWS_ENDPOINT_URL_SSO_OIDC"_s;
const QString portalEndpointVariable = u"AWS_ENDPOINT_URL_SSO"_s;

// spec/aws.md §6.1: only "true", in any case, is true.
bool isTrue(const QString &value)
{
    return value.compare("true"_L1, Qt::CaseInsensitive) == 0;
}

ValueInForce switchIn(const QProcessEnvironment &environment, const QString &name, std::optional<bool> setting)
{
    const auto textOf = [](bool on) { return on ? u"true"_s : u"false"_s; };
    if (setting)
        return {textOf(*setting), Source::Setting};
    const QString value = environment.value(name);
    return value.isEmpty() ? ValueInForce{textOf(false), Source::Default}
                           : ValueInForce{textOf(isTrue(value)), Source::Environment, name};
}

ValueInForce fipsIn(const QProcessEnvironment &environment, const NetworkOverrides &overrides)
{
    return switchIn(environment, u"AWS_USE_FIPS_ENDPOINT"_s, overrides.fips);
}

ValueInForce dualStackIn(const QProcessEnvironment &environment, const NetworkOverrides &overrides)
{
    return switchIn(environment, u"AWS_USE_DUALSTACK_ENDPOINT"_s, overrides.dualStack);
}

ValueInForce caBundleIn(const QProcessEnvironment &environment, const NetworkOverrides &overrides)
{
    if (!overrides.caBundle.isEmpty())
        return {overrides.caBundle, Source::Setting};
    for (const QString &name : {u"AWS_CA_BUNDLE"_s, u"REQUESTS_CA_BUNDLE"_s}) {
        if (const QString value = environment.value(name); !value.isEmpty())
            return {value, Source::Environment, name};
    }
    return {{}, Source::Default};
}

bool endpointsCount(const QProcessEnvironment &environment)
{
    return !isTrue(environment.value(u"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"_s));
}

// The address in a variable when it may carry a token, else nothing and the variable's name among the ignored.
QUrl endpointFrom(const QProcessEnvironment &environment, const QString &name, QStringList &ignored)
{
    const QString value = environment.value(name);
    if (value.isEmpty())
        return {};
    QUrl url(value, QUrl::StrictMode);
    const bool trusted = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopbackHost(url.host()));
    if (url.isValid() && !url.host().isEmpty() && trusted)
        return url;
    ignored.append(name);
    return {};
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

NetworkOptions NetworkOptions::fromEnvironment(
    const QProcessEnvironment &environment, const NetworkOverrides &overrides)
{
    NetworkOptions options;
    options.proxy = ProxyRules::fromEnvironment(environment, overrides.proxy);
    options.caBundle = caBundleIn(environment, overrides).value;
    options.fips = isTrue(fipsIn(environment, overrides).value);
    options.dualStack = isTrue(dualStackIn(environment, overrides).value);
    if (endpointsCount(environment)) {
        options.oidcEndpoint = endpointFrom(environment, oidcEndpointVariable, options.ignoredEndpoints);
        options.portalEndpoint = endpointFrom(environment, portalEndpointVariable, options.ignoredEndpoints);
    }
    return options;
}

NetworkInForce NetworkInForce::fromEnvironment(const QProcessEnvironment &environment,
    const NetworkOverrides &overrides, const std::optional<QNetworkProxy> &system)
{
    const ProxyRules rules = ProxyRules::fromEnvironment(environment, overrides.proxy);
    NetworkInForce inForce{rules.proxyInForce(system), rules.exemptInForce(), caBundleIn(environment, overrides),
        fipsIn(environment, overrides), dualStackIn(environment, overrides), {}, {}};
    if (endpointsCount(environment)) {
        for (const QString &name : {oidcEndpointVariable, portalEndpointVariable}) {
            const QUrl url = endpointFrom(environment, name, inForce.ignoredEndpoints);
            if (!url.isEmpty())
                inForce.endpoints.append({url.toDisplayString(QUrl::RemoveUserInfo), Source::Environment, name});
        }
    }
    return inForce;
}

} // namespace ssotray
