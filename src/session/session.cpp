#include "session/session.h"

#include "base/clock.h"
#include "storage/sessionrecords.h"

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString clientName = u"SSO Tray for AWS"_s;
constexpr auto endSlack = 2min; // between the end of a token and our hearing of it, while we are awake

Error signInNeeded(const QString &code, const QString &session)
{
    return {Error::Kind::SignIn, code, session, {}};
}

} // namespace

Session::Session(SsoSession definition, SessionServices services, QObject *parent)
    : QObject(parent)
    , m_definition(std::move(definition))
    , m_services(std::move(services))
    , m_renewal(m_services.oidc, m_services.store, m_services.clock, m_services.lockFolder, m_services.lockPatience,
          m_services.latestRenewal)
    , m_attempt(m_services.oidc, m_renewal, m_services.clock)
    , m_publication(m_services.published, m_definition.name)
    , m_limiter(m_services.clock)
    , m_logout(m_services.portal, m_limiter, m_services.oidc, m_services.clock)
    , m_length(m_services.records, m_definition.name)
{
    connect(&m_attempt, &SignInAttempt::changed, this, &Session::changed);
    connect(&m_attempt, &SignInAttempt::kept, this, &Session::keep);
    connect(&m_logout, &PortalLogout::changed, this, &Session::changed);
    connect(&m_services.store, &TokenStore::removalTried, this, [this](const QString &name) {
        if (name == m_definition.name)
            Q_EMIT changed();
    });
    connect(&m_services.store, &TokenStore::toLogOut, this, [this](const QString &name, const SessionTokens &tokens) {
        if (name == m_definition.name)
            logOutAtAws(tokens);
    });
    m_publication.look();
}

Session::~Session() = default;

void Session::redefine(const SsoSession &definition)
{
    const bool elsewhere = definition.startUrl != m_definition.startUrl || definition.region != m_definition.region;
    m_definition = definition;
    if (elsewhere)
        forgetSignIn();
}

// Whatever is under way or lies about belongs to the portal before, or to another session.
void Session::forgetSignIn()
{
    m_attempt.drop();
    m_renewal.drop();
    m_logout.drop();
    m_publication.withdraw();
    leave(State::Unknown);
    m_renewing.give(tl::unexpected(signInNeeded(u"SignedOut"_s, m_definition.name)));
}

void Session::takeOverForThisRun(const SessionTokens &tokens)
{
    m_memoryOnly = true;
    adopt(tokens);
}

Session::State Session::state() const
{
    return m_state != State::SignedIn && isByCli() ? State::SignedIn : m_state;
}

std::optional<SessionEnd> Session::knownEnd() const
{
    const QDateTime expected = m_length.expectedEnd();
    if (isByCli())
        return m_publication.cliToken()->hasRefreshToken ? std::nullopt : std::optional(SessionEnd{accessTokenEnd()});
    if (m_state != State::SignedIn)
        return {};
    if (!m_tokens->refreshToken)
        return SessionEnd{m_tokens->expiresAt};
    if (expected.isValid() && expected > m_services.clock.now())
        return SessionEnd{expected, true};
    return {};
}

QDateTime Session::accessTokenEnd() const
{
    if (isByCli())
        return m_publication.cliToken()->expiresAt;
    return m_state == State::SignedIn ? ownTokenEnd() : QDateTime();
}

// --- signing in ------------------------------------------------------------------------------------------------------

// Without any scope AWS gives no refresh token, so a session that names none gets the AWS CLI's own (product.md §2).
QStringList Session::scopes() const
{
    return m_definition.scopes.isEmpty() ? QStringList{usualScope()} : m_definition.scopes;
}

void Session::signIn(SignInMethod method, const BrowserWords &words)
{
    if (m_attempt.methodUnderWay() == method)
        return;
    SignInRequest request{clientName, m_definition.startUrl, m_definition.region, scopes(), {}};
    const bool isClientKnown = m_tokens && belongsHere(*m_tokens) && !m_tokens->client.clientId.isEmpty();
    if (isClientKnown && m_tokens->scopes == request.scopes && !m_attempt.isClientInDoubt())
        request.client = m_tokens->client;
    m_attempt.start(m_definition.name, method, request, words);
}

SignInMethod Session::provenMethod() const
{
    return m_services.records.provenMethod(m_definition.name).value_or(SignInMethod::DeviceCode);
}

QString Session::browserCommand() const
{
    return m_services.records.browserCommand(m_definition.name);
}

void Session::setBrowserCommand(const QString &command)
{
    m_services.records.setBrowserCommand(m_definition.name, command);
    Q_EMIT changed();
}

