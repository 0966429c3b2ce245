#include "session/publishedtoken.h"

#include "aws/json.h"
#include "storage/paths.h"
#include "storage/safefile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ssotray {

PublishedTokens::PublishedTokens(QString cacheFolder)
    : m_folder(std::move(cacheFolder))
{
}

Result<QString> PublishedTokens::defaultFolder()
{
    return homeFolder().map([](const QString &home) { return QString(home + "/.aws/sso/cache"_L1); });
}

QString PublishedTokens::pathOf(const QString &session) const
{
    const QByteArray name = QCryptographicHash::hash(session.toUtf8(), QCryptographicHash::Sha1).toHex();
    return m_folder + u'/' + QString::fromLatin1(name) + ".json"_L1;
}

std::optional<TokenFile> PublishedTokens::read(const QString &session) const
{
    const auto content = readFile(pathOf(session));
    if (!content || !*content)
        return {};
    const auto object = json::object(**content);
    if (!object)
        return {}; // half a file: the AWS CLI writes in place
    const auto token = json::text(*object, u"accessToken"_s);
    const auto expires = json::text(*object, u"expiresAt"_s);
    const QDateTime end = expires ? tokenDate(*expires) : QDateTime();
    if (!token || !end.isValid())
        return {};
    return TokenFile{Secret(*token), end, object->value("startUrl"_L1).toString(),
        object->value("region"_L1).toString(), object->contains("refreshToken"_L1)};
}

Result<void> PublishedTokens::write(const QString &session, const TokenFile &token, Foreign foreign) const
{
    const std::optional<TokenFile> present = read(session);
    if (foreign == Foreign::Keep && present && present->isForeign)
        return {};
    const QJsonObject object{
        {u"accessToken"_s, token.accessToken.reveal()},
        {u"expiresAt"_s, token.expiresAt.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s)}, // Go wants exactly this
        {u"startUrl"_s, token.startUrl}, {u"region"_s, token.region}, // `aws sso logout` ends the session there
    };
    return replaceFile(pathOf(session), QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<void> PublishedTokens::withdraw(const QString &session) const
{
    const std::optional<TokenFile> present = read(session);
    if (!present || present->isForeign)
        return {};
    const QString path = pathOf(session);
    if (!QFile::remove(path) && QFile::exists(path))
        return failure(Error::Kind::File, u"ReadOnly"_s, path);
    return {};
}

QDateTime tokenDate(QString text)
{
    if (text.endsWith("UTC"_L1))
        text.replace(text.size() - 3, 3, u"Z"_s);
    QDateTime date = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (date.timeSpec() == Qt::LocalTime)
        date.setTimeSpec(Qt::UTC);
    return date.toUTC();
}

} // namespace ssotray
