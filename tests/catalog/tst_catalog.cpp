// Accounts at once, roles when somebody asks.

#include "catalog/catalog.h"
#include "support/signedinsession.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace ssotray;
using Progress = Catalog::Progress;

namespace {

QJsonObject accountList(const QList<Account> &accounts)
{
    QJsonArray array;
    for (const Account &account : accounts) {
        QJsonObject object{{u"accountId"_s, account.id}};
        if (!account.name.isEmpty())
            object.insert(u"accountName"_s, account.name);
        if (!account.email.isEmpty())
            object.insert(u"emailAddress"_s, account.email);
        array.append(object);
    }
    return {{u"accountList"_s, array}};
}

QJsonObject roleList(const QStringList &names)
{
    QJsonArray array;
    for (const QString &name : names)
        array.append(QJsonObject{{u"roleName"_s, name}, {u"accountId"_s, u"x"_s}});
    return {{u"roleList"_s, array}};
}

// The limiter waits by the test's clock; answers come through a real socket.
bool comesTo(SignedInSession &world, const std::function<bool()> &condition)
{
    for (int step = 0; step < 2000; ++step) {
        if (QTest::qWaitFor(condition, 2))
            return true;
        world.clock.advance(std::chrono::milliseconds(50));
    }
    return condition();
}

QString idOf(int number)
{
    return QString::number(100000000000 + number);
}

QList<Account> manyAccounts(int count)
{
    QList<Account> accounts;
    for (int number = 0; number < count; ++number)
        accounts.append({idOf(number), u"Account %1"_s.arg(number, 4, 10, QChar(u'0')), {}});
    return accounts;
}

// In pages of a hundred, as AWS sends them.
void answerPages(SignedInSession &world, const QList<Account> &accounts)
{
    world.server.answerBy(u"/assignment/accounts"_s, [accounts](const ScriptedRequest &request) {
        const qsizetype from = QUrlQuery(request.query).queryItemValue(u"next_token"_s).toLongLong();
        QJsonObject page = accountList(accounts.mid(from, 100));
        if (from + 100 < accounts.size())
            page.insert(u"nextToken"_s, QString::number(from + 100));
        return ScriptedServer::jsonBytes(page);
    });
}

} // namespace

