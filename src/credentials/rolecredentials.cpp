#include "credentials/rolecredentials.h"

#include "aws/portalclient.h"
#include "base/clock.h"
#include "session/session.h"

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// botocore asks again with 15 minutes left, and would be given the same ones (spec/aws.md §7).
constexpr std::chrono::seconds margin = 15min;
constexpr auto goodEnough = 1min; // while there are no newer ones
constexpr auto renewalPatience = 2s; // of those who get the older ones otherwise

// AWS has heard us and said no: what it gave before is not handed out past that.
bool isVerdict(const Error &error)
{
    return error.kind == Error::Kind::SignIn
        || (error.kind == Error::Kind::Service && error.code != "InternalServerException"_L1
            && error.code != "TooManyRequestsException"_L1);
}

} // namespace

RoleCredentialsCache::RoleCredentialsCache(const PortalClient &portal, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_portal(portal)
    , m_clock(clock)
{
}

Async<RoleCredentials> RoleCredentialsCache::get(
    Session &session, const QString &accountId, const QString &roleName, UnlockPrompt prompt)
{
    const Key key = keyOf(session, accountId, roleName);
    const std::optional<Held> found = held(session, key);
    if (found && isFresh(*found))
        return ready<RoleCredentials>(found->credentials);
    Async<RoleCredentials> renewed = request(session, key, prompt);
    return found && left(*found) > goodEnough ? orHeld(session, std::move(renewed), *found) : renewed;
}

RoleCredentialsCache::Key RoleCredentialsCache::keyOf(
    const Session &session, const QString &accountId, const QString &roleName)
{
    const SsoSession &definition = session.definition();
    return {definition.name, definition.startUrl, definition.region, accountId, roleName};
}

QDateTime RoleCredentialsCache::endOf(const Session &session, const QString &accountId, const QString &roleName) const
{
    const std::optional<Held> found = held(session, keyOf(session, accountId, roleName));
    return found && left(*found) > 0s ? found->credentials.expiration : QDateTime();
}

std::optional<RoleCredentialsCache::Held> RoleCredentialsCache::held(const Session &session, const Key &key) const
{
    const auto found = m_held.constFind(key);
    const bool isTheirs = session.state() == Session::State::SignedIn && found != m_held.cend();
    return isTheirs ? std::optional(*found) : std::nullopt;
}

std::chrono::seconds RoleCredentialsCache::left(const Held &held) const
{
    return std::chrono::seconds(m_clock.now().secsTo(held.credentials.expiration));
}

bool RoleCredentialsCache::isFresh(const Held &held) const
{
    const std::chrono::seconds life(held.since.secsTo(held.credentials.expiration));
    return left(held) > std::min(margin, life / 2);
}

Async<RoleCredentials> RoleCredentialsCache::request(Session &session, const Key &key, UnlockPrompt prompt)
{
    const RequestKey requestKey{key, prompt, m_generation};
    SharedAnswer<RoleCredentials> &request = m_requests[requestKey];
    const bool begun = request.isAwaited();
    Async<RoleCredentials> answer = request.join();
    if (begun)
        return answer;
    session
        .call<RoleCredentials>(
            this,
            [this, key, &session](const Secret &token) {
                return m_portal.getRoleCredentials({session.limiter(), key.region, token}, key.accountId, key.roleName);
            },
            prompt)
        .then(this, [this, requestKey, &session](const Result<RoleCredentials> &answered) {
            const Result<RoleCredentials> credentials = unlessOver(session, answered);
            if (credentials && requestKey.generation == m_generation) {
                m_held.insert(requestKey.role, {*credentials, m_clock.now()});
                Q_EMIT changed();
            }
            m_requests.take(requestKey).give(credentials);
        });
    return answer;
}

// Signed out while they were on their way: nobody gets them any more.
Result<RoleCredentials> RoleCredentialsCache::unlessOver(
    const Session &session, const Result<RoleCredentials> &credentials)
{
    if (credentials && session.state() != Session::State::SignedIn)
        return failure(Error::Kind::SignIn, u"SignedOut"_s, session.definition().name);
    return credentials;
}

Async<RoleCredentials> RoleCredentialsCache::orHeld(
    const Session &session, Async<RoleCredentials> renewed, const Held &held)
{
    const Answer<RoleCredentials> answer;
    renewed.then(this, [answer, held, &session](const Result<RoleCredentials> &result) {
        answer.give(result || isVerdict(result.error()) ? result : unlessOver(session, held.credentials));
    });
    m_clock.after(
        renewalPatience, this, [answer, held, &session] { answer.give(unlessOver(session, held.credentials)); });
    return answer.future();
}

void RoleCredentialsCache::clear()
{
    ++m_generation;
    m_held.clear();
    Q_EMIT changed();
}

void RoleCredentialsCache::forget(const QString &session)
{
    ++m_generation;
    m_held.removeIf([&](const auto &entry) { return entry.key().session == session; });
    Q_EMIT changed();
}

} // namespace ssotray
