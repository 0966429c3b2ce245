#pragma once

#include "message.h"

#include <QDateTime>
#include <QHash>

namespace ssotray::emulator {

struct World;

// A signin token that the federation endpoint gave out, and whose role it signs in to.
struct SigninToken
{
    QString accountId;
    QString roleName;
    QDateTime expiresAt;
};

using SigninTokens = QHash<QString, SigninToken>;

// The federation endpoint (spec/aws.md § 8.1): a signin token for keys that GetRoleCredentials gave out, and the
// address that signs a browser in with it. Refusals are pages with status 400, as AWS's are.
Answer getSigninToken(World &world, const Request &request, const QString &region);
Answer consoleLogin(World &world, const Request &request, const QString &region);

} // namespace ssotray::emulator
