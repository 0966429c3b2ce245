#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

namespace ssotray::emulator {

// What a browser was sent away with, until its code is exchanged (RFC 6749 § 4.1.2, RFC 7636 § 4.4).
struct AuthorizationCode
{
    QString clientId;
    QString redirectUri; // with the port
    QString challenge; // S256 of the code verifier
    QString region;
    QString sessionId; // of the tokens that it becomes
    QDateTime expiresAt;
    bool isUsed = false;
};

// The authorization codes. Owned by the World.
class AuthorizationCodes
{
public:
    void add(const QString &code, const AuthorizationCode &what) { m_codes.insert(code, what); }
    // Nothing when there is no such code; marks it as used. Whether it was before is in the answer.
    std::optional<AuthorizationCode> use(const QString &code)
    {
        const auto found = m_codes.find(code);
        if (found == m_codes.end())
            return std::nullopt;
        const AuthorizationCode before = *found;
        found->isUsed = true;
        return before;
    }

private:
    QHash<QString, AuthorizationCode> m_codes;
};

} // namespace ssotray::emulator
