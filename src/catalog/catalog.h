#pragma once

#include "aws/types.h"
#include "base/error.h"

#include <QHash>
#include <QObject>
#include <QStringList>

namespace ssotray {

class PortalClient;
class Session;

// The accounts and roles that one session may use: accounts at once, the roles of an account when somebody asks for
// them. Owned by whoever shows it; it keeps the lists for its own life only and chooses nothing.
class Catalog : public QObject
{
    Q_OBJECT

public:
    enum class Progress { NotLoaded, Loading, Loaded, Failed };

    struct Roles
    {
        Progress progress = Progress::NotLoaded;
        QStringList names; // sorted
        Error error{Error::Kind::Service, {}, {}}; // with Failed
    };

    Catalog(Session &session, const PortalClient &portal, QObject *parent = nullptr);

    // Asks AWS for the accounts, again when they are there already. While it is asking: nothing.
    void load();
    Progress progress() const { return m_progress; }
    const Error &error() const { return m_error; } // with Failed
    // Sorted as the AWS CLI sorts: without regard to case by name, else e-mail, else id; those with an id alone last.
    const QList<Account> &accounts() const { return m_accounts; }

    // Asks for the roles of one account, unless they are there or on their way. After a failure: again.
    void loadRoles(const QString &accountId);
    Roles roles(const QString &accountId) const { return m_roles.value(accountId); }

Q_SIGNALS:
    void accountsChanged();
    void rolesChanged(const QString &accountId);

private:
    Session &m_session;
    const PortalClient &m_portal;
    Progress m_progress = Progress::NotLoaded;
    Error m_error{Error::Kind::Service, {}, {}};
    QList<Account> m_accounts;
    QHash<QString, Roles> m_roles;
};

} // namespace ssotray
