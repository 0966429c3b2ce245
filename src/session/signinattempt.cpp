#include "session/signinattempt.h"

#include "session/renewal.h"

using namespace Qt::StringLiterals;

namespace ssotray {

SignInAttempt::SignInAttempt(const OidcClient &oidc, Renewal &renewal, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_oidc(oidc)
    , m_renewal(renewal)
    , m_clock(clock)
{
}

SignInAttempt::~SignInAttempt() = default;

std::optional<SignInMethod> SignInAttempt::methodUnderWay() const
{
    using Stage = SignInFlow::Stage;
    const bool isUnderWay = m_flow && (m_flow->stage() == Stage::Starting || m_flow->stage() == Stage::Waiting);
    return isUnderWay ? std::optional(m_flow->method()) : std::nullopt;
}

void SignInAttempt::start(
    const QString &session, SignInMethod method, const SignInRequest &request, const BrowserWords &words)
{
    m_session = session;
    ++m_started;
    m_storeError.reset();
    if (m_beingStored == 0)
        m_unstored.reset();
    letGo();
    m_isBrowserMissing = method == SignInMethod::Browser;
    if (method == SignInMethod::Browser)
        m_flow = std::make_unique<BrowserSignIn>(m_oidc, m_clock, request, words);
    else
        m_flow = std::make_unique<DeviceSignIn>(m_oidc, m_clock, request);
    connect(m_flow.get(), &SignInFlow::changed, this, &SignInAttempt::changed);
    connect(m_flow.get(), &SignInFlow::approved, this, [this, request](const SignedIn &signedIn) {
        m_isBrowserMissing = false;
        store({request.startUrl, request.region, request.scopes, signedIn.client, signedIn.token.refreshToken,
            signedIn.token.accessToken, signedIn.at, signedIn.at.addSecs(signedIn.token.expiresIn.count())});
    });
    m_flow->start();
    Q_EMIT changed();
}

bool SignInAttempt::isClientInDoubt() const
{
    return m_isBrowserMissing
        || (m_flow && m_flow->stage() == SignInFlow::Stage::Failed
            && (m_flow->failure().code == "InvalidClientException"_L1
                || m_flow->failure().code == "UnauthorizedClientException"_L1));
}

void SignInAttempt::letGo()
{
    if (!m_flow)
        return;
    m_flow->disconnect(this);
    m_flow.release()->deleteLater(); // it may be the one that is just telling us something
}

void SignInAttempt::cancel()
{
    if (!m_flow)
        return;
    letGo();
    // Once AWS has said yes and the keychain is at work, there is nothing left to cancel.
    if (m_storeError)
        m_unstored.reset();
    m_storeError.reset();
    Q_EMIT changed();
}

void SignInAttempt::drop()
{
    m_unstored.reset();
    cancel();
}

void SignInAttempt::store(const SessionTokens &tokens)
{
    m_unstored = tokens;
    m_storeError.reset();
    ++m_beingStored;
    m_renewal.store(m_session, tokens).then(this, [this, tokens, started = m_started](const Result<void> &stored) {
        if (--m_beingStored == 0)
            m_storing.give({});
        if (m_unstored != tokens)
            return; // cancelled meanwhile, or signed in again
        if (!stored && started != m_started) { // nobody waits for these any more
            m_unstored.reset();
            return;
        }
        if (!stored) {
            m_storeError = stored.error();
            Q_EMIT changed();
            return;
        }
        m_unstored.reset();
        Q_EMIT kept(tokens, false);
    });
    Q_EMIT changed();
}

Async<void> SignInAttempt::settled()
{
    return m_beingStored > 0 ? m_storing.join() : ready<void>({});
}

void SignInAttempt::storeAgain()
{
    if (m_unstored)
        store(SessionTokens(*m_unstored));
}

void SignInAttempt::keepForThisRun()
{
    if (!m_unstored)
        return;
    const SessionTokens tokens = *m_unstored;
    m_unstored.reset();
    m_storeError.reset();
    Q_EMIT kept(tokens, true);
}

} // namespace ssotray
