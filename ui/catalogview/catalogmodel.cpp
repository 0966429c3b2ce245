#include "ui/catalogview/catalogmodel.h"

#include "ui/common/errortext.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// The internal id of an index: 0 for accounts, the account's row + 1 for what is below it.
constexpr quintptr accountLevel = 0;

bool isAccount(const QModelIndex &index)
{
    return index.isValid() && index.internalId() == accountLevel;
}

} // namespace

CatalogModel::CatalogModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void CatalogModel::setCatalog(Catalog *catalog)
{
    if (m_catalog)
        m_catalog->disconnect(this);
    m_catalog = catalog;
    if (catalog) {
        connect(catalog, &Catalog::accountsChanged, this, &CatalogModel::takeAccounts);
        connect(catalog, &Catalog::rolesChanged, this, &CatalogModel::takeRoles);
    }
    takeAccounts();
}

void CatalogModel::takeAccounts()
{
    if (m_catalog && m_catalog->progress() == Catalog::Progress::Loading)
        return; // what is there stays until the answer comes
    beginResetModel();
    m_rows.clear();
    m_rowOf.clear();
    const QList<Account> accounts = m_catalog ? m_catalog->accounts() : QList<Account>();
    m_rows.reserve(size_t(accounts.size()));
    for (const Account &account : accounts) {
        m_rowOf.insert(account.id, int(m_rows.size()));
        m_rows.push_back({account, m_catalog->roles(account.id)});
    }
    endResetModel();
}

void CatalogModel::takeRoles(const QString &accountId)
{
    const int found = m_rowOf.value(accountId, -1);
    if (found < 0)
        return;
    const QModelIndex account = index(found, NameColumn);
    Row &row = m_rows[size_t(found)];
    const Catalog::Roles next = m_catalog->roles(accountId);
    if (const int count = childCount(row.roles); count > 0) {
        beginRemoveRows(account, 0, count - 1);
        row.roles = {};
        endRemoveRows();
    }
    if (const int count = childCount(next); count > 0) {
        beginInsertRows(account, 0, count - 1);
        row.roles = next;
        endInsertRows();
    }
}

QModelIndex CatalogModel::indexOfAccount(const QString &accountId) const
{
    const int row = m_rowOf.value(accountId, -1);
    return row < 0 ? QModelIndex() : index(row, NameColumn);
}

QModelIndex CatalogModel::indexOfRole(const QString &accountId, const QString &roleName) const
{
    const QModelIndex account = indexOfAccount(accountId);
    if (!account.isValid())
        return {};
    const qsizetype row = m_rows[size_t(account.row())].roles.names.indexOf(roleName);
    return row < 0 ? QModelIndex() : index(int(row), NameColumn, account);
}

QString CatalogModel::accountText(const Account &account)
{
    const QString &name = account.name.isEmpty() ? account.email : account.name;
    return name.isEmpty() ? account.id : u"%1 (%2)"_s.arg(name, account.id);
}

QModelIndex CatalogModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : accountLevel);
}

QModelIndex CatalogModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || isAccount(child))
        return {};
    return createIndex(int(child.internalId()) - 1, NameColumn, accountLevel);
}

int CatalogModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_rows.size());
    if (!isAccount(parent) || parent.column() != NameColumn)
        return 0;
    return childCount(m_rows[size_t(parent.row())].roles);
}

int CatalogModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool CatalogModel::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() ? !m_rows.empty() : isAccount(parent) && parent.column() == NameColumn;
}

bool CatalogModel::canFetchMore(const QModelIndex &parent) const
{
    // The catalog knows best: our own copy is empty for a moment while its rows are exchanged.
    return m_catalog && isAccount(parent) && parent.column() == NameColumn
        && m_catalog->roles(m_rows[size_t(parent.row())].account.id).progress == Catalog::Progress::NotLoaded;
}

void CatalogModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        m_catalog->loadRoles(m_rows[size_t(parent.row())].account.id);
}

Qt::ItemFlags CatalogModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isAccount(index))
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool isRole = !index.data(RoleNameRole).toString().isEmpty();
    // Rows that only say something can be reached with the keyboard, so that they are read out.
    return Qt::ItemNeverHasChildren | Qt::ItemIsEnabled | (isRole ? Qt::ItemIsSelectable : Qt::NoItemFlags);
}

int CatalogModel::childCount(const Catalog::Roles &roles)
{
    if (roles.progress == Catalog::Progress::NotLoaded)
        return 0;
    return std::max(1, int(roles.names.size()));
}

QString CatalogModel::stateText(const Catalog::Roles &roles)
{
    switch (roles.progress) {
    case Catalog::Progress::Loading:
        return tr("Loading…", "the roles of an account");
    case Catalog::Progress::Failed:
        return ErrorText::ofListing(roles.error);
    case Catalog::Progress::NotLoaded:
    case Catalog::Progress::Loaded:
        break;
    }
    return tr("No roles", "in an account");
}

QVariant CatalogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isAccount(index))
        return accountData(m_rows[size_t(index.row())], index.column(), role);
    return childData(m_rows[size_t(index.internalId() - 1)], index.row(), index.column(), role);
}

QVariant CatalogModel::accountData(const Row &row, int column, int role) const
{
    if (role == AccountIdRole)
        return row.account.id;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return column == NameColumn ? accountText(row.account) : row.account.email;
    return {};
}

QVariant CatalogModel::childData(const Row &row, int child, int column, int role) const
{
    const QString name = row.roles.names.value(child);
    if (role == AccountIdRole)
        return row.account.id;
    if (role == RoleNameRole)
        return name;
    if (column != NameColumn)
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return name.isEmpty() ? stateText(row.roles) : name;
    if (role == Qt::ToolTipRole && name.isEmpty())
        return stateText(row.roles);
    if (role == Qt::FontRole && name.isEmpty()) {
        QFont font;
        font.setItalic(true);
        return font;
    }
    return {};
}

QVariant CatalogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Account or role", "column title") : tr("E-mail", "column title");
}

} // namespace ssotray
