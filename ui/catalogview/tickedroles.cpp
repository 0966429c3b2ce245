#include "ui/catalogview/tickedroles.h"

#include "catalog/catalog.h"
#include "session/session.h"
#include "ui/catalogview/roleticks.h"

namespace ssotray {

namespace {

// The ticks of one account's roles.
class AccountTicks
{
public:
    AccountTicks(const RoleTicks &ticks, const QString &session, const QString &accountId)
        : m_ticks(ticks)
        , m_account{session, accountId, {}}
        , m_isTicked(ticks.isTicked(m_account))
        , m_isMixed(ticks.isMixed(m_account))
    {
    }

    bool mayBeAny() const { return m_isTicked || m_isMixed; }
    bool isTicked(const QString &role) const
    {
        return m_isMixed ? m_ticks.isTicked({m_account.session, m_account.accountId, role}) : m_isTicked;
    }

private:
    const RoleTicks &m_ticks;
    const RoleRef m_account;
    const bool m_isTicked;
    const bool m_isMixed;
};

} // namespace

TickedRoles TickedRoles::of(const Catalog &catalog, const RoleTicks &ticks)
{
    TickedRoles found;
    const QString session = catalog.session().definition().name;
    for (const Account &account : catalog.accounts()) {
        const AccountTicks here(ticks, session, account.id);
        if (!here.mayBeAny())
            continue;
        const Catalog::Roles roles = catalog.roles(account.id);
        if (roles.progress == Catalog::Progress::Failed)
            ++found.failed;
        else if (roles.progress != Catalog::Progress::Loaded)
            ++found.missing;
        for (const QString &role : roles.names) {
            if (here.isTicked(role) && found.count++ == 0)
                found.first = {session, account.id, role};
        }
    }
    return found;
}

void TickedRoles::askFor(Catalog &catalog, const RoleTicks &ticks)
{
    const QString session = catalog.session().definition().name;
    QStringList wanted;
    for (const Account &account : catalog.accounts()) {
        if (catalog.roles(account.id).progress == Catalog::Progress::NotLoaded
            && AccountTicks(ticks, session, account.id).mayBeAny())
            wanted.append(account.id);
    }
    if (!wanted.isEmpty())
        catalog.wantRoles(wanted);
}

void TickedRoles::askAgain(Catalog &catalog, const RoleTicks &ticks)
{
    const QString session = catalog.session().definition().name;
    const QList<Account> accounts = catalog.accounts(); // an answer may come at once
    for (const Account &account : accounts) {
        if (catalog.roles(account.id).progress == Catalog::Progress::Failed
            && AccountTicks(ticks, session, account.id).mayBeAny())
            catalog.loadRoles(account.id);
    }
}

void TickedRoles::gather(const Catalog &catalog, const RoleTicks &ticks, BulkRoles &roles)
{
    const SsoSession &session = catalog.session().definition();
    if (catalog.progress() == Catalog::Progress::Loaded)
        roles.sessions.insert(session.name);
    for (const Account &account : catalog.accounts()) {
        const Catalog::Roles known = catalog.roles(account.id);
        roles.accounts.insert({session.name, account.id});
        if (known.progress == Catalog::Progress::Loaded)
            roles.listedAccounts.insert({session.name, account.id});
        const AccountTicks here(ticks, session.name, account.id);
        for (const QString &role : known.names) {
            if (here.isTicked(role))
                roles.chosen.push_back(int(roles.known.size()));
            roles.known.append({session.name, session.region, account.id, account.name, account.email, role});
        }
    }
}

} // namespace ssotray
