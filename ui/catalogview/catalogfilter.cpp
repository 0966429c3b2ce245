#include "ui/catalogview/catalogfilter.h"

#include "ui/catalogview/catalogmodel.h"

#include <algorithm>

namespace ssotray {

CatalogFilter::CatalogFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void CatalogFilter::setSourceModel(QAbstractItemModel *model)
{
    QSortFilterProxyModel::setSourceModel(model);
    // Roles that have just come may make their account match.
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent) {
        if (parent.isValid() && isFiltering())
            invalidateFilter();
    });
}

void CatalogFilter::setText(const QString &text)
{
    const QStringList words = text.toCaseFolded().simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

bool CatalogFilter::matchesByRole(const QModelIndex &account) const
{
    const QStringList words = wordsLeft(mapToSource(account));
    return !words.isEmpty() && hasRoleWith(mapToSource(account), words);
}

bool CatalogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, CatalogModel::NameColumn, parent);
    const QStringList words = wordsLeft(parent.isValid() ? parent : index);
    if (words.isEmpty())
        return true;
    return parent.isValid() ? isRoleWith(index, words) : hasRoleWith(index, words);
}

QStringList CatalogFilter::wordsLeft(const QModelIndex &account) const
{
    const QString key =
        (account.data().toString() + u' ' + account.siblingAtColumn(CatalogModel::EmailColumn).data().toString())
            .toCaseFolded();
    QStringList left;
    std::copy_if(m_words.begin(), m_words.end(), std::back_inserter(left),
        [&](const QString &word) { return !key.contains(word); });
    return left;
}

bool CatalogFilter::hasRoleWith(const QModelIndex &account, const QStringList &words) const
{
    for (int row = 0; row < sourceModel()->rowCount(account); ++row) {
        if (isRoleWith(sourceModel()->index(row, CatalogModel::NameColumn, account), words))
            return true;
    }
    return false;
}

bool CatalogFilter::isRoleWith(const QModelIndex &role, const QStringList &words)
{
    const QString name = role.data(CatalogModel::RoleNameRole).toString().toCaseFolded();
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return name.contains(word); });
}

} // namespace ssotray
