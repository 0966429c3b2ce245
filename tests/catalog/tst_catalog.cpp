// Accounts at once, roles when somebody asks.

#include "catalog/catalog.h"
#include "support/signedinsession.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

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

} // namespace

class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(loading(first), 6);
        QCOMPARE(catalog.roles(first.at(0)).progress, Progress::Loading); // from the top
        catalog.wantRoles(second); // the person has scrolled on
        QTRY_COMPARE(catalog.roles(second.constLast()).progress, Progress::Loaded);
        QTRY_COMPARE(loading(first + second), 0);
        QCOMPARE(world.server.requests(u"/assignment/roles"_s).size(), 26);
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
        QTRY_COMPARE(catalog.roles(goes).progress, Progress::Loaded);
        QTRY_COMPARE(catalog.roles(stays).progress, Progress::Loaded);
        catalog.loadAgain();
        QCOMPARE(catalog.accounts().size(), 2); // behind what is shown
        QTRY_COMPARE(catalog.progress(), Progress::Loaded);
        QCOMPARE(catalog.accounts().size(), 1);
        QCOMPARE(catalog.roles(stays).progress, Progress::NotLoaded);
        QCOMPARE(catalog.roles(stays).names, QStringList{u"Admin"_s});
        QVERIFY(catalog.roles(goes).names.isEmpty());
        catalog.wantRoles({stays});
        QCOMPARE(catalog.roles(stays).names, QStringList{u"Admin"_s});
        QTRY_COMPARE(catalog.roles(stays).progress, Progress::Loaded);
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
        QTRY_COMPARE(catalog.roles(u"000000000002"_s).progress, Progress::Loaded);
        QCOMPARE(catalog.progress(), Progress::NotLoaded);
        QVERIFY(catalog.accounts().isEmpty());
        QVERIFY(catalog.roles(id).names.isEmpty());
        QCOMPARE(catalog.roles(id).progress, Progress::NotLoaded);
        catalog.load();
        QTRY_COMPARE(catalog.progress(), Progress::Loaded);
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
