#pragma once

#include "profiles/importplan.h"

#include <QAbstractItemModel>

#include <vector>

namespace ssotray {

// What was found for the import, by tool: groups of profiles with a box to be ticked in front of those that can be
// imported, and last the SSO sessions, which need no change. It shows the choices that it is given; a tick is told to
// whoever gives them.
class ImportModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, TodayColumn, AfterColumn, AccountColumn, RoleColumn, ColumnCount };

    explicit ImportModel(QObject *parent = nullptr);

    void setFound(const ForeignProfiles &found);
    void setChoices(const ImportChoices &choices);
    // The words of the rows are another language's now.
    void retranslate();

    // The profile of a row; nothing for other rows.
    const ForeignProfile *profileAt(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &profile) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    // A person wants these, or does not want them any more.
    void ticked(const QStringList &profiles, bool isTicked);

private:
    struct Group
    {
        ForeignTool tool = ForeignTool::None;
        bool isOfSessions = false;
        std::vector<int> rows; // numbers in the list of profiles or of sessions
    };

    void fill();
    const Group *groupOf(const QModelIndex &child) const; // of a row below one; nothing for the groups themselves
    QStringList tickable(const Group &group) const;
    QVariant checkState(const QModelIndex &index) const;
    QVariant groupData(const Group &group, int column, int role) const;
    QVariant profileData(const ForeignProfile &profile, int column, int role) const;
    static QVariant sessionData(const SsoSession &session, int column, int role);

    ForeignProfiles m_found;
    ImportChoices m_choices;
    std::vector<Group> m_groups;
};

} // namespace ssotray
