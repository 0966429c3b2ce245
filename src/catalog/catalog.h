#pragma once

#include "aws/types.h"
#include "base/error.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

namespace ssotray {

class PortalClient;
class Session;

// The accounts and roles that one session may use: accounts at once, the roles of an account when somebody asks for
// them or looks at it. Owned by Catalogs, or by whoever shows it; it keeps the lists for its own life only and chooses
// nothing.
class Catalog : public QObject
{
    Q_OBJECT

public:
    enum class Progress { NotLoaded, Loading, Loaded, Failed };

    struct Roles
    {
        Progress progress = Progress::NotLoaded;
        QStringList names; // sorted; what was known before, until there is an answer
        Error error{Error::Kind::Service, {}, {}}; // with Failed
    };

    Catalog(Session &session, const PortalClient &portal, QObject *parent = nullptr);

    Session &session() const { return m_session; }

    // Asks AWS for the accounts, again when they are there already; what is known stays until there is an answer. While
    // it is asking: nothing.
    void load();
    // The same, but only when somebody has called load() before.
    void loadAgain();
    // What was known before, from an earlier run for instance, is there to be shown until AWS has answered.
    void setKnown(const QList<Account> &accounts, const QHash<QString, QStringList> &roleNames);
    // Nothing is known any more, and answers on their way are not waited for.
    void forget();

    Progress progress() const { return m_progress; }
    const Error &error() const { return m_error; } // with Failed
    // Sorted as the AWS CLI sorts: without regard to case by name, else e-mail, else id; those with an id alone last.
    const QList<Account> &accounts() const { return m_accounts; }

    // Asks for the roles of one account, unless they are there or on their way. After a failure: again.
    void loadRoles(const QString &accountId);
    // Somebody looks at these accounts, from top to bottom, and no longer at those named before. Their roles are asked
    // for, a few at a time and only once.
    void wantRoles(const QStringList &accountIds);
    Roles roles(const QString &accountId) const { return m_roles.value(accountId); }

Q_SIGNALS:
    void accountsChanged();
    void rolesChanged(const QString &accountId);

private:
    void takeAccounts(const Result<QList<Account>> &found);
    void takeRoles(const QString &accountId, const Result<QStringList> &found);
    void askForWanted();
    QStringList sortedRoles(QStringList names);

    Session &m_session;
    const PortalClient &m_portal;
    Progress m_progress = Progress::NotLoaded;
    Error m_error{Error::Kind::Service, {}, {}};
    QList<Account> m_accounts;
    QHash<QString, Roles> m_roles;
    QSet<QString> m_roleNames; // ten thousand accounts share a few names; each is kept once
    QStringList m_wanted; // still to be asked for
    int m_asking = 0; // requests for roles that are under way
    int m_round = 0; // answers of earlier rounds are not for us: forget() begins a new one
    bool m_isAskedFor = false;
};

} // namespace ssotray
