#include "session/erase.h"

#include "session/publishedtoken.h"
#include "session/tokenstore.h"
#include "storage/sessionrecords.h"
#include "storage/settings.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Kind = StoredPlace::Kind;

int filesIn(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymLink() || !info.isDir())
        return info.isSymLink() || info.exists() ? 1 : 0;
    int count = 0;
    QDirIterator files(path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories); // links inside are counted, not followed
    while (files.hasNext()) {
        files.next();
        count += files.fileInfo().isDir() && !files.fileInfo().isSymLink() ? 0 : 1;
    }
    return count;
}

Result<void> removeFiles(const QString &path)
{
    const QFileInfo info(path);
    // An empty or relative path would name files of whatever folder we were started in.
    if (info.isSymLink() || !info.isAbsolute())
        return failure(Error::Kind::File, u"NotARegularFile"_s, path);
    const bool removed = info.isDir() ? QDir(path).removeRecursively() : QFile::remove(path);
    if (!removed && QFileInfo::exists(path))
        return failure(Error::Kind::File, u"ReadOnly"_s, path);
    return {};
}

// Looks for the entries one after the other, and gives up at the first that nobody can tell about.
void countEntries(const QStringList &names, const std::function<Async<bool>(const QString &)> &isThere, QObject *owner,
    StoredPlace found, const Answer<StoredPlace> &answer)
{
    if (names.isEmpty()) {
        answer.give(found);
        return;
    }
    isThere(names.first()).then(owner, [=](const Result<bool> &there) {
        StoredPlace place = found;
        if (!there) {
            place.count += int(names.size());
            place.problem = there.error();
            answer.give(place);
            return;
        }
        place.count += *there ? 1 : 0;
        countEntries(names.sliced(1), isThere, owner, place, answer);
    });
}

// The person is asked to unlock the keychain once, and not again for each entry after saying no.
void removeEntries(
    const QStringList &names, TokenStore &tokens, const std::optional<Error> &problem, const Answer<void> &answer)
{
    if (names.isEmpty()) {
        answer.give(problem ? tl::unexpected(*problem) : Result<void>());
        return;
    }
    const UnlockPrompt prompt = problem ? UnlockPrompt::Never : UnlockPrompt::Allowed;
    tokens.remove(names.first(), prompt).then(&tokens, [names, &tokens, problem, answer](const Result<void> &removed) {
        const bool isFirst = !removed && !problem;
        removeEntries(names.sliced(1), tokens, isFirst ? std::optional(removed.error()) : problem, answer);
    });
}

} // namespace

StoredPlaces::StoredPlaces(QList<PlaceToErase> places, QObject *parent)
    : QObject(parent)
    , m_places(std::move(places))
{
}

Async<QList<StoredPlace>> StoredPlaces::look()
{
    const Answer<QList<StoredPlace>> answer;
    lookAt(0, {}, answer);
    return answer.future();
}

void StoredPlaces::lookAt(qsizetype index, QList<StoredPlace> found, const Answer<QList<StoredPlace>> &answer)
{
    if (index == m_places.size()) {
        answer.give(std::move(found));
        return;
    }
    m_places[index].look().then(this, [this, index, found, answer](Result<StoredPlace> place) {
        place->stays = !m_places[index].erase;
        lookAt(index + 1, found + QList{*place}, answer);
    });
}

Async<QList<NotErased>> StoredPlaces::eraseEverything()
{
    const Answer<QList<NotErased>> answer;
    eraseAt(0, {}, answer);
    return answer.future();
}

void StoredPlaces::eraseAt(qsizetype index, QList<NotErased> left, const Answer<QList<NotErased>> &answer)
{
    if (index == m_places.size()) {
        answer.give(std::move(left));
        return;
    }
    const PlaceToErase &place = m_places[index];
    if (!place.erase) {
        eraseAt(index + 1, std::move(left), answer);
        return;
    }
    place.erase().then(this, [this, index, left, answer, kind = place.kind](const Result<void> &erased) {
        eraseAt(index + 1, erased ? left : left + QList<NotErased>{{kind, erased.error()}}, answer);
    });
}

PlaceToErase keychainPlace(const QString &where, TokenStore &tokens, SessionRecords &records,
    std::function<Async<bool>(const QString &session)> isThere)
{
    return {Kind::Keychain,
        [where, &tokens, &records, isThere = std::move(isThere)] {
            const Answer<StoredPlace> answer;
            const QStringList toRemove = records.sessionsToRemove();
            QStringList names = records.storedSessions();
            names.removeIf([&](const QString &name) { return toRemove.contains(name); });
            countEntries(names, isThere, &tokens, {Kind::Keychain, where, int(toRemove.size())}, answer);
            return answer.future();
        },
        [&tokens, &records] {
            const Answer<void> answer;
            removeEntries(records.storedSessions(), tokens, {}, answer);
            return answer.future();
        }};
}

PlaceToErase tokenFilesPlace(const PublishedTokens &published, const std::function<QStringList()> &names)
{
    return {Kind::TokenFiles,
        [&published, names] {
            StoredPlace place{Kind::TokenFiles, published.folder()};
            for (const QString &name : names()) {
                const std::optional<TokenFile> file = published.read(name);
                place.count += file && !file->isForeign ? 1 : 0;
            }
            return ready<StoredPlace>(place);
        },
        [&published, names] {
            Result<void> result;
            for (const QString &name : names()) {
                const Result<void> withdrawn = published.withdraw(name);
                if (!withdrawn && result)
                    result = withdrawn;
            }
            return ready<void>(result);
        }};
}

PlaceToErase filesThatStay(StoredPlace::Kind kind, const QString &path)
{
    return {kind, [kind, path] { return ready<StoredPlace>(StoredPlace{kind, path, filesIn(path)}); }, {}};
}

PlaceToErase filesPlace(StoredPlace::Kind kind, const QString &path)
{
    PlaceToErase place = filesThatStay(kind, path);
    place.erase = [path] { return ready<void>(removeFiles(path)); };
    return place;
}

PlaceToErase memoryPlace(StoredPlace::Kind kind, std::function<int()> count, std::function<void()> forget)
{
    return {kind,
        [kind, count = std::move(count)] {
            return ready<StoredPlace>(StoredPlace{kind, {}, count()});
        },
        [forget = std::move(forget)] {
            forget();
            return ready<void>({});
        }};
}

PlaceToErase recordsPlace(SessionRecords &records)
{
    PlaceToErase place = filesThatStay(Kind::Records, records.filePath());
    place.erase = [&records] {
        // What is still in the keychain must not be forgotten.
        const QStringList stored = records.storedSessions();
        const QStringList toRemove = records.sessionsToRemove();
        const QStringList toLogOut = records.sessionsToLogOut();
        records.clear();
        for (const QString &name : stored)
            records.addStoredSession(name);
        for (const QString &name : toRemove)
            records.setToRemove(name, true);
        for (const QString &name : toLogOut)
            records.setToLogOut(name, true);
        return ready<void>(stored.isEmpty() && toRemove.isEmpty() ? removeFiles(records.filePath()) : Result<void>());
    };
    return place;
}

PlaceToErase settingsPlace(Settings &settings)
{
    PlaceToErase place = filesThatStay(Kind::Settings, settings.filePath());
    place.erase = [&settings] { return ready<void>(settings.clear()); };
    return place;
}

} // namespace ssotray
