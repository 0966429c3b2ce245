#include "ui/catalogview/catalogmodel.h"

#include <algorithm>

// Where the rows of a CatalogModel are.
namespace ssotray {

CatalogModel::Place CatalogModel::placeOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const auto *above = static_cast<const CatalogRow *>(index.constInternalPointer());
    if (!above)
        return {m_sessions[size_t(m_shown[size_t(index.row())])].get()};
    if (above->level == CatalogRow::Level::Session) {
        const auto *session = static_cast<const SessionRow *>(above);
        const AccountRow *account = session->accountAt(index.row());
        return {session, account, -1, account == nullptr};
    }
    const auto *account = static_cast<const AccountRow *>(above);
    const int role = account->roleAt(index.row());
    return {account->session, account, role, role < 0};
}

RoleRef CatalogModel::refOf(const QModelIndex &index) const
{
    const Place place = placeOf(index);
    return {place.session ? place.session->name : QString(), place.account ? place.account->account.id : QString(),
        place.role >= 0 ? m_roleNames.name(place.role) : QString()};
}

SessionRow *CatalogModel::sessionOf(const QString &name) const
{
    const auto found =
        std::find_if(m_sessions.begin(), m_sessions.end(), [&](const auto &session) { return session->name == name; });
    return found == m_sessions.end() ? nullptr : found->get();
}

Catalog *CatalogModel::catalogOf(const QString &session) const
{
    const SessionRow *row = sessionOf(session);
    return row ? row->catalog.data() : nullptr;
}

QModelIndex CatalogModel::indexOf(const SessionRow &session, int column) const
{
    return m_top == Top::Accounts || session.place < 0 ? QModelIndex() : createIndex(session.place, column);
}

QModelIndex CatalogModel::indexOf(const AccountRow &account, int column) const
{
    return createIndex(account.place, column, static_cast<const CatalogRow *>(account.session));
}

QModelIndex CatalogModel::indexOf(const RoleRef &ref) const
{
    SessionRow *session = sessionOf(ref.session);
    if (!session || ref.accountId.isEmpty())
        return session ? indexOf(*session) : QModelIndex();
    const AccountRow *account = session->find(ref.accountId);
    if (!account || account->place < 0)
        return {};
    if (ref.roleName.isEmpty())
        return indexOf(*account);
    const std::vector<int> &roles = account->shownRoles();
    const auto found =
        std::find_if(roles.begin(), roles.end(), [&](int role) { return m_roleNames.name(role) == ref.roleName; });
    return found == roles.end() ? QModelIndex() : index(int(found - roles.begin()), NameColumn, indexOf(*account));
}

QModelIndex CatalogModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    const Place place = placeOf(parent);
    if (place.account)
        return createIndex(row, column, static_cast<const CatalogRow *>(place.account));
    if (place.session)
        return createIndex(row, column, static_cast<const CatalogRow *>(place.session));
    if (m_top == Top::Accounts)
        return createIndex(row, column, static_cast<const CatalogRow *>(m_sessions.front().get()));
    return createIndex(row, column);
}

QModelIndex CatalogModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || !child.internalPointer())
        return {};
    const auto *above = static_cast<const CatalogRow *>(child.constInternalPointer());
    if (above->level == CatalogRow::Level::Session)
        return indexOf(*static_cast<const SessionRow *>(above));
    return indexOf(*static_cast<const AccountRow *>(above));
}

int CatalogModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid() && m_top == Top::Sessions)
        return int(m_shown.size());
    if (!parent.isValid())
        return m_sessions.empty() ? 0 : int(m_sessions.front()->shown.size());
    const Place place = placeOf(parent);
    if (parent.column() != NameColumn || place.isSentence || place.role >= 0)
        return 0;
    return place.account ? place.account->childCount() : place.session->childCount();
}

int CatalogModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool CatalogModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

} // namespace ssotray
