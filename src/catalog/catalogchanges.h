#pragma once

#include "aws/types.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace ssotray {

// Which accounts and roles have come and gone since some moment. Owned by a Catalog, which says what is there; it only
// compares.
class CatalogChanges
{
public:
    // The moment is now. roleNames: by account id, of the accounts whose roles are known. With no account nothing is
    // ever new.
    void remember(const QList<Account> &accounts, const QHash<QString, QStringList> &roleNames);
    // These accounts are there now, and no others.
    void compare(const QList<Account> &accounts);

    bool isNew(const QString &accountId) const { return m_new.contains(accountId); }
    const QList<Account> &goneAccounts() const { return m_gone; } // as sortedAsTheCliSorts()
    // Of an account's roles that are there now, those that were not; and those that were and are not now. Nothing when
    // its roles were not known. In the order of the lists.
    QStringList addedRoles(const QString &accountId, const QStringList &names) const;
    QStringList goneRoles(const QString &accountId, const QStringList &names) const;

private:
    QHash<QString, Account> m_accounts; // by id
    QHash<QString, QStringList> m_roleNames;
    QSet<QString> m_new;
    QList<Account> m_gone;
};

} // namespace ssotray
