// A catalog for each session, that follows what becomes of the session.

#include "catalog/catalogs.h"
#include "catalog/savedlist.h"
#include "support/signedinsession.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;
using Progress = Catalog::Progress;

namespace {

QJsonObject oneAccount(const QString &name)
{
    return {{u"accountList"_s, QJsonArray{QJsonObject{{u"accountId"_s, u"000000000001"_s}, {u"accountName"_s, name}}}}};
}

QString nameIn(const Catalog &catalog)
{
    return catalog.accounts().isEmpty() ? QString() : catalog.accounts().constFirst().name;
}

} // namespace

class TestCatalogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneForEachSession()
    {
        SignedInSession world;
        Catalogs catalogs(world.portal);
        Catalog &catalog = catalogs.of(world.session);
        QCOMPARE(&catalogs.of(world.session), &catalog);
        QCOMPARE(&catalog.session(), &world.session);
        QCOMPARE(catalog.progress(), Progress::NotLoaded);
        QVERIFY(world.server.requests().isEmpty());
    }

    void itIsLoadedAgainAfterSigningIn()
    {
        SignedInSession world;
        world.server.answerJson(u"/assignment/accounts"_s, oneAccount(u"Before"_s));
        world.server.answerJson(u"/assignment/accounts"_s, oneAccount(u"After"_s));
        Catalogs catalogs(world.portal);
        Catalog &catalog = catalogs.of(world.session);
        const QSignalSpy settled(&catalogs, &Catalogs::settled);
        catalog.load();
        QVERIFY(settled.isEmpty());
        QTRY_COMPARE(nameIn(catalog), u"Before"_s);
        QTRY_COMPARE(settled.size(), 1);
        Q_EMIT world.session.signedIn();
        QTRY_COMPARE(nameIn(catalog), u"After"_s);
    }

    void whatNobodyAskedForIsNotLoaded()
    {
        SignedInSession world;
        Catalogs catalogs(world.portal);
        const Catalog &catalog = catalogs.of(world.session);
        Q_EMIT world.session.signedIn();
        QCOMPARE(catalog.progress(), Progress::NotLoaded);
    }

    void signingOutForgets()
    {
        SignedInSession world;
        world.server.answerJson(u"/assignment/accounts"_s, oneAccount(u"Secretive"_s));
        Catalogs catalogs(world.portal);
        Catalog &catalog = catalogs.of(world.session);
        catalog.load();
        QTRY_COMPARE(nameIn(catalog), u"Secretive"_s);
        bool isDone = false;
        world.session.signOut({}).then(this, [&](const Result<void> &) { isDone = true; });
        QTRY_VERIFY(isDone);
        QVERIFY(catalog.accounts().isEmpty());
        QCOMPARE(catalog.progress(), Progress::NotLoaded);
    }

    // The first load finds nobody signed in; the person signs in afterwards, with another program or with ours.
    void aSignInIsNoticedWhoeverMadeIt()
    {
        SignedInSession world;
        world.server.answerJson(u"/assignment/accounts"_s, oneAccount(u"Mine"_s));
        bool isDone = false;
        world.session.signOut({}).then(this, [&](const Result<void> &) { isDone = true; });
        QTRY_VERIFY(isDone);
        Catalogs catalogs(world.portal);
        Catalog &catalog = catalogs.of(world.session);
        catalog.load();
        QTRY_COMPARE(catalog.progress(), Progress::Failed);
        QCOMPARE(catalog.error().kind, Error::Kind::SignIn);
        QVERIFY(world.server.requests(u"/assignment/accounts"_s).isEmpty());
        world.session.setPublished({world.session.definition().name});
        writeCliToken(world);
        world.session.lookAtTokenFile();
        QCOMPARE(world.session.state(), Session::State::SignedIn);
        QTRY_COMPARE(nameIn(catalog), u"Mine"_s);
    }

    void anotherPortalForgets()
    {
        SignedInSession world;
        world.server.answerJson(u"/assignment/accounts"_s, oneAccount(u"Old"_s));
        Catalogs catalogs(world.portal);
        Catalog &catalog = catalogs.of(world.session);
        catalog.load();
        QTRY_COMPARE(nameIn(catalog), u"Old"_s);
        SsoSession other = world.session.definition();
        other.startUrl = u"https://d-2.awsapps.com/start"_s;
        world.session.redefine(other);
        QVERIFY(catalog.accounts().isEmpty());
    }

    void theListOutlivesTheProgram()
    {
        SignedInSession world;
        world.server.answerJson(u"/assignment/accounts"_s, oneAccount(u"Saved"_s));
        world.server.answerJson(
            u"/assignment/roles"_s, {{u"roleList"_s, QJsonArray{QJsonObject{{u"roleName"_s, u"Admin"_s}}}}});
        const QString folder = world.dir.filePath(u"lists"_s);
        {
            Catalogs catalogs(world.portal, folder);
            Catalog &catalog = catalogs.of(world.session);
            QVERIFY(catalog.accounts().isEmpty());
            catalog.loadAll();
            QTRY_VERIFY(catalog.reading().isComplete());
        }
        const qsizetype asked = world.server.requests().size();
        Catalogs later(world.portal, folder);
        QCOMPARE(nameIn(later.of(world.session)), u"Saved"_s);
        QCOMPARE(later.of(world.session).roles(u"000000000001"_s).names, QStringList{u"Admin"_s});
        QCOMPARE(later.of(world.session).progress(), Progress::NotLoaded);
        QCOMPARE(world.server.requests().size(), asked); // no network for that
        // Of another portal by the same name: not theirs.
        {
            SsoSession other = world.session.definition();
            other.region = u"us-east-1"_s;
            QVERIFY(!SavedList::read(SavedList::pathFor(folder, other.name), other));
        }
        // Signed out, nothing of it stays.
        bool isDone = false;
        world.session.signOut({}).then(this, [&](const Result<void> &) { isDone = true; });
        world.clock.advance(std::chrono::seconds(1)); // the limiter's
        QTRY_VERIFY(isDone);
        QVERIFY(QDir(folder).isEmpty());
        QVERIFY(later.of(world.session).accounts().isEmpty());
    }

    void listNobodyAskedForInThisRun()
    {
        SignedInSession world;
        const QString folder = world.dir.filePath(u"lists"_s);
        const SsoSession &session = world.session.definition();
        SavedList list;
        list.accounts = {{u"000000000042"_s, u"Saved"_s, {}}};
        QVERIFY(list.write(SavedList::pathFor(folder, session.name), session));
        Catalogs catalogs(world.portal, folder);
        catalogs.renameSession(session.name, u"new"_s);
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
        const auto moved = SavedList::read(SavedList::pathFor(folder, u"new"_s), session);
        QVERIFY(moved);
        QCOMPARE(moved->accounts, list.accounts);
        catalogs.renameSession(session.name, u"new"_s); // another one without a list
        QVERIFY(QDir(folder).isEmpty());
        QVERIFY(list.write(SavedList::pathFor(folder, u"new"_s), session));
        catalogs.forgetSaved(u"new"_s);
        QVERIFY(QDir(folder).isEmpty());
        Catalogs(world.portal).forgetSaved(u"new"_s);
    }

    // What was read in this run moves along, and does not come back under the old name.
    void listOfThisRunIsRenamed()
    {
        SignedInSession world;
        world.server.answerJson(u"/assignment/accounts"_s, oneAccount(u"Moved"_s));
        const QString folder = world.dir.filePath(u"lists"_s);
        const SsoSession &session = world.session.definition();
        {
            Catalogs catalogs(world.portal, folder);
            Catalog &catalog = catalogs.of(world.session);
            catalog.load();
            QTRY_COMPARE(nameIn(catalog), u"Moved"_s);
            catalogs.renameSession(session.name, u"new"_s);
            QVERIFY(catalog.accounts().isEmpty());
        }
        QVERIFY(SavedList::read(SavedList::pathFor(folder, u"new"_s), session));
        QVERIFY(!SavedList::read(SavedList::pathFor(folder, session.name), session));
    }

    void whatIsSavedSurvivesItsTrouble()
    {
        SignedInSession world;
        const SsoSession &session = world.session.definition();
        const QString path = SavedList::pathFor(world.dir.path(), u"my sso/../x"_s);
        QVERIFY(QFileInfo(path).absolutePath() == world.dir.path());
        SavedList list;
        list.accounts = {{u"000000000042"_s, u"本番 🚀"_s, {}}, {u"000000000043"_s, {}, u"a@example.com"_s}};
        list.roles = {{u"000000000042"_s, {u"Admin"_s, u"ViewOnly"_s}}};
        QVERIFY(list.write(path, session));
        const auto read = SavedList::read(path, session);
        QVERIFY(read);
        QCOMPARE(read->accounts, list.accounts);
        QCOMPARE(read->roles, list.roles);
        for (const QByteArray &strange : {""_ba, "[]"_ba, "{\"version\":1"_ba, QByteArray(1000, '\xFF')}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(strange);
            file.close();
            QVERIFY(!SavedList::read(path, session));
        }
    }

private:
    static void writeCliToken(SignedInSession &world);
};

void TestCatalogs::writeCliToken(SignedInSession &world)
{
    const SsoSession &session = world.session.definition();
    const QString path = world.published.pathOf(session.name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QJsonObject token{{u"accessToken"_s, u"by-the-cli"_s}, {u"refreshToken"_s, u"theirs"_s},
        {u"clientId"_s, u"c"_s}, {u"clientSecret"_s, u"s"_s},
        {u"registrationExpiresAt"_s, world.clock.now().addDays(80).toString(Qt::ISODate)},
        {u"expiresAt"_s, world.clock.now().addSecs(3600).toString(Qt::ISODate)}, {u"startUrl"_s, session.startUrl},
        {u"region"_s, session.region}};
    file.write(QJsonDocument(token).toJson());
}

QTEST_GUILESS_MAIN(TestCatalogs)
#include "tst_catalogs.moc"
