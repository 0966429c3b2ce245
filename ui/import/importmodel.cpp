#include "ui/import/importmodel.h"

#include "ui/import/importtext.h"

#include <QFont>

#include <algorithm>

namespace ssotray {

namespace {

// The internal id of an index: 0 for groups, the group's number + 1 for what is below it.
constexpr quintptr importGroupLevel = 0;

} // namespace

ImportModel::ImportModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void ImportModel::setFound(const ForeignProfiles &found)
{
    if (found == m_found)
        return;
    beginResetModel();
    m_found = found;
    fill();
    endResetModel();
}

void ImportModel::fill()
{
    m_groups.clear();
    for (const ForeignTool tool : {ForeignTool::AwsCli, ForeignTool::Granted, ForeignTool::AwsSsoCli,
             ForeignTool::AwsVault, ForeignTool::Leapp, ForeignTool::None}) {
        Group group{tool, false, {}};
        for (int number = 0; number < m_found.profiles.size(); ++number) {
            if (m_found.profiles.at(number).tool == tool)
                group.rows.push_back(number);
        }
        if (!group.rows.empty())
            m_groups.push_back(group);
    }
    Group sessions{ForeignTool::None, true, {}};
    for (int number = 0; number < m_found.sessions.size(); ++number)
        sessions.rows.push_back(number);
    if (!sessions.rows.empty())
        m_groups.push_back(sessions);
}

void ImportModel::setChoices(const ImportChoices &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    const auto rows = int(m_groups.size());
    if (rows == 0)
        return;
    Q_EMIT dataChanged(index(0, NameColumn), index(rows - 1, ColumnCount - 1));
    for (int row = 0; row < rows; ++row) {
        const QModelIndex group = index(row, NameColumn);
        Q_EMIT dataChanged(index(0, NameColumn, group), index(rowCount(group) - 1, ColumnCount - 1, group));
    }
}

void ImportModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

const ForeignProfile *ImportModel::profileAt(const QModelIndex &index) const
{
    const Group *group = groupOf(index);
    return group && !group->isOfSessions ? &m_found.profiles.at(group->rows[size_t(index.row())]) : nullptr;
}

QModelIndex ImportModel::indexOf(const QString &profile) const
{
    for (int row = 0; row < int(m_groups.size()); ++row) {
        const Group &group = m_groups[size_t(row)];
        const auto found = std::find_if(group.rows.begin(), group.rows.end(),
            [&](int number) { return !group.isOfSessions && m_found.profiles.at(number).name == profile; });
        if (found != group.rows.end())
            return index(int(found - group.rows.begin()), NameColumn, index(row, NameColumn));
    }
    return {};
}

const ImportModel::Group *ImportModel::groupOf(const QModelIndex &child) const
{
    return child.isValid() && child.internalId() != importGroupLevel ? &m_groups[child.internalId() - 1] : nullptr;
}

QModelIndex ImportModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : importGroupLevel);
}

QModelIndex ImportModel::parent(const QModelIndex &child) const
{
    if (!groupOf(child))
        return {};
    return createIndex(int(child.internalId()) - 1, 0, importGroupLevel);
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (groupOf(parent) || parent.column() != 0)
        return 0;
    return int(m_groups[size_t(parent.row())].rows.size());
}

int ImportModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

// --- ticks ---

QStringList ImportModel::tickable(const Group &group) const
{
    QStringList names;
    for (const int number : group.isOfSessions ? std::vector<int>() : group.rows) {
        const ForeignProfile &profile = m_found.profiles.at(number);
        if (profile.isImportable() && !sessionOf(profile, m_choices).isEmpty())
            names.append(profile.name);
    }
    return names;
}

QVariant ImportModel::checkState(const QModelIndex &index) const
{
    if (groupOf(index)) {
        const ForeignProfile *profile = profileAt(index);
        if (!profile || !profile->isImportable() || sessionOf(*profile, m_choices).isEmpty())
            return {};
        return m_choices.profiles.contains(profile->name) ? Qt::Checked : Qt::Unchecked;
    }
    const QStringList names = tickable(m_groups[size_t(index.row())]);
    if (names.isEmpty())
        return {};
    const auto count = std::count_if(
        names.begin(), names.end(), [&](const QString &name) { return m_choices.profiles.contains(name); });
    if (count == 0)
        return Qt::Unchecked;
    return count == names.size() ? Qt::Checked : Qt::PartiallyChecked;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    const bool hasBox = index.isValid() && index.column() == NameColumn && checkState(index).isValid();
    return hasBox ? flags | Qt::ItemIsUserCheckable : flags;
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const ForeignProfile *profile = profileAt(index);
    Q_EMIT ticked(
        profile ? QStringList{profile->name} : tickable(m_groups[size_t(index.row())]), value.toInt() == Qt::Checked);
    return true;
}

// --- words ---

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::CheckStateRole)
        return index.column() == NameColumn ? checkState(index) : QVariant();
    const Group *group = groupOf(index);
    if (!group)
        return groupData(m_groups[size_t(index.row())], index.column(), role);
    const int number = group->rows[size_t(index.row())];
    return group->isOfSessions ? sessionData(m_found.sessions.at(number), index.column(), role)
                               : profileData(m_found.profiles.at(number), index.column(), role);
}

QVariant ImportModel::groupData(const Group &group, int column, int role) const
{
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole || column != NameColumn)
        return {};
    const auto count = int(group.rows.size());
    return group.isOfSessions ? tr("SSO sessions (%1)").arg(count) : ImportText::groupTitle(group.tool, count);
}

QVariant ImportModel::profileData(const ForeignProfile &profile, int column, int role) const
{
    if (role == Qt::ToolTipRole || (role == Qt::AccessibleDescriptionRole && column == NameColumn))
        return ImportText::details(profile, m_choices);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn:
        return profile.name;
    case AccountColumn:
        return profile.accountId;
    case RoleColumn:
        return profile.roleName;
    case TodayColumn:
        return ImportText::today(profile);
    default:
        return ImportText::after(profile, m_found, m_choices);
    }
}

QVariant ImportModel::sessionData(const SsoSession &session, int column, int role)
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case NameColumn:
        return session.name;
    case TodayColumn:
        return session.startUrl;
    case AfterColumn:
        return tr("Is used as it is");
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name", "column title");
    case AccountColumn:
        return tr("Account ID", "column title");
    case RoleColumn:
        return tr("Role", "column title");
    case TodayColumn:
        return tr("Today", "column title: what a profile is before the import");
    case AfterColumn:
        return tr("After the import", "column title");
    default:
        return {};
    }
}

} // namespace ssotray
