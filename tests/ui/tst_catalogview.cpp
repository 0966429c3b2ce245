#include "catalog/catalog.h"
#include "ui/catalogview/catalogfilter.h"
#include "ui/catalogview/catalogmodel.h"
#include "ui/uiworld.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace ssotray;
using namespace Qt::StringLiterals;

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
    void catalogMayGo();

private:
    bool loaded(const QString &accountId)
    {
        return m_world->advanceUntil([&] { return m_catalog->roles(accountId).progress > Catalog::Progress::Loading; });
    }
    QModelIndex account(const QString &id) const { return m_model->indexOfAccount(id); }

    std::unique_ptr<UiWorld> m_world;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<CatalogModel> m_model;
    std::unique_ptr<CatalogFilter> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_modelTester;
    std::unique_ptr<QAbstractItemModelTester> m_filterTester;
};

void TestCatalogView::init()
{
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    m_world = std::make_unique<UiWorld>();
    m_world->answerCode();
    m_world->answerToken();
    m_world->answerAccounts({{u"000000000042"_s, u"Zebra"_s, u"zebra@example.com"_s},
        {u"111111111111"_s, QString(), u"nameless@example.com"_s}, {u"222222222222"_s, QString(), QString()},
        {u"333333333333"_s, u"本番 🚀"_s, u"prod@example.com"_s}});
    Session &session = m_world->sessions.open(m_world->mySso());
    session.signIn();
    QVERIFY(m_world->advanceUntil([&] { return session.state() == Session::State::SignedIn; }));
    m_catalog = std::make_unique<Catalog>(session, m_world->portal);
    m_model = std::make_unique<CatalogModel>();
    m_modelTester = std::make_unique<QAbstractItemModelTester>(m_model.get(), Mode::QtTest);
    m_modelTester->setUseFetchMore(false); // it would ask AWS for roles in the middle of a reset
    m_filter = std::make_unique<CatalogFilter>();
    m_filter->setSourceModel(m_model.get());
    m_filterTester = std::make_unique<QAbstractItemModelTester>(m_filter.get(), Mode::QtTest);
    m_filterTester->setUseFetchMore(false);
    m_model->setCatalog(m_catalog.get());
    m_catalog->load();
    QVERIFY(m_world->advanceUntil([&] { return m_model->rowCount() == 4; }));
}

void TestCatalogView::cleanup()
{
    m_filterTester.reset();
    m_modelTester.reset();
    m_filter.reset();
    m_model.reset();
    m_catalog.reset();
    m_world.reset();
}

void TestCatalogView::accountsAreNamed()
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names += m_model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(names,
        QStringList({u"nameless@example.com (111111111111)"_s, u"Zebra (000000000042)"_s, u"本番 🚀 (333333333333)"_s,
            u"222222222222"_s}));
    QCOMPARE(account(u"000000000042"_s).data(CatalogModel::AccountIdRole).toString(), u"000000000042"_s);
    QCOMPARE(account(u"000000000042"_s).siblingAtColumn(CatalogModel::EmailColumn).data().toString(),
        u"zebra@example.com"_s);
}

void TestCatalogView::rolesComeWhenOpened()
{
    m_world->answerRoles(u"000000000042"_s, {u"ViewOnly"_s, u"Admin"_s});
    QVERIFY(m_world->server.requests(u"/assignment/roles"_s).isEmpty());
    const QModelIndex zebra = account(u"000000000042"_s);
    QVERIFY(m_model->hasChildren(zebra));
    m_model->fetchMore(zebra); // as a view does when the account is opened
    QCOMPARE(m_model->index(0, 0, zebra).data().toString(), u"Loading…"_s);
    QVERIFY(!(m_model->index(0, 0, zebra).flags() & Qt::ItemIsSelectable));
    QVERIFY(loaded(u"000000000042"_s));
    QCOMPARE(m_model->rowCount(zebra), 2);
    const QModelIndex admin = m_model->indexOfRole(u"000000000042"_s, u"Admin"_s);
    QCOMPARE(admin.data(CatalogModel::RoleNameRole).toString(), u"Admin"_s);
    QCOMPARE(admin.data(CatalogModel::AccountIdRole).toString(), u"000000000042"_s);
    QVERIFY(admin.flags() & Qt::ItemIsSelectable);
    QCOMPARE(m_world->server.requests(u"/assignment/roles"_s).size(), 1);
}

void TestCatalogView::emptyAndFailedAccountsSaySo()
{
    m_world->answerRoles(u"111111111111"_s, {});
    m_model->fetchMore(account(u"111111111111"_s));
    QVERIFY(loaded(u"111111111111"_s));
    QCOMPARE(m_model->index(0, 0, account(u"111111111111"_s)).data().toString(), u"No roles"_s);

    m_world->server.answerException(u"/assignment/roles?account_id=222222222222"_s, 403, "ForbiddenException"_ba);
    m_model->fetchMore(account(u"222222222222"_s));
    QVERIFY(loaded(u"222222222222"_s));
    const QModelIndex row = m_model->index(0, 0, account(u"222222222222"_s));
    QVERIFY(row.data().toString().contains(u"Your sign-in is fine"_s));
    QVERIFY(!(row.flags() & Qt::ItemIsSelectable));
    QVERIFY(!m_model->canFetchMore(account(u"222222222222"_s))); // not by itself again
}

void TestCatalogView::filterFindsAccountsAndRoles()
{
    m_world->answerRoles(u"000000000042"_s, {u"ViewOnly"_s, u"Admin"_s});
    m_model->fetchMore(account(u"000000000042"_s));
    QVERIFY(loaded(u"000000000042"_s));
    const auto found = [&](const QString &text) {
        m_filter->setText(text);
        return m_filter->rowCount();
    };
    QCOMPARE(found(u"ZEBRA"_s), 1);
    QCOMPARE(m_filter->rowCount(m_filter->index(0, 0)), 2); // with all of its roles
    QVERIFY(!m_filter->matchesByRole(m_filter->index(0, 0)));
    QCOMPARE(found(u"example.com"_s), 3);
    QCOMPARE(found(u"本番"_s), 1);
    QCOMPARE(found(u"0000000000"_s), 1);
    QCOMPARE(found(u"view"_s), 1);
    QCOMPARE(m_filter->rowCount(m_filter->index(0, 0)), 1);
    QVERIFY(m_filter->matchesByRole(m_filter->index(0, 0)));
    QCOMPARE(found(u"zebra admin"_s), 1);
    QCOMPARE(m_filter->index(0, 0, m_filter->index(0, 0)).data().toString(), u"Admin"_s);
    QCOMPARE(found(u"nameless admin"_s), 0);
    QCOMPARE(found(u"  "_s), 4);
}

void TestCatalogView::filterFollowsWhatIsLoaded()
{
    m_world->answerRoles(u"000000000042"_s, {u"Auditor"_s});
    m_filter->setText(u"auditor"_s);
    QCOMPARE(m_filter->rowCount(), 0);
    m_model->fetchMore(account(u"000000000042"_s));
    QVERIFY(loaded(u"000000000042"_s));
    QCOMPARE(m_filter->rowCount(), 1);
}

void TestCatalogView::catalogMayGo()
{
    m_catalog.reset();
    QCOMPARE(m_model->rowCount(), 4);
    QVERIFY(!m_model->canFetchMore(m_model->index(0, 0)));
    m_model->setCatalog(nullptr);
    QCOMPARE(m_model->rowCount(), 0);
}

QTEST_MAIN(TestCatalogView)

#include "tst_catalogview.moc"
