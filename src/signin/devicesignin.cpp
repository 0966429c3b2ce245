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

std::chrono::seconds intervalFrom(std::chrono::seconds sent)
{
    return sent <= 0s ? defaultInterval : std::min<std::chrono::seconds>(sent, longestInterval);
}

} // namespace

DeviceSignIn::DeviceSignIn(const OidcClient &oidc, Clock &clock, SignInRequest request, QObject *parent)
    : SignInFlow(SignInMethod::DeviceCode, oidc, clock, std::move(request), parent)
{
}

void DeviceSignIn::begin()
{
    m_oidc.startDeviceAuthorization(m_request.region, m_client, portal())
        .then(this, [this](const Result<DeviceAuthorization> &authorization) {
            if (!authorization && hasReusedClient() && isAboutClient(authorization.error())) {
                registerClient(); // AWS has forgotten the old registration: once more with a new one
                return;
            }
            if (!authorization) {
                tryAgainOrFail(authorization.error(), [this] { begin(); });
                return;
            }
            m_authorization = *authorization;
            m_interval = intervalFrom(m_authorization.interval);
            m_untilPoll = m_interval;
            pollLater();
            wait(m_authorization.expiresIn);
        });
}

void DeviceSignIn::pollLater()
{
    m_clock.after(m_untilPoll, this, [this] {
        expireWhenTooLate();
        if (stage() == Stage::Waiting)
            poll();
    });
}

void DeviceSignIn::poll()
{
    m_oidc.tokenForDeviceCode(m_request.region, m_client, m_authorization.deviceCode)
        .then(this, [this](const Result<Token> &result) {
            if (stage() == Stage::Waiting)
                read(result);
        });
}

// RFC 8628 §3.5 and spec/aws.md §2.7
void DeviceSignIn::read(const Result<Token> &result)
{
    if (result) {
        finish(*result);
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
        noteNoTrouble();
        m_untilPoll = m_interval;
        pollLater();
        Q_EMIT changed();
    } else if (mayHeal(error)) {
        // RFC 8628 §3.5: on a time-out, ask less often, for example half as often each time.
        m_untilPoll = std::min<std::chrono::seconds>(m_untilPoll * 2, longestInterval);
        pollLater();
        noteTrouble(error);
    } else {
        fail(error);
    }
}

} // namespace ssotray
