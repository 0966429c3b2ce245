#pragma once

#include "base/async.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>

namespace ssotray {

class PublishedTokens;
class SessionRecords;
class Settings;
class TokenStore;

// What rests in one place at the moment (product.md §4). It becomes words in ui/settings.
struct StoredPlace
{
    enum class Kind {
        Keychain, // the secrets of the sessions
        ProxyPassword, // in the keychain too
        TokenFiles, // access tokens that we published for AWS tools
        CliCache, // role credentials that the AWS CLI keeps
        RoleCredentials, // in memory
        Clipboard,
        Backups, // of the AWS config, and what undo needs
        Lists, // accounts, roles, favourites, recent ones
        Records, // storage/sessionrecords.h
        Settings,
        StartAtLogin, // the system starts the app
        Locks,
    };

    Kind kind;
    QString where; // a path, or the name of the keychain's service; empty for memory
    int count = 0; // entries or files; with a problem as many as there should be
    std::optional<Error> problem = {}; // why nobody can tell
    bool stays = false; // erasing everything leaves it alone

    bool operator==(const StoredPlace &) const = default;
};

// A place that did not become empty, and why.
struct NotErased
{
    StoredPlace::Kind kind;
    Error error;

    bool operator==(const NotErased &) const = default;
};

// How to look into a place and how to empty it. What is in other rooms is made in app from two functions.
struct PlaceToErase
{
    StoredPlace::Kind kind;
    std::function<Async<StoredPlace>()> look; // never an error; what is wrong is in the answer
    std::function<Async<void>()> erase; // may be missing: what is there stays
};

// All places where this app leaves something, so that a person can see and erase it. It touches nothing that belongs to
// the person or to other programs: not the AWS config, no token file that the AWS CLI wrote. It does not sign out at
// AWS, and whoever owns the sessions stops them first, because a renewal would store again. Owned by app.
class StoredPlaces : public QObject
{
    Q_OBJECT

public:
    // They are shown and emptied in this order: token files and keychain before the records, which know their names.
    explicit StoredPlaces(QList<PlaceToErase> places, QObject *parent = nullptr);

    // One after the other; never an error.
    Async<QList<StoredPlace>> look();
    // Goes on after a failure, and tells all of them. Empty when everything is gone.
    Async<QList<NotErased>> eraseEverything();

private:
    void lookAt(qsizetype index, QList<StoredPlace> found, const Answer<QList<StoredPlace>> &answer);
    void eraseAt(qsizetype index, QList<NotErased> left, const Answer<QList<NotErased>> &answer);

    const QList<PlaceToErase> m_places;
};

// Each session that ever had an entry; one that waits to be removed counts as there. isThere looks for one without ever
// asking the person to unlock the keychain; erasing may ask once. Entries that cannot be reached are marked for
// removal, and the records keep their names. where: the name of the service. tokens and records must outlive the place.
PlaceToErase keychainPlace(const QString &where, TokenStore &tokens, SessionRecords &records,
    std::function<Async<bool>(const QString &session)> isThere);

// names: of the sessions, and the start URLs of legacy profiles. Only our own files count and go.
PlaceToErase tokenFilesPlace(const PublishedTokens &published, const std::function<QStringList()> &names);

// A file of ours, or a folder with all that is in it. Error File "NotARegularFile" for a link: nobody knows whose the
// files are to which it leads. Detail is the path.
PlaceToErase filesPlace(StoredPlace::Kind kind, const QString &path);

// The same, but nothing goes.
PlaceToErase filesThatStay(StoredPlace::Kind kind, const QString &path);

PlaceToErase memoryPlace(StoredPlace::Kind kind, std::function<int()> count, std::function<void()> forget);
PlaceToErase recordsPlace(SessionRecords &records);
PlaceToErase settingsPlace(Settings &settings);

} // namespace ssotray
