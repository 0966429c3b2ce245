#pragma once

#include <QStringList>

namespace ssotray {

// What the program remembers between runs and is no secret, in one small file of the instance's config folder. Each
// thing has a name and a type here, so no other file knows a key.
class Settings
{
public:
    // The file need not exist. Saving makes its folder.
    explicit Settings(QString filePath);

    // The sessions that ever had an entry in the keychain, so that all of them can be erased: most keychains cannot
    // list.
    QStringList storedSessions() const;
    void addStoredSession(const QString &name);
    void removeStoredSession(const QString &name);

private:
    const QString m_filePath;
};

} // namespace ssotray
