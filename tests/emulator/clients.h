#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

namespace ssotray::emulator {

struct Client
{
    QString id;
    QString secret;
    QString name;
    QStringList scopes;
    QStringList grantTypes; // empty: none were named, all are allowed
    QStringList redirectUris;
    QDateTime expiresAt;

    bool mayUse(const QString &grantType) const { return grantTypes.isEmpty() || grantTypes.contains(grantType); }
};

// The registered clients. Owned by the World; it checks id, secret and life, and nothing about what a client may do.
class Clients
{
public:
    void add(const Client &client) { m_clients.insert(client.id, client); }
    // Nothing when the id is unknown, the secret another one or the registration over (spec/aws.md § 2.7: all three are
    // InvalidClientException).
    const Client *authenticate(const QString &id, const QString &secret) const;
    // Without its secret, for what a browser asks. Nothing when the id is unknown or the registration over.
    const Client *find(const QString &id) const;
    QString nameOf(const QString &id) const { return m_clients.value(id).name; }
    qsizetype count() const { return m_clients.size(); }

private:
    QHash<QString, Client> m_clients;
};

} // namespace ssotray::emulator
