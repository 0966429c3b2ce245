#pragma once

#include "aws/types.h"
#include "base/async.h"
#include "storage/secretstore.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace ssotray {

class Clock;
class PortalClient;
class Session;

// Role credentials for whoever asks: the clipboard, the credentials program, the console. Several askers for one role
// make one request to AWS, and what came is handed out again while the session is signed in and they have more than 15
// minutes left, or half their life when that is shorter than half an hour: tools ask anew with 15 minutes left. They
// are in memory only. Owned by the application.
class RoleCredentialsCache : public QObject
{
    Q_OBJECT

public:
    RoleCredentialsCache(const PortalClient &portal, Clock &clock, QObject *parent = nullptr);

    // While AWS cannot be reached, what is still good for over a minute is handed out, after two seconds at most.
    // Errors: those of Session::accessToken() and PortalClient::getRoleCredentials().
    Async<RoleCredentials> get(Session &session, const QString &accountId, const QString &roleName,
        UnlockPrompt prompt = UnlockPrompt::Allowed);

    // Of what would be handed out now; invalid when there is nothing.
    QDateTime endOf(const Session &session, const QString &accountId, const QString &roleName) const;

    int count() const { return static_cast<int>(m_held.size()); }
    void clear();

    // The session is over, or another one has begun: the next asker gets none of what was there or is on its way.
    void forget(const QString &session);

Q_SIGNALS:
    void changed(); // what is held

private:
    struct Key
    {
        QString session;
        QString startUrl; // one name may come to stand for another portal
        QString region;
        QString accountId;
        QString roleName;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.session, key.startUrl, key.region, key.accountId, key.roleName);
        }
    };

    struct Held
    {
        RoleCredentials credentials;
        QDateTime since;
    };

    struct RequestKey
    {
        Key role;
        UnlockPrompt prompt; // who may be asked to unlock the keychain does not wait for one who may not
        int generation; // nor for what the person before has begun

        bool operator==(const RequestKey &) const = default;
        friend size_t qHash(const RequestKey &key, size_t seed) { return qHashMulti(seed, key.role, key.generation); }
    };

    static Key keyOf(const Session &session, const QString &accountId, const QString &roleName);
    std::optional<Held> held(const Session &session, const Key &key) const;
    bool isFresh(const Held &held) const;
    std::chrono::seconds left(const Held &held) const;
    Async<RoleCredentials> request(Session &session, const Key &key, UnlockPrompt prompt);
    Async<RoleCredentials> orHeld(const Session &session, Async<RoleCredentials> renewed, const Held &held);
    static Result<RoleCredentials> unlessOver(const Session &session, const Result<RoleCredentials> &credentials);

    const PortalClient &m_portal;
    Clock &m_clock;
    QHash<Key, Held> m_held;
    QHash<RequestKey, SharedAnswer<RoleCredentials>> m_requests;
    int m_generation = 0; // what was asked for in an earlier one is not kept
};

} // namespace ssotray
