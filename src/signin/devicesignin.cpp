#include "signin/devicesignin.h"

#include "aws/oidcclient.h"
#include "base/clock.h"

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr auto defaultInterval = 5s; // RFC 8628 §3.2: when the server names none
constexpr auto slowDownStep = 5s; // RFC 8628 §3.5: for this and all later polls
constexpr auto longestInterval = 60s;
constexpr auto firstPause = 2s;
constexpr auto longestPause = 30s;
constexpr auto registrationMargin = 24h; // a refresh token must not outlive its client

std::chrono::seconds intervalFrom(std::chrono::seconds sent)
{
    return sent <= 0s ? defaultInterval : std::min<std::chrono::seconds>(sent, longestInterval);
}

// Only AWS itself can say no. Whatever stands between us and AWS, or is wrong with the line, may heal by itself.
bool mayHeal(const Error &error)
{
    if (error.kind == Error::Kind::Service)
        return error.code == "InternalServerException"_L1 || error.code == "TooManyRequestsException"_L1
            || error.code == "SlowDownException"_L1;
    return error.kind != Error::Kind::Input;
}

bool isAboutClient(const Error &error)
{
    return error.code == "InvalidClientException"_L1 || error.code == "UnauthorizedClientException"_L1;
}

} // namespace

DeviceSignIn::DeviceSignIn(const OidcClient &oidc, Clock &clock, SignInRequest request, QObject *parent)
    : QObject(parent)
    , m_oidc(oidc)
    , m_clock(clock)
    , m_request(std::move(request))
    , m_pause(firstPause)
{
}

void DeviceSignIn::start()
{
    if (m_request.client
        && m_clock.now().secsTo(m_request.client->expiresAt) > std::chrono::seconds(registrationMargin).count()) {
        m_client = *m_request.client;
        m_reusedClient = true;
        authorize();
    } else {
        registerClient();
    }
}

void DeviceSignIn::registerClient()
{
    m_reusedClient = false;
    m_oidc.registerClient(m_request.region, m_request.clientName, m_request.scopes)
        .then(this, [this](const Result<ClientRegistration> &client) {
            if (!client) {
                tryAgainOrFail(client.error(), &DeviceSignIn::registerClient);
                return;
            }
            m_client = *client;
            authorize();
        });
}

void DeviceSignIn::authorize()
{
    m_oidc.startDeviceAuthorization(m_request.region, m_client, m_request.startUrl)
        .then(this, [this](const Result<DeviceAuthorization> &authorization) {
            if (!authorization && m_reusedClient && isAboutClient(authorization.error())) {
                registerClient(); // AWS has forgotten the old registration: once more with a new one
                return;
            }
            if (!authorization) {
                tryAgainOrFail(authorization.error(), &DeviceSignIn::authorize);
                return;
            }
            m_authorization = *authorization;
            m_expiresAt = m_clock.now().addSecs(m_authorization.expiresIn.count());
            m_interval = intervalFrom(m_authorization.interval);
            m_pause = m_interval;
            m_trouble.reset();
            m_clock.after(m_authorization.expiresIn, this, [this] { expireWhenTooLate(); });
            pollLater();
            enter(Stage::Waiting);
        });
}

// Timers stand still while the computer sleeps, so the time of day decides and a timer only asks.
void DeviceSignIn::expireWhenTooLate()
{
    if (m_stage == Stage::Waiting && m_clock.now() >= m_expiresAt)
        enter(Stage::Expired);
}

void DeviceSignIn::pollLater()
{
    m_clock.after(m_pause, this, [this] {
        expireWhenTooLate();
        if (m_stage == Stage::Waiting)
            poll();
    });
}

void DeviceSignIn::poll()
{
    m_oidc.tokenForDeviceCode(m_request.region, m_client, m_authorization.deviceCode)
        .then(this, [this](const Result<Token> &result) {
            if (m_stage == Stage::Waiting)
                read(result);
        });
}

// RFC 8628 §3.5 and spec/aws.md §2.7
void DeviceSignIn::read(const Result<Token> &result)
{
    if (result) {
        m_trouble.reset();
        enter(Stage::Approved);
        Q_EMIT approved({m_client, *result, m_clock.now()});
        return;
    }
    const Error &error = result.error();
    if (error.code == "ExpiredTokenException"_L1) {
        enter(Stage::Expired);
    } else if (error.code == "AccessDeniedException"_L1) {
        enter(Stage::Denied);
    } else if (error.code == "AuthorizationPendingException"_L1 || error.code == "SlowDownException"_L1) {
        if (error.code == "SlowDownException"_L1) {
            m_slowedDown = true;
            m_interval = std::min<std::chrono::seconds>(m_interval + slowDownStep, longestInterval);
        }
        m_trouble.reset();
        m_pause = m_interval;
        pollLater();
        Q_EMIT changed();
    } else if (mayHeal(error)) {
        // RFC 8628 §3.5: on a time-out, ask less often, for example half as often each time.
        m_trouble = error;
        m_pause = std::min<std::chrono::seconds>(m_pause * 2, longestInterval);
        pollLater();
        Q_EMIT changed();
    } else {
        m_failure = error;
        enter(Stage::Failed);
    }
}

// For the steps before there is a code.
void DeviceSignIn::tryAgainOrFail(const Error &error, void (DeviceSignIn::*step)())
{
    if (!mayHeal(error)) {
        m_failure = error;
        enter(Stage::Failed);
        return;
    }
    m_trouble = error;
    m_clock.after(
        std::max<std::chrono::milliseconds>(m_pause, error.retryAfter), this, [this, step] { (this->*step)(); });
    m_pause = std::min<std::chrono::seconds>(m_pause * 2, longestPause);
    Q_EMIT changed();
}

void DeviceSignIn::enter(Stage stage)
{
    m_stage = stage;
    if (stage != Stage::Waiting)
        m_trouble.reset();
    Q_EMIT changed();
}

} // namespace ssotray
