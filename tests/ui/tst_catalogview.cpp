#include "catalog/catalog.h"
#include "ui/catalogview/catalogmodel.h"
#include "ui/catalogview/catalogtree.h"
#include "ui/uiworld.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace ssotray;
using namespace Qt::StringLiterals;

namespace {

const QString zebra = u"000000000042"_s;
const QString nameless = u"111111111111"_s;
const QString idOnly = u"222222222222"_s;
const QString prod = u"333333333333"_s;

const QList<Account> fourAccounts{{zebra, u"Zebra"_s, u"zebra@example.com"_s},
    {nameless, QString(), u"nameless@example.com"_s}, {idOnly, QString(), QString()},
    {prod, u"本番 🚀"_s, u"prod@example.com"_s}};

} // namespace

class TestCatalogView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void accountsAreNamed();
    void rolesComeWhenOpened();
    void emptyAndFailedAccountsSaySo();
    void filterFindsAccountsAndRoles();
    void filterFollowsWhatIsLoaded();
    void filterForgetsWhatIsNotThereAnyMore();
    void profilesAreSearched();
    void catalogMayGo();

    void sessionsAreAtTheTop();
    void sessionsWithoutAccountsSayWhy();
    void filterLeavesSessionsOfWhichNothingIsKnown();
    void favouritesAreMarked();

    void treeRemembersWhatIsOpenAndWhere();
    void treeOpensWhatAFilterFinds();
    void treeAsksForRolesOnTheScreen();
    void treeKeepsUpWithTyping();

private:
    bool loaded(const QString &accountId)
    {
        return m_world->advanceUntil([&] { return m_catalog->roles(accountId).progress > Catalog::Progress::Loading; });
    }
    QModelIndex account(const QString &id) const { return m_model->indexOf({u"my-sso"_s, id, {}}); }
    QModelIndex role(const QString &id, const QString &name) const { return m_model->indexOf({u"my-sso"_s, id, name}); }
    void open(const QString &id) { m_catalog->loadRoles(id); }
    int found(const QString &text)
    {
        m_model->setFilter(text);
        return m_model->rowCount();
    }
    // A model of two sessions: the signed-in one, and another that is not.
    void useSessions();
    Session &other()
    {
        return m_world->sessions.open({u"other"_s, u"https://d-2.awsapps.com/start"_s, u"eu-west-1"_s, {}});
    }

    std::unique_ptr<UiWorld> m_world;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<Catalog> m_other;
    std::unique_ptr<CatalogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestCatalogView::init()
{
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    m_world = std::make_unique<UiWorld>();
    m_world->answerCode();
    m_world->answerToken();
    m_world->answerAccounts(fourAccounts);
    Session &session = m_world->sessions.open(m_world->mySso());
    session.signIn();
    QVERIFY(m_world->advanceUntil([&] { return session.state() == Session::State::SignedIn; }));
    m_catalog = std::make_unique<Catalog>(session, m_world->portal);
    m_model = std::make_unique<CatalogModel>(CatalogModel::Top::Accounts);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), Mode::QtTest);
    m_model->setCatalogs({m_catalog.get()});
    m_catalog->load();
    QVERIFY(m_world->advanceUntil([&] { return m_model->rowCount() == 4; }));
}

void TestCatalogView::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_catalog.reset();
    m_other.reset();
    m_world.reset();
}

void TestCatalogView::useSessions()
{
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    m_tester.reset();
    m_model = std::make_unique<CatalogModel>(CatalogModel::Top::Sessions);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), Mode::QtTest);
    m_other = std::make_unique<Catalog>(other(), m_world->portal);
    m_model->setSessionText(
        [](const Session &session) { return session.state() == Session::State::SignedIn ? u"in"_s : u"out"_s; });
    m_model->setCatalogs({m_catalog.get(), m_other.get()});
}

void TestCatalogView::accountsAreNamed()
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names += m_model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(names,
        QStringList({u"nameless@example.com (111111111111)"_s, u"Zebra (000000000042)"_s, u"本番 🚀 (333333333333)"_s,
            u"222222222222"_s}));
    QCOMPARE(account(zebra).data(CatalogModel::AccountIdRole).toString(), zebra);
    QCOMPARE(account(zebra).siblingAtColumn(CatalogModel::DetailColumn).data().toString(), u"zebra@example.com"_s);
}

