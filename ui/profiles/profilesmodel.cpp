#include "ui/profiles/profilesmodel.h"

#include "config/document.h"

#include <QApplication>
#include <QFont>
#include <QStyle>

#include <algorithm>

namespace ssotray {

namespace {

// The internal id of an index: 0 for groups, the group's number + 1 for what is below it.
constexpr quintptr groupLevel = 0;

} // namespace

ProfilesModel::ProfilesModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void ProfilesModel::setDocument(const Document &document)
{
    const QList<ProfileEntry> profiles = profileEntries(document);
    const QList<SsoSession> sessions = ssoSessions(document);
    if (profiles == m_profiles && sessions == m_sessions)
        return;
    beginResetModel();
    m_profiles = profiles;
    m_sessions = sessions;
    fill();
    applyFilter();
    endResetModel();
}

void ProfilesModel::setTroubled(const QSet<QString> &profiles, const QSet<QString> &sessions)
{
    if (profiles == m_troubledProfiles && sessions == m_troubledSessions)
        return;
    m_troubledProfiles = profiles;
    m_troubledSessions = sessions;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, NameColumn);
        Q_EMIT dataChanged(index(0, NameColumn, group), index(rowCount(group) - 1, NameColumn, group),
            {Qt::DecorationRole, Qt::AccessibleDescriptionRole});
    }
}

bool ProfilesModel::isTroubled(bool isProfile, int number) const
{
    return isProfile ? m_troubledProfiles.contains(m_profiles.at(number).name)
                     : m_troubledSessions.contains(m_sessions.at(number).name);
}

void ProfilesModel::retranslate()
{
    beginResetModel();
    fill();
    applyFilter();
    endResetModel();
}

void ProfilesModel::fill()
{
    const auto key = [](const auto &textOf) {
        QString text;
        for (int column = 0; column < ColumnCount; ++column)
            text += textOf(column) + u'\n';
        return CatalogFilter::searchable(text);
    };
    m_rows = {};
    for (const ProfileEntry &profile : std::as_const(m_profiles))
        m_rows[Profiles].searchable.push_back(key([&](int column) { return profileText(profile, column); }));
    for (const SsoSession &session : std::as_const(m_sessions))
        m_rows[Sessions].searchable.push_back(key([&](int column) { return sessionText(session, column); }));
}

void ProfilesModel::setFilter(const QString &text)
{
    const CatalogFilter filter(text);
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    applyFilter();
    endResetModel();
}

void ProfilesModel::applyFilter()
{
    m_groups.clear();
    for (const Group group : {Profiles, Sessions}) {
        Rows &rows = m_rows[group];
        rows.shown.clear();
        for (size_t number = 0; number < rows.searchable.size(); ++number) {
            if (m_filter.foundIn(rows.searchable[number]) == m_filter.all())
                rows.shown.push_back(int(number));
        }
        if (!rows.shown.empty())
            m_groups.push_back(group);
    }
}

QModelIndex ProfilesModel::indexOfSession(const QString &name) const
{
    const std::vector<int> &shown = m_rows[Sessions].shown;
    const auto found =
        std::find_if(shown.begin(), shown.end(), [&](int number) { return m_sessions.at(number).name == name; });
    if (found == shown.end())
        return {};
    return index(int(found - shown.begin()), NameColumn, index(int(m_groups.size()) - 1, NameColumn));
}

QModelIndex ProfilesModel::indexOfProfile(const QString &name) const
{
    const std::vector<int> &shown = m_rows[Profiles].shown;
    const auto found =
        std::find_if(shown.begin(), shown.end(), [&](int number) { return m_profiles.at(number).name == name; });
    return found == shown.end() ? QModelIndex() : index(int(found - shown.begin()), NameColumn, index(0, NameColumn));
}

bool ProfilesModel::isGroup(const QModelIndex &index)
{
    return index.isValid() && index.internalId() == groupLevel;
}

