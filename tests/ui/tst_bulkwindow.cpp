#include "catalog/catalogs.h"
#include "ui/bulk/bulkwindow.h"
#include "ui/catalogview/catalogtree.h"
#include "ui/catalogview/tickmodel.h"
#include "ui/common/diffview.h"
#include "ui/common/languages.h"
#include "ui/uiworld.h"
#include "ui/windowdriver.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace ssotray;
using namespace Qt::StringLiterals;

namespace {

const QString prod = u"123456789012"_s;
const QString tokyo = u"000000000042"_s;
const QByteArray sessionText = "[sso-session my-sso]\nsso_start_url = https://d-12345xxxxx.awsapps.com/start\n"
                               "sso_region = ap-northeast-1\nsso_registration_scopes = sso:account:access\n";

} // namespace

class TestBulkWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticksKnowWhatIsAboveAndBelow();

    void init();
    void cleanup();
    void withoutSessionsItSaysWhatToDo();
    void ticksATreeAndWritesAll();
    void tickingIsTriStateAndFollowsTheFilter();
    void everythingByKeyboard();
    void aWrongTemplateIsExplained();
    void fieldsAreInserted();
    void runAgainOffersWhatIsGone();
    void whatAPersonIsAtIsTicked();
    void aFailureToSaveIsSaid();
    void rolesThatCannotBeReadAreSaid();
    void anotherLanguageKeepsTheChoices();
    void everyControlHasAName();

private:
    void open();
    QModelIndex at(const QString &account = {}, const QString &role = {}) const
    {
        return model()->indexOf({u"my-sso"_s, account, role});
    }
    Qt::CheckState state(const QModelIndex &index) const
    {
        return Qt::CheckState(index.data(Qt::CheckStateRole).toInt());
    }
    bool tick(const QModelIndex &index, bool isTicked = true) const
    {
        return model()->setData(index, isTicked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }
    TickModel *model() const { return m_window->findChild<TickModel *>(); }
    CatalogTree *tree() const { return m_window->findChild<CatalogTree *>(); }
    QString diff() const { return m_window->findChild<DiffView *>()->toPlainText(); }
    bool until(const std::function<bool()> &condition) const { return m_world->advanceUntil(condition); }
    bool says(const QString &text) const
    {
        return until([&] { return m_person->says(text); });
    }

    Languages m_languages;
    std::unique_ptr<UiWorld> m_world;
    std::unique_ptr<Catalogs> m_catalogs;
    std::unique_ptr<BulkWindow> m_window;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<WindowDriver> m_person;
};

void TestBulkWindow::ticksKnowWhatIsAboveAndBelow()
{
    const RoleRef session{u"s"_s, {}, {}};
    const RoleRef account{u"s"_s, u"1"_s, {}};
    const RoleRef role{u"s"_s, u"1"_s, u"a"_s};
    RoleTicks ticks;
    ticks.set(session, true);
    QVERIFY(ticks.isTicked(role) && ticks.isTicked(account) && !ticks.isMixed(session));
    ticks.set(role, false);
    QVERIFY(!ticks.isTicked(role) && ticks.isTicked(account) && ticks.isMixed(account) && ticks.isMixed(session));
    ticks.set(account, false);
    QVERIFY(!ticks.isTicked(role) && !ticks.isTicked(account) && !ticks.isMixed(account) && ticks.isMixed(session));
    ticks.set(account, true);
    QVERIFY(ticks.isTicked(role) && !ticks.isMixed(session));
    ticks.set(session, false);
    QVERIFY(ticks.isEmpty());
    ticks.set(role, true);
    ticks.set({u"t"_s, u"1"_s, u"a"_s}, true);
    ticks.set(session, false);
    QVERIFY(!ticks.isTicked(role) && ticks.isTicked({u"t"_s, u"1"_s, u"a"_s}));
}

void TestBulkWindow::init()
{
    m_languages.use(QLocale(u"en"_s)); // its plurals
    m_world = std::make_unique<UiWorld>();
    m_catalogs = std::make_unique<Catalogs>(m_world->portal);
    m_world->answerCode();
    m_world->answerToken();
    m_world->answerAccounts({{prod, u"Production"_s, u"prod@example.com"_s}, {tokyo, u"本番"_s, u"t@example.com"_s}});
    m_world->answerRoles(prod, {u"Admin"_s, u"ReadOnly"_s});
    m_world->answerRoles(tokyo, {u"Admin"_s});
    m_world->writeConfig(sessionText);
}