void TestCatalogView::rolesComeWhenOpened()
{
    m_world->answerRoles(zebra, {u"ViewOnly"_s, u"Admin"_s});
    CatalogTree tree(m_model.get());
    QVERIFY(m_world->server.requests(u"/assignment/roles"_s).isEmpty());
    QVERIFY(m_model->hasChildren(account(zebra)));
    tree.expand(account(zebra));
    QCOMPARE(m_model->index(0, 0, account(zebra)).data().toString(), u"Loading…"_s);
    QVERIFY(m_model->index(0, 0, account(zebra)).data(CatalogModel::RoleNameRole).toString().isEmpty());
    QVERIFY(loaded(zebra));
    QCOMPARE(m_model->rowCount(account(zebra)), 2);
    const QModelIndex admin = role(zebra, u"Admin"_s);
    QCOMPARE(admin.data(Qt::AccessibleTextRole).toString(), u"Admin"_s);
    QCOMPARE(admin.data(CatalogModel::RoleNameRole).toString(), u"Admin"_s);
    QCOMPARE(admin.data(CatalogModel::AccountIdRole).toString(), zebra);
    QCOMPARE(m_model->refOf(admin), (RoleRef{u"my-sso"_s, zebra, u"Admin"_s}));
    QVERIFY(!role(zebra, u"Nobody"_s).isValid());
    QCOMPARE(m_world->server.requests(u"/assignment/roles"_s).size(), 1);
    // The same roles once more leave the rows alone.
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_catalog->load();
    QVERIFY(m_world->advanceUntil([&] { return m_catalog->progress() == Catalog::Progress::Loaded; }));
    open(zebra);
    QVERIFY(loaded(zebra));
    QCOMPARE(removed.size(), 0);
    // Others do not.
    m_world->server.forget(u"/assignment/roles?account_id=000000000042"_s);
    m_world->answerRoles(zebra, {u"Auditor"_s});
    m_catalog->load();
    QVERIFY(m_world->advanceUntil([&] { return m_catalog->progress() == Catalog::Progress::Loaded; }));
    open(zebra);
    QVERIFY(loaded(zebra));
    QCOMPARE(m_model->rowCount(account(zebra)), 1);
    QVERIFY(role(zebra, u"Auditor"_s).isValid());
}

void TestCatalogView::emptyAndFailedAccountsSaySo()
{
    m_world->answerRoles(nameless, {});
    open(nameless);
    QVERIFY(loaded(nameless));
    QCOMPARE(m_model->index(0, 0, account(nameless)).data().toString(), u"No roles"_s);

    m_world->server.answerException(u"/assignment/roles?account_id=222222222222"_s, 403, "ForbiddenException"_ba);
    open(idOnly);
    QVERIFY(loaded(idOnly));
    const QModelIndex row = m_model->index(0, 0, account(idOnly));
    QVERIFY(row.data().toString().contains(u"Your sign-in is fine"_s));
    QVERIFY(m_model->placeOf(row).isSentence);
    QCOMPARE(m_model->refOf(row), m_model->refOf(account(idOnly)));
}

void TestCatalogView::filterFindsAccountsAndRoles()
{
    m_world->answerRoles(zebra, {u"ViewOnly"_s, u"Admin"_s});
    open(zebra);
    QVERIFY(loaded(zebra));
    QCOMPARE(found(u"ZEBRA"_s), 1);
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 2); // with all of its roles
    QVERIFY(!m_model->matchesByRole(m_model->index(0, 0)));
    QCOMPARE(found(u"example.com"_s), 3);
    QCOMPARE(found(u"本番"_s), 1);
    QCOMPARE(found(u"0000000000"_s), 1);
    QCOMPARE(found(u"view"_s), 1);
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 1);
    QVERIFY(m_model->matchesByRole(m_model->index(0, 0)));
    QVERIFY(!role(zebra, u"Admin"_s).isValid());
    QVERIFY(!account(prod).isValid());
    QCOMPARE(found(u"zebra admin"_s), 1);
    QCOMPARE(m_model->index(0, 0, m_model->index(0, 0)).data().toString(), u"Admin"_s);
    QCOMPARE(found(u"admin view"_s), 0); // not in one role
    QCOMPARE(found(u"nameless admin"_s), 0);
    QCOMPARE(found(u"zebra\nexample"_s), 1); // words, wherever they are
    QCOMPARE(found(u"  "_s), 4);
}

