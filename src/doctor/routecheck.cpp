#include "doctor/routecheck.h"

#include "aws/endpoints.h"
#include "doctor/doctor.h"
#include "doctor/patience.h"
#include "doctor/verdict.h"
#include "session/sessions.h"

#include <QHostAddress>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Kind = CheckStep::Kind;
using State = CheckStep::State;

constexpr auto namePatience = 15s; // resolvers ask each of their servers for five
constexpr auto connectPatience = 10s;
constexpr auto portalPatience = 60s; // a renewal may come first

JsonHttp::Request::Method post()
{
    return JsonHttp::Request::Method::Post;
}

// What the portal's answer says beyond what that of any service does.
CheckStep portalVerdict(CheckStep step, const Result<QJsonObject> &answer, bool hasToken)
{
    step.kind = CheckStep::Kind::Portal;
    if (!answer && answer.error().kind == Error::Kind::SignIn) {
        step.state = CheckStep::State::Warning; // it was reached: it has said so itself
    } else if (answer && hasToken) {
        step.code = u"Accepted"_s;
    } else if (!answer && hasToken && step.state == CheckStep::State::Good) {
        step.state = CheckStep::State::Warning; // such as "Forbidden"
        step.code.clear();
        step.errors = {answer.error()};
    }
    return step;
}

} // namespace

