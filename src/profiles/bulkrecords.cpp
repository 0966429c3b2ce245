#include "profiles/bulkrecords.h"

#include "config/document.h"
#include "storage/safefile.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int recordsVersion = 1; // of the file
constexpr qsizetype fingerprintLetters = 16; // nobody wants to forge one
const QLatin1StringView keychainOnly("keychain-only");

} // namespace

BulkRecords BulkRecords::read(const QString &path)
{
    BulkRecords records;
    const Result<std::optional<QByteArray>> text = readFile(path);
    const QJsonObject object = text && *text ? QJsonDocument::fromJson(**text).object() : QJsonObject();
    if (object.value("version"_L1).toInt() != recordsVersion)
        return records;
    const auto word = [&](QLatin1StringView key) { return object.value(key).toString(); };
    const bool isKeychainOnly = word("way"_L1) == keychainOnly;
    records.choices = {word("template"_L1), isKeychainOnly ? CredentialsWay::KeychainOnly : CredentialsWay::Standard,
        word("region"_L1), word("output"_L1)};
    const QJsonArray profiles = object.value("profiles"_L1).toArray();
    for (const auto &entry : profiles) {
        const QJsonArray words = entry.toArray();
        const Profile profile{
            words.at(1).toString(), words.at(2).toString(), words.at(3).toString(), words.at(4).toString()};
        if (!profile.fingerprint.isEmpty())
            records.profiles.insert(words.at(0).toString(), profile);
    }
    return records;
}

Result<void> BulkRecords::save(const QString &path) const
{
    QStringList names = profiles.keys();
    std::sort(names.begin(), names.end());
    QJsonArray list;
    for (const QString &name : std::as_const(names)) {
        const Profile profile = profiles.value(name);
        list.append(QJsonArray{name, profile.session, profile.accountId, profile.roleName, profile.fingerprint});
    }
    const QString way = choices.way == CredentialsWay::KeychainOnly ? QString(keychainOnly) : u"standard"_s;
    const QJsonObject object{{u"version"_s, recordsVersion}, {u"template"_s, choices.pattern}, {u"way"_s, way},
        {u"region"_s, choices.region}, {u"output"_s, choices.output}, {u"profiles"_s, list}};
    return replaceFile(path, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString BulkRecords::fingerprint(const Document &document, const QString &profile)
{
    const SectionName section = SectionName::profile(profile);
    if (!document.contains(section))
        return {};
    QByteArray text;
    for (const QString &key : document.keys(section))
        text += (key + u'=' + document.value(section, key).value_or(QString()) + u'\n').toUtf8();
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(hash.left(fingerprintLetters));
}

bool BulkRecords::isUnchanged(const Document &document, const QString &profile) const
{
    const auto found = profiles.constFind(profile);
    return found != profiles.constEnd() && fingerprint(document, profile) == found->fingerprint;
}

} // namespace ssotray
