#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

namespace ssotray::emulator {

// Who holds an access or refresh token: tokens of one sign-in share the session id, and end together.
struct Grant
{
    QString sessionId;
    QString clientId;
    QString region;
    QDateTime expiresAt; // of an access token; refresh tokens live as long as their session
};

// The tokens in force. Owned by the World; what text a token has is decided by who issues it.
class Sessions
{
public:
    void addAccessToken(const QString &token, const Grant &grant) { m_accessTokens.insert(token, grant); }
    void addRefreshToken(const QString &token, const Grant &grant) { m_refreshTokens.insert(token, grant); }

    // Nothing when the token is unknown or over.
    std::optional<Grant> accessGrant(const QString &token) const;
    std::optional<Grant> refreshGrant(const QString &token) const;
    // A used refresh token is worth nothing any more (rotation, RFC 6749 § 6 and RFC 9700 § 4.14.2).
    void forgetRefreshToken(const QString &token) { m_refreshTokens.remove(token); }

    void end(const QString &sessionId);
    void endAll();
    qsizetype accessTokenCount() const { return m_accessTokens.size(); }
    qsizetype refreshTokenCount() const { return m_refreshTokens.size(); }

private:
    QHash<QString, Grant> m_accessTokens;
    QHash<QString, Grant> m_refreshTokens;
};

} // namespace ssotray::emulator
