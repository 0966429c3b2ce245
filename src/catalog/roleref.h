#pragma once

#include <QHashFunctions>
#include <QString>

namespace ssotray {

// Which role is meant: of which account, by which session. Account ids are text, they may begin with zeros.
struct RoleRef
{
    QString session;
    QString accountId;
    QString roleName;

    bool operator==(const RoleRef &) const = default;
};

inline size_t qHash(const RoleRef &role, size_t seed = 0)
{
    return qHashMulti(seed, role.session, role.accountId, role.roleName);
}

// The same with what a person knows the account by, so that it can be shown without asking AWS.
struct NamedRole
{
    RoleRef role;
    QString accountName; // may be empty

    bool operator==(const NamedRole &) const = default;
};

} // namespace ssotray