void TestCatalogView::filterFollowsWhatIsLoaded()
{
    m_world->answerRoles(zebra, {u"Auditor"_s});
    m_world->answerRoles(nameless, {u"Auditor"_s, u"Admin"_s});
    QCOMPARE(found(u"auditor"_s), 0);
    open(zebra);
    QVERIFY(loaded(zebra));
    QCOMPARE(m_model->rowCount(), 1);
    open(nameless);
    QVERIFY(loaded(nameless));
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->refOf(m_model->index(0, 0)).accountId, nameless); // at its place
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 1);
    QCOMPARE(found({}), 4);
    QCOMPARE(m_model->rowCount(account(nameless)), 2);
}

void TestCatalogView::filterForgetsWhatIsNotThereAnyMore()
{
    m_world->answerRoles(zebra, {u"Auditor"_s});
    open(zebra);
    QVERIFY(loaded(zebra));
    QCOMPARE(found(u"auditor"_s), 1);
    m_world->server.forget(u"/assignment/roles?account_id=000000000042"_s);
    m_world->answerRoles(zebra, {u"Admin"_s});
    m_catalog->load();
    QVERIFY(m_world->advanceUntil([&] { return m_catalog->progress() == Catalog::Progress::Loaded; }));
    open(zebra);
    QVERIFY(loaded(zebra));
    QCOMPARE(m_model->rowCount(), 0);
}

void TestCatalogView::profilesAreSearched()
{
    m_world->answerRoles(zebra, {u"ViewOnly"_s, u"Admin"_s});
    m_model->setProfiles({{{u"my-sso"_s, zebra, u"Admin"_s}, {u"Shipping"_s, u"freight"_s}},
        {{u"elsewhere"_s, zebra, u"Admin"_s}, {u"nowhere"_s}}});
    QCOMPARE(found(u"freight"_s), 1); // before AWS has been asked
    QCOMPARE(found(u"freight admin zebra"_s), 1);
    open(zebra);
    QVERIFY(loaded(zebra));
    QCOMPARE(found(u"ship"_s), 1);
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 1);
    QVERIFY(role(zebra, u"Admin"_s).isValid());
    QCOMPARE(found(u"nowhere"_s), 0);
    QCOMPARE(found(u"freight"_s), 1);
    m_model->setProfiles({});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestCatalogView::catalogMayGo()
{
    m_catalog.reset();
    QCOMPARE(m_model->rowCount(), 4);
    QVERIFY(m_model->index(0, 0, m_model->index(0, 0)).data().toString().isEmpty());
    m_model->setCatalogs({});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestCatalogView::sessionsAreAtTheTop()
{
    useSessions();
    QCOMPARE(m_model->rowCount(), 2);
    const QModelIndex mine = m_model->index(0, 0);
    QCOMPARE(mine.data(Qt::AccessibleTextRole).toString(), u"my-sso"_s);
    QCOMPARE(mine.siblingAtColumn(CatalogModel::DetailColumn).data().toString(), u"in"_s);
    QCOMPARE(m_model->rowCount(mine), 4);
    QCOMPARE(account(zebra).parent(), mine);
    m_world->answerRoles(zebra, {u"Admin"_s});
    open(zebra);
    QVERIFY(loaded(zebra));
    QCOMPARE(role(zebra, u"Admin"_s).parent(), account(zebra));
    QCOMPARE(m_model->indexOf({u"my-sso"_s, {}, {}}), mine);

    // Only this session's rows follow this session.
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    Q_EMIT m_world->sessions.open(m_world->mySso()).changed();
    QVERIFY(!changed.isEmpty());
    QCOMPARE(changed.at(0).at(0).toModelIndex(), mine);
}

void TestCatalogView::sessionsWithoutAccountsSayWhy()
{
    useSessions();
    const QModelIndex theirs = m_model->index(1, 0);
    QCOMPARE(m_model->rowCount(theirs), 1);
    const QModelIndex sentence = m_model->index(0, 0, theirs);
    QVERIFY(m_model->placeOf(sentence).isSentence);
    QCOMPARE(m_model->refOf(sentence), (RoleRef{u"other"_s, {}, {}}));
    QCOMPARE(sentence.data().toString(), u"Loading…"_s);
    m_other->load();
    QVERIFY(m_world->advanceUntil([&] { return m_other->progress() == Catalog::Progress::Failed; }));
    QCOMPARE(other().state(), Session::State::SignedOut);
    QCOMPARE(sentence.data().toString(), u"Sign in to see its accounts."_s);
    QVERIFY(CatalogModel::needsSignIn(*m_other));
    QVERIFY(!CatalogModel::needsSignIn(*m_catalog));

    // What is wrong is said in words, and what is known stays.
    m_world->server.goAway();
    m_catalog->forget();
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 1);
    m_catalog->load();
    QVERIFY(m_world->advanceUntil([&] { return m_catalog->progress() == Catalog::Progress::Failed; }));
    QVERIFY(m_model->index(0, 0, m_model->index(0, 0)).data().toString().size() > 20);
    m_world->server.comeBack();
    m_world->server.forget(u"/assignment/accounts"_s);
    m_world->answerAccounts({});
    m_catalog->load();
    QVERIFY(m_world->advanceUntil([&] { return m_catalog->progress() == Catalog::Progress::Loaded; }));
    QCOMPARE(m_model->index(0, 0, m_model->index(0, 0)).data().toString(), u"No AWS accounts are available to you."_s);
}