void Session::keep(const SessionTokens &tokens, bool inMemoryOnly)
{
    m_memoryOnly = inMemoryOnly;
    m_refused = {};
    m_filesError.reset();
    // After a sign-out that AWS has not heard of, the portal's clock may go on from long ago.
    if (m_logout.isOpen())
        m_length.forgetBeginning();
    else
        m_length.begin(m_services.clock.now(), m_state == State::SignedIn);
    m_logout.drop();
    m_services.store.forgetLogout(m_definition.name); // of an entry that could not be read before
    m_publication.consentToReplace();
    // Tokens of the AWS CLI come this way too, and tell nothing of what worked here.
    if (const SignInFlow *flow = attempt(); flow && flow->stage() == SignInFlow::Stage::Approved)
        m_services.records.setProvenMethod(m_definition.name, flow->method());
    adopt(tokens);
    Q_EMIT signedIn();
}

// --- being signed in -------------------------------------------------------------------------------------------------

Async<Secret> Session::accessToken(UnlockPrompt prompt)
{
    if (isByCli())
        return ready<Secret>(m_publication.cliToken()->accessToken);
    return load(prompt)
        .then(this,
            [this, prompt](const Result<void> &loaded) -> Async<Secret> {
                if (!loaded)
                    return failed<Secret>(loaded.error());
                if (m_state == State::SignedOut)
                    return failed<Secret>(signInNeeded(u"SignedOut"_s, m_definition.name));
                if (m_state == State::Ended)
                    return failed<Secret>(signInNeeded(u"SessionEnded"_s, m_definition.name));
                return mustRenewFirst() ? renew(prompt) : ready<Secret>(m_tokens->accessToken);
            })
        .unwrap();
}

// The keychain is read once; after trouble with it, at the next call again.
Async<void> Session::load(UnlockPrompt prompt)
{
    if (m_state != State::Unknown)
        return ready<void>({});
    const bool begun = m_loading.isAwaited();
    Async<void> answer = m_loading.join();
    if (begun)
        return answer;
    m_services.store.read(m_definition.name, prompt)
        .then(this, [this](const Result<std::optional<SessionTokens>> &found) {
            if (m_state == State::Unknown) { // no sign-in has overtaken us
                if (!found)
                    setTrouble(found.error());
                else if (*found && belongsHere(**found))
                    adopt(**found);
                else
                    leave(State::SignedOut);
            }
            m_loading.give(m_state == State::Unknown ? tl::unexpected(found.error()) : Result<void>());
        });
    return answer;
}

void Session::tend()
{
    lookAtTokenFile();
    m_logout.tryAgainWhenDue();
    if (m_publication.isToTryAgain())
        publish(Publication::Attempt::Later);
    if (m_state == State::Unknown)
        load(UnlockPrompt::Never);
    if (untilRenewal() == 0s)
        renew(UnlockPrompt::Never);
    else if (m_unkept)
        keepAgain(UnlockPrompt::Never);
}

void Session::tendNow()
{
    m_lastRenewal = {};
    tend();
}

bool Session::isCurrent(const Secret &accessToken) const
{
    return m_tokens && m_tokens->accessToken == accessToken;
}

void Session::noteSuccess(const Secret &used)
{
    if (isCurrent(used))
        m_refused = {};
}

void Session::adopt(const SessionTokens &tokens, const std::optional<Error> &unkept)
{
    m_unkept = unkept;
    m_tokens = tokens;
    m_usedUpAt = {};
    m_isAgeUnknown = false;
    m_state = State::SignedIn;
    m_mayBeLoggedOut = false;
    m_trouble.reset();
    publish();
    Q_EMIT changed();
}

void Session::end()
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    m_trouble.reset();
    m_unkept.reset();
    // Nobody saw how long it lived after a night in which nobody could renew it.
    if (const QDateTime now = m_services.clock.now(); now <= m_tokens->expiresAt.addSecs(endSlack.count()))
        m_length.end(now);
    else
        m_length.forgetBeginning();
    Q_EMIT changed();
    Q_EMIT ended();
}

// Not signed in any more, and nobody's fault: the tokens are forgotten.
void Session::leave(State state)
{
    m_tokens.reset();
    m_memoryOnly = false;
    m_mayBeLoggedOut = false;
    m_trouble.reset();
    m_unkept.reset();
    m_publication.withdrawConsent();
    m_state = state;
    Q_EMIT changed();
}

void Session::setTrouble(const Error &error)
{
    if (std::exchange(m_trouble, error) != error)
        Q_EMIT changed();
}

void Session::logOutAtAws(const SessionTokens &tokens)
{
    if (!belongsHere(tokens))
        return;
    m_logout.add(tokens);
    m_logout.begin();
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
