#pragma once

#include <QList>
#include <QString>

namespace ssotray {

class Document;

// A profile that gets the credentials of a role of IAM Identity Center.
struct RoleProfile
{
    QString name;
    QString session;
    QString accountId;
    QString roleName;
};

// All of them, in file order: Standard ones, those that ask sso-tray-credentials, and legacy ones, once for each
// session of the same portal.
QList<RoleProfile> profilesWithRoles(const Document &document);

} // namespace ssotray
