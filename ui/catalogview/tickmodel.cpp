#include "ui/catalogview/tickmodel.h"

namespace ssotray {

TickModel::TickModel(Top top, QObject *parent)
    : CatalogModel(top, parent)
{
}

void TickModel::tick(const RoleRef &ref, bool isTicked)
{
    m_ticks.set(ref, isTicked);
    if (const QModelIndex index = indexOf(ref); index.isValid())
        touch(index);
    Q_EMIT ticked();
}

void TickModel::untickAll()
{
    if (m_ticks.isEmpty())
        return;
    m_ticks = {};
    touch({});
    Q_EMIT ticked(); // … and whoever shows it paints the others anew
}

Qt::ItemFlags TickModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = CatalogModel::flags(index);
    const bool hasBox = index.isValid() && index.column() == NameColumn && !placeOf(index).isSentence;
    return hasBox ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant TickModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::CheckStateRole && role != Qt::AccessibleDescriptionRole)
        return CatalogModel::data(index, role);
    const bool hasBox = flags(index) & Qt::ItemIsUserCheckable;
    if (role == Qt::CheckStateRole)
        return hasBox ? QVariant(stateOf(index)) : QVariant();
    // Screen readers are not told more than whether the box is ticked.
    if (role == Qt::AccessibleDescriptionRole && hasBox && stateOf(index) == Qt::PartiallyChecked)
        return tr("Partly ticked", "an account of which some roles are ticked");
    return CatalogModel::data(index, role);
}

Qt::CheckState TickModel::stateOf(const QModelIndex &index) const
{
    const RoleRef ref = refOf(index);
    const bool isTicked = m_ticks.isTicked(ref);
    if (!m_ticks.isMixed(ref))
        return isTicked ? Qt::Checked : Qt::Unchecked;
    // An account has few roles: when all of them are ticked one by one, so is the account.
    const Place place = placeOf(index);
    if (!place.account || place.account->roles.empty())
        return Qt::PartiallyChecked;
    size_t count = 0;
    const Catalog *catalog = catalogOf(ref.session);
    const QStringList roles = catalog ? catalog->roles(ref.accountId).names : QStringList();
    for (const QString &role : roles)
        count += m_ticks.isTicked({ref.session, ref.accountId, role}) ? 1 : 0;
    if (count == 0)
        return Qt::Unchecked;
    return count == size_t(roles.size()) ? Qt::Checked : Qt::PartiallyChecked;
}

bool TickModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const bool isTicked = value.toInt() == Qt::Checked;
    if (isFiltering())
        tickShown(index, isTicked);
    else
        m_ticks.set(refOf(index), isTicked);
    touch(index);
    Q_EMIT ticked();
    return true;
}

void TickModel::tickShown(const QModelIndex &index, bool isTicked)
{
    const Place place = placeOf(index);
    const bool isWhole = place.role >= 0 || (place.account && !matchesByRole(index));
    if (isWhole) {
        m_ticks.set(refOf(index), isTicked);
        return;
    }
    for (int row = 0; row < rowCount(index); ++row) {
        const QModelIndex child = this->index(row, NameColumn, index);
        if (!placeOf(child).isSentence)
            tickShown(child, isTicked);
    }
}

void TickModel::touch(const QModelIndex &index)
{
    for (QModelIndex at = index; at.isValid(); at = at.parent())
        Q_EMIT dataChanged(at, at, {Qt::CheckStateRole});
    // Rows further below are painted anew by whoever shows them: there may be a hundred thousand.
    const int rows = rowCount(index);
    if (rows > 0)
        Q_EMIT dataChanged(
            this->index(0, NameColumn, index), this->index(rows - 1, NameColumn, index), {Qt::CheckStateRole});
}

} // namespace ssotray
