#pragma once

#include "aws/types.h"
#include "base/async.h"

#include <QHash>
#include <QObject>

namespace ssotray {

class Clock;
class PortalClient;
class Session;

// Role credentials for whoever asks: the clipboard, the credentials program, the console. Several askers for one role
// make one request to AWS, and what came is handed out again while it has more than five minutes left. They are in
// memory only. Owned by the application.
class RoleCredentialsCache : public QObject
{
    Q_OBJECT

public:
    RoleCredentialsCache(const PortalClient &portal, Clock &clock, QObject *parent = nullptr);

    // Errors: those of Session::accessToken() and PortalClient::getRoleCredentials().
    Async<RoleCredentials> get(Session &session, const QString &accountId, const QString &roleName);

    int count() const { return static_cast<int>(m_credentials.size()); }
    void clear() { m_credentials.clear(); }

    // After a sign-out: the next asker gets none of what was there.
    void forget(const QString &session);

private:
    struct Key
    {
        QString session;
        QString startUrl; // one name may come to stand for another portal
        QString region;
        QString accountId;
        QString roleName;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.session, key.startUrl, key.region, key.accountId, key.roleName);
        }
    };

    const PortalClient &m_portal;
    Clock &m_clock;
    QHash<Key, RoleCredentials> m_credentials;
    QHash<Key, SharedAnswer<RoleCredentials>> m_requests;
};

} // namespace ssotray
