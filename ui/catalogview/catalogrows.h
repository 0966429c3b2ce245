#pragma once

#include "catalog/catalog.h"
#include "ui/catalogview/catalogfilter.h"

#include <QPointer>

#include <algorithm>
#include <utility>
#include <vector>

namespace ssotray {

// The rows behind a CatalogModel, as plain data: which there are, and which of them a filter leaves. Ten thousand
// accounts with ten roles each have only a few different role names, so a filter looks at each name once, and at each
// account once; that, and no key for each role, is what lets it follow the typing.

// Every role name once, by number.
class RoleNames
{
public:
    int numberOf(const QString &name); // a new name gets the next number
    const QString &name(int number) const { return m_entries[size_t(number)].name; }
    CatalogFilter::Words found(int number) const { return m_entries[size_t(number)].found; }
    void setFilter(const CatalogFilter &filter);

private:
    struct Entry
    {
        QString name;
        QString searchable;
        CatalogFilter::Words found; // of the filter's words
    };

    CatalogFilter m_filter;
    QHash<QString, int> m_numbers;
    std::vector<Entry> m_entries;
};

// What an index of the model points to: the row above it.
struct CatalogRow
{
    enum class Level { Session, Account };

    explicit CatalogRow(Level itsLevel)
        : level(itsLevel)
    {
    }

    const Level level;
    int place = -1; // among the rows shown beside it; -1 while a filter hides it
};

struct SessionRow;

// What became of a row since somebody looked last.
enum class CatalogMark { None, New, Gone };

struct AccountRow : CatalogRow
{
    AccountRow(const SessionRow &itsSession, const Account &itsAccount);

    // Filters its roles; whether it is to be shown at all. foundAbove: the words that the session has already.
    bool applyFilter(const CatalogFilter &filter, const RoleNames &names, CatalogFilter::Words foundAbove);
    // The roles that the filter leaves; instead of none, a sentence is shown.
    const std::vector<int> &shownRoles() const { return matchesItself ? roles : matching; }
    int shownCount() const { return int(std::max<size_t>(1, shownRoles().size())); }
    int childCount() const { return isEmptied ? 0 : shownCount(); }
    int roleAt(int child) const; // -1: the sentence
    CatalogMark markOf(int role) const;

    const SessionRow *session;
    Account account;
    QString searchable; // name, id and e-mail
    std::vector<std::pair<int, QString>> profiles; // role, and the searchable names of its profiles
    Catalog::Progress progress = Catalog::Progress::NotLoaded;
    CatalogMark mark = CatalogMark::None;
    std::vector<int> roles; // with those that are gone
    std::vector<std::pair<int, CatalogMark>> roleMarks; // of roles that have one
    std::vector<int> matching; // unless matchesItself
    bool matchesItself = true; // then with all of its roles
    bool isEmptied = false; // while the model exchanges its children
};

struct SessionRow : CatalogRow
{
    SessionRow()
        : CatalogRow(Level::Session)
    {
    }

    void setAccounts(const QList<Account> &list);
    // Filters everything below it; whether it is to be shown at all.
    bool applyFilter(const CatalogFilter &filter, const RoleNames &names);
    void setShown(AccountRow &row, bool isShown); // one account, at its place
    AccountRow *find(const QString &accountId);
    // The account at this place; nothing for the sentence that stands where there are no accounts.
    AccountRow *accountAt(int child);
    const AccountRow *accountAt(int child) const { return const_cast<SessionRow *>(this)->accountAt(child); }
    int childCount() const { return accounts.empty() ? 1 : int(shown.size()); }

    QPointer<Catalog> catalog;
    QString name;
    QString searchable;
    bool isStopped = false; // when we looked last
    std::vector<AccountRow> accounts; // exchanged all at once: indexes point into it
    std::vector<int> shown; // in order

private:
    QHash<QString, int> m_rowOf; // by account id
};

} // namespace ssotray
