#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

namespace ssotray::emulator {

struct RoleKey
{
    QString accessKeyId;
    QString secretAccessKey;
    QString sessionToken;
    QDateTime expiresAt;
    QString accountId;
    QString roleName;
};

// The role credentials that GetRoleCredentials gave out. Owned by the World. They outlive a logout, as AWS's do
// (spec/aws.md § 4).
class RoleKeys
{
public:
    void add(const RoleKey &key) { m_keys.insert(key.accessKeyId, key); }
    const RoleKey *find(const QString &accessKeyId) const
    {
        const auto found = m_keys.constFind(accessKeyId);
        return found == m_keys.cend() ? nullptr : &*found;
    }

private:
    QHash<QString, RoleKey> m_keys;
};

} // namespace ssotray::emulator
