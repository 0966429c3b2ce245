#pragma once

#include "catalog/roleref.h"
#include "ui/catalogview/catalogrows.h"

#include <QAbstractItemModel>
#include <QSet>

#include <functional>
#include <memory>

namespace ssotray {

class Session;

// Catalogs as a tree: sessions, their accounts, the accounts' roles; or the accounts of one session alone. Where rows
// are missing, one that cannot be chosen from says why: "Loading…", "No roles", "Sign in to see its accounts.", what
// went wrong. It filters by itself, because a filter model above it cannot keep up with large trees. It shows what the
// catalogs said last and starts nothing.
class CatalogModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, DetailColumn, ColumnCount };
    enum Role {
        SessionRole = Qt::UserRole, // the session's name: of all rows
        AccountIdRole, // of accounts and of everything below them
        RoleNameRole, // of roles; empty for all other rows
        IsGoneRole, // of accounts and roles that are no longer there
    };
    enum class Top { Accounts, Sessions };

    // What an index stands for; with the session alone, or with session and account, what the sentence below it is of.
    struct Place
    {
        const SessionRow *session = nullptr; // none: the index is not valid
        const AccountRow *account = nullptr;
        int role = -1; // number of its name
        bool isSentence = false;
    };

    explicit CatalogModel(Top top, QObject *parent = nullptr);
    ~CatalogModel() override;

    // Shows these and no others; with accounts at the top, the first one. They need not outlive the model.
    void setCatalogs(const QList<Catalog *> &catalogs);
    // How a session stands, for its row. Ask again with refreshSessions() as time passes.
    void setSessionText(std::function<QString(const Session &)> text);
    void refreshSessions();
    void setFavourites(const QList<NamedRole> &favourites);
    // The names of profiles, by which their roles are found, too.
    void setProfiles(const QHash<RoleRef, QStringList> &profiles);

    // Every word must be in the names of session, account or role, in the id, the e-mail or a profile's name. An
    // account is there when it matches itself (then with all of its roles) or one of its roles does. A session whose
    // accounts are not known stays.
    void setFilter(const QString &text);
    bool isFiltering() const { return !m_filter.isEmpty(); }
    // Whether a role of this account is what matches.
    bool matchesByRole(const QModelIndex &account) const;

    Top top() const { return m_top; }
    Place placeOf(const QModelIndex &index) const;
    // The parts that the row does not have are empty; a sentence is known by what stands above it.
    RoleRef refOf(const QModelIndex &index) const;
    // Of a session, account or role that is shown now; otherwise invalid.
    QModelIndex indexOf(const RoleRef &ref) const;
    // Nothing when it is gone.
    Catalog *catalogOf(const QString &session) const;

    // "name (id)", as the AWS CLI writes it; with the e-mail in place of a missing name, or the id alone.
    static QString accountText(const Account &account);
    // Why a session has no accounts to show, or an account no roles.
    static QString textOf(const Catalog &catalog);
    static QString textOf(const Catalog &catalog, const QString &accountId);
    // Nothing more is asked for, because somebody or something has stopped it.
    static bool isStopped(const Catalog &catalog);
    // Whether only a person's sign-in brings the accounts.
    static bool needsSignIn(const Catalog &catalog);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void addSession(Catalog *catalog);
    void takeAccounts(SessionRow &session);
    void takeRoles(SessionRow &session, const QString &accountId);
    void takeReading(SessionRow &session);
    void fill(SessionRow &session);
    void fillRoles(AccountRow &account, const Catalog::Roles &roles);
    void addProfiles();
    void applyFilter();
    void showAccount(SessionRow &session, AccountRow &account, bool isShown);
    void showSession(SessionRow &session, bool isShown);
    void renumberSessions();
    void touchSession(const SessionRow &session);
    SessionRow *sessionOf(const QString &name) const;
    QModelIndex indexOf(const SessionRow &session, int column = NameColumn) const;
    QModelIndex indexOf(const AccountRow &account, int column = NameColumn) const;
    QVariant sessionData(const SessionRow &session, int column, int role) const;
    static QVariant accountData(const AccountRow &account, int column, int role);
    QVariant roleData(const Place &place, int column, int role) const;
    static QVariant markData(CatalogMark mark, int role);
    static QString textOf(CatalogMark mark);
    static QVariant sentenceData(const Place &place, int role);

    const Top m_top;
    std::vector<std::unique_ptr<SessionRow>> m_sessions;
    std::vector<int> m_shown; // sessions, in order
    RoleNames m_roleNames;
    CatalogFilter m_filter;
    std::function<QString(const Session &)> m_sessionText;
    QHash<RoleRef, QStringList> m_profiles;
    QSet<RoleRef> m_favourites;
};

} // namespace ssotray
