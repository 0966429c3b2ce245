#pragma once

#include "aws/types.h"
#include "base/error.h"

class QJsonObject;

namespace ssotray {

// What the two services answer, read strictly: a field that is missing or of another type is an Error, kind BadAnswer,
// code "Field", detail its name; lengths of time come clamped to what makes sense. Used by their clients
// (oidcclient.cpp, portalclient.cpp) alone.

Result<ClientRegistration> readRegistration(const QJsonObject &body); // spec/aws.md §2.2
Result<DeviceAuthorization> readAuthorization(const QJsonObject &body); // §2.3
Result<Token> readToken(const QJsonObject &body); // §2.5

Result<Account> readAccount(const QJsonObject &object); // one of an accountList, §4
Result<QString> readRole(const QJsonObject &object); // one of a roleList: its name
Result<RoleCredentials> readCredentials(const QJsonObject &body);

} // namespace ssotray
