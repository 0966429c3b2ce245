#include "catalog/accountorder.h"

#include <QSet>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace ssotray {

QList<Account> sortedAsTheCliSorts(const QList<Account> &accounts)
{
    using Key = std::tuple<bool, QString, QString>;
    std::vector<std::pair<Key, const Account *>> order;
    order.reserve(size_t(accounts.size()));
    QSet<QString> ids;
    for (const Account &account : accounts) {
        if (ids.contains(account.id))
            continue;
        ids.insert(account.id);
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

} // namespace ssotray
