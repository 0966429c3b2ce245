#include "catalog/catalog.h"

#include "aws/portalclient.h"
#include "session/session.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace ssotray {

namespace {

constexpr int mostAskedAtOnce = 6; // requests for roles of accounts that somebody merely looks at

// spec/aws.md §1.1, since CLI 2.34.24
QList<Account> sortedAsTheCliSorts(const QList<Account> &accounts)
{
    using Key = std::tuple<bool, QString, QString>;
    std::vector<std::pair<Key, const Account *>> order;
    order.reserve(size_t(accounts.size()));
    for (const Account &account : accounts) {
        const QString &shown = account.name.isEmpty() ? account.email : account.name;
        order.emplace_back(Key(shown.isEmpty(), shown.toCaseFolded(), account.id), &account);
    }
    std::sort(order.begin(), order.end());
    QList<Account> sorted;
    sorted.reserve(accounts.size());
    for (const auto &[key, account] : order)
        sorted.append(*account);
    return sorted;
}

} // namespace

Catalog::Catalog(Session &session, const PortalClient &portal, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_portal(portal)
{
}

void Catalog::load()
{
    m_isAskedFor = true;
    if (m_progress == Progress::Loading)
        return;
    m_progress = Progress::Loading;
    Q_EMIT accountsChanged();
    m_session
        .call<QList<Account>>(
            this, [this](const Secret &token) { return m_portal.listAccounts(m_session.definition().region, token); })
        .then(this, [this, round = m_round](const Result<QList<Account>> &found) {
            if (round == m_round)
                takeAccounts(found);
        });
}

void Catalog::loadAgain()
{
    if (m_isAskedFor)
        load();
}

void Catalog::setKnown(const QList<Account> &accounts, const QHash<QString, QStringList> &roleNames)
{
    m_accounts = sortedAsTheCliSorts(accounts);
    m_roles.clear();
    for (auto known = roleNames.begin(); known != roleNames.end(); ++known)
        m_roles[known.key()].names = sortedRoles(known.value());
    Q_EMIT accountsChanged();
}

void Catalog::forget()
{
    ++m_round;
    m_progress = Progress::NotLoaded;
    m_accounts.clear();
    m_roles.clear();
    m_wanted.clear();
    m_asking = 0;
    Q_EMIT accountsChanged();
}

void Catalog::takeAccounts(const Result<QList<Account>> &found)
{
    m_progress = found ? Progress::Loaded : Progress::Failed;
    if (found) {
        m_accounts = sortedAsTheCliSorts(*found);
        QHash<QString, Roles> kept;
        for (const Account &account : std::as_const(m_accounts)) {
            auto known = m_roles.find(account.id);
            if (known == m_roles.end())
                continue;
            // To be asked for again by whoever looks at them.
            if (known->progress != Progress::Loading)
                known->progress = Progress::NotLoaded;
            kept.insert(account.id, *known);
        }
        m_roles = kept;
    } else {
        m_error = found.error();
    }
    Q_EMIT accountsChanged();
}

void Catalog::loadRoles(const QString &accountId)
{
    Roles &roles = m_roles[accountId];
    if (roles.progress == Progress::Loading || roles.progress == Progress::Loaded)
        return;
    roles.progress = Progress::Loading;
    ++m_asking;
    Q_EMIT rolesChanged(accountId);
    m_session
        .call<QStringList>(this,
            [this, accountId](const Secret &token) {
                return m_portal.listAccountRoles(m_session.definition().region, token, accountId);
            })
        .then(this, [this, accountId, round = m_round](const Result<QStringList> &found) {
            if (round != m_round)
                return;
            --m_asking;
            takeRoles(accountId, found);
            askForWanted();
        });
}

void Catalog::takeRoles(const QString &accountId, const Result<QStringList> &found)
{
    Roles &roles = m_roles[accountId];
    roles.progress = found ? Progress::Loaded : Progress::Failed;
    roles.names = found ? sortedRoles(*found) : QStringList();
    if (!found)
        roles.error = found.error();
    Q_EMIT rolesChanged(accountId);
}

void Catalog::wantRoles(const QStringList &accountIds)
{
    m_wanted = accountIds;
    askForWanted();
}

void Catalog::askForWanted()
{
    while (m_asking < mostAskedAtOnce && !m_wanted.isEmpty()) {
        const QString accountId = m_wanted.takeFirst();
        if (m_roles.value(accountId).progress == Progress::NotLoaded)
            loadRoles(accountId);
    }
}

QStringList Catalog::sortedRoles(QStringList names)
{
    names.sort(Qt::CaseInsensitive);
    for (QString &name : names)
        name = *m_roleNames.insert(name);
    return names;
}

} // namespace ssotray
