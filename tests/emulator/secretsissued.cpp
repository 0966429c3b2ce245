#include "secretsissued.h"

#include <QJsonArray>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

QString SecretsIssued::add(const QString &kind, const QString &secret)
{
    m_byKind[kind] += secret;
    return secret;
}

QJsonObject SecretsIssued::toJson() const
{
    QJsonObject object;
    for (const QString &kind : {u"accessTokens"_s, u"refreshTokens"_s, u"clientSecrets"_s, u"deviceCodes"_s,
             u"authorizationCodes"_s, u"codeVerifiers"_s, u"secretAccessKeys"_s, u"sessionTokens"_s, u"signinTokens"_s})
        object.insert(kind, QJsonArray::fromStringList(m_byKind.value(kind)));
    return object;
}

} // namespace ssotray::emulator