void TestBulkWindow::cleanup()
{
    m_tester.reset();
    m_person.reset();
    m_window.reset();
    m_catalogs.reset();
    m_world.reset();
}

void TestBulkWindow::open()
{
    m_world->sessions.setDefined({m_world->mySso()});
    Session &session = m_world->sessions.open(m_world->mySso());
    if (session.state() != Session::State::SignedIn) {
        session.signIn();
        QVERIFY(until([&] { return session.state() == Session::State::SignedIn; }));
    }
    m_tester.reset();
    m_window = std::make_unique<BulkWindow>(BulkServices{m_world->sessions, *m_catalogs, m_world->clock,
        m_world->config, m_world->home.filePath(u"lists/bulk.json"_s), u"/opt/sso-tray/bin/sso-tray-credentials"_s,
        [](const Session &) { return u"fine"_s; }});
    m_tester =
        std::make_unique<QAbstractItemModelTester>(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_window->show();
    m_person = std::make_unique<WindowDriver>(m_window.get());
    QVERIFY(until([&] { return at(tokyo).isValid(); }));
}

void TestBulkWindow::withoutSessionsItSaysWhatToDo()
{
    m_window = std::make_unique<BulkWindow>(BulkServices{m_world->sessions, *m_catalogs, m_world->clock,
        m_world->config, m_world->home.filePath(u"lists/bulk.json"_s), {}, {}});
    m_window->show();
    m_person = std::make_unique<WindowDriver>(m_window.get());
    QVERIFY(m_person->says(u"There is no session in your AWS config yet."_s));
    const QSignalSpy wanted(m_window.get(), &BulkWindow::addProfileRequested);
    QVERIFY(m_person->click(u"Add profile…"_s));
    QCOMPARE(wanted.size(), 1);

    // In one that nobody can read there may be sessions.
    const QSignalSpy repair(m_window.get(), &BulkWindow::repairRequested);
    m_window->setConfigReadable(false);
    QVERIFY(m_person->says(u"The config file cannot be read as it is"_s));
    QVERIFY(!m_person->says(u"There is no session"_s));
    QVERIFY(m_person->click(u"Go to the profiles…"_s));
    QCOMPARE(repair.size(), 1);
}

void TestBulkWindow::ticksATreeAndWritesAll()
{
    open();
    QVERIFY(says(u"Tick the sessions, accounts or roles for which you want profiles."_s));
    QVERIFY(!m_person->canClick(u"Create profiles"_s));
    // One tick on the session; the roles of its accounts come by themselves.
    QVERIFY(tick(at()));
    QVERIFY(m_person->type(u"Name template"_s, u"{account_name}.{role}"_s));
    QVERIFY(says(u"3 profiles will be added."_s));
    QVERIFY(m_person->says(u"For example: Production.Admin"_s));
    QVERIFY(until([&] { return m_person->canClick(u"Create profiles"_s); }));
    QVERIFY(diff().contains(u"+ [profile 000000000042.Admin]"_s));

    const QSignalSpy saved(m_window.get(), &BulkWindow::profilesSaved);
    QVERIFY(m_person->click(u"Create profiles"_s));
    QVERIFY(says(u"3 profiles are saved."_s));
    QCOMPARE(saved.size(), 1);
    const ChangeNote change = m_world->config.history().backups().constFirst().note;
    m_window->offerUndo(change);
    QSignalSpy undo(m_window.get(), &BulkWindow::undoRequested);
    QVERIFY(m_person->click(u"Undo: Create or remove 3 profiles at once"_s));
    QCOMPARE(undo.size(), 1);
    m_window->setNextUndo(change);
    QVERIFY(m_person->button(u"Undo: Create or remove 3 profiles at once"_s));
    m_window->setNextUndo({}); // it is taken back
    QVERIFY(!m_person->button(u"Undo: Create or remove 3 profiles at once"_s));
    QCOMPARE(Document(m_world->configBytes()).names(SectionKind::Profile),
        (QStringList{u"Production.Admin"_s, u"Production.ReadOnly"_s, u"000000000042.Admin"_s}));
    QCOMPARE(m_world->config.history().backups().size(), 1); // all in one save
    QVERIFY(says(u"3 roles have a profile already, which stays as it is."_s));
    QVERIFY(!m_person->canClick(u"Create profiles"_s));
}

void TestBulkWindow::tickingIsTriStateAndFollowsTheFilter()
{
    open();
    QVERIFY(tick(at()));
    QVERIFY(until([&] { return at(prod, u"ReadOnly"_s).isValid() && at(tokyo, u"Admin"_s).isValid(); }));
    QCOMPARE(state(at(prod, u"ReadOnly"_s)), Qt::Checked);
    QVERIFY(tick(at(prod, u"ReadOnly"_s), false));
    QCOMPARE(state(at(prod)), Qt::PartiallyChecked);
    QCOMPARE(state(at()), Qt::PartiallyChecked);
    QVERIFY(tick(at(prod, u"Admin"_s), false));
    QCOMPARE(state(at(prod)), Qt::Unchecked);
    QVERIFY(tick(at(), false));
    QCOMPARE(state(at(tokyo)), Qt::Unchecked);

    tree()->setFilter(u"readonly"_s);
    QVERIFY(tick(at()));
    tree()->setFilter({});
    QCOMPARE(state(at(prod, u"ReadOnly"_s)), Qt::Checked);
    QCOMPARE(state(at(prod, u"Admin"_s)), Qt::Unchecked);
    QCOMPARE(state(at(tokyo)), Qt::Unchecked);
    QVERIFY(says(u"1 profile will be added."_s));
    // Ticked one by one, an account is ticked.
    QVERIFY(tick(at(prod, u"Admin"_s)));
    QCOMPARE(state(at(prod)), Qt::Checked);
    // A sentence has no box.
    QVERIFY(!(model()->flags(model()->index(0, CatalogModel::DetailColumn)) & Qt::ItemIsUserCheckable));
}

void TestBulkWindow::everythingByKeyboard()
{
    open();
    tree()->setFocus();
    tree()->setCurrentIndex(at(tokyo));
    QTest::keyClick(tree(), Qt::Key_Space);
    QCOMPARE(state(at(tokyo)), Qt::Checked);
    QVERIFY(says(u"1 profile will be added."_s));
    QTest::keyClick(tree(), Qt::Key_Space);
    QCOMPARE(state(at(tokyo)), Qt::Unchecked);
}

void TestBulkWindow::aWrongTemplateIsExplained()
{
    open();
    QVERIFY(tick(at(tokyo)));
    QVERIFY(says(u"1 profile will be added."_s));
    QVERIFY(m_person->type(u"Name template"_s, u"{rolle}"_s));
    QVERIFY(says(u"There is no field {rolle} for name templates. Use “Insert field”."_s));
    QVERIFY(!m_person->canClick(u"Create profiles"_s));
    QVERIFY(m_person->type(u"Name template"_s, u"{role"_s));
    QVERIFY(says(u"A brace of the name template has no other half."_s));
    QVERIFY(m_person->type(u"Name template"_s, u" "_s));
    QVERIFY(says(u"A name template is needed, such as {role}-{account_id}."_s));
    QVERIFY(m_person->type(u"Name template"_s, u"x {role}"_s));
    QVERIFY(says(u"For example: x-Admin"_s));
    QVERIFY(until([&] { return m_person->canClick(u"Create profiles"_s); }));
    QVERIFY(m_person->type(u"CLI default client Region"_s, u"Tokyo"_s));
    QVERIFY(says(u"“Tokyo” is not the name of a region."_s));
    QVERIFY(until([&] { return !m_person->canClick(u"Create profiles"_s); }));
}

void TestBulkWindow::fieldsAreInserted()
{
    open();
    QVERIFY(m_person->type(u"Name template"_s, u"a-"_s));
    auto *button = qobject_cast<QPushButton *>(m_person->button(u"Insert field"_s));
    QVERIFY(button && button->menu());
    QCOMPARE(button->menu()->actions().size(), 6);
    button->menu()->actions().at(2)->trigger();
    QCOMPARE(m_person->find<QLineEdit>(u"Name template"_s)->text(), u"a-{account_id}"_s);
}

void TestBulkWindow::runAgainOffersWhatIsGone()
{
    open();
    QVERIFY(tick(at()));
    QVERIFY(m_person->type(u"Name template"_s, u"{role}.{account_id}"_s));
    QVERIFY(until([&] { return m_person->canClick(u"Create profiles"_s); }));
    QVERIFY(m_person->click(u"Create profiles"_s));
    QVERIFY(says(u"3 profiles are saved."_s));

    // The next day one account is gone, and there is a new role.
    for (const QString &path : {u"/assignment/accounts"_s, u"/assignment/roles?account_id="_s + prod})
        m_world->server.forget(path);
    m_world->answerAccounts({{prod, u"Production"_s, u"prod@example.com"_s}});
    m_world->answerRoles(prod, {u"Admin"_s, u"Auditor"_s, u"ReadOnly"_s});
    m_window.reset();
    m_catalogs = std::make_unique<Catalogs>(m_world->portal);
    m_tester.reset();
    m_world->server.forget(u"/assignment/roles?account_id="_s + tokyo);
    m_window = std::make_unique<BulkWindow>(BulkServices{m_world->sessions, *m_catalogs, m_world->clock,
        m_world->config, m_world->home.filePath(u"lists/bulk.json"_s), {}, [](const Session &) { return QString(); }});
    m_window->show();
    m_person = std::make_unique<WindowDriver>(m_window.get());
    QVERIFY(until([&] { return at(prod).isValid(); }));
    QCOMPARE(m_person->find<QLineEdit>(u"Name template"_s)->text(), u"{role}.{account_id}"_s); // as last time
    QVERIFY(tick(at()));
    QVERIFY(says(u"1 profile will be added. 2 roles have a profile already, which stays as it is."_s));
    auto *remove = m_person->find<QCheckBox>(u"Remove 1 profile made here whose role is gone"_s);
    QVERIFY(remove && !remove->isChecked());
    remove->click();
    QVERIFY(says(u"1 profile will be removed."_s));
    QVERIFY(until([&] { return m_person->canClick(u"Create profiles"_s); }));
    QVERIFY(m_person->click(u"Create profiles"_s));
    QVERIFY(says(u"1 profile is saved. 1 profile is removed."_s));
    QCOMPARE(Document(m_world->configBytes()).names(SectionKind::Profile),
        (QStringList{u"Admin.123456789012"_s, u"ReadOnly.123456789012"_s, u"Auditor.123456789012"_s}));
}

void TestBulkWindow::whatAPersonIsAtIsTicked()
{
    open();
    m_window->tick({u"my-sso"_s, {}, {}});
    QCOMPARE(state(at()), Qt::Unchecked); // all of a session is a wish of its own
    m_window->tick({u"my-sso"_s, tokyo, {}});
    QCOMPARE(state(at(tokyo)), Qt::Checked);
    QVERIFY(says(u"1 profile will be added."_s));
}

void TestBulkWindow::aFailureToSaveIsSaid()
{
    open();
    QVERIFY(tick(at(tokyo)));
    QVERIFY(until([&] { return m_person->canClick(u"Create profiles"_s); }));
    QFile inTheWay(m_world->home.filePath(u"backups"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QVERIFY(m_person->click(u"Create profiles"_s));
    QVERIFY(says(u"The profiles were not saved."_s));
    QCOMPARE(m_world->configBytes(), sessionText);
    QVERIFY(until([&] { return m_person->canClick(u"Create profiles"_s); })); // to try again
}

void TestBulkWindow::rolesThatCannotBeReadAreSaid()
{
    m_world->server.forget(u"/assignment/roles?account_id="_s + tokyo);
    m_world->server.answerException(u"/assignment/roles?account_id="_s + tokyo, 403, "ForbiddenException");
    open();
    QVERIFY(tick(at()));
    QVERIFY(says(u"The roles of 1 account could not be read."_s));
    QVERIFY(says(u"2 profiles will be added."_s));
    QVERIFY(until([&] { return m_person->canClick(u"Create profiles"_s); })); // for the others
}

void TestBulkWindow::anotherLanguageKeepsTheChoices()
{
    open();
    QVERIFY(tick(at(tokyo)));
    QVERIFY(m_person->type(u"Name template"_s, u"{role}"_s));
    m_person->find<QRadioButton>(u"Keychain only"_s)->click();
    m_languages.use(QLocale(u"ja"_s));
    QVERIFY(until([&] { return diff().contains(u"+ [profile Admin]"_s); }));
    QVERIFY(diff().contains(u"credential_process"_s));
    QVERIFY(until([&] { return m_window->windowTitle() != u"Create profiles"_s; }));
    m_languages.use(QLocale(u"en"_s));
    QVERIFY(until([&] { return m_window->windowTitle() == u"Create profiles"_s; }));
    QCOMPARE(state(at(tokyo)), Qt::Checked);
}

void TestBulkWindow::everyControlHasAName()
{
    open();
    for (const auto *widget : m_window->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus)
            QVERIFY2(isNamed || qobject_cast<const QLineEdit *>(widget), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestBulkWindow)
#include "tst_bulkwindow.moc"
