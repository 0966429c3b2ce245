#include "session/publishedtoken.h"

#include "aws/json.h"
#include "storage/paths.h"
#include "storage/safefile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// Nothing for what tells no token and its end.
std::optional<TokenFile> tokenFileFrom(const QByteArray &content)
{
    static const QStringList ourKeys{u"accessToken"_s, u"expiresAt"_s, u"region"_s, u"startUrl"_s};
    const auto object = json::object(content);
    if (!object)
        return {};
    const auto token = json::text(*object, u"accessToken"_s);
    const auto expires = json::text(*object, u"expiresAt"_s);
    const QDateTime end = expires ? tokenDate(*expires) : QDateTime();
    if (!token || !end.isValid())
        return {};
    const QStringList keys = object->keys();
    const bool isForeign =
        std::any_of(keys.begin(), keys.end(), [](const QString &key) { return !ourKeys.contains(key); });
    return TokenFile{Secret(*token), end, object->value("startUrl"_L1).toString(),
        object->value("region"_L1).toString(), isForeign, !object->value("refreshToken"_L1).toString().isEmpty()};
}

bool isOurs(const QByteArray &content)
{
    const std::optional<TokenFile> file = tokenFileFrom(content);
    return file && !file->isForeign;
}

} // namespace

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

Result<std::optional<TokenFile>> PublishedTokens::look(const QString &session) const
{
    const auto content = readFile(pathOf(session));
    if (!content)
        return tl::unexpected(content.error());
    if (!*content)
        return std::optional<TokenFile>();
    const std::optional<TokenFile> file = tokenFileFrom(**content);
    return file ? Result<std::optional<TokenFile>>(file) : failure(Error::Kind::File, u"NoToken"_s, pathOf(session));
}

std::optional<TokenFile> PublishedTokens::read(const QString &session) const
{
    return look(session).value_or(std::nullopt);
}

Result<TokenFileSecrets> PublishedTokens::secrets(const QString &session) const
{
    const auto content = readFile(pathOf(session));
    if (!content)
        return tl::unexpected(content.error());
    const std::optional<TokenFile> file = *content ? tokenFileFrom(**content) : std::nullopt;
    if (!file || !file->isForeign)
        return failure(Error::Kind::File, u"NoToken"_s, pathOf(session));
    const QJsonObject object = *json::object(**content);
    const auto text = [&](const QString &key) { return object.value(key).toString(); };
    TokenFileSecrets found{*file,
        {text(u"clientId"_s), Secret(text(u"clientSecret"_s)), tokenDate(text(u"registrationExpiresAt"_s))}, {},
        **content};
    if (file->hasRefreshToken)
        found.refreshToken = Secret(text(u"refreshToken"_s));
    return found;
}

Result<void> PublishedTokens::write(const QString &session, const TokenFile &token, Foreign foreign) const
{
    const QString path = pathOf(session);
    const QJsonObject object{
        {u"accessToken"_s, token.accessToken.reveal()},
        {u"expiresAt"_s, token.expiresAt.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s)}, // Go wants exactly this
        {u"startUrl"_s, token.startUrl}, {u"region"_s, token.region}, // `aws sso logout` ends the session there
    };
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (foreign == Foreign::Replace)
        return replaceFile(path, text, FileMode::Private);
    const auto present = readFile(path);
    if (!present)
        return tl::unexpected(present.error());
    if (*present && !tokenFileFrom(**present))
        return failure(Error::Kind::File, u"NoToken"_s, path);
    if (*present && !isOurs(**present))
        return {};
    const Result<void> written = replaceFileIf(path, *present, text, FileMode::Private);
    const bool isTheirsNow = !written && written.error().code == "ChangedMeanwhile"_L1;
    return isTheirsNow ? Result<void>() : written;
}

Result<void> PublishedTokens::withdraw(const QString &session) const
{
    const auto present = readFile(pathOf(session));
    return present && *present && isOurs(**present) ? remove(session) : Result<void>();
}

Result<void> PublishedTokens::remove(const QString &session) const
{
    const QString path = pathOf(session);
    const auto isStillThere = [](const QString &file) { return !QFile::remove(file) && QFile::exists(file); };
    // Behind a link is where the token lies. Anything else there is nothing of ours.
    const QFileInfo target(QFileInfo(path).canonicalFilePath());
    if (target.isFile() && read(session) && isStillThere(target.filePath()))
        return failure(Error::Kind::File, u"ReadOnly"_s, target.filePath());
    if (isStillThere(path))
        return failure(Error::Kind::File, u"ReadOnly"_s, path);
    return {};
}

bool PublishedTokens::holds(const QString &session, const QByteArray &content) const
{
    const auto present = readFile(pathOf(session));
    return present && *present == content;
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
