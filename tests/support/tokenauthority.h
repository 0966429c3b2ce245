#pragma once

#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QHash>

namespace ssotray {

// Who hands out tokens, as AWS does it: a refresh token works once, an access token until its end or until the session
// is revoked, and time passes here whatever anybody sets a clock to. It answers on a ScriptedServer, which must not be
// used for the same paths meanwhile.
class TokenAuthority
{
public:
    TokenAuthority(ScriptedServer &server, const ManualClock &clock);

    std::chrono::seconds life = std::chrono::hours(1); // of access tokens
    bool givesRefreshTokens = true;
    // What every question gets instead of AWS's answer, while it is not empty: raw bytes.
    QByteArray obstacle;

    // All that was handed out is worth nothing any more.
    void revoke() { m_sessions.clear(); }

    bool isGood(const QString &accessToken) const;
    // When it really ends; invalid when it is not good.
    QDateTime endOf(const QString &accessToken) const;

    int signIns = 0;
    int renewals = 0; // that came to something
    int refusals = 0;
    int logouts = 0;

private:
    struct Granted
    {
        QString refreshToken; // the one that works
        QHash<QString, QDateTime> accessTokens; // and their ends
    };

    QByteArray answer(const ScriptedRequest &request);
    QByteArray token(const QJsonObject &question);
    QByteArray logout(const ScriptedRequest &request);
    QByteArray grant(Granted &session);

    const ManualClock &m_clock;
    QList<Granted> m_sessions;
    int m_serial = 0;
};

} // namespace ssotray
