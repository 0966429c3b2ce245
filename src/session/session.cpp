#include "session/session.h"

#include "base/clock.h"
#include "session/renewalschedule.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString clientName = u"SSO Tray for AWS"_s;
const QString defaultScope = u"sso:account:access"_s;

Error signInNeeded(const QString &code, const QString &session)
{
    return {Error::Kind::SignIn, code, session, {}};
}

} // namespace

Session::Session(SsoSession definition, SessionServices services, QObject *parent)
    : QObject(parent)
    , m_definition(std::move(definition))
    , m_services(std::move(services))
    , m_renewal(m_services.oidc, m_services.store, m_services.clock, m_services.lockFolder)
{
}

Session::~Session() = default;

void Session::redefine(const SsoSession &definition)
{
    const bool elsewhere = definition.startUrl != m_definition.startUrl || definition.region != m_definition.region;
    m_definition = definition;
    if (!elsewhere)
        return;
    // Whatever is under way or lies about belongs to the portal before.
    m_unstored.reset();
    cancelSignIn();
    m_tokens.reset();
    m_memoryOnly = false;
    m_foreign = PublishedTokens::Foreign::Keep;
    if (isPublishing())
        m_services.published.withdraw(m_definition.name);
    m_state = State::Unknown;
    m_renewing.give(tl::unexpected(signInNeeded(u"SignedOut"_s, m_definition.name)));
    Q_EMIT changed();
}

// --- signing in ------------------------------------------------------------------------------------------------------

void Session::signIn()
{
    using Stage = DeviceSignIn::Stage;
    if (m_attempt && (m_attempt->stage() == Stage::Starting || m_attempt->stage() == Stage::Waiting))
        return;
    m_storeError.reset();
    m_unstored.reset();
    // Without any scope AWS gives no refresh token, so a session that names none gets the AWS CLI's own (product.md
    // §2).
    const QStringList scopes = m_definition.scopes.isEmpty() ? QStringList{defaultScope} : m_definition.scopes;
    SignInRequest request{clientName, m_definition.startUrl, m_definition.region, scopes, {}};
    if (m_tokens && belongsHere(*m_tokens) && m_tokens->scopes == scopes && !isClientRefused())
        request.client = m_tokens->client;
    m_attempt = std::make_unique<DeviceSignIn>(m_services.oidc, m_services.clock, request);
    connect(m_attempt.get(), &DeviceSignIn::changed, this, &Session::changed);
    connect(m_attempt.get(), &DeviceSignIn::approved, this, [this, scopes](const SignedIn &signedIn) {
        store({m_definition.startUrl, m_definition.region, scopes, signedIn.client, signedIn.token.refreshToken,
            signedIn.token.accessToken, signedIn.at, signedIn.at.addSecs(signedIn.token.expiresIn.count())});
    });
    m_attempt->start();
    Q_EMIT changed();
}

// AWS has just said that it does not know our registration: the next attempt makes a new one.
bool Session::isClientRefused() const
{
    return m_attempt && m_attempt->stage() == DeviceSignIn::Stage::Failed
        && (m_attempt->failure().code == "InvalidClientException"_L1
            || m_attempt->failure().code == "UnauthorizedClientException"_L1);
}

void Session::cancelSignIn()
{
    if (!m_attempt)
        return;
    m_attempt->disconnect(this);
    m_attempt.release()->deleteLater(); // it may be the one that is just telling us something
    // Once AWS has said yes and the keychain is at work, there is nothing left to cancel.
    if (m_storeError)
        m_unstored.reset();
    m_storeError.reset();
    Q_EMIT changed();
}

void Session::store(const SessionTokens &tokens)
{
    m_unstored = tokens;
    m_storeError.reset();
    m_renewal.store(m_definition.name, tokens).then(this, [this, tokens](const Result<void> &stored) {
        if (m_unstored != tokens)
            return; // cancelled meanwhile, or signed in again
        if (!stored) {
            m_storeError = stored.error();
            Q_EMIT changed();
            return;
        }
        m_unstored.reset();
        m_memoryOnly = false;
        m_foreign = PublishedTokens::Foreign::Replace;
        adopt(tokens);
        Q_EMIT signedIn();
    });
    Q_EMIT changed();
}

void Session::storeAgain()
{
    if (m_unstored)
        store(SessionTokens(*m_unstored));
}

void Session::keepForThisRun()
{
    if (!m_unstored)
        return;
    const SessionTokens tokens = *m_unstored;
    m_unstored.reset();
    m_storeError.reset();
    m_memoryOnly = true;
    m_foreign = PublishedTokens::Foreign::Replace;
    adopt(tokens);
    Q_EMIT signedIn();
}

// --- being signed in -------------------------------------------------------------------------------------------------

Async<Secret> Session::accessToken()
{
    return load()
        .then(this,
            [this](const Result<void> &loaded) -> Async<Secret> {
                if (!loaded)
                    return failed<Secret>(loaded.error());
                if (m_state == State::SignedOut)
                    return failed<Secret>(signInNeeded(u"SignedOut"_s, m_definition.name));
                if (m_state == State::Ended)
                    return failed<Secret>(signInNeeded(u"SessionEnded"_s, m_definition.name));
                return mustRenewFirst() ? renew() : ready<Secret>(m_tokens->accessToken);
            })
        .unwrap();
}