class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // One that came while the list was read page by page stands on two of them.
    void whatIsSentTwiceIsThereOnce()
    {
        SignedInSession world;
        world.server.answerJson(u"/assignment/accounts"_s,
            accountList({{idOf(1), u"a"_s, {}}, {idOf(2), u"b"_s, {}}, {idOf(1), u"a"_s, {}}}));
        world.server.answerJson(u"/assignment/roles"_s, roleList({u"R"_s, u"R"_s}));
        Catalog catalog(world.session, world.portal);
        catalog.load();
        QTRY_COMPARE(catalog.progress(), Progress::Loaded);
        catalog.loadRoles(idOf(1));
        QTRY_COMPARE(catalog.roles(idOf(1)).progress, Progress::Loaded);
        QCOMPARE(catalog.accounts().size(), 2);
        QCOMPARE(catalog.roles(idOf(1)).names, QStringList{u"R"_s});
    }

    void accountsAreSortedAsTheCliSorts()
    {
        SignedInSession world;
        world.server.answerJson(u"/assignment/accounts"_s,
            accountList({{u"000000000009"_s, {}, {}}, {u"000000000002"_s, u"beta"_s, u"z@x"_s},
                {u"000000000003"_s, {}, u"Bravo@x"_s}, {u"000000000001"_s, u"Alpha"_s, {}}, {u"000000000008"_s, {}, {}},
                {u"000000000004"_s, u"日本"_s, {}}}));
        Catalog catalog(world.session, world.portal);
        QCOMPARE(catalog.progress(), Progress::NotLoaded);
        catalog.load();
        QCOMPARE(catalog.progress(), Progress::Loading);
        QTRY_COMPARE(catalog.progress(), Progress::Loaded);
        QStringList ids;
        for (const Account &account : catalog.accounts())
            ids.append(account.id.right(1));
        QCOMPARE(ids, QStringList({u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"8"_s, u"9"_s}));
    }

    void rolesAreAskedForOnce()
    {
        SignedInSession world;
        const QString id = u"012345678901"_s;
        world.server.answerJson(u"/assignment/accounts"_s, accountList({{id, u"A"_s, {}}}));
        world.server.answerJson(u"/assignment/roles"_s, roleList({u"ReadOnly"_s, u"admin"_s, u"Billing"_s}));
        Catalog catalog(world.session, world.portal);
        catalog.load();
        QTRY_COMPARE(catalog.progress(), Progress::Loaded);
        QVERIFY(world.server.requests(u"/assignment/roles"_s).isEmpty());
        QSignalSpy changed(&catalog, &Catalog::rolesChanged);
        catalog.loadRoles(id);
        catalog.loadRoles(id);
        QTRY_COMPARE(catalog.roles(id).progress, Progress::Loaded);
        QCOMPARE(catalog.roles(id).names, QStringList({u"admin"_s, u"Billing"_s, u"ReadOnly"_s}));
        catalog.loadRoles(id);
        QCOMPARE(world.server.requests(u"/assignment/roles"_s).size(), 1);
        QVERIFY(world.server.requests(u"/assignment/roles"_s).constFirst().query.contains("012345678901"_L1));
        QCOMPARE(changed.size(), 2);
    }

    void failedRolesCanBeAskedForAgain()
    {
        SignedInSession world;
        const QString id = u"012345678901"_s;
        world.server.answerException(u"/assignment/roles"_s, 403, "ForbiddenException");
        Catalog catalog(world.session, world.portal);
        catalog.loadRoles(id);
        QTRY_COMPARE(catalog.roles(id).progress, Progress::Failed);
        QCOMPARE(catalog.roles(id).error.code, u"ForbiddenException"_s);
        world.server.forget(u"/assignment/roles"_s);
        world.server.answerJson(u"/assignment/roles"_s, roleList({}));
        catalog.loadRoles(id);
        QTRY_COMPARE(catalog.roles(id).progress, Progress::Loaded);
        QVERIFY(catalog.roles(id).names.isEmpty());
    }

    void rolesThatAreLookedAtAreAskedForAFewAtATime()
    {
        SignedInSession world;
        world.server.answerJson(u"/assignment/roles"_s, roleList({u"Admin"_s}));
        Catalog catalog(world.session, world.portal);
        const auto loading = [&](const QStringList &ids) {
            return std::count_if(ids.begin(), ids.end(),
                [&](const QString &id) { return catalog.roles(id).progress == Progress::Loading; });
        };
        QStringList first;
        QStringList second;
        for (int number = 0; number < 20; ++number) {
            first += u"0000000000%1"_s.arg(number + 10);
            second += u"0000000001%1"_s.arg(number + 10);
        }
        catalog.wantRoles(first);
        QCOMPARE(loading(first), 4); // as many as the limiter takes, and the next one
        QCOMPARE(catalog.roles(first.at(0)).progress, Progress::Loading); // from the top
        catalog.wantRoles(second); // the person has scrolled on
        QVERIFY(comesTo(world, [&] { return catalog.roles(second.constLast()).progress == Progress::Loaded; }));
        QVERIFY(comesTo(world, [&] { return loading(first + second) == 0; }));
        QCOMPARE(world.server.requests(u"/assignment/roles"_s).size(), 24);
        catalog.wantRoles(second);
        QCOMPARE(loading(second), 0);
    }

    void failedRolesAreNotWantedAgainByThemselves()
    {
        SignedInSession world;
        const QString id = u"012345678901"_s;
        world.server.answerException(u"/assignment/roles"_s, 403, "ForbiddenException");
        Catalog catalog(world.session, world.portal);
        catalog.wantRoles({id});
        QTRY_COMPARE(catalog.roles(id).progress, Progress::Failed);
        catalog.wantRoles({id});
        QCOMPARE(catalog.roles(id).progress, Progress::Failed);
    }

    void aNewListKeepsTheRolesUntilTheyAreAskedForAgain()
    {
        SignedInSession world;
        const QString stays = u"000000000001"_s;
        const QString goes = u"000000000002"_s;
        world.server.answerJson(u"/assignment/accounts"_s, accountList({{stays, u"A"_s, {}}, {goes, u"B"_s, {}}}));
        world.server.answerJson(u"/assignment/accounts"_s, accountList({{stays, u"A"_s, {}}}));
        world.server.answerJson(u"/assignment/roles"_s, roleList({u"Admin"_s}));
        Catalog catalog(world.session, world.portal);
        catalog.loadAgain(); // nobody has asked for it
        QCOMPARE(catalog.progress(), Progress::NotLoaded);
        catalog.load();
        QTRY_COMPARE(catalog.progress(), Progress::Loaded);
        catalog.wantRoles({stays, goes});
        QVERIFY(comesTo(world, [&] { return catalog.roles(goes).progress == Progress::Loaded; }));
        QVERIFY(comesTo(world, [&] { return catalog.roles(stays).progress == Progress::Loaded; }));
        catalog.loadAgain();
        QCOMPARE(catalog.accounts().size(), 2); // behind what is shown
        QVERIFY(comesTo(world, [&] { return catalog.progress() == Progress::Loaded; }));
        QCOMPARE(catalog.accounts().size(), 1);
        QCOMPARE(catalog.roles(stays).progress, Progress::NotLoaded);
        QCOMPARE(catalog.roles(stays).names, QStringList{u"Admin"_s});
        QVERIFY(catalog.roles(goes).names.isEmpty());
        catalog.wantRoles({stays});
        QCOMPARE(catalog.roles(stays).names, QStringList{u"Admin"_s});
        QVERIFY(comesTo(world, [&] { return catalog.roles(stays).progress == Progress::Loaded; }));
    }

    void forgettingWaitsForNoAnswer()
    {
        SignedInSession world;
        const QString id = u"000000000001"_s;
        world.server.answerJson(u"/assignment/accounts"_s, accountList({{id, u"Of somebody else"_s, {}}}));
        world.server.answerJson(u"/assignment/accounts"_s, accountList({{id, u"Mine"_s, {}}}));
        world.server.answerJson(u"/assignment/roles"_s, roleList({u"OfSomebodyElse"_s}));
        Catalog catalog(world.session, world.portal);
        catalog.load();
        catalog.loadRoles(id);
        catalog.forget();
        QTRY_COMPARE(world.server.requests().size(), 2);
        catalog.loadRoles(u"000000000002"_s); // its answer comes after those that nobody waits for
        QVERIFY(comesTo(world, [&] { return catalog.roles(u"000000000002"_s).progress == Progress::Loaded; }));
        QCOMPARE(catalog.progress(), Progress::NotLoaded);
        QVERIFY(catalog.accounts().isEmpty());
        QVERIFY(catalog.roles(id).names.isEmpty());
        QCOMPARE(catalog.roles(id).progress, Progress::NotLoaded);
        catalog.load();
        QVERIFY(comesTo(world, [&] { return catalog.progress() == Progress::Loaded; }));
        QCOMPARE(catalog.accounts().constFirst().name, u"Mine"_s);
    }

    void whatIsKnownIsThereAtOnce()
    {
        SignedInSession world;
        const QString id = u"000000000001"_s;
        Catalog catalog(world.session, world.portal);
        QSignalSpy changed(&catalog, &Catalog::accountsChanged);
        catalog.setKnown({{u"000000000002"_s, u"Zebra"_s, {}}, {id, u"Alpha"_s, {}}}, {{id, {u"B"_s, u"a"_s}}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(catalog.accounts().constFirst().id, id);
        QCOMPARE(catalog.roles(id).names, QStringList({u"a"_s, u"B"_s}));
        QCOMPARE(catalog.roles(id).progress, Progress::NotLoaded);
        QVERIFY(world.server.requests().isEmpty());
    }

    void allIsRead()
    {
        SignedInSession world;
        answerPages(world, manyAccounts(250));
        world.server.answerJson(u"/assignment/roles"_s, roleList({u"Admin"_s}));
        Catalog catalog(world.session, world.portal);
        catalog.loadAll();
        QVERIFY(catalog.reading().isUnderWay);
        // The first page can be seen while the others are asked for.
        QVERIFY(comesTo(world, [&] { return catalog.accounts().size() == 100; }));
        QCOMPARE(catalog.progress(), Progress::Loading);
        catalog.wantRoles({idOf(90), idOf(80)});
        QVERIFY(comesTo(world, [&] { return catalog.roles(idOf(80)).progress == Progress::Loaded; }));
        QVERIFY(catalog.reading().read < 60); // what is looked at comes before the others
        QVERIFY(comesTo(world, [&] { return !catalog.reading().isUnderWay; }));
        QVERIFY(catalog.reading().isComplete());
        QCOMPARE(catalog.reading().total, 250);
        QCOMPARE(world.server.requests(u"/assignment/roles"_s).size(), 250); // each once
        QCOMPARE(world.server.requests(u"/assignment/accounts"_s).size(), 3);
    }

    void stoppedAndGoneOn()
    {
        SignedInSession world;
        answerPages(world, manyAccounts(30));
        world.server.answerJson(u"/assignment/roles"_s, roleList({u"Admin"_s}));
        Catalog catalog(world.session, world.portal);
        catalog.loadAll();
        QVERIFY(comesTo(world, [&] { return catalog.reading().read >= 5; }));
        catalog.stop();
        QVERIFY(comesTo(world, [&] { return !catalog.reading().isUnderWay; }));
        QVERIFY(catalog.reading().read < 30); // of 30
        const qsizetype asked = world.server.requests(u"/assignment/roles"_s).size();
        world.clock.advance(std::chrono::seconds(5));
        QTest::qWait(0);
        QCOMPARE(world.server.requests(u"/assignment/roles"_s).size(), asked);
        catalog.goOn();
        QVERIFY(comesTo(world, [&] { return catalog.reading().isComplete(); }));
        QCOMPARE(world.server.requests(u"/assignment/roles"_s).size(), 30);
    }

    void stoppedBeforeThereIsAnything()
    {
        SignedInSession world;
        world.server.answerNever(u"/assignment/accounts"_s);
        Catalog catalog(world.session, world.portal);
        catalog.loadAll();
        catalog.stop();
        QCOMPARE(catalog.progress(), Progress::NotLoaded);
        QVERIFY(!catalog.reading().isUnderWay);
    }

    // The first pages of a list are no reason to take the other accounts for gone, or later for new.
    void stoppedBetweenTwoPages()
    {
        SignedInSession world;
        QJsonObject firstPage = accountList(manyAccounts(100));
        firstPage.insert(u"nextToken"_s, u"100"_s);
        world.server.answerJson(u"/assignment/accounts"_s, firstPage);
        world.server.answerNever(u"/assignment/accounts"_s);
        world.server.answerJson(u"/assignment/roles"_s, roleList({u"Admin"_s}));
        Catalog catalog(world.session, world.portal);
        catalog.loadAll();
        QVERIFY(comesTo(world, [&] { return !catalog.accounts().isEmpty(); }));
        catalog.stop();
        QCOMPARE(catalog.progress(), Progress::NotLoaded);
        QCOMPARE(catalog.accounts().size(), 100);
        QVERIFY(comesTo(world, [&] { return !catalog.reading().isUnderWay; }));
        QVERIFY(catalog.reading().isStopped && !catalog.reading().isComplete());
        world.server.forget(u"/assignment/accounts"_s);
        answerPages(world, manyAccounts(250));
        catalog.goOn();
        QVERIFY(comesTo(world, [&] { return catalog.reading().isComplete(); }));
        QCOMPARE(catalog.accounts().size(), 250);
        QVERIFY(!catalog.isNew(idOf(249)));
    }

    // One account in trouble is tried once more at the end, and is in nobody's way.
    void oneThatFailsIsItsOwnTrouble()
    {
        SignedInSession world;
        answerPages(world, manyAccounts(10));
        world.server.answerException(u"/assignment/roles?account_id="_s + idOf(3), 403, "ForbiddenException");
        world.server.answerRaw(
            u"/assignment/roles?account_id="_s + idOf(4), "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"role");
        world.server.answerJson(u"/assignment/roles?account_id="_s + idOf(4), roleList({u"Admin"_s}));
        world.server.answerJson(u"/assignment/roles"_s, roleList({u"Admin"_s}));
        Catalog catalog(world.session, world.portal);
        catalog.loadAll();
        QVERIFY(
            comesTo(world, [&] { return catalog.progress() == Progress::Loaded && !catalog.reading().isUnderWay; }));
        QCOMPARE(catalog.reading().read, 9);
        QCOMPARE(catalog.reading().failed, 1);
        QCOMPARE(catalog.roles(idOf(3)).error.code, u"ForbiddenException"_s);
        QVERIFY(!catalog.reading().stoppedBy);
        QCOMPARE(world.server.requests(u"/assignment/roles"_s).size(), 12);
        catalog.goOn();
        QCOMPARE(catalog.reading().failed, 0);
        QVERIFY(comesTo(world, [&] { return !catalog.reading().isUnderWay; }));
        QCOMPARE(catalog.reading().failed, 1);
    }

    // A 429 is in nobody's way, and no account fails for it.
    void case43_refusalsAreNobodysFailure()
    {
        SignedInSession world;
        answerPages(world, manyAccounts(10));
        int number = 0;
        world.server.answerBy(u"/assignment/roles"_s, [&](const ScriptedRequest &) {
            return ++number % 2 == 1 ? ScriptedServer::exceptionBytes(429, "TooManyRequestsException")
                                     : ScriptedServer::jsonBytes(roleList({u"Admin"_s}));
        });
        Catalog catalog(world.session, world.portal);
        catalog.loadAll();
        QVERIFY(comesTo(world, [&] { return catalog.reading().isComplete(); }));
        QCOMPARE(catalog.reading().failed, 0);
        QCOMPARE(world.session.state(), Session::State::SignedIn);
        QVERIFY(world.server.requests(u"/token"_s).isEmpty()); // it has nothing to do with the token
    }

    // Without a network all the others need not be tried; what is known stays.
    void troubleOfAllStopsTheReading()
    {
        SignedInSession world;
        answerPages(world, manyAccounts(40));
        world.server.answerJson(u"/assignment/roles"_s, roleList({u"Admin"_s}));
        Catalog catalog(world.session, world.portal);
        catalog.loadAll();
        QVERIFY(comesTo(world, [&] { return catalog.reading().read >= 5; }));
        world.server.goAway();
        QVERIFY(comesTo(world, [&] { return !catalog.reading().isUnderWay; }));
        QVERIFY(catalog.reading().stoppedBy);
        QCOMPARE(catalog.reading().stoppedBy->kind, Error::Kind::Offline);
        QVERIFY(catalog.reading().failed < 10);
        world.server.comeBack();
        catalog.goOn();
        QVERIFY(comesTo(world, [&] { return catalog.reading().isComplete(); }));
    }

    void newAndVanishedAreMarked()
    {
        SignedInSession world;
        world.server.answerJson(
            u"/assignment/accounts"_s, accountList({{idOf(1), u"Stays"_s, {}}, {idOf(3), u"Comes"_s, {}}}));
        world.server.answerJson(u"/assignment/roles?account_id="_s + idOf(1), roleList({u"Admin"_s, u"Billing"_s}));
        world.server.answerJson(u"/assignment/roles"_s, roleList({u"Admin"_s}));
        Catalog catalog(world.session, world.portal);
        catalog.setKnown({{idOf(1), u"Stays"_s, {}}, {idOf(2), u"Goes"_s, {}}},
            {{idOf(1), {u"Admin"_s, u"ViewOnly"_s}}, {idOf(2), {u"Admin"_s}}});
        catalog.loadAll();
        QVERIFY(comesTo(world, [&] { return catalog.reading().isComplete(); }));
        QCOMPARE(catalog.accounts().size(), 2);
        QVERIFY(catalog.isNew(idOf(3)));
        QVERIFY(!catalog.isNew(idOf(1)));
        QCOMPARE(catalog.goneAccounts().size(), 1);
        QCOMPARE(catalog.goneAccounts().constFirst().name, u"Goes"_s);
        QCOMPARE(catalog.roles(idOf(1)).added, QStringList{u"Billing"_s});
        QCOMPARE(catalog.roles(idOf(1)).gone, QStringList{u"ViewOnly"_s});
        QVERIFY(catalog.roles(idOf(3)).added.isEmpty()); // the account says it
        // Looked at once more, nothing of it is news.
        catalog.loadAll();
        QVERIFY(comesTo(world, [&] { return catalog.reading().isComplete(); }));
        QVERIFY(!catalog.isNew(idOf(3)));
        QVERIFY(catalog.goneAccounts().isEmpty());
        QVERIFY(catalog.roles(idOf(1)).added.isEmpty() && catalog.roles(idOf(1)).gone.isEmpty());
    }

    void case50_aRepeatedPageIsSaidAndWhatIsKnownStays()
    {
        SignedInSession world;
        QJsonObject page = accountList({{idOf(1), u"A"_s, {}}});
        page.insert(u"nextToken"_s, u"again"_s);
        world.server.answerJson(u"/assignment/accounts"_s, page);
        Catalog catalog(world.session, world.portal);
        catalog.setKnown({{idOf(2), u"Known"_s, {}}}, {});
        catalog.loadAll();
        QVERIFY(comesTo(world, [&] { return catalog.progress() == Progress::Failed; }));
        QCOMPARE(catalog.error().code, u"RepeatedPage"_s);
        QCOMPARE(catalog.accounts().constFirst().name, u"Known"_s);
        QCOMPARE(world.server.requests(u"/assignment/accounts"_s).size(), 2);
    }

    void a401WhileListingIsSaid()
    {
        SignedInSession world;
        world.server.answerException(u"/assignment/accounts"_s, 401, "UnauthorizedException");
        world.server.answerException(u"/token"_s, 400, "InvalidGrantException");
        Catalog catalog(world.session, world.portal);
        catalog.load();
        QTRY_COMPARE(catalog.progress(), Progress::Failed);
        QCOMPARE(catalog.error().kind, Error::Kind::SignIn);
        QCOMPARE(world.session.state(), Session::State::Ended);
    }
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
