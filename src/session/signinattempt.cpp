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

bool SignInAttempt::isUnderWay() const
{
    using Stage = DeviceSignIn::Stage;
    return m_device && (m_device->stage() == Stage::Starting || m_device->stage() == Stage::Waiting);
}

void SignInAttempt::start(const QString &session, const SignInRequest &request)
{
    m_session = session;
    m_storeError.reset();
    m_unstored.reset();
    m_device = std::make_unique<DeviceSignIn>(m_oidc, m_clock, request);
    connect(m_device.get(), &DeviceSignIn::changed, this, &SignInAttempt::changed);
    connect(m_device.get(), &DeviceSignIn::approved, this, [this, request](const SignedIn &signedIn) {
        store({request.startUrl, request.region, request.scopes, signedIn.client, signedIn.token.refreshToken,
            signedIn.token.accessToken, signedIn.at, signedIn.at.addSecs(signedIn.token.expiresIn.count())});
    });
    m_device->start();
    Q_EMIT changed();
}

bool SignInAttempt::isClientRefused() const
{
    return m_device && m_device->stage() == DeviceSignIn::Stage::Failed
        && (m_device->failure().code == "InvalidClientException"_L1
            || m_device->failure().code == "UnauthorizedClientException"_L1);
}

void SignInAttempt::cancel()
{
    if (!m_device)
        return;
    m_device->disconnect(this);
    m_device.release()->deleteLater(); // it may be the one that is just telling us something
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
    m_renewal.store(m_session, tokens).then(this, [this, tokens](const Result<void> &stored) {
        if (--m_beingStored == 0)
            m_storing.give({});
        if (m_unstored != tokens)
            return; // cancelled meanwhile, or signed in again
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