void TestCatalogView::filterLeavesSessionsOfWhichNothingIsKnown()
{
    useSessions();
    QCOMPARE(found(u"zebra"_s), 2);
    QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 1);
    QCOMPARE(found(u"nothing at all"_s), 1);
    QCOMPARE(m_model->index(0, 0).data().toString(), u"other"_s);
    QCOMPARE(found(u"my-sso zebra"_s), 2); // by the session's name, too
    m_world->answerRoles(prod, {u"Auditor"_s});
    QCOMPARE(found(u"auditor"_s), 1);
    open(prod);
    QVERIFY(loaded(prod));
    QCOMPARE(m_model->rowCount(), 2); // its session comes back with it
    QCOMPARE(m_model->index(0, 0).data().toString(), u"my-sso"_s);
    m_world->server.forget(u"/assignment/roles?account_id=333333333333"_s);
    m_world->answerRoles(prod, {});
    m_catalog->load();
    QVERIFY(m_world->advanceUntil([&] { return m_catalog->progress() == Catalog::Progress::Loaded; }));
    open(prod);
    QVERIFY(loaded(prod));
    QCOMPARE(m_model->rowCount(), 1);
}

void TestCatalogView::favouritesAreMarked()
{
    const RoleRef admin{u"my-sso"_s, zebra, u"Admin"_s};
    m_catalog->setKnown(fourAccounts, {{zebra, {u"Admin"_s, u"ViewOnly"_s}}});
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setFavourites({{admin, u"Zebra"_s}});
    QCOMPARE(changed.size(), 1);
    const QModelIndex row = m_model->indexOf(admin);
    QVERIFY(!row.data(Qt::DecorationRole).isNull());
    QCOMPARE(row.data(Qt::AccessibleDescriptionRole).toString(), u"Favourite"_s);
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"Admin"_s);
    QVERIFY(role(zebra, u"ViewOnly"_s).data(Qt::DecorationRole).isNull());
    m_model->setFavourites({});
    QCOMPARE(changed.size(), 2);
    QVERIFY(row.data(Qt::DecorationRole).isNull());
}

void TestCatalogView::treeRemembersWhatIsOpenAndWhere()
{
    useSessions();
    const QHash<QString, QStringList> roles{{zebra, {u"Admin"_s}}, {prod, {u"Admin"_s, u"ViewOnly"_s}}};
    m_catalog->setKnown(fourAccounts, roles);
    CatalogTree tree(m_model.get());
    QSignalSpy moved(&tree, &CatalogTree::moved);
    QVERIFY(tree.isExpanded(m_model->index(0, 0)));
    tree.collapse(m_model->index(1, 0));
    tree.expand(account(zebra));
    tree.setCurrentIndex(role(zebra, u"Admin"_s));
    QCOMPARE(moved.size(), 1);
    const RoleRef admin{u"my-sso"_s, zebra, u"Admin"_s};
    QCOMPARE(tree.current(), admin);

    // A filter hides both, and when it is gone they are there again.
    tree.setFilter(u"viewonly"_s);
    QVERIFY(!tree.currentIndex().isValid());
    QCOMPARE(tree.current(), admin);
    QVERIFY(tree.isExpanded(account(prod)));
    tree.setFilter({});
    QCOMPARE(tree.currentIndex(), m_model->indexOf(admin));
    QVERIFY(tree.isExpanded(account(zebra)));
    QVERIFY(!tree.isExpanded(account(prod)));
    QVERIFY(!tree.isExpanded(m_model->index(1, 0)));
    QCOMPARE(moved.size(), 1);

    // So does a new list, with one account less.
    m_catalog->setKnown(fourAccounts.mid(0, 3), roles);
    QCOMPARE(tree.currentIndex(), m_model->indexOf(admin));
    QVERIFY(tree.isExpanded(account(zebra)));

    // And a new run.
    CatalogTree later(m_model.get());
    QVERIFY(!later.isExpanded(account(zebra)));
    later.restoreOpened(tree.saveOpened());
    QVERIFY(later.isExpanded(account(zebra)));
    QVERIFY(!later.isExpanded(m_model->index(1, 0)));
    later.restoreOpened("nonsense");
    QVERIFY(later.isExpanded(account(zebra)));
}

