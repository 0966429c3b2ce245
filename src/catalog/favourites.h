#pragma once

#include "base/error.h"
#include "catalog/roleref.h"

#include <QList>
#include <QObject>

namespace ssotray {

// The roles that a person has marked, and those used last, kept in one small file between runs. Owned by the
// application. Whether such a role is still there is not looked up, and nothing here is a secret.
class Favourites : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostRecents = 5;

    // Reads the file, which need not exist; one that cannot be understood counts as empty. Saving makes its folder.
    explicit Favourites(QString filePath, QObject *parent = nullptr);

    // In the order in which they were marked.
    const QList<NamedRole> &favourites() const { return m_favourites; }
    bool isFavourite(const RoleRef &role) const;
    // What was used last comes first.
    const QList<NamedRole> &recents() const { return m_recents; }

    // These hold for this run in any case. Errors: those of replaceFile(), when they could not be saved.
    Result<void> setFavourite(const NamedRole &role, bool isFavourite);
    Result<void> noteUse(const NamedRole &role);

    // The session is called otherwise now.
    Result<void> renameSession(const QString &name, const QString &newName);

    // Reads the file again: somebody has removed it, for instance by erasing everything.
    void reload();

    const QString &filePath() const { return m_filePath; }

Q_SIGNALS:
    void changed();

private:
    Result<void> save();

    const QString m_filePath;
    bool m_isStrange = false; // the file is there, and not what we write
    QList<NamedRole> m_favourites;
    QList<NamedRole> m_recents;
};

} // namespace ssotray
