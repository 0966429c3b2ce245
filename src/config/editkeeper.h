#pragma once

#include "config/configfile.h"

#include <QDateTime>
#include <QObject>

#include <optional>
#include <vector>

namespace ssotray {

// What an edit changed in one key of a section, or in the section's being there (an empty key): the value before it.
struct EditedKey
{
    SectionName section;
    QString key;
    std::optional<QString> before;
};

QList<EditedKey> editedKeys(const QByteArray &before, const QByteArray &after);
// Whether the config says of everything that the edit changed what it said before it.
bool isOverwritten(const QList<EditedKey> &keys, const ParsedConfig &now);

// Sees to it that our edits of the config outlive a program that had read the file before them and writes it back after
// them, as the AWS CLI does without a lock: for 15 s after a save it looks whether the file says again what it said
// before, and then makes the edit once more. Not a second time: somebody may mean it. Owned by the application, which
// says what happened.
class EditKeeper : public QObject
{
    Q_OBJECT

public:
    // Both outlive it.
    EditKeeper(ConfigFile &file, Clock &clock, QObject *parent = nullptr);

    // Is there an edit that is still looked after?
    bool isWatching() const { return !m_watched.empty(); }

Q_SIGNALS:
    // An edit was gone and is there again.
    void madeAgain();
    // It was gone, and could not be made again, or was gone once more.
    void lost();

private:
    struct Watched
    {
        ConfigFile::Edit edit;
        ChangeNote note;
        QList<EditedKey> keys;
        QDateTime until;
        bool isSecond = false;
    };

    void noteSave(const ConfigFile::Edit &edit, const ChangeNote &note, const SavedConfig &saved);
    void lookLater();
    void look();
    void compare(const QByteArray &now);
    void makeAgain(const Watched &watched);

    ConfigFile &m_file;
    Clock &m_clock;
    std::vector<Watched> m_watched; // oldest first
    QString m_stamp; // of the file when it was read
    bool m_isLooking = false;
    bool m_isMakingAgain = false;
};

} // namespace ssotray
