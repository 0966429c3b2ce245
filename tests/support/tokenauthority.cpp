#include "support/tokenauthority.h"

using namespace Qt::StringLiterals;

namespace ssotray {

TokenAuthority::TokenAuthority(ScriptedServer &server, const ManualClock &clock)
    : m_clock(clock)
{
    for (const QString &path : {u"/client/register"_s, u"/device_authorization"_s, u"/token"_s, u"/logout"_s})
        server.answerBy(path, [this](const ScriptedRequest &request) { return answer(request); });
}

QByteArray TokenAuthority::answer(const ScriptedRequest &request)
{
    if (!obstacle.isEmpty())
        return obstacle;
    if (request.path == "/client/register"_L1) {
        return ScriptedServer::jsonBytes({{u"clientId"_s, u"client"_s}, {u"clientSecret"_s, u"secret"_s},
            {u"clientSecretExpiresAt"_s, m_clock.trueNow().addDays(90).toSecsSinceEpoch()}});
    }
    if (request.path == "/device_authorization"_L1) {
        return ScriptedServer::jsonBytes({{u"deviceCode"_s, u"d"_s}, {u"userCode"_s, u"ABCD-EFGH"_s},
            {u"verificationUri"_s, u"https://v"_s}, {u"expiresIn"_s, 600}, {u"interval"_s, 1}});
    }
    return request.path == "/token"_L1 ? token(request.json()) : logout(request);
}

QByteArray TokenAuthority::token(const QJsonObject &question)
{
    if (question.contains("deviceCode"_L1)) {
        ++signIns;
        m_sessions.append(Granted());
        return grant(m_sessions.last());
    }
    const QString refreshToken = question.value("refreshToken"_L1).toString();
    for (Granted &session : m_sessions) {
        if (!refreshToken.isEmpty() && session.refreshToken == refreshToken) {
            ++renewals;
            return grant(session);
        }
    }
    ++refusals;
    return ScriptedServer::exceptionBytes(400, "InvalidGrantException"_ba);
}

QByteArray TokenAuthority::grant(Granted &session)
{
    ++m_serial;
    const QString accessToken = u"access-%1"_s.arg(m_serial);
    session.accessTokens.insert(accessToken, m_clock.trueNow().addSecs(life.count()));
    QJsonObject body{{u"accessToken"_s, accessToken}, {u"expiresIn"_s, static_cast<qint64>(life.count())}};
    if (givesRefreshTokens) {
        session.refreshToken = u"refresh-%1"_s.arg(m_serial);
        body.insert(u"refreshToken"_s, session.refreshToken);
    }
    return ScriptedServer::jsonBytes(body);
}

QByteArray TokenAuthority::logout(const ScriptedRequest &request)
{
    const QString accessToken = QString::fromUtf8(request.headers.value("x-amz-sso_bearer_token"_ba));
    if (!isGood(accessToken))
        return ScriptedServer::exceptionBytes(401, "UnauthorizedException"_ba);
    ++logouts;
    m_sessions.removeIf([&](const Granted &session) { return session.accessTokens.contains(accessToken); });
    return ScriptedServer::jsonBytes({});
}

bool TokenAuthority::isGood(const QString &accessToken) const
{
    const QDateTime end = endOf(accessToken);
    return end.isValid() && end > m_clock.trueNow();
}

QDateTime TokenAuthority::endOf(const QString &accessToken) const
{
    for (const Granted &session : m_sessions) {
        if (session.accessTokens.contains(accessToken))
            return session.accessTokens.value(accessToken);
    }
    return {};
}

} // namespace ssotray