// The keychain is read once; after trouble with it, at the next call again.
Async<void> Session::load()
{
    if (m_state != State::Unknown)
        return ready<void>({});
    const bool begun = m_loading.isAwaited();
    Async<void> answer = m_loading.join();
    if (begun)
        return answer;
    m_services.store.read(m_definition.name).then(this, [this](const Result<std::optional<SessionTokens>> &found) {
        if (!found) {
            m_loading.give(tl::unexpected(found.error()));
            return;
        }
        if (m_state == State::Unknown) { // no sign-in has overtaken us
            if (*found && belongsHere(**found))
                adopt(**found);
            else
                m_state = State::SignedOut;
            Q_EMIT changed();
        }
        m_loading.give({});
    });
    return answer;
}

Async<Secret> Session::renew()
{
    const bool begun = m_renewing.isAwaited();
    Async<Secret> answer = m_renewing.join();
    if (begun)
        return answer;
    m_lastRenewal = m_services.clock.now();
    const QString &name = m_definition.name;
    const Secret begunWith = m_tokens->accessToken;
    (m_memoryOnly ? m_renewal.runWithoutStore(name, *m_tokens) : m_renewal.run(name, *m_tokens))
        .then(this, [this, begunWith](const Result<SessionTokens> &renewed) { finishRenewal(begunWith, renewed); });
    return answer;
}

// A token that is due is renewed before it is handed out; but while it lives and the last try has just come to nothing,
// nobody waits for another.
bool Session::mustRenewFirst() const
{
    const QDateTime now = m_services.clock.now();
    const bool isDue = RenewalSchedule(m_tokens->obtainedAt, m_tokens->expiresAt).isDue(now);
    return isDue && (m_tokens->expiresAt <= now || m_renewing.isAwaited() || untilRenewal() == 0s);
}

void Session::renewWhenDue()
{
    if (untilRenewal() == 0s)
        renew();
}

std::chrono::seconds Session::untilRenewal() const
{
    if (m_state != State::SignedIn)
        return std::chrono::seconds::max();
    return RenewalSchedule(m_tokens->obtainedAt, m_tokens->expiresAt)
        .untilAttempt(m_services.clock.now(), m_lastRenewal);
}

// AWS took our token for bad although it should live. When somebody has renewed it meanwhile, that one is tried first.
Async<Secret> Session::renewAfterRefusal(const Secret &refused)
{
    if (isCurrent(refused))
        m_tokens->expiresAt = m_services.clock.now();
    return accessToken();
}

// While the old token lives, trouble with renewing is nobody's trouble yet.
void Session::finishRenewal(const Secret &begunWith, const Result<SessionTokens> &renewed)
{
    // A sign-in, or another definition, has overtaken it: its verdict is about tokens that are gone.
    if (!isCurrent(begunWith)) {
        m_renewing.give(m_state == State::SignedIn ? Result<Secret>(m_tokens->accessToken)
                                                   : tl::unexpected(signInNeeded(u"SignedOut"_s, m_definition.name)));
        return;
    }
    if (renewed) {
        adopt(*renewed);
        m_renewing.give(m_tokens->accessToken);
        return;
    }
    const bool personNeeded = renewed.error().kind == Error::Kind::SignIn;
    if (personNeeded)
        end();
    if (!personNeeded && m_tokens->expiresAt > m_services.clock.now())
        m_renewing.give(m_tokens->accessToken);
    else
        m_renewing.give(tl::unexpected(renewed.error()));
}

bool Session::isCurrent(const Secret &accessToken) const
{
    return m_tokens && m_tokens->accessToken == accessToken;
}

void Session::end()
{
    m_state = State::Ended;
    Q_EMIT changed();
}

void Session::setPublishing(bool publishing)
{
    if (publishing == m_publishing)
        return;
    m_publishing = publishing;
    if (publishing) {
        publish();
    } else {
        const Result<void> withdrawn = m_services.published.withdraw(m_definition.name);
        m_publishError = withdrawn ? std::nullopt : std::optional(withdrawn.error());
    }
    Q_EMIT changed();
}

void Session::adopt(const SessionTokens &tokens)
{
    m_tokens = tokens;
    m_state = State::SignedIn;
    publish();
    Q_EMIT changed();
}

void Session::publish()
{
    if (!isPublishing() || m_state != State::SignedIn)
        return;
    const Result<void> written = m_services.published.write(m_definition.name,
        {m_tokens->accessToken, m_tokens->expiresAt, m_definition.startUrl, m_definition.region}, m_foreign);
    m_publishError = written ? std::nullopt : std::optional(written.error());
    if (written)
        m_foreign = PublishedTokens::Foreign::Keep;
}

bool Session::belongsHere(const SessionTokens &tokens) const
{
    return tokens.startUrl == m_definition.startUrl && tokens.region == m_definition.region;
}

bool Session::isRefusal(const Error &error)
{
    return error.kind == Error::Kind::Service && error.code == "UnauthorizedException"_L1;
}

} // namespace ssotray
