#include "session/session.h"

#include "aws/oidcclient.h"
#include "base/clock.h"
#include "storage/processlock.h"

#include <QCryptographicHash>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr auto renewalMargin = 5min; // renewed when less than this is left; used to its end when renewal fails
constexpr auto lockPatience = 30s;   // longer than one renewal of another program can take

const QString clientName = u"SSO Tray for AWS"_s;

Error signInNeeded(const QString &code, const QString &session)
{
    return {Error::Kind::SignIn, code, session, {}};
}

} // namespace

Session::Session(SsoSession definition, SessionServices services, QObject *parent)
    : QObject(parent)
    , m_definition(std::move(definition))
    , m_services(std::move(services))
{
}

Session::~Session() = default;

void Session::redefine(const SsoSession &definition)
{
    const bool elsewhere = definition.startUrl != m_definition.startUrl || definition.region != m_definition.region;
    m_definition = definition;
    if (!elsewhere)
        return;
    cancelSignIn();
    m_tokens.reset();
    m_state = State::Unknown;
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
    SignInRequest request{clientName, m_definition.startUrl, m_definition.region, m_definition.scopes, {}};
    if (m_tokens && belongsHere(*m_tokens) && m_tokens->scopes == m_definition.scopes)
        request.client = m_tokens->client;
    m_attempt = std::make_unique<DeviceSignIn>(m_services.oidc, m_services.clock, request);
    connect(m_attempt.get(), &DeviceSignIn::changed, this, &Session::changed);
    connect(m_attempt.get(), &DeviceSignIn::approved, this, [this](const SignedIn &signedIn) {
        store({m_definition.startUrl, m_definition.region, m_definition.scopes, signedIn.client,
            signedIn.token.refreshToken, signedIn.token.accessToken,
            signedIn.at.addSecs(signedIn.token.expiresIn.count())});
    });
    m_attempt->start();
    Q_EMIT changed();
}

void Session::cancelSignIn()
{
    if (!m_attempt)
        return;
    m_attempt->disconnect(this);
    m_attempt.release()->deleteLater(); // it may be the one that is just telling us something
    m_unstored.reset();
    m_storeError.reset();
    Q_EMIT changed();
}

void Session::store(const SessionTokens &tokens)
{
    m_unstored = tokens;
    m_storeError.reset();
    m_services.store.write(m_definition.name, tokens).then(this, [this, tokens](const Result<void> &stored) {
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
                return isFresh(*m_tokens) ? ready<Secret>(m_tokens->accessToken) : renew();
            })
        .unwrap();
}

// The keychain is read once; after trouble with it, at the next call again.
Async<void> Session::load()
{
    if (m_state != State::Unknown)
        return ready<void>({});
    const bool begun = m_loading.isAwaited();
    const Async<void> answer = m_loading.join();
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
    const bool begun = m_renewal.isAwaited();
    const Async<Secret> answer = m_renewal.join();
    if (begun)
        return answer;
    if (m_memoryOnly) {
        renewFrom(*m_tokens, nullptr); // nobody else can have these
        return answer;
    }
    const QString lockName = QString::fromLatin1(
        QCryptographicHash::hash(m_definition.name.toUtf8(), QCryptographicHash::Sha1).toHex());
    ProcessLock::acquire(
        m_services.clock, m_services.lockFolder + "/session-"_L1 + lockName + ".lock"_L1, lockPatience, this)
        .then(this, [this](const Result<std::shared_ptr<ProcessLock>> &lock) {
            if (lock)
                renewUnderLock(*lock);
            else
                finishRenewal(tl::unexpected(lock.error()));
        });
    return answer;
}

// AWS took our token for bad although it should live. When somebody has renewed it meanwhile, that one is tried first.
Async<Secret> Session::renewAfterRefusal(const Secret &refused)
{
    if (m_tokens && m_tokens->accessToken != refused)
        return accessToken();
    if (m_tokens)
        m_tokens->expiresAt = m_services.clock.now();
    return accessToken();
}

// A refresh token can be used once. Another program may have done so while we waited for the lock, so the store is read
// again before ours is.
void Session::renewUnderLock(const std::shared_ptr<ProcessLock> &lock)
{
    m_services.store.read(m_definition.name)
        .then(this, [this, lock](const Result<std::optional<SessionTokens>> &found) {
            if (!found) {
                finishRenewal(tl::unexpected(found.error()));
                return;
            }
            if (!*found || !belongsHere(**found)) {
                end(); // signed out by another program
                finishRenewal(tl::unexpected(signInNeeded(u"SignedOut"_s, m_definition.name)));
                return;
            }
            const SessionTokens &stored = **found;
            if (stored.accessToken != m_tokens->accessToken && isFresh(stored)) {
                adopt(stored);
                finishRenewal(stored.accessToken);
                return;
            }
            renewFrom(stored, lock);
        });
}

// The lock is held by the functions that still have work to do under it.
void Session::renewFrom(const SessionTokens &tokens, const std::shared_ptr<ProcessLock> &lock)
{
    if (!tokens.refreshToken) {
        const bool alive = m_tokens->expiresAt > m_services.clock.now();
        if (!alive)
            end();
        finishRenewal(alive ? Result<Secret>(m_tokens->accessToken)
                            : tl::unexpected(signInNeeded(u"SessionEnded"_s, m_definition.name)));
        return;
    }
    m_services.oidc.tokenForRefreshToken(m_definition.region, tokens.client, *tokens.refreshToken)
        .then(this, [this, tokens, lock](const Result<Token> &token) {
            if (!token) {
                const QString &code = token.error().code;
                const bool over = code == "InvalidGrantException"_L1 || code == "InvalidClientException"_L1;
                if (over)
                    end();
                finishRenewal(tl::unexpected(
                    over ? signInNeeded(u"SessionEnded"_s, m_definition.name) : token.error()));
                return;
            }
            SessionTokens renewed = tokens;
            renewed.accessToken = token->accessToken;
            renewed.expiresAt = m_services.clock.now().addSecs(token->expiresIn.count());
            if (token->refreshToken)
                renewed.refreshToken = token->refreshToken; // none: the old one stays good (spec/aws.md §5.3)
            adopt(renewed);
            if (m_memoryOnly) {
                finishRenewal(renewed.accessToken);
                return;
            }
            // The token is good even when the keychain does not take it; the next renewal stores again.
            m_services.store.write(m_definition.name, renewed)
                .then(this, [this, renewed, lock](const Result<void> &) { finishRenewal(renewed.accessToken); });
        });
}

// While the old token lives, trouble with renewing is nobody's trouble yet.
void Session::finishRenewal(Result<Secret> result)
{
    const bool personNeeded = !result && result.error().kind == Error::Kind::SignIn;
    if (!result && !personNeeded && m_tokens && m_tokens->expiresAt > m_services.clock.now())
        result = m_tokens->accessToken;
    m_renewal.give(result);
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
    if (!m_publishing || m_state != State::SignedIn)
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

bool Session::isFresh(const SessionTokens &tokens) const
{
    return m_services.clock.now().addSecs(std::chrono::seconds(renewalMargin).count()) < tokens.expiresAt;
}

bool Session::isRefusal(const Error &error)
{
    return error.kind == Error::Kind::Service && error.code == "UnauthorizedException"_L1;
}

} // namespace ssotray
