#pragma once

#include "config/configfile.h"

#include <QDateTime>
#include <QObject>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace ssotray {

// What an edit changed in one key of a section, or in the section's being there (an empty key).
struct EditedKey
{
    SectionName section;
    QString key;
    QList<std::optional<QString>> earlier; // values by which it counts as overwritten; at first the one before the edit
    std::optional<QString> made;
};

QList<EditedKey> editedKeys(const QByteArray &before, const QByteArray &after);
// Whether the config says of everything that the edit changed what it said earlier.
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
    bool isWatching() const { return !m_watched.empty() || !m_gone.empty() || m_making; }

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
        QString id; // in the history
        QList<EditedKey> keys;
        QDateTime until;
        bool isSecond = false;
    };
    struct Again;

    void noteSave(const ConfigFile::Edit &edit, const ChangeNote &note, const SavedConfig &saved);
    void dropTakenBack(const ChangeNote &note, const SavedConfig &saved);
    void dropOld();
    void watchOn(Watched watched);
    void lookLater();
    void look();
    void compare(const QByteArray &now);
    void makeNext();
    void noteMade(const Result<SavedConfig> &saved);

    ConfigFile &m_file;
    Clock &m_clock;
    std::vector<Watched> m_watched; // oldest first
    std::deque<Watched> m_gone; // to be made again, one after the other: a later one may need an earlier one
    std::shared_ptr<Watched> m_making; // the one that is made again now
    QString m_stamp; // of the file when it was read
    bool m_isLooking = false; // from the wait for a look to the last edit that it made again
};

} // namespace ssotray
