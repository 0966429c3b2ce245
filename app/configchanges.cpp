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
        return renameSession({operation.subject, operation.newName, [this, operation] { return apply(operation); }});
    Session *session = m_services.sessions.find(operation.subject);
    if (!session || session->state() == Session::State::SignedOut)
        return save(operation);
    // What cannot be done now, away from the network say, is done later by itself.
    return session->signOut(m_config.rolesOf(operation.subject))
        .then(this, [this, operation](const Result<void> &) { return save(operation); })
        .unwrap();
}

Async<void> ConfigChanges::takeBack(const Backup &change)
{
    const auto edit = [this, change] { return m_services.undo.takeBack(change); };
    const auto named = [this](const QString &session) {
        return m_config.asRead().contains(SectionName::ssoSession(session));
    };
    // A session that somebody has made under the old name since has a sign-in of its own.
    const std::optional<ConfigUndo::Renaming> renamed = m_services.undo.sessionRenamedBack(change);
    if (renamed && named(renamed->from) && !named(renamed->to))
        return renameSession({renamed->from, renamed->to, edit});
    return edit()
        .then(this, [this](const Result<void> &done) { return done ? m_config.read() : failed<void>(done.error()); })
        .unwrap();
}

Async<void> ConfigChanges::apply(const ConfigOperation &operation)
{
    return applyOperation(m_services.config, operation).then([](const Result<SavedConfig> &saved) -> Result<void> {
        return saved ? Result<void>() : tl::unexpected(saved.error());
    });
}

Async<void> ConfigChanges::save(const ConfigOperation &operation)
{
    return apply(operation)
        .then(this, [this](const Result<void> &saved) { return saved ? m_config.read() : failed<void>(saved.error()); })
        .unwrap();
}

Async<void> ConfigChanges::renameSession(const Renaming &renaming)
{
    return m_services.sessions.rename(renaming.from, renaming.to, renaming.edit)
        .then(this,
            [this, renaming](const Result<void> &done) {
                if (!done)
                    return failed<void>(done.error());
                (void)m_services.favourites.renameSession(renaming.from, renaming.to); // holds for this run
                m_services.credentials.forget(renaming.from);
                m_services.catalogs.renameSession(renaming.from, renaming.to);
                return m_config.read();
            })
        .unwrap();
}

} // namespace ssotray
