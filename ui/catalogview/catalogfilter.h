#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace ssotray {

// The accounts and roles of a CatalogModel that match what was typed: every word must be in the account's name, id or
// e-mail, or in the role's name. An account is there when it matches itself (then with all of its roles) or one of its
// loaded roles does. It keeps the order and asks for no roles.
class CatalogFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CatalogFilter(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *model) override;

    void setText(const QString &text);
    bool isFiltering() const { return !m_words.isEmpty(); }
    // Whether a loaded role of this account, an index of this model, is what matches.
    bool matchesByRole(const QModelIndex &account) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    // The words that the account itself does not match.
    QStringList wordsLeft(const QModelIndex &account) const;
    bool hasRoleWith(const QModelIndex &account, const QStringList &words) const;
    static bool isRoleWith(const QModelIndex &role, const QStringList &words);

    QStringList m_words; // case folded
};

} // namespace ssotray
