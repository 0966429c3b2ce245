#include "signin/signinflow.h"

#include "aws/oidcclient.h"
#include "aws/starturl.h"
#include "base/clock.h"

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr auto firstPause = 2s;
constexpr auto longestPause = 30s;
constexpr auto registrationMargin = 24h; // a refresh token must not outlive its client

} // namespace

SignInFlow::SignInFlow(
    SignInMethod method, const OidcClient &oidc, Clock &clock, SignInRequest request, QObject *parent)
    : QObject(parent)
    , m_oidc(oidc)
    , m_clock(clock)
    , m_request(std::move(request))
    , m_method(method)
    , m_pause(firstPause)
{
}

void SignInFlow::start()
{
    resolve();
}

// spec/aws.md §9.4. An address that leads to no portal goes to AWS as it is, as AWS CLIs before 2.35.13 do: whoever
// went on with it may know better, and AWS says what it does not know.
void SignInFlow::resolve()
{
    m_oidc.portalOf(m_request.startUrl, this).then(this, [this](const Result<QString> &portal) {
        if (!portal && mayHeal(portal.error())) {
            tryAgainOrFail(portal.error(), [this] { resolve(); });
            return;
        }
        m_portal = portal.value_or(m_request.startUrl);
        const QString region = m_portal == m_request.startUrl ? QString() : regionInStartUrl(m_portal);
        if (!region.isEmpty() && region != m_request.region) {
            fail({Error::Kind::Input, u"StartUrlRegion"_s, region, {}});
            return;
        }
        noteNoTrouble();
        beginWithClient();
    });
}

void SignInFlow::beginWithClient()
{
    const auto &known = m_request.client;
    if (known && known->method == m_method
        && m_clock.now().secsTo(known->expiresAt) > std::chrono::seconds(registrationMargin).count()) {
        m_client = *known;
        m_reusedClient = true;
        begin();
    } else {
        registerClient();
    }
}

void SignInFlow::registerClient()
{
    m_reusedClient = false;
    askForClient().then(this, [this](const Result<ClientRegistration> &client) {
        if (!client) {
            tryAgainOrFail(client.error(), [this] { registerClient(); });
            return;
        }
        m_client = *client;
        begin();
    });
}

Async<ClientRegistration> SignInFlow::askForClient() const
{
    if (m_method == SignInMethod::Browser)
        return m_oidc.registerBrowserClient(m_request.region, m_request.clientName, m_request.scopes, m_portal);
    return m_oidc.registerClient(m_request.region, m_request.clientName, m_request.scopes);
}

void SignInFlow::wait(std::chrono::seconds span)
{
    m_expiresAt = m_clock.now().addSecs(span.count());
    m_trouble.reset();
    m_pause = firstPause;
    m_clock.after(span, this, [this] { expireWhenTooLate(); });
    enter(Stage::Waiting);
}

void SignInFlow::expireWhenTooLate()
{
    if (m_stage == Stage::Waiting && m_clock.now() >= m_expiresAt)
        enter(Stage::Expired);
}

void SignInFlow::finish(const Token &token)
{
    enter(Stage::Approved);
    Q_EMIT approved({m_client, token, m_clock.now()});
}

void SignInFlow::fail(const Error &error)
{
    m_failure = error;
    enter(Stage::Failed);
}

void SignInFlow::enter(Stage stage)
{
    m_stage = stage;
    if (stage != Stage::Waiting)
        m_trouble.reset();
    Q_EMIT changed();
}

void SignInFlow::noteTrouble(const Error &error)
{
    m_trouble = error;
    Q_EMIT changed();
}

void SignInFlow::tryAgainOrFail(const Error &error, const std::function<void()> &step)
{
    if (!mayHeal(error)) {
        fail(error);
        return;
    }
    m_clock.after(std::max<std::chrono::milliseconds>(m_pause, error.retryAfter), this, step);
    m_pause = std::min<std::chrono::seconds>(m_pause * 2, longestPause);
    noteTrouble(error);
}

bool SignInFlow::mayHeal(const Error &error)
{
    if (error.kind == Error::Kind::Service)
        return error.code == "InternalServerException"_L1 || error.code == "TooManyRequestsException"_L1
            || error.code == "SlowDownException"_L1;
    return error.kind != Error::Kind::Input;
}

bool SignInFlow::isAboutClient(const Error &error)
{
    return error.code == "InvalidClientException"_L1 || error.code == "UnauthorizedClientException"_L1;
}

} // namespace ssotray
