#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace ssotray::emulator {

// Remembers every secret that was ever handed out, by kind. Tests take the list through the control API and search
// disks and logs for each of them. Nothing else reads it.
class SecretsIssued
{
public:
    // Kinds: accessTokens, refreshTokens, clientSecrets, deviceCodes, authorizationCodes, codeVerifiers (these come
    // from the client), secretAccessKeys, sessionTokens, signinTokens.
    // Returns the secret, so that issuing and remembering are one line.
    QString add(const QString &kind, const QString &secret);
    QJsonObject toJson() const;

private:
    QHash<QString, QStringList> m_byKind;
};

} // namespace ssotray::emulator