RouteCheck::RouteCheck(const DoctorServices &services, Session *session, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_session(session)
{
}

QList<Kind> RouteCheck::kinds()
{
    return {Kind::Name, Kind::Proxy, Kind::Certificate, Kind::Clock, Kind::Oidc, Kind::Portal};
}

QString RouteCheck::region() const
{
    return m_session ? m_session->definition().region : u"us-east-1"_s;
}

Async<void> RouteCheck::run()
{
    const Result<QUrl> oidc = oidcEndpoint(region(), m_services.http.options());
    const Result<QUrl> portal = portalEndpoint(region(), m_services.http.options());
    if (!oidc || !portal) {
        Q_EMIT found({.kind = Kind::Name, .state = State::Failed, .errors = {oidc ? portal.error() : oidc.error()}});
        block(kinds().mid(1));
        return ready<void>({});
    }
    m_oidc = *oidc;
    m_portal = *portal;
    m_services.http.connections().proxyFor(m_oidc).then(this, [this](const Result<QNetworkProxy> &proxy) {
        if (proxy) {
            m_proxy = *proxy;
            lookUpName();
        } else {
            Q_EMIT found({.kind = Kind::Proxy, .state = State::Failed, .errors = {proxy.error()}});
            block({Kind::Name, Kind::Certificate, Kind::Clock, Kind::Oidc});
            checkPortal();
        }
    });
    return m_end.future();
}

void RouteCheck::begin(Kind kind)
{
    Q_EMIT found({.kind = kind, .state = State::Running});
}

void RouteCheck::block(const QList<Kind> &kinds)
{
    for (const Kind kind : kinds)
        Q_EMIT found({.kind = kind, .state = State::Skipped, .code = u"Blocked"_s});
}

// Through a proxy it is the proxy that looks AWS's name up; what is needed here is the proxy's.
void RouteCheck::lookUpName()
{
    const QString name = isProxied() ? m_proxy.hostName() : m_oidc.host(QUrl::FullyEncoded);
    if (!QHostAddress(name).isNull()) {
        Q_EMIT found({.kind = Kind::Name, .state = State::Good, .code = u"Numeric"_s, .details = {name}});
        checkProxy();
        return;
    }
    begin(Kind::Name);
    within(namePatience, m_services.lookUp(name, this), m_services.clock, this)
        .then(this, [this, name](const Result<QStringList> &addresses) {
            if (!addresses) {
                const Error error{Error::Kind::Offline, u"NameNotFound"_s, name};
                Q_EMIT found({.kind = Kind::Name, .state = State::Failed, .errors = {error}});
                if (!isProxied())
                    Q_EMIT found({.kind = Kind::Proxy, .state = State::Good, .code = u"Direct"_s});
                else
                    block({Kind::Proxy});
                block({Kind::Certificate, Kind::Clock, Kind::Oidc});
                checkPortal();
                return;
            }
            Q_EMIT found({.kind = Kind::Name,
                .state = State::Good,
                .code = isProxied() ? u"FoundProxy"_s : u"Found"_s,
                .details = {name, addresses->join(u", "_s)}});
            checkProxy();
        });
}

// Its address, and whose word it is: "settings", "system", or the variable's name.
QStringList RouteCheck::proxyDetails() const
{
    const ValueInForce inForce = m_services.http.options().proxy.proxyInForce(m_proxy); // the system has been asked
    const QString source = inForce.source == ValueInForce::Source::Setting ? u"settings"_s
        : inForce.source == ValueInForce::Source::Environment              ? inForce.variable
                                                                           : u"system"_s;
    return {m_proxy.hostName() + u':' + QString::number(m_proxy.port()), source};
}

void RouteCheck::checkProxy()
{
    if (!isProxied()) {
        Q_EMIT found({.kind = Kind::Proxy, .state = State::Good, .code = u"Direct"_s});
        askOidc();
        return;
    }
    begin(Kind::Proxy);
    within(connectPatience, m_services.connect(m_proxy.hostName(), m_proxy.port(), this), m_services.clock, this)
        .then(this, [this](const Result<void> &connected) {
            CheckStep step{.kind = Kind::Proxy, .state = State::Good, .code = u"Through"_s, .details = proxyDetails()};
            if (!connected) {
                step.state = State::Failed;
                step.code = u"Unreachable"_s;
                step.errors = {{Error::Kind::Proxy, connected.error().code, m_oidc.host()}};
            }
            Q_EMIT found(step);
            if (connected) {
                askOidc();
                return;
            }
            block({Kind::Certificate, Kind::Clock, Kind::Oidc});
            checkPortal();
        });
}

// A request for a token that names no client: AWS refuses it in words of its own, and nothing comes of it.
void RouteCheck::askOidc()
{
    begin(Kind::Certificate);
    QUrl url = m_oidc;
    url.setPath(url.path() + u"/token"_s);
    const auto met = std::make_shared<JsonHttp::Encounter>();
    m_services.http
        .send({.method = post(),
            .url = url,
            .body = {{u"grantType"_s, u"refresh_token"_s}},
            .encounter = met,
            .tries = 1})
        .then(this, [this, met, url](const Result<QJsonObject> &answer) {
            const QList<CheckStep> steps =
                verdictOn({url, answer, *met, m_services.clock.now(), m_services.http.options().caBundle});
            for (CheckStep step : steps) {
                if (step.kind == Kind::Proxy)
                    step.details = proxyDetails();
                Q_EMIT found(step);
            }
            checkPortal();
        });
}

void RouteCheck::checkPortal()
{
    begin(Kind::Portal);
    if (!m_session || m_session->state() != Session::State::SignedIn) {
        askPortalSignedOut();
        return;
    }
    const auto ask = [this](const Secret &token) { return askPortal(token); };
    within(portalPatience, m_session->call<QJsonObject>(this, ask, UnlockPrompt::Never), m_services.clock, this)
        .then(this, [this](const Result<QJsonObject> &answer) {
            // Without a token the portal can be asked nevertheless.
            if (!answer && answer.error().kind == Error::Kind::Keychain)
                askPortalSignedOut();
            else
                tellPortal(answer, true);
        });
}

// One page of one account is enough.
Async<QJsonObject> RouteCheck::askPortal(const Secret &token)
{
    QUrl url = m_portal;
    url.setPath(url.path() + u"/assignment/accounts"_s);
    url.setQuery(u"max_result=1"_s);
    return m_services.http.send({.url = url, .bearerToken = token, .tries = 1});
}

// A token that is none: AWS refuses it in words of its own.
void RouteCheck::askPortalSignedOut()
{
    askPortal(Secret(u"signed-out"_s)).then(this, [this](const Result<QJsonObject> &answer) {
        tellPortal(answer, false);
    });
}

void RouteCheck::tellPortal(const Result<QJsonObject> &answer, bool hasToken)
{
    Q_EMIT found(portalVerdict(serviceVerdict(answer, m_portal.host(QUrl::FullyEncoded)), answer, hasToken));
    m_end.give({});
}

} // namespace ssotray
