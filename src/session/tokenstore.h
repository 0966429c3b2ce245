#pragma once

#include "aws/types.h"
#include "base/async.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace ssotray {

class SecretStore;
class Settings;

// All that a sign-in leaves behind, with what it belongs to: tokens of another start URL or region are not ours to use.
struct SessionTokens
{
    QString startUrl;
    QString region;
    QStringList scopes;
    ClientRegistration client;
    std::optional<Secret> refreshToken; // none: nothing but a new sign-in brings a new access token
    Secret accessToken;
    QDateTime obtainedAt; // of the access token, UTC: its life counts from here
    QDateTime expiresAt;

    bool operator==(const SessionTokens &) const = default;
};

// The secrets of each session as one text in the keychain, under "INSTANCE/SESSION"; with the list of all names that
// ever had one. It does not know whether a token is still good.
class TokenStore : public QObject
{
    Q_OBJECT

public:
    TokenStore(SecretStore &secrets, Settings &settings, QObject *parent = nullptr);

    // Nothing when there is no entry, or one that this version cannot read: it stays until a sign-in replaces it.
    Async<std::optional<SessionTokens>> read(const QString &session);
    Async<void> write(const QString &session, const SessionTokens &tokens);
    Async<void> remove(const QString &session);

private:
    SecretStore &m_secrets;
    Settings &m_settings;
};

// The text of one entry: JSON with a version, times in seconds since 1970.
QString textOfTokens(const SessionTokens &tokens);
std::optional<SessionTokens> tokensFromText(const QString &text);

} // namespace ssotray
