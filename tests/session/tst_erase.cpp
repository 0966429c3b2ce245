#include "base/instance.h"
#include "session/erase.h"
#include "session/publishedtoken.h"
#include "session/tokenstore.h"
#include "storage/memorystore.h"
#include "storage/sessionrecords.h"
#include "storage/settings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace ssotray;
using Kind = StoredPlace::Kind;

// A way to a keychain that can be locked.
class LockableStore : public SecretStore
{
public:
    LockableStore(SecretStore &secrets, const bool &isLocked)
        : m_secrets(secrets)
        , m_isLocked(isLocked)
    {
    }

    int refusals = 0; // on the way that may ask a person: how often it did

    Async<std::optional<Secret>> read(const QString &key) override
    {
        return m_isLocked ? failed<std::optional<Secret>>(refusal()) : m_secrets.read(key);
    }
    Async<void> write(const QString &key, const Secret &value) override { return m_secrets.write(key, value); }
    Async<void> remove(const QString &key) override
    {
        return m_isLocked ? failed<void>(refusal()) : m_secrets.remove(key);
    }

private:
    Error refusal()
    {
        ++refusals;
        return {Error::Kind::Keychain, u"Locked"_s, {}, {}};
    }

    SecretStore &m_secrets;
    const bool &m_isLocked;
};

namespace {

const QDateTime end(QDate(2026, 11, 22), QTime(13, 0), Qt::UTC);

SessionTokens someTokens()
{
    return {u"https://d-1.awsapps.com/start"_s, u"eu-west-1"_s, {},
        {u"client"_s, Secret(u"client-secret"_s), end.addDays(90)}, Secret(u"refresh"_s), Secret(u"access"_s),
        end.addSecs(-3600), end};
}

TokenFile someFile()
{
    return {Secret(u"access"_s), end, u"https://d-1.awsapps.com/start"_s, u"eu-west-1"_s};
}

} // namespace

// A home in which everything is in use.
struct EraseWorld
{
    EraseWorld()
    {
        for (const QString &name : {u"work"_s, u"a/b"_s}) {
            tokens.write(name, someTokens(), UnlockPrompt::Allowed);
            published.write(name, someFile(), PublishedTokens::Foreign::Keep);
        }
        records.setLearnedLength(u"work"_s, std::chrono::hours(8));
        settings.setLanguage(u"ja"_s);
        write(u".aws/config"_s, "[profile mine]\n");
        write(u".aws/sso/cache/other.json"_s, "{\"accessToken\":\"theirs\"}");
        write(u".local/share/sso-tray/backups/config-20261122T120000123-000.change"_s, "[profile before]\n");
        write(u".local/share/sso-tray/backups/undo/1"_s, "x");
        write(u".local/share/sso-tray/locks/instance.lock"_s, "1");
        write(u".local/share/another-app/data"_s, "x");
    }

    void write(const QString &name, const QByteArray &content)
    {
        const QString path = home.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    // All files of the home.
    QStringList files() const
    {
        QStringList names;
        QDirIterator all(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            names.append(QDir(home.path()).relativeFilePath(all.next()));
        names.sort();
        return names;
    }

    QList<PlaceToErase> allPlaces()
    {
        const QString data = home.filePath(u".local/share/sso-tray"_s);
        return {memoryPlace(
                    Kind::RoleCredentials, [this] { return inMemory; }, [this] { inMemory = 0; }),
            tokenFilesPlace(published, [this] { return records.storedSessions(); }),
            keychainPlace(u"sso-tray"_s, tokens, records,
                [this](const QString &session) {
                    return quiet.read(instanceName() + u'/' + session)
                        .then([](const Result<std::optional<Secret>> &entry) {
                            return entry.map([](const std::optional<Secret> &secret) { return secret.has_value(); });
                        });
                }),
            filesPlace(Kind::Backups, data + u"/backups"_s), filesThatStay(Kind::Locks, data + u"/locks"_s),
            recordsPlace(records), settingsPlace(settings)};
    }

    QTemporaryDir home;
    bool isLocked = false;
    MemoryStore secrets;
    LockableStore keychain{secrets, isLocked};
    LockableStore quiet{secrets, isLocked};
    SessionRecords records{home.filePath(u".local/share/sso-tray/sessions.ini"_s)};
    TokenStore tokens{keychain, quiet, records};
    PublishedTokens published{home.filePath(u".aws/sso/cache"_s)};
    Settings settings{home.filePath(u".config/sso-tray/settings.ini"_s)};
    int inMemory = 3;
};

namespace {

template <class T>
T answerOf(const Async<T> &future)
{
    return future.result().value();
}

StoredPlace placeOf(const QList<StoredPlace> &places, Kind kind)
{
    for (const StoredPlace &place : places) {
        if (place.kind == kind)
            return place;
    }
    return {};
}

} // namespace

class TestErase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<EraseWorld>();
        m_places = std::make_unique<StoredPlaces>(m_world->allPlaces());
    }

