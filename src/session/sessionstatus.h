#pragma once

#include "session/session.h"

namespace ssotray {

// How a session stands at one moment, for whoever shows it: the tray icon, its menu and tool tip, the windows. A value;
// it asks nobody.
struct SessionStatus
{
    // From best to worst: the icon shows the worst of all sessions.
    enum class Standing {
        Active,
        SignedOut,
        Unknown, // the keychain has not been read yet
        Offline, // signed in, but the last renewal found no way to AWS; it goes on trying
        EndsSoon, // and only a person can change that
        KeychainTrouble, // locked, absent or silent: trouble says which
        Ended,
    };

    Standing standing = Standing::Unknown;
    std::optional<SessionEnd> end; // while it is signed in, and only when it is known
    std::optional<QDateTime> worksUntil; // the access token's end, while nothing can renew it just now
    bool isByCli = false; // the AWS CLI's sign-in is the one in use
    bool canMoveToKeychain = false; // the AWS CLI's secrets lie in clear beside it
    bool isInMemoryOnly = false;
    std::optional<Error> trouble; // of the last try; there will be another
    std::optional<Error> publishError; // AWS tools do not find the token because of this
    SignOutDebts debts;

    // lead: how long before a known end it "ends soon"; zero for never.
    static SessionStatus of(const Session &session, const QDateTime &now, std::chrono::minutes lead);
};

} // namespace ssotray
