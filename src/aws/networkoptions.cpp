#include "aws/networkoptions.h"

#include <QHostAddress>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

bool isTrue(const QString &value)
{
    return value.compare("true"_L1, Qt::CaseInsensitive) == 0;
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

NetworkOptions NetworkOptions::fromEnvironment(const QProcessEnvironment &environment)
{
    NetworkOptions options;
    options.proxy = ProxyRules::fromEnvironment(environment);
    options.caBundle = environment.value(u"AWS_CA_BUNDLE"_s, environment.value(u"REQUESTS_CA_BUNDLE"_s));
    options.fips = isTrue(environment.value(u"AWS_USE_FIPS_ENDPOINT"_s));
    options.dualStack = isTrue(environment.value(u"AWS_USE_DUALSTACK_ENDPOINT"_s));
    if (!isTrue(environment.value(u"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"_s))) {
        options.oidcEndpoint = endpointFrom(environment, u"AWS_ENDPOINT_URL_SSO_OIDC"_s, options.ignoredEndpoints);
        options.portalEndpoint = endpointFrom(environment, u"AWS_ENDPOINT_URL_SSO"_s, options.ignoredEndpoints);
    }
    return options;
}

} // namespace ssotray
