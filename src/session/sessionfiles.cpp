// What a session does beyond the keychain: its token file, the AWS CLI's own sign-in, and signing out everywhere.

#include "base/clock.h"
#include "session/session.h"

using namespace Qt::StringLiterals;

namespace ssotray {

// --- the token file --------------------------------------------------------------------------------------------------

void Session::setPublished(const QStringList &names)
{
    if (m_publication.names() == names)
        return;
    m_publication.setNames(names);
    publish();
    Q_EMIT changed();
}

void Session::publish(Publication::Attempt attempt)
{
    if (m_state != State::SignedIn || m_mayBeLoggedOut)
        return;
    m_publication.write({m_tokens->accessToken, ownTokenEnd(), m_definition.startUrl, m_definition.region}, attempt);
}

void Session::lookAtTokenFile()
{
    switch (m_publication.look()) {
    case Publication::Seen::NothingNew:
        return;
    case Publication::Seen::CliSignIn:
        break;
    case Publication::Seen::Gone:
        // Somebody may just have tidied up; but `aws sso logout` ends the session at AWS as well, so our token counts
        // as used up, and AWS is asked for another before anything is published again. About a token that cannot be
        // renewed AWS cannot be asked.
        if (m_state != State::SignedIn || !isPublishing())
            break;
        if (m_tokens->refreshToken) {
            m_mayBeLoggedOut = true;
            useUp();
            renew(UnlockPrompt::Never);
        } else {
            publish();
        }
        break;
    }
    Q_EMIT changed();
}

bool Session::isByCli() const
{
    const std::optional<TokenFile> &cli = m_publication.cliToken();
    if (!cli || cli->accessToken == m_refusedCliToken || cli->expiresAt <= m_services.clock.now())
        return false;
    return !isElsewhere(*cli) && (m_state != State::SignedIn || cli->expiresAt > ownTokenEnd());
}

bool Session::hasCliSignIn() const
{
    return m_publication.cliToken() && isCliSignIn(*m_publication.cliToken());
}

bool Session::isCliSignIn(const TokenFile &file) const
{
    return file.isForeign && file.hasRefreshToken && file.startUrl == m_definition.startUrl
        && file.region == m_definition.region;
}

// A file of another start URL or region is somebody else's (product.md §4).
bool Session::isElsewhere(const TokenFile &file) const
{
    return (!file.startUrl.isEmpty() && file.startUrl != m_definition.startUrl)
        || (!file.region.isEmpty() && file.region != m_definition.region);
}

Async<void> Session::moveCliSignInToKeychain()
{
    // What is in the keychain must be known, or it could not be put back.
    return load(UnlockPrompt::Allowed)
        .then(this, [this](const Result<void> &loaded) { return loaded ? moveToKeychain(3) : ready<void>(loaded); })
        .unwrap();
}

Async<void> Session::moveToKeychain(int triesLeft)
{
    const Result<TokenFileSecrets> found = m_services.published.secrets(m_definition.name);
    if (!found)
        return failed<void>(found.error());
    if (!isCliSignIn(found->token))
        return failed<void>({Error::Kind::File, u"NoToken"_s, m_services.published.pathOf(m_definition.name)});
    const QDateTime now = m_services.clock.now();
    const bool canRenew = found->refreshToken && !found->client.clientId.isEmpty();
    SessionTokens tokens{m_definition.startUrl, m_definition.region, scopes(), found->client,
        canRenew ? found->refreshToken : std::nullopt, found->token.accessToken, now, found->token.expiresAt};
    if (!tokens.client.expiresAt.isValid())
        tokens.client.expiresAt = now; // good for this refresh token, and for no new sign-in
    return m_renewal.store(m_definition.name, tokens)
        .then(this,
            [=, this, content = found->content](const Result<void> &stored) -> Async<void> {
                if (!stored)
                    return ready<void>(stored);
                if (!m_services.published.holds(m_definition.name, content)) {
                    // The AWS CLI has renewed its token meanwhile: what we have stored is worth nothing.
                    return triesLeft > 1 ? moveToKeychain(triesLeft - 1) : undoMove();
                }
                if (!belongsHere(tokens)) // the config names another portal since a moment ago
                    return undoMove();
                m_publication.consentToReplace();
                m_memoryOnly = false;
                adopt(tokens);
                if (isPublishing())
                    return publishError() ? failed<void>(*publishError()) : ready<void>({});
                const Result<void> removed = m_services.published.remove(m_definition.name);
                lookAtTokenFile();
                return ready<void>(removed);
            })
        .unwrap();
}

Async<void> Session::undoMove()
{
    const QString &name = m_definition.name;
    return (m_tokens ? m_renewal.store(name, *m_tokens) : m_renewal.remove(name, UnlockPrompt::Allowed))
        .then(this, [path = m_services.published.pathOf(name)](const Result<void> &) -> Result<void> {
            return failure(Error::Kind::File, u"ChangedMeanwhile"_s, path);
        });
}

// --- signing out -----------------------------------------------------------------------------------------------------

Async<void> Session::signOut(const QList<CliCachedRole> &roles)
{
    // What is in the keychain must be known, or AWS could not be told.
    return load(UnlockPrompt::Allowed)
        .then(this,
            [this, roles](const Result<void> &loaded) {
                // Who has just not unlocked the keychain is not asked a second time.
                return signOutNow(roles, loaded ? UnlockPrompt::Allowed : UnlockPrompt::Never);
            })
        .unwrap();
}

Async<void> Session::signOutNow(const QList<CliCachedRole> &roles, UnlockPrompt prompt)
{
    const QString &name = m_definition.name;
    std::optional<SessionTokens> tokens = m_state == State::SignedIn ? m_tokens : std::nullopt;
    if (tokens)
        tokens->expiresAt = ownTokenEnd(); // a used-up token would have to be renewed before AWS hears of it
    // Of the AWS CLI, or ours when the keychain does not tell.
    const std::optional<TokenFile> file = m_services.published.read(name);
    m_services.store.markForRemoval(name);
    const bool isOursAndAlive =
        file && !file->isForeign && !isElsewhere(*file) && file->expiresAt > m_services.clock.now();
    if (m_state == State::Unknown && !isOursAndAlive)
        m_services.store.markForLogout(name); // the tokens that AWS would have to get are still in the keychain
    m_attempt.drop();
    m_length.forgetBeginning();
    const Result<void> removed = m_publication.removeAll();
    const Result<void> forgotten = m_services.cliCache.remove(name, m_definition.startUrl, roles);
    m_filesError.reset();
    for (const Result<void> &result : {removed, forgotten}) {
        if (!result)
            m_filesError = result.error();
    }
    leave(State::SignedOut);
    Q_EMIT signedOut();

    if (tokens)
        m_logout.add(*tokens);
    if (file && !isElsewhere(*file) && (!tokens || file->accessToken != tokens->accessToken))
        m_logout.add(m_definition.region, file->accessToken);
    Async<void> atPortal = m_logout.begin();
    return m_renewal.remove(name, prompt)
        .then(this,
            [this, atPortal](const Result<void> &gone) mutable {
                m_removeError = gone ? std::nullopt : std::optional(gone.error());
                Q_EMIT changed();
                return atPortal.then(this, [gone](const Result<void> &heard) { return gone ? heard : gone; });
            })
        .unwrap();
}

SignOutDebts Session::signOutDebts() const
{
    SignOutDebts debts{m_logout.trouble(), {}, m_filesError};
    if (m_services.store.isToRemove(m_definition.name)) {
        debts.keychain = m_services.store.removalError(m_definition.name);
        if (!debts.keychain)
            debts.keychain = m_removeError;
        if (!debts.portal && m_services.store.isToLogOut(m_definition.name))
            debts.portal = debts.keychain;
    }
    return debts;
}

} // namespace ssotray
