#include "catalog/catalog.h"

#include "aws/portalclient.h"
#include "catalog/accountorder.h"
#include "session/session.h"

#include <algorithm>
#include <utility>

namespace ssotray {

namespace {

using Urgency = RateLimiter::Urgency;

} // namespace

Catalog::Catalog(Session &session, const PortalClient &portal, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_portal(portal)
{
}

// --- what was there before ---

void Catalog::setKnown(const QList<Account> &accounts, const QHash<QString, QStringList> &roleNames)
{
    m_accounts = sortedAsTheCliSorts(accounts);
    m_isPart = false;
    m_ids.clear();
    for (const Account &account : accounts)
        m_ids.insert(account.id);
    m_roles.clear();
    for (auto known = roleNames.begin(); known != roleNames.end(); ++known)
        m_roles[known.key()].names = sortedRoles(known.value());
    Q_EMIT accountsChanged();
}

void Catalog::rememberBefore()
{
    QHash<QString, QStringList> roleNames;
    for (const Account &account : std::as_const(m_accounts)) {
        const auto roles = m_roles.find(account.id);
        if (roles == m_roles.end())
            continue;
        roles->added.clear();
        roles->gone.clear();
        if (roles->progress == Progress::Loaded || !roles->names.isEmpty())
            roleNames.insert(account.id, roles->names);
    }
    m_changes.remember(m_accounts, roleNames);
}

void Catalog::forget()
{
    ++m_round;
    stop();
    m_progress = Progress::NotLoaded;
    m_accounts.clear();
    m_isPart = false;
    m_ids.clear();
    m_roles.clear();
    m_counted.clear();
    m_failed = 0;
    m_asking = 0;
    m_stoppedBy.reset();
    rememberBefore();
    Q_EMIT accountsChanged();
    Q_EMIT readingChanged();
}

// --- accounts ---

void Catalog::load()
{
    m_isAskedFor = true;
    askForAccounts();
}

void Catalog::loadAll()
{
    m_isAskedFor = true;
    m_isAllAskedFor = true;
    if (m_progress == Progress::Loading)
        return;
    if (!m_isPart) // else the rest would be taken for new
        rememberBefore();
    askForAccounts();
}

void Catalog::loadAgain()
{
    if (m_isAskedFor)
        askForAccounts();
}

void Catalog::askForAccounts()
{
    if (m_progress == Progress::Loading)
        return;
    m_progress = Progress::Loading;
    m_stoppedBy.reset();
    m_hasTriedAgain = false;
    m_again.clear();
    m_rest.clear();
    m_counted.clear();
    m_failed = 0;
    for (Roles &roles : m_roles) {
        if (roles.progress != Progress::Loading)
            roles.progress = Progress::NotLoaded; // to be asked for again
    }
    m_listing = std::make_unique<QObject>();
    Q_EMIT accountsChanged();
    Q_EMIT readingChanged();
    m_session
        .call<QList<Account>>(m_listing.get(),
            [this, isFirst = m_accounts.isEmpty(), waiter = RateLimiter::Waiter(m_listing.get())](const Secret &token) {
                const auto show = [this](const QList<Account> &found) { showPages(found); };
                return m_portal.listAccounts({m_session.limiter(), m_session.definition().region, token,
                                                 {.urgency = Urgency::Now, .waiter = waiter}},
                    isFirst ? show : std::function<void(const QList<Account> &)>());
            })
        .then(m_listing.get(), [this](const Result<QList<Account>> &found) { takeAccounts(found); });
}

// While nothing else is known. Each time twice as many, because showing them all anew with each page takes its time.
void Catalog::showPages(const QList<Account> &found)
{
    if (found.size() < 2 * m_accounts.size())
        return;
    m_isPart = true;
    useAccounts(found);
    Q_EMIT accountsChanged();
    askForMore();
}

void Catalog::takeAccounts(const Result<QList<Account>> &found)
{
    m_listing.release()->deleteLater(); // we are called in its name
    m_progress = found ? Progress::Loaded : Progress::Failed;
    if (found) {
        m_isPart = false;
        useAccounts(*found);
    } else {
        m_error = found.error();
    }
    Q_EMIT accountsChanged();
    askForMore();
    Q_EMIT readingChanged();
}

void Catalog::useAccounts(const QList<Account> &accounts)
{
    m_accounts = sortedAsTheCliSorts(accounts);
    QHash<QString, Roles> kept;
    QSet<QString> ids;
    m_rest.clear();
    for (const Account &account : std::as_const(m_accounts)) {
        ids.insert(account.id);
        if (const auto known = m_roles.constFind(account.id); known != m_roles.constEnd())
            kept.insert(account.id, *known);
        if (m_isAllAskedFor)
            m_rest.append(account.id);
    }
    m_roles = kept;
    m_ids = ids;
    // Of those that are gone, some may have been looked at before we knew.
    m_again.removeIf([&](const QString &id) { return !ids.contains(id); });
    m_counted.intersect(ids);
    m_failed = int(std::count_if(m_counted.begin(), m_counted.end(),
        [this](const QString &id) { return m_roles.value(id).progress == Progress::Failed; }));
    m_changes.compare(m_accounts);
}

} // namespace ssotray
