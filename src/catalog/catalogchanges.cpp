#include "catalog/catalogchanges.h"

#include "catalog/accountorder.h"

#include <algorithm>
#include <iterator>

namespace ssotray {

namespace {

// In order, what is in one and not in the other.
QStringList without(const QStringList &names, const QStringList &others)
{
    const QSet<QString> known(others.begin(), others.end());
    QStringList left;
    std::copy_if(names.begin(), names.end(), std::back_inserter(left),
        [&](const QString &name) { return !known.contains(name); });
    return left;
}

} // namespace

void CatalogChanges::remember(const QList<Account> &accounts, const QHash<QString, QStringList> &roleNames)
{
    m_accounts.clear();
    for (const Account &account : accounts)
        m_accounts.insert(account.id, account);
    m_roleNames = roleNames;
    m_new.clear();
    m_gone.clear();
}

void CatalogChanges::compare(const QList<Account> &accounts)
{
    QHash<QString, Account> gone = m_accounts;
    m_new.clear();
    for (const Account &account : accounts) {
        gone.remove(account.id);
        if (!m_accounts.isEmpty() && !m_accounts.contains(account.id))
            m_new.insert(account.id);
    }
    m_gone = sortedAsTheCliSorts(gone.values());
}

QStringList CatalogChanges::addedRoles(const QString &accountId, const QStringList &names) const
{
    const auto before = m_roleNames.constFind(accountId);
    return before == m_roleNames.constEnd() ? QStringList() : without(names, *before);
}

QStringList CatalogChanges::goneRoles(const QString &accountId, const QStringList &names) const
{
    const auto before = m_roleNames.constFind(accountId);
    return before == m_roleNames.constEnd() ? QStringList() : without(*before, names);
}

} // namespace ssotray
