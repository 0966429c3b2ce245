#pragma once

#include "config/ssosession.h"
#include "ui/catalogview/catalogfilter.h"
#include "ui/profiles/profileentry.h"

#include <QAbstractItemModel>
#include <QSet>

#include <array>
#include <vector>

namespace ssotray {

// The config as two short lists, one below the other: its profiles and its sessions. It filters by itself, like the
// CatalogModel, so that thousands of profiles keep up with typing. It knows no file.
class ProfilesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, KindColumn, SessionColumn, AccountColumn, RoleColumn, RegionColumn, ColumnCount };
    enum Role { ProfileRole = Qt::UserRole, SessionRole }; // the name, when the row is one
    enum Group { Profiles, Sessions, GroupCount };

    explicit ProfilesModel(QObject *parent = nullptr);

    // Shows what this config says, as far as it can be understood.
    void setDocument(const Document &document);
    // Whose rows get a sign, and the words for it: the names of profiles and sessions with something wrong.
    void setTroubled(const QSet<QString> &profiles, const QSet<QString> &sessions);
    // The words of the rows are another language's now.
    void retranslate();
    bool isEmpty() const { return m_profiles.isEmpty() && m_sessions.isEmpty(); }

    // Every word must be somewhere in the row. A group without rows is not there.
    void setFilter(const QString &text);
    bool isFiltering() const { return !m_filter.isEmpty(); }

    QModelIndex indexOfProfile(const QString &name) const; // invalid while it is not shown
    QModelIndex indexOfSession(const QString &name) const; // the same

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Rows
    {
        std::vector<QString> searchable; // of every row of the group
        std::vector<int> shown;
    };

    void fill();
    void applyFilter();
    Group groupAt(int row) const { return m_groups[size_t(row)]; }
    static bool isGroup(const QModelIndex &index);
    int numberOf(const QModelIndex &child) const;
    bool isTroubled(bool isProfile, int number) const;
    QVariant groupData(Group group, int column, int role) const;
    static QString profileText(const ProfileEntry &profile, int column);
    static QString sessionText(const SsoSession &session, int column);
    static QString kindText(ProfileEntry::Kind kind);

    QList<ProfileEntry> m_profiles;
    QList<SsoSession> m_sessions;
    QSet<QString> m_troubledProfiles;
    QSet<QString> m_troubledSessions;
    CatalogFilter m_filter;
    std::array<Rows, GroupCount> m_rows;
    std::vector<Group> m_groups; // that are shown
};

} // namespace ssotray