    void tellsWhatIsThere();
    void tellsWhatIsNotThere();
    void lockedKeychainIsNotAnEmptyOne();
    void everythingGoesAndNothingElse();
    void foreignTokenFilesStay();
    void lockedKeychainLeavesItsEntriesListed();
    void goesOnAfterAFailure();
    void linksAreNotFollowed();
    void relativePathsAreRefused();

private:
    std::unique_ptr<EraseWorld> m_world;
    std::unique_ptr<StoredPlaces> m_places;
};

void TestErase::tellsWhatIsThere()
{
    const QList<StoredPlace> found = answerOf(m_places->look());
    QCOMPARE(found.size(), 7);
    QCOMPARE(placeOf(found, Kind::Keychain), (StoredPlace{Kind::Keychain, u"sso-tray"_s, 2}));
    QCOMPARE(placeOf(found, Kind::TokenFiles), (StoredPlace{Kind::TokenFiles, m_world->published.folder(), 2}));
    QCOMPARE(placeOf(found, Kind::Backups).count, 2);
    QCOMPARE(placeOf(found, Kind::Records), (StoredPlace{Kind::Records, m_world->records.filePath(), 1}));
    QCOMPARE(placeOf(found, Kind::Settings).count, 1);
    QCOMPARE(placeOf(found, Kind::Locks).count, 1);
    for (const StoredPlace &place : found)
        QCOMPARE(place.stays, place.kind == Kind::Locks);
    QCOMPARE(placeOf(found, Kind::RoleCredentials), (StoredPlace{Kind::RoleCredentials, {}, 3}));
}

void TestErase::tellsWhatIsNotThere()
{
    QVERIFY(answerOf(m_places->eraseEverything()).isEmpty());
    for (const StoredPlace &place : answerOf(m_places->look())) {
        QCOMPARE(place.count, place.kind == Kind::Locks ? 1 : 0);
        QVERIFY(!place.problem);
    }
}

void TestErase::lockedKeychainIsNotAnEmptyOne()
{
    m_world->isLocked = true;
    const StoredPlace keychain = placeOf(answerOf(m_places->look()), Kind::Keychain);
    QCOMPARE(keychain.count, 2);
    QVERIFY(keychain.problem);
    QCOMPARE(keychain.problem->code, u"Locked"_s);
    QCOMPARE(m_world->quiet.refusals, 1); // one entry is enough to know
    QCOMPARE(m_world->keychain.refusals, 0);
}

void TestErase::everythingGoesAndNothingElse()
{
    const QByteArray configBefore = "[profile mine]\n";
    QVERIFY(answerOf(m_places->eraseEverything()).isEmpty());
    QCOMPARE(m_world->files(),
        QStringList({u".aws/config"_s, u".aws/sso/cache/other.json"_s, u".local/share/another-app/data"_s,
            u".local/share/sso-tray/locks/instance.lock"_s}));
    QFile config(m_world->home.filePath(u".aws/config"_s));
    QVERIFY(config.open(QIODevice::ReadOnly));
    QCOMPARE(config.readAll(), configBefore);
    QCOMPARE(m_world->inMemory, 0);
    QVERIFY(!answerOf(m_world->tokens.read(u"work"_s, UnlockPrompt::Never)));
    QVERIFY(!answerOf(m_world->tokens.read(u"a/b"_s, UnlockPrompt::Never)));
    QVERIFY(m_world->records.storedSessions().isEmpty());
    QVERIFY(!m_world->records.learnedLength(u"work"_s));
    QVERIFY(m_world->settings.language().isEmpty());
}

