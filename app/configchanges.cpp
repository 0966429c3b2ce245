#include "app/configchanges.h"

#include "app/configfacts.h"
#include "app/services.h"

using namespace Qt::StringLiterals;

namespace ssotray {

ConfigChanges::ConfigChanges(Services &services, ConfigFacts &config, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_config(config)
{
}

Async<void> ConfigChanges::carryOut(const ConfigOperation &operation)
{
    if (operation.code != "RenameSession"_L1 && operation.code != "DeleteSession"_L1)
        return save(operation);
    // Nobody is signed out for a change that is not made.
    if (const Result<ConfigChange> change = planOperation(m_config.asRead(), operation); !change)
        return failed<void>(change.error());
    if (operation.code == "RenameSession"_L1)
        return renameSession(operation);
    Session *session = m_services.sessions.find(operation.subject);
    if (!session || session->state() == Session::State::SignedOut)
        return save(operation);
    // What cannot be done now, away from the network say, is done later by itself.
    return session->signOut(m_config.rolesOf(operation.subject))
        .then(this, [this, operation](const Result<void> &) { return save(operation); })
        .unwrap();
}

Async<void> ConfigChanges::save(const ConfigOperation &operation)
{
    return applyOperation(m_services.config, operation)
        .then(this,
            [this](const Result<SavedConfig> &saved) { return saved ? m_config.read() : failed<void>(saved.error()); })
        .unwrap();
}

// The new entry first: whatever happens between, one of the two names is signed in.
Async<void> ConfigChanges::renameSession(const ConfigOperation &operation)
{
    Session *session = m_services.sessions.find(operation.subject);
    const Async<void> settled = session ? session->settled() : ready<void>({});
    return Async<void>(settled)
        .then(this,
            [this, operation](
                const Result<void> &) { return m_services.tokens.read(operation.subject, UnlockPrompt::Allowed); })
        .unwrap()
        .then(this,
            [this, operation](const Result<std::optional<SessionTokens>> &found) -> Async<void> {
                if (!found && found.error().code != "NoService"_L1)
                    return failed<void>(found.error());
                if (!found || !*found)
                    return finishRename(operation, false);
                return m_services.tokens.write(operation.newName, **found, UnlockPrompt::Allowed)
                    .then(this,
                        [this, operation](const Result<void> &written) {
                            return written ? finishRename(operation, true) : failed<void>(written.error());
                        })
                    .unwrap();
            })
        .unwrap();
}

Async<void> ConfigChanges::finishRename(const ConfigOperation &operation, bool hasEntry)
{
    return applyOperation(m_services.config, operation)
        .then(this,
            [this, operation, hasEntry](const Result<SavedConfig> &saved) {
                if (!saved) {
                    if (hasEntry)
                        m_services.tokens.remove(operation.newName, UnlockPrompt::Never);
                    return failed<void>(saved.error());
                }
                m_services.records.renameSession(operation.subject, operation.newName);
                (void)m_services.favourites.renameSession(operation.subject, operation.newName); // holds for this run
                if (Session *old = m_services.sessions.find(operation.subject))
                    old->forgetSignIn();
                m_services.credentials.forget(operation.subject);
                if (hasEntry)
                    m_services.tokens.remove(operation.subject, UnlockPrompt::Never);
                return m_config.read();
            })
        .unwrap();
}

} // namespace ssotray