void TestCatalogView::treeOpensWhatAFilterFinds()
{
    QList<Account> many;
    QHash<QString, QStringList> roles;
    for (int number = 0; number < 200; ++number) {
        many += {QString::number(100000000000 + number), u"Account %1"_s.arg(number), {}};
        roles.insert(many.constLast().id, {u"Admin"_s, u"ViewOnly"_s});
    }
    m_catalog->setKnown(many, roles);
    CatalogTree tree(m_model.get());
    tree.setFilter(u"admin"_s);
    QCOMPARE(m_model->rowCount(), 200);
    int opened = 0;
    for (int row = 0; row < 200; ++row)
        opened += tree.isExpanded(m_model->index(row, 0));
    QCOMPARE(opened, 50);
    tree.setFilter(u"account 7"_s); // the accounts themselves
    QVERIFY(!tree.isExpanded(m_model->index(0, 0)));
    tree.setFilter({});
    QVERIFY(!tree.isExpanded(m_model->index(0, 0)));
    tree.goToFirst();
    QCOMPARE(tree.current().accountId, many.constFirst().id);
    tree.setFilter(u"viewonly"_s);
    tree.goToFirst();
    QCOMPARE(tree.current().roleName, u"ViewOnly"_s);
}

void TestCatalogView::treeAsksForRolesOnTheScreen()
{
    QList<Account> many;
    for (int number = 0; number < 300; ++number)
        many += {QString::number(100000000000 + number), u"Account %1"_s.arg(number, 3, 10, QChar(u'0')), {}};
    m_world->server.answerJson(u"/assignment/roles"_s, {{u"roleList"_s, QJsonArray()}});
    m_catalog->setKnown(many, {});
    CatalogTree tree(m_model.get());
    tree.setReadsAhead(true);
    tree.resize(400, 300);
    tree.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tree));
    const auto isLoaded = [&](int number) {
        return m_catalog->roles(many.at(number).id).progress == Catalog::Progress::Loaded;
    };
    QVERIFY(m_world->advanceUntil([&] { return isLoaded(5); }));
    QVERIFY(!isLoaded(150));
    tree.scrollTo(m_model->index(150, 0), QAbstractItemView::PositionAtCenter);
    QVERIFY(m_world->advanceUntil([&] { return isLoaded(150); }));
    QVERIFY(!isLoaded(80));
    QVERIFY(!isLoaded(299));
}

// How long it really takes is measured elsewhere, in a build for that; here it may take ten times as long. Counted in
// the processor's time, because other tests run beside this one.
void TestCatalogView::treeKeepsUpWithTyping()
{
    useSessions();
    m_tester.reset(); // it looks at every row after every key
    QList<Account> many;
    QHash<QString, QStringList> roles;
    for (int number = 0; number < 10000; ++number) {
        const QString id = QString::number(100000000000 + number * 7);
        many += {id, u"Team %1 production"_s.arg(number), u"aws+team-%1@example.com"_s.arg(number)};
        QStringList &names = roles[id];
        for (int role = 0; role < 10; ++role)
            names += u"Role%1Access"_s.arg((number + role) % 25);
    }
    m_catalog->setKnown(many, roles);
    CatalogTree tree(m_model.get());
    tree.resize(600, 700);
    tree.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tree));
    QList<qint64> times; // microseconds, from the key to the painted window
    for (const QString &word : {u"production"_s, u"role7"_s, u"team 4711"_s, u"example role24access"_s, u"xyz"_s}) {
        for (qsizetype length = 1; length <= word.size(); ++length) {
            const std::clock_t start = std::clock();
            tree.setFilter(word.left(length));
            tree.grab();
            times += qint64(std::clock() - start) * 1'000'000 / CLOCKS_PER_SEC;
        }
    }
    std::sort(times.begin(), times.end());
    const qint64 late = times.at(times.size() * 95 / 100);
    qInfo("a key, 95th percentile: %.1f ms; median: %.1f ms", double(late) / 1000,
        double(times.at(times.size() / 2)) / 1000);
    QVERIFY2(late < 100'000, qPrintable(QString::number(late)));
}

QTEST_MAIN(TestCatalogView)

#include "tst_catalogview.moc"