void TestErase::foreignTokenFilesStay()
{
    const QString name = QFileInfo(m_world->published.pathOf(u"work"_s)).fileName();
    const QByteArray foreign =
        "{\"accessToken\":\"theirs\",\"expiresAt\":\"2026-11-22T13:00:00Z\",\"refreshToken\":\"r\"}";
    m_world->write(u".aws/sso/cache/"_s + name, foreign);
    QCOMPARE(placeOf(answerOf(m_places->look()), Kind::TokenFiles).count, 1);
    QVERIFY(answerOf(m_places->eraseEverything()).isEmpty());
    QFile file(m_world->published.pathOf(u"work"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), foreign);
}

void TestErase::lockedKeychainLeavesItsEntriesListed()
{
    m_world->isLocked = true;
    m_world->records.setToLogOut(u"work"_s, true);
    const QList<NotErased> left = answerOf(m_places->eraseEverything());
    QCOMPARE(left, (QList<NotErased>{{Kind::Keychain, Error{Error::Kind::Keychain, u"Locked"_s, {}, {}}}}));
    QCOMPARE(m_world->records.storedSessions(), QStringList({u"a/b"_s, u"work"_s}));
    QCOMPARE(m_world->records.sessionsToRemove(), QStringList({u"a/b"_s, u"work"_s}));
    QCOMPARE(m_world->records.sessionsToLogOut(), QStringList{u"work"_s}); // AWS is still to hear of it
    QCOMPARE(m_world->keychain.refusals, 1); // the person is not asked for each entry
    QVERIFY(!m_world->records.learnedLength(u"work"_s)); // the rest of the records is gone
    QVERIFY(!QFile::exists(m_world->published.pathOf(u"work"_s)));

    m_world->isLocked = false;
    QCOMPARE(placeOf(answerOf(m_places->look()), Kind::Keychain).count, 2); // still there, though signed out
    QVERIFY(answerOf(m_places->eraseEverything()).isEmpty());
    QVERIFY(m_world->records.storedSessions().isEmpty());
    QVERIFY(!QFile::exists(m_world->records.filePath()));
}

void TestErase::goesOnAfterAFailure()
{
    const QString backups = m_world->home.filePath(u".local/share/sso-tray/backups"_s);
    QFile::setPermissions(backups, QFile::ReadOwner | QFile::ExeOwner);
    if (QFile(backups + u"/probe"_s).open(QIODevice::WriteOnly))
        QSKIP("this user may write everywhere");
    const QList<NotErased> left = answerOf(m_places->eraseEverything());
    QFile::setPermissions(backups, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(left, (QList<NotErased>{{Kind::Backups, Error{Error::Kind::File, u"ReadOnly"_s, backups, {}}}}));
    QVERIFY(!QFile::exists(m_world->settings.filePath()));
    QVERIFY(m_world->records.storedSessions().isEmpty());
}

void TestErase::linksAreNotFollowed()
{
    const QString other = m_world->home.filePath(u".local/share/another-app"_s);
    const QString link = m_world->home.filePath(u".local/share/link"_s);
    const QString inside = m_world->home.filePath(u".local/share/sso-tray/backups/inside"_s);
    QVERIFY(QFile::link(other, link));
    QVERIFY(QFile::link(other, inside));
    const PlaceToErase place = filesPlace(Kind::Backups, link);
    QCOMPARE(answerOf(place.look()).count, 1);
    QCOMPARE(place.erase().result().error().code, u"NotARegularFile"_s);
    QVERIFY(answerOf(m_places->eraseEverything()).isEmpty());
    QVERIFY(!QFileInfo(inside).isSymLink());
    QVERIFY(QFile::exists(other + u"/data"_s));
}

void TestErase::relativePathsAreRefused()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_world->home.path()));
    for (const QString &path : {QString(), u"."_s, u".aws"_s})
        QVERIFY(!filesPlace(Kind::Backups, path).erase().result());
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(QFile::exists(m_world->home.filePath(u".aws/config"_s)));
}

QTEST_GUILESS_MAIN(TestErase)
#include "tst_erase.moc"
