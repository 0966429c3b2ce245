#include "catalog/favourites.h"

#include "storage/safefile.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int favouritesVersion = 1; // of the file

QJsonArray jsonOf(const QList<NamedRole> &roles)
{
    QJsonArray array;
    for (const NamedRole &named : roles)
        array.append(QJsonObject{{u"session"_s, named.role.session}, {u"accountId"_s, named.role.accountId},
            {u"accountName"_s, named.accountName}, {u"roleName"_s, named.role.roleName}});
    return array;
}

qsizetype placeOf(const QList<NamedRole> &roles, const RoleRef &role)
{
    const auto same = [&](const NamedRole &named) { return named.role == role; };
    const auto found = std::find_if(roles.begin(), roles.end(), same);
    return found == roles.end() ? -1 : std::distance(roles.begin(), found);
}

// What is no role, or there already, is left out.
QList<NamedRole> rolesOf(const QJsonValue &value)
{
    QList<NamedRole> roles;
    const QJsonArray array = value.toArray();
    for (const auto &entry : array) {
        const QJsonObject object = entry.toObject();
        const NamedRole named{{object.value("session"_L1).toString(), object.value("accountId"_L1).toString(),
                                  object.value("roleName"_L1).toString()},
            object.value("accountName"_L1).toString()};
        const RoleRef &role = named.role;
        if (!role.session.isEmpty() && !role.accountId.isEmpty() && !role.roleName.isEmpty()
            && placeOf(roles, role) < 0)
            roles.append(named);
    }
    return roles;
}

} // namespace

Favourites::Favourites(QString filePath, QObject *parent)
    : QObject(parent)
    , m_filePath(std::move(filePath))
{
    reload();
}

void Favourites::reload()
{
    QJsonObject object;
    const Result<std::optional<QByteArray>> text = readFile(m_filePath);
    if (text && *text)
        object = QJsonDocument::fromJson(**text).object();
    m_isStrange = QFileInfo(m_filePath).isFile() && (!text || object.value("version"_L1).toInt() != favouritesVersion);
    if (m_isStrange)
        object = {};
    m_favourites = rolesOf(object.value("favourites"_L1));
    m_recents = rolesOf(object.value("recents"_L1)).mid(0, mostRecents);
    Q_EMIT changed();
}

bool Favourites::isFavourite(const RoleRef &role) const
{
    return placeOf(m_favourites, role) >= 0;
}

Result<void> Favourites::setFavourite(const NamedRole &role, bool isFavourite)
{
    const qsizetype place = placeOf(m_favourites, role.role);
    if ((place >= 0) == isFavourite)
        return {};
    if (isFavourite)
        m_favourites.append(role);
    else
        m_favourites.removeAt(place);
    return save();
}

Result<void> Favourites::noteUse(const NamedRole &role)
{
    if (!m_recents.isEmpty() && m_recents.constFirst() == role)
        return {};
    if (const qsizetype place = placeOf(m_recents, role.role); place >= 0)
        m_recents.removeAt(place);
    m_recents.prepend(role);
    m_recents = m_recents.mid(0, mostRecents);
    // The account may have got another name since.
    if (const qsizetype place = placeOf(m_favourites, role.role); place >= 0)
        m_favourites[place] = role;
    return save();
}

Result<void> Favourites::renameSession(const QString &name, const QString &newName)
{
    bool isAny = false;
    for (QList<NamedRole> *roles : {&m_favourites, &m_recents}) {
        for (NamedRole &named : *roles) {
            if (named.role.session != name)
                continue;
            named.role.session = newName;
            isAny = true;
        }
    }
    return isAny ? save() : Result<void>();
}

Result<void> Favourites::save()
{
    const QJsonObject object{
        {u"version"_s, favouritesVersion}, {u"favourites"_s, jsonOf(m_favourites)}, {u"recents"_s, jsonOf(m_recents)}};
    // What we do not understand is perhaps a later version's.
    if (std::exchange(m_isStrange, false)) {
        QFile::remove(m_filePath + ".old"_L1);
        QFile::rename(m_filePath, m_filePath + ".old"_L1);
    }
    Result<void> saved = replaceFile(m_filePath, QJsonDocument(object).toJson());
    Q_EMIT changed();
    return saved;
}

} // namespace ssotray
