#include "support/signedinsession.h"

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

NetworkOptions onlyLoopback(const QUrl &url)
{
    NetworkOptions options;
    options.oidcEndpoint = url;
    options.portalEndpoint = url;
    return options;
}

const SsoSession mySso{u"my-sso"_s, u"https://d-1.awsapps.com/start"_s, u"eu-west-1"_s, {u"sso:account:access"_s}};

} // namespace

SignedInSession::SignedInSession()
    : http(onlyLoopback(server.url()), clock)
    , oidc(http)
    , portal(http)
    , settings(dir.filePath(u"settings.ini"_s))
    , tokens(secrets, settings)
    , published(dir.filePath(u"cache"_s))
    , session(mySso, {oidc, tokens, published, clock, dir.filePath(u"locks"_s)})
{
    tokens.write(mySso.name,
        {mySso.startUrl, mySso.region, mySso.scopes, {u"client"_s, Secret(u"client-secret"_s), clock.now().addDays(90)},
            Secret(u"refresh"_s), Secret(u"access"_s), clock.now(), clock.now().addDays(1)});
}

} // namespace ssotray
