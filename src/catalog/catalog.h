#pragma once

#include "aws/ratelimiter.h"
#include "aws/types.h"
#include "catalog/catalogchanges.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <memory>
#include <optional>

namespace ssotray {

class PortalClient;
class Session;

// The accounts and roles that one session may use: accounts first, then the roles of those that somebody looks at, then
// the others if they are wanted, as fast as the session's limiter lets them through. Owned by Catalogs, or by whoever
// shows it; it keeps the lists for its own life only and chooses nothing.
class Catalog : public QObject
{
    Q_OBJECT

public:
    enum class Progress { NotLoaded, Loading, Loaded, Failed };

    struct Roles
    {
        Progress progress = Progress::NotLoaded;
        QStringList names; // sorted; what was known before, until there is an answer
        QStringList added; // those of them that were not there before (see loadAll())
        QStringList gone; // sorted; were there before, and are no longer
        Error error{Error::Kind::Service, {}, {}}; // with Failed
    };

    // How far loadAll() has come.
    struct Reading
    {
        bool isUnderWay = false;
        bool isStopped = false; // before it was complete
        int read = 0; // accounts whose roles are there
        int failed = 0; // accounts whose roles could not be read; each has its reason
        int total = 0;
        std::optional<Error> stoppedBy; // what would have been in the way of all others, too

        bool isComplete() const { return !isUnderWay && !isStopped && total > 0 && read == total; }
    };

    Catalog(Session &session, const PortalClient &portal, QObject *parent = nullptr);

    Session &session() const { return m_session; }

    // Asks AWS for the accounts, again when they are there already; what is known stays until there is an answer. While
    // it is asking: nothing.
    void load();
    // The accounts, and then the roles of all of them. What has come and gone since it was called last (or since an
    // earlier run, see setKnown()) is marked, until it is called again.
    void loadAll();
    // What somebody has asked for before, once more; when nobody has, nothing.
    void loadAgain();
    // The rest of what loadAll() began: after stop(), and whatever has failed.
    void goOn();
    // Asks for nothing more, but for roles that are on their way already. A list of accounts that is on its way counts
    // as not loaded then.
    void stop();
    Reading reading() const;
    // What was known before, from an earlier run for instance, is there to be shown until AWS has answered.
    void setKnown(const QList<Account> &accounts, const QHash<QString, QStringList> &roleNames);
    // Nothing is known any more, and answers on their way are not waited for.
    void forget();

    Progress progress() const { return m_progress; }
    const Error &error() const { return m_error; } // with Failed
    // Sorted as the AWS CLI sorts (catalog/accountorder.h).
    const QList<Account> &accounts() const { return m_accounts; }
    bool hasAccount(const QString &id) const { return m_ids.contains(id); }
    // Were there before, and are no longer; sorted alike, with no roles.
    const QList<Account> &goneAccounts() const { return m_changes.goneAccounts(); }
    bool isNew(const QString &accountId) const { return m_changes.isNew(accountId); }

    // Asks for the roles of one account, unless they are there or on their way. After a failure: again.
    void loadRoles(const QString &accountId);
    // Somebody looks at these accounts, from top to bottom, and no longer at those named before. Their roles are asked
    // for, a few at a time and only once.
    void wantRoles(const QStringList &accountIds);
    Roles roles(const QString &accountId) const { return m_roles.value(accountId); }

Q_SIGNALS:
    void accountsChanged();
    void rolesChanged(const QString &accountId);
    void readingChanged(); // comes with each answer

private:
    void askForAccounts();
    void showPages(const QList<Account> &found);
    void takeAccounts(const Result<QList<Account>> &found);
    void useAccounts(const QList<Account> &accounts);
    void rememberBefore();
    void askForRoles(const QString &accountId, RateLimiter::Urgency urgency);
    void takeRoles(const QString &accountId, const Result<QStringList> &found);
    void noteFailure(const QString &accountId, const Error &error);
    void askForMore();
    std::optional<QString> nextOf(QStringList &accountIds) const;
    QStringList sortedRoles(QStringList names);

    Session &m_session;
    const PortalClient &m_portal;
    Progress m_progress = Progress::NotLoaded;
    Error m_error{Error::Kind::Service, {}, {}};
    QList<Account> m_accounts;
    bool m_isPart = false; // of the first list, of which the other pages have not come
    QHash<QString, Roles> m_roles;
    QSet<QString> m_roleNames; // ten thousand accounts share a few names; each is kept once
    QStringList m_wanted; // on the screen, and still to be asked for
    QStringList m_rest; // all others that are still to be asked for
    QStringList m_again; // have failed, and get one more try at the end
    QSet<QString> m_ids; // of the accounts
    QSet<QString> m_counted; // accounts whose roles are read, or have failed
    int m_failed = 0; // of those
    int m_asking = 0; // requests for roles that are under way
    int m_round = 0; // answers of earlier rounds are not for us: forget() begins a new one
    std::unique_ptr<QObject> m_listing; // while accounts are asked for: whoever waits for them
    bool m_isAskedFor = false;
    bool m_isAllAskedFor = false;
    bool m_hasTriedAgain = false;
    std::optional<Error> m_stoppedBy;
    CatalogChanges m_changes; // since loadAll() was called last
};

} // namespace ssotray
