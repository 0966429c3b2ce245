#include "session/clicache.h"

#include "storage/paths.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// Python writes every other character than ASCII as \uXXXX.
QByteArray asPythonWrites(const QJsonObject &object)
{
    QByteArray text;
    const QString json = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    for (const QChar unit : json) {
        if (unit.unicode() < 0x80)
            text += unit.toLatin1();
        else
            text += u"\\u%1"_s.arg(uint(unit.unicode()), 4, 16, QChar(u'0')).toLatin1();
    }
    return text;
}

} // namespace

CliCache::CliCache(QString folder)
    : m_folder(std::move(folder))
{
}

Result<QString> CliCache::defaultFolder()
{
    return homeFolder().map([](const QString &home) { return QString(home + "/.aws/cli/cache"_L1); });
}

QString CliCache::pathOf(const QString &session, const CliCachedRole &role) const
{
    return pathFor(u"sessionName"_s, session, role);
}

QString CliCache::legacyPathOf(const QString &startUrl, const CliCachedRole &role) const
{
    return pathFor(u"startUrl"_s, startUrl, role);
}

QString CliCache::pathFor(const QString &key, const QString &value, const CliCachedRole &role) const
{
    // QJsonObject sorts its keys, as botocore does.
    const QJsonObject object{{u"accountId"_s, role.accountId}, {u"roleName"_s, role.roleName}, {key, value}};
    const QByteArray name = QCryptographicHash::hash(asPythonWrites(object), QCryptographicHash::Sha1).toHex();
    return m_folder + u'/' + QString::fromLatin1(name) + ".json"_L1;
}

Result<void> CliCache::remove(const QString &session, const QString &startUrl, const QList<CliCachedRole> &roles) const
{
    Result<void> result;
    for (const CliCachedRole &role : roles) {
        const QString legacyUrl = role.startUrl.isEmpty() ? startUrl : role.startUrl;
        for (const QString &path : {pathOf(session, role), legacyPathOf(legacyUrl, role)}) {
            if (!QFile::remove(path) && QFile::exists(path))
                result = failure(Error::Kind::File, u"ReadOnly"_s, path);
        }
    }
    return result;
}

} // namespace ssotray
