#include "ui/catalogview/catalogrows.h"

#include <algorithm>

namespace ssotray {

int RoleNames::numberOf(const QString &name)
{
    const auto known = m_numbers.constFind(name);
    if (known != m_numbers.constEnd())
        return *known;
    const QString searchable = CatalogFilter::searchable(name);
    m_entries.push_back({name, searchable, m_filter.foundIn(searchable)});
    return *m_numbers.insert(name, int(m_entries.size()) - 1);
}

void RoleNames::setFilter(const CatalogFilter &filter)
{
    m_filter = filter;
    for (Entry &entry : m_entries)
        entry.found = filter.foundIn(entry.searchable);
}

AccountRow::AccountRow(const SessionRow &itsSession, const Account &itsAccount)
    : CatalogRow(Level::Account)
    , session(&itsSession)
    , account(itsAccount)
    , searchable(CatalogFilter::searchable(account.name + u'\n' + account.id + u'\n' + account.email))
{
}

int AccountRow::roleAt(int child) const
{
    const std::vector<int> &all = shownRoles();
    return size_t(child) < all.size() ? all[size_t(child)] : -1;
}

CatalogMark AccountRow::markOf(int role) const
{
    const auto found =
        std::find_if(roleMarks.begin(), roleMarks.end(), [&](const auto &marked) { return marked.first == role; });
    return mark == CatalogMark::Gone ? mark : found == roleMarks.end() ? CatalogMark::None : found->second;
}

bool AccountRow::applyFilter(const CatalogFilter &filter, const RoleNames &names, CatalogFilter::Words foundAbove)
{
    const CatalogFilter::Words left = filter.all() & ~(foundAbove | filter.foundIn(searchable));
    matching.clear();
    matchesItself = left == 0;
    if (matchesItself)
        return true;
    const auto matches = [&](int role) {
        CatalogFilter::Words found = names.found(role);
        for (const auto &[profilesRole, text] : profiles) {
            if (profilesRole == role)
                found |= filter.foundIn(text);
        }
        return (found & left) == left;
    };
    std::copy_if(roles.begin(), roles.end(), std::back_inserter(matching), matches);
    // As long as nobody has asked AWS, a profile says that there is such a role.
    const bool isAnswered = progress == Catalog::Progress::Loaded || !roles.empty();
    return !matching.empty() || (!isAnswered && std::any_of(profiles.begin(), profiles.end(), [&](const auto &of) {
        return matches(of.first);
    }));
}

void SessionRow::setAccounts(const QList<Account> &list)
{
    accounts.clear();
    shown.clear();
    m_rowOf.clear();
    accounts.reserve(size_t(list.size()));
    m_rowOf.reserve(list.size());
    for (const Account &account : list) {
        m_rowOf.insert(account.id, int(accounts.size()));
        accounts.emplace_back(*this, account);
    }
}

bool SessionRow::applyFilter(const CatalogFilter &filter, const RoleNames &names)
{
    const CatalogFilter::Words found = filter.foundIn(searchable);
    shown.clear();
    for (AccountRow &row : accounts) {
        row.place = row.applyFilter(filter, names, found) ? int(shown.size()) : -1;
        if (row.place >= 0)
            shown.push_back(int(&row - accounts.data()));
    }
    // One that says why there are no accounts stays: what it would show is not known.
    return accounts.empty() || !shown.empty();
}

void SessionRow::setShown(AccountRow &row, bool isShown)
{
    const int number = int(&row - accounts.data());
    const auto at = std::lower_bound(shown.begin(), shown.end(), number);
    const auto from = size_t(at - shown.begin());
    row.place = isShown ? int(from) : -1;
    if (isShown)
        shown.insert(at, number);
    else
        shown.erase(at);
    for (size_t behind = from; behind < shown.size(); ++behind)
        accounts[size_t(shown[behind])].place = int(behind);
}

AccountRow *SessionRow::find(const QString &accountId)
{
    const auto found = m_rowOf.constFind(accountId);
    return found == m_rowOf.constEnd() ? nullptr : &accounts[size_t(*found)];
}

AccountRow *SessionRow::accountAt(int child)
{
    return accounts.empty() ? nullptr : &accounts[size_t(shown[size_t(child)])];
}

} // namespace ssotray
