#include "sessions.h"

namespace ssotray::emulator {

std::optional<Grant> Sessions::accessGrant(const QString &token) const
{
    const auto found = m_accessTokens.constFind(token);
    if (found == m_accessTokens.cend() || found->expiresAt <= QDateTime::currentDateTimeUtc())
        return std::nullopt;
    return *found;
}

std::optional<Grant> Sessions::refreshGrant(const QString &token) const
{
    const auto found = m_refreshTokens.constFind(token);
    return found == m_refreshTokens.cend() ? std::nullopt : std::optional(*found);
}

void Sessions::end(const QString &sessionId)
{
    const auto ofSession = [&sessionId](const auto &entry) { return entry.value().sessionId == sessionId; };
    m_accessTokens.removeIf(ofSession);
    m_refreshTokens.removeIf(ofSession);
}

void Sessions::endAll()
{
    m_accessTokens.clear();
    m_refreshTokens.clear();
}

} // namespace ssotray::emulator
