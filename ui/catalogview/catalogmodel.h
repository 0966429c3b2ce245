#pragma once

#include "catalog/catalog.h"

#include <QAbstractItemModel>
#include <QPointer>

#include <vector>

namespace ssotray {

// A catalog as a tree: accounts, and below them their roles once somebody has opened the account (fetchMore), with a
// row in their place that says "Loading…", "No roles" or what went wrong. It shows what the catalog said last and asks
// it for roles; it starts nothing else and chooses nothing.
class CatalogModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, EmailColumn, ColumnCount };
    enum Role {
        AccountIdRole = Qt::UserRole, // of accounts and of everything below them
        RoleNameRole, // of roles; empty for all other rows
    };

    explicit CatalogModel(QObject *parent = nullptr);

    // Shows another catalog, or none. It need not outlive the model.
    void setCatalog(Catalog *catalog);

    QModelIndex indexOfAccount(const QString &accountId) const;
    // Invalid while the role is not there.
    QModelIndex indexOfRole(const QString &accountId, const QString &roleName) const;
    // "name (id)", as the AWS CLI writes it; with the e-mail in place of a missing name, or the id alone.
    static QString accountText(const Account &account);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    // What is shown; the catalog may be ahead of it while rows come and go.
    struct Row
    {
        Account account;
        Catalog::Roles roles;
    };

    void takeAccounts();
    void takeRoles(const QString &accountId);
    static int childCount(const Catalog::Roles &roles);
    static QString stateText(const Catalog::Roles &roles);
    QVariant accountData(const Row &row, int column, int role) const;
    QVariant childData(const Row &row, int child, int column, int role) const;

    QPointer<Catalog> m_catalog;
    std::vector<Row> m_rows;
    QHash<QString, int> m_rowOf; // by account id
};

} // namespace ssotray