int ProfilesModel::numberOf(const QModelIndex &child) const
{
    return m_rows[groupAt(int(child.internalId()) - 1)].shown[size_t(child.row())];
}

QModelIndex ProfilesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : groupLevel);
}

QModelIndex ProfilesModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || isGroup(child))
        return {};
    return createIndex(int(child.internalId()) - 1, NameColumn, groupLevel);
}

int ProfilesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (!isGroup(parent) || parent.column() != NameColumn)
        return 0;
    return int(m_rows[groupAt(parent.row())].shown.size());
}

int ProfilesModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

Qt::ItemFlags ProfilesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return isGroup(index) ? flags : flags | Qt::ItemNeverHasChildren;
}

QVariant ProfilesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isGroup(index))
        return groupData(groupAt(index.row()), index.column(), role);
    const bool isProfile = groupAt(int(index.internalId()) - 1) == Profiles;
    const int number = numberOf(index);
    if (role == ProfileRole)
        return isProfile ? m_profiles.at(number).name : QString();
    if (role == SessionRole)
        return isProfile ? QString() : m_sessions.at(number).name;
    if (index.column() == NameColumn && isTroubled(isProfile, number)) {
        if (role == Qt::DecorationRole)
            return QApplication::style()->standardIcon(QStyle::SP_MessageBoxWarning);
        if (role == Qt::AccessibleDescriptionRole)
            return tr("Something is wrong with it.");
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    return isProfile ? profileText(m_profiles.at(number), index.column())
                     : sessionText(m_sessions.at(number), index.column());
}

QVariant ProfilesModel::groupData(Group group, int column, int role) const
{
    if (column != NameColumn)
        return {};
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const int count = int(m_rows[group].shown.size());
    return group == Profiles ? tr("Profiles (%1)").arg(count) : tr("SSO sessions (%1)").arg(count);
}

QString ProfilesModel::profileText(const ProfileEntry &profile, int column)
{
    switch (column) {
    case NameColumn:
        return profile.name;
    case KindColumn:
        return kindText(profile.kind);
    case SessionColumn:
        return profile.session.isEmpty() ? profile.startUrl : profile.session;
    case AccountColumn:
        return profile.accountId;
    case RoleColumn:
        return profile.roleName;
    case RegionColumn:
        return profile.region;
    default:
        return {};
    }
}

QString ProfilesModel::sessionText(const SsoSession &session, int column)
{
    switch (column) {
    case NameColumn:
        return session.name;
    case SessionColumn:
        return session.startUrl;
    case RegionColumn:
        return session.region;
    default:
        return {};
    }
}

QString ProfilesModel::kindText(ProfileEntry::Kind kind)
{
    using Kind = ProfileEntry::Kind;
    switch (kind) {
    case Kind::Standard:
        return tr("SSO session", "what a profile is");
    case Kind::LegacySso:
        return tr("Legacy SSO", "what a profile is");
    case Kind::KeychainOnly:
        return tr("Keychain only", "what a profile is");
    case Kind::CredentialProcess:
        return tr("Credential process", "what a profile is");
    case Kind::StaticKeys:
        return tr("Access keys", "what a profile is");
    case Kind::AssumedRole:
        return tr("Assumed role", "what a profile is");
    case Kind::WebIdentity:
        return tr("Web identity", "what a profile is");
    case Kind::LoginSession:
        return tr("AWS login", "what a profile is");
    case Kind::TokenOnly:
        return tr("SSO token only", "what a profile is");
    case Kind::SettingsOnly:
        break;
    }
    return tr("Settings only", "what a profile is");
}

QVariant ProfilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name", "column title");
    case KindColumn:
        return tr("Credentials", "column title: where a profile's credentials come from");
    case SessionColumn:
        return tr("Session or start URL", "column title");
    case AccountColumn:
        return tr("Account ID", "column title");
    case RoleColumn:
        return tr("Role", "column title");
    case RegionColumn:
        return tr("Region", "column title");
    default:
        return {};
    }
}

} // namespace ssotray
