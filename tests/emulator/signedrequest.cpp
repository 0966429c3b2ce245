#include "signedrequest.h"

#include "world.h"

#include <QRegularExpression>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

Signer signerOf(const World &world, const Request &request)
{
    static const QRegularExpression credential(u"\\AAWS4-HMAC-SHA256 +Credential=([A-Z0-9]+)/"_s);
    const auto match = credential.match(QString::fromLatin1(request.header("authorization"_ba)));
    const RoleKey *key = world.roleKeys.find(match.captured(1));
    if (!key || QString::fromLatin1(request.header("x-amz-security-token"_ba)) != key->sessionToken)
        return {};
    const bool over = key->expiresAt <= QDateTime::currentDateTimeUtc();
    return {over ? Signer::Verdict::Expired : Signer::Verdict::Valid, key};
}

} // namespace ssotray::emulator
