#include "catalog/savedlist.h"

#include "config/ssosession.h"
#include "storage/safefile.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int listVersion = 1; // of the file
constexpr qint64 largestList = 64 * 1024 * 1024;

// Thousands of accounts share a few role names: each is written once and then meant by its number.
class Names
{
public:
    int numberOf(const QString &name)
    {
        const auto known = m_numbers.constFind(name);
        if (known != m_numbers.constEnd())
            return *known;
        m_all.append(name);
        return *m_numbers.insert(name, int(m_all.size()) - 1);
    }

    QJsonArray all() const { return m_all; }

private:
    QHash<QString, int> m_numbers;
    QJsonArray m_all;
};

QStringList namesAt(const QJsonArray &numbers, const QStringList &names)
{
    QStringList found;
    found.reserve(numbers.size());
    for (const auto &number : numbers) {
        const int place = number.toInt(-1);
        if (place >= 0 && place < names.size())
            found.append(names.at(place));
    }
    return found;
}

} // namespace

// The name of a session may hold what a file's name may not.
QString SavedList::pathFor(const QString &folder, const QString &session)
{
    const QByteArray hash = QCryptographicHash::hash(session.toUtf8(), QCryptographicHash::Sha1).toHex();
    return folder + u"/accounts-"_s + QString::fromLatin1(hash) + u".json"_s;
}

std::optional<SavedList> SavedList::read(const QString &path, const SsoSession &session)
{
    const Result<std::optional<QByteArray>> text = readFile(path, largestList);
    if (!text || !*text)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(**text).object();
    if (object.value("version"_L1).toInt() != listVersion || object.value("startUrl"_L1).toString() != session.startUrl
        || object.value("region"_L1).toString() != session.region)
        return {};
    QStringList names;
    const QJsonArray savedNames = object.value("roleNames"_L1).toArray();
    for (const auto &name : savedNames)
        names.append(name.toString());
    SavedList list;
    const QJsonArray accounts = object.value("accounts"_L1).toArray();
    list.accounts.reserve(accounts.size());
    for (const auto &entry : accounts) {
        const QJsonArray fields = entry.toArray(); // id, name, e-mail, roles
        const Account account{fields.at(0).toString(), fields.at(1).toString(), fields.at(2).toString()};
        if (account.id.isEmpty())
            continue;
        list.accounts.append(account);
        if (fields.at(3).isArray())
            list.roles.insert(account.id, namesAt(fields.at(3).toArray(), names));
    }
    return list;
}

Result<void> SavedList::write(const QString &path, const SsoSession &session) const
{
    Names names;
    QJsonArray list;
    for (const Account &account : accounts) {
        QJsonValue numbers;
        if (const auto known = roles.constFind(account.id); known != roles.constEnd()) {
            QJsonArray array;
            for (const QString &name : *known)
                array.append(names.numberOf(name));
            numbers = array;
        }
        list.append(QJsonArray{account.id, account.name, account.email, numbers});
    }
    const QJsonObject object{{u"version"_s, listVersion}, {u"startUrl"_s, session.startUrl},
        {u"region"_s, session.region}, {u"roleNames"_s, names.all()}, {u"accounts"_s, list}};
    return replaceFile(path, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace ssotray
