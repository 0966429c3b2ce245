#include "catalog/catalogs.h"
#include "catalog/favourites.h"
#include "ui/accounts/accountswindow.h"
#include "ui/catalogview/catalogmodel.h"
#include "ui/catalogview/catalogtree.h"
#include "ui/common/languages.h"
#include "ui/uiworld.h"
#include "ui/windowdriver.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace ssotray;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString prod = u"123456789012"_s;
const QString sandbox = u"000000000042"_s;

} // namespace

class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void withoutSessionsItSaysWhatToDo();
    void brokenConfigIsNotAnEmptyOne();
    void signedOutSaysSoAndOffersSignIn();
    void accountsComeAfterSigningIn();
    void rolesOnTheScreenAreThere();
    void roleIsShownWithItsProfiles();
    void wishesAreEmitted();
    void terminalNeedsAProfile();
    void credentialsEndIsShown();
    void clipboardIsCountedDown();
    void favouriteIsToggled();
    void whatCannotBeSavedIsSaid();
    void failureIsSaidAndTriedAgain();
    void failedRolesAreSaidAndTriedAgain();
    void endedSessionKeepsItsListAndOffersSignIn();
    void filterSaysWhenNothingIsFound();
    void readingIsShownStoppedAndGoneOn();
    void stoppedAccountsSaySo();
    void stoppedRolesSaySo();
    void aPauseCountsItsSeconds();
    void newAndVanishedAreMarked();
    void everythingByKeyboard();
    void everyControlHasAName();
    void newsIsForTheRoleItIsAbout();
    void stateIsRemembered();
    void anotherLanguage();

private:
    void open();
    void signIn();
    void script();
    Session &session() { return m_world->sessions.open(m_world->mySso()); }
    QModelIndex at(const QString &accountId, const QString &roleName = {}) const
    {
        return model()->indexOf({u"my-sso"_s, accountId, roleName});
    }
    CatalogTree *tree() const { return m_window->findChild<CatalogTree *>(); }
    CatalogModel *model() const { return m_window->findChild<CatalogModel *>(); }
    bool choose(const QString &accountId, const QString &roleName = {});

    QDateTime m_credentialsEnd;
    std::unique_ptr<UiWorld> m_world;
    std::unique_ptr<Catalogs> m_catalogs;
    std::unique_ptr<Favourites> m_favourites;
    std::unique_ptr<AccountsWindow> m_window;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<WindowDriver> m_person;
};

void TestAccounts::init()
{
    m_world = std::make_unique<UiWorld>();
    m_catalogs = std::make_unique<Catalogs>(m_world->portal);
    m_favourites = std::make_unique<Favourites>(m_world->home.filePath(u"lists/favourites.json"_s));
    script();
}

void TestAccounts::cleanup()
{
    m_person.reset();
    m_tester.reset();
    m_window.reset();
    m_favourites.reset();
    m_catalogs.reset();
    m_world.reset();
}

void TestAccounts::script()
{
    m_world->answerCode();
    m_world->answerToken();
    m_world->answerAccounts({{prod, u"Production"_s, u"aws-prod@example.com"_s}, {sandbox, u"Sandbox"_s, {}}});
    m_world->answerRoles(prod, {u"AdministratorAccess"_s, u"ViewOnlyAccess"_s});
    m_world->answerRoles(sandbox, {u"Developer"_s});
}

void TestAccounts::open()
{
    m_window = std::make_unique<AccountsWindow>(
        AccountsServices{m_world->sessions, *m_catalogs, *m_favourites, m_world->clipboard, m_world->clock,
            [](const Session &session) {
                return session.state() == Session::State::SignedIn ? u"in words: in"_s : u"in words: out"_s;
            },
            [this](const RoleRef &) { return m_credentialsEnd; }});
    m_tester =
        std::make_unique<QAbstractItemModelTester>(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_person = std::make_unique<WindowDriver>(m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestAccounts::signIn()
{
    m_world->sessions.setDefined({m_world->mySso()});
    session().signIn();
    QVERIFY(m_world->advanceUntil([&] { return session().state() == Session::State::SignedIn; }));
}

bool TestAccounts::choose(const QString &accountId, const QString &roleName)
{
    if (!m_world->advanceUntil([&] { return at(accountId, roleName).isValid(); }))
        return false;
    tree()->setCurrentIndex(at(accountId, roleName));
    return true;
}

// There may be sessions in it.
void TestAccounts::brokenConfigIsNotAnEmptyOne()
{
    open();
    m_window->setConfigReadable(false);
    QVERIFY(m_person->says(u"The config file cannot be read as it is"_s));
    QVERIFY(!m_person->says(u"There is no session"_s));
    QSignalSpy profiles(m_window.get(), &AccountsWindow::profilesRequested);
    QVERIFY(m_person->click(u"Go to the profiles…"_s));
    QCOMPARE(profiles.size(), 1);
    m_window->setConfigReadable(true);
    QVERIFY(m_person->says(u"There is no session"_s));
    // What was known before it broke still holds.
    signIn();
    m_window->setConfigReadable(false);
    QVERIFY(m_person->find<QTreeView>(u"Accounts and roles"_s));
}

void TestAccounts::withoutSessionsItSaysWhatToDo()
{
    open();
    QVERIFY(m_person->says(u"There is no session in your AWS config yet."_s));
    QVERIFY(!m_person->find<QTreeView>(u"Accounts and roles"_s));
    QSignalSpy add(m_window.get(), &AccountsWindow::addProfileRequested);
    QVERIFY(m_person->click(u"Add profile…"_s));
    QCOMPARE(add.size(), 1);
    // The wizard has made one.
    signIn();
    QVERIFY(m_person->find<QTreeView>(u"Accounts and roles"_s));
    QVERIFY(m_world->advanceUntil([&] { return at(prod).isValid(); }));
}

void TestAccounts::signedOutSaysSoAndOffersSignIn()
{
    m_world->sessions.setDefined({m_world->mySso()});
    open();
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Sign in"_s); }));
    QVERIFY(m_person->says(u"Sign in to see its accounts."_s));
    QVERIFY(m_person->says(u"in words: out"_s));
    QVERIFY(m_world->server.requests().isEmpty());
    QSignalSpy wanted(m_window.get(), &AccountsWindow::signInRequested);
    QVERIFY(m_person->click(u"Sign in"_s));
    QCOMPARE(wanted.at(0).at(0).toString(), u"my-sso"_s);
    // The row says it, too, and does it.
    const QModelIndex row = model()->index(0, 0, model()->index(0, 0));
    QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"Sign in to see its accounts."_s);
    QVERIFY(tree()->isExpanded(row.parent()));
    tree()->setCurrentIndex(row);
    QTest::keyClick(tree(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 2);
}

void TestAccounts::accountsComeAfterSigningIn()
{
    m_world->sessions.setDefined({m_world->mySso()});
    open();
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Sign in"_s); }));
    signIn();
    QVERIFY(m_world->advanceUntil([&] { return at(prod).isValid() && at(sandbox).isValid(); }));
    QCOMPARE(at(prod).data().toString(), u"Production (123456789012)"_s);
    QVERIFY(!m_person->button(u"Sign in"_s));
    QVERIFY(m_person->says(u"2 accounts"_s) || m_person->says(u"2 account(s)"_s));
    QVERIFY(m_person->says(u"in words: in"_s));
    // Signed out, nothing of it stays.
    session().signOut({});
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Sign in"_s); }));
    QVERIFY(!at(prod).isValid());
}

void TestAccounts::rolesOnTheScreenAreThere()
{
    signIn();
    open();
    QVERIFY(m_world->advanceUntil([&] { return at(sandbox, u"Developer"_s).isValid(); }));
    QVERIFY(!tree()->isExpanded(at(sandbox)));
    tree()->expand(at(prod));
    QVERIFY(m_world->advanceUntil([&] { return at(prod, u"ViewOnlyAccess"_s).isValid(); }));
    QCOMPARE(m_world->server.requests(u"/assignment/roles"_s).size(), 2);
}

void TestAccounts::roleIsShownWithItsProfiles()
{
    signIn();
    open();
    QVERIFY(choose(prod, u"AdministratorAccess"_s));
    for (const QString &part : {u"AdministratorAccess"_s, u"Production"_s, prod, u"my-sso"_s, u"None yet"_s})
        QVERIFY2(m_person->says(part), qPrintable(part));
    m_window->setProfiles({{{u"my-sso"_s, prod, u"AdministratorAccess"_s}, {u"admin"_s, u"prod-admin"_s}}});
    QVERIFY(m_person->says(u"admin and prod-admin"_s) || m_person->says(u"admin, prod-admin"_s));
    QVERIFY(choose(sandbox, u"Developer"_s));
    QVERIFY(m_person->says(u"None yet"_s));
    QVERIFY(m_person->type(u"Filter"_s, u"prod-adm"_s));
    QVERIFY(at(prod, u"AdministratorAccess"_s).isValid());
    QVERIFY(!at(prod, u"ViewOnlyAccess"_s).isValid());
}

void TestAccounts::wishesAreEmitted()
{
    signIn();
    open();
    const NamedRole viewOnly{{u"my-sso"_s, prod, u"ViewOnlyAccess"_s}, u"Production"_s};
    QVERIFY(choose(prod, u"ViewOnlyAccess"_s));
    NamedRole copied;
    ShellFormat format = ShellFormat::Posix;
    connect(m_window.get(), &AccountsWindow::copyRequested, this, [&](const NamedRole &role, ShellFormat how) {
        copied = role;
        format = how;
    });
    NamedRole console;
    connect(m_window.get(), &AccountsWindow::consoleRequested, this, [&](const NamedRole &role) { console = role; });
    NamedRole profile;
    connect(
        m_window.get(), &AccountsWindow::createProfileRequested, this, [&](const NamedRole &role) { profile = role; });
    auto *copy = qobject_cast<QPushButton *>(m_person->button(u"Copy credentials"_s));
    QVERIFY(copy && copy->menu());
    copy->menu()->actions().at(2)->trigger();
    QCOMPARE(copied, viewOnly);
    QCOMPARE(format, ShellFormat::Fish);
    QVERIFY(m_person->click(u"Open console"_s));
    QCOMPARE(console, viewOnly);
    const auto *ways = m_person->find<QPushButton>(u"Ways to open the console"_s);
    QVERIFY(ways && ways->menu());
    QCOMPARE(ways->menu()->actions().size(), 2);
    console = {};
    ways->menu()->actions().at(0)->trigger();
    QCOMPARE(console, viewOnly);
    NamedRole choice;
    connect(
        m_window.get(), &AccountsWindow::consoleChoiceRequested, this, [&](const NamedRole &role) { choice = role; });
    ways->menu()->actions().at(1)->trigger();
    QCOMPARE(choice, viewOnly);
    QVERIFY(m_person->click(u"Create profile…"_s));
    QCOMPARE(profile, viewOnly);
    QVERIFY(m_world->server.requests(u"/federation/credentials"_s).isEmpty()); // by itself it does nothing
}

void TestAccounts::terminalNeedsAProfile()
{
    signIn();
    open();
    QVERIFY(choose(prod, u"ViewOnlyAccess"_s));
    const NamedRole viewOnly{{u"my-sso"_s, prod, u"ViewOnlyAccess"_s}, u"Production"_s};
    QSignalSpy terminal(m_window.get(), &AccountsWindow::terminalRequested);
    QVERIFY(m_person->button(u"Open terminal"_s));
    QVERIFY(!m_person->canClick(u"Open terminal"_s));
    m_window->setProfiles({{viewOnly.role, {u"one"_s}}});
    QVERIFY(m_person->click(u"Open terminal"_s));
    QCOMPARE(terminal.size(), 1);
    QCOMPARE(terminal.at(0).at(0).value<NamedRole>(), viewOnly);
    QCOMPARE(terminal.at(0).at(1).toString(), u"one"_s);
    m_window->setProfiles({{viewOnly.role, {u"one"_s, u"a&b"_s}}});
    const auto *button = qobject_cast<QPushButton *>(m_person->button(u"Open terminal"_s));
    QVERIFY(button->menu());
    QCOMPARE(button->menu()->actions().size(), 2);
    button->menu()->actions().at(1)->trigger();
    QCOMPARE(terminal.at(1).at(1).toString(), u"a&b"_s);
    m_window->setProfiles({});
    QVERIFY(!button->menu());
    QVERIFY(!m_person->canClick(u"Open terminal"_s));
}

void TestAccounts::credentialsEndIsShown()
{
    qputenv("TZ", "UTC");
    signIn();
    open();
    QVERIFY(choose(prod, u"ViewOnlyAccess"_s));
    QVERIFY(!m_person->says(u"Credentials until"_s));
    const QDateTime end(QDate(2026, 11, 22), QTime(14, 5), Qt::UTC);
    m_credentialsEnd = end;
    m_window->refreshCredentialsEnd();
    QVERIFY(m_person->says(u"Credentials until "_s + QLocale().toString(end.time(), QLocale::ShortFormat)));
    m_credentialsEnd = {};
    Q_EMIT m_world->sessions.ticked();
    QVERIFY(!m_person->says(u"Credentials until"_s));
}

void TestAccounts::clipboardIsCountedDown()
{
    signIn();
    open();
    QVERIFY(choose(prod, u"AdministratorAccess"_s));
    const RoleRef admin{u"my-sso"_s, prod, u"AdministratorAccess"_s};
    QVERIFY(!m_person->button(u"Clear now"_s));
    QVERIFY(m_world->clipboard.copy({Secret(u"canary"_s)}));
    m_window->say(admin, Notice::Tone::Info, u"They are on the clipboard."_s);
    QVERIFY(m_person->says(u"Cleared from the clipboard in 60"_s));
    QVERIFY(m_person->click(u"Clear now"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    QVERIFY(!m_person->button(u"Clear now"_s));
    QVERIFY(!m_person->says(u"They are on the clipboard."_s)); // it is not true any more
    QVERIFY(m_world->clipboard.copy({Secret(u"canary"_s)}));
    m_window->say(admin, Notice::Tone::Error, u"It went wrong."_s);
    m_world->clipboard.clearNow();
    QVERIFY(m_person->says(u"It went wrong."_s));
}

void TestAccounts::favouriteIsToggled()
{
    signIn();
    open();
    QVERIFY(choose(prod, u"AdministratorAccess"_s));
    QVERIFY(m_person->button(u"Favourite"_s)->isCheckable());
    QVERIFY(!m_person->button(u"Favourite"_s)->isChecked());
    QVERIFY(m_person->click(u"Favourite"_s));
    const NamedRole admin{{u"my-sso"_s, prod, u"AdministratorAccess"_s}, u"Production"_s};
    QCOMPARE(m_favourites->favourites(), QList{admin});
    QVERIFY(m_person->button(u"Favourite"_s)->isChecked());
    QVERIFY(!at(prod, u"AdministratorAccess"_s).data(Qt::DecorationRole).isNull());
    QVERIFY(choose(prod, u"ViewOnlyAccess"_s));
    QVERIFY(!m_person->button(u"Favourite"_s)->isChecked());
    QVERIFY(choose(prod, u"AdministratorAccess"_s));
    QVERIFY(m_person->click(u"Favourite"_s));
    QVERIFY(m_favourites->favourites().isEmpty());
    // Somebody else does it: the menu, erasing everything.
    QVERIFY(m_favourites->setFavourite(admin, true));
    QVERIFY(m_person->button(u"Favourite"_s)->isChecked());
}

void TestAccounts::whatCannotBeSavedIsSaid()
{
    QVERIFY(QDir(m_world->home.path()).mkpath(u"lists/favourites.json"_s));
    signIn();
    open();
    QVERIFY(choose(prod, u"AdministratorAccess"_s));
    QVERIFY(m_person->click(u"Favourite"_s));
    QVERIFY(m_person->says(u"could not be saved"_s));
    QVERIFY(m_person->button(u"Favourite"_s)->isChecked());
}

void TestAccounts::failureIsSaidAndTriedAgain()
{
    signIn();
    m_world->server.forget(u"/assignment/accounts"_s);
    m_world->server.answerException(u"/assignment/accounts"_s, 403, "ForbiddenException"_ba);
    open();
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Try again"_s); }));
    QVERIFY(m_person->says(u"Your sign-in is fine"_s));
    m_world->server.forget(u"/assignment/accounts"_s);
    m_world->answerAccounts({});
    QVERIFY(m_person->click(u"Try again"_s));
    QVERIFY(m_world->advanceUntil([&] { return m_person->says(u"No AWS accounts are available to you."_s); }));
    m_world->server.forget(u"/assignment/accounts"_s);
    script();
    QVERIFY(m_person->click(u"Try again"_s));
    QVERIFY(m_world->advanceUntil([&] { return at(prod).isValid(); }));
    QVERIFY(!m_person->button(u"Try again"_s));
}

void TestAccounts::failedRolesAreSaidAndTriedAgain()
{
    signIn();
    m_world->server.forget(u"/assignment/roles?account_id=000000000042"_s);
    m_world->server.answerException(u"/assignment/roles?account_id=000000000042"_s, 403, "ForbiddenException"_ba);
    open();
    QVERIFY(choose(sandbox));
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Try again"_s); }));
    QVERIFY(m_person->says(u"Your sign-in is fine"_s));
    m_world->server.forget(u"/assignment/roles?account_id=000000000042"_s);
    m_world->answerRoles(sandbox, {});
    QVERIFY(m_person->click(u"Try again"_s));
    QVERIFY(m_world->advanceUntil([&] { return m_person->says(u"You have no roles in this account."_s); }));
}

void TestAccounts::endedSessionKeepsItsListAndOffersSignIn()
{
    signIn();
    open();
    QVERIFY(choose(prod, u"AdministratorAccess"_s));
    QVERIFY(m_person->canClick(u"Copy credentials"_s));
    m_world->server.forget(u"/token"_s);
    m_world->server.answerException(u"/token"_s, 400, "InvalidGrantException"_ba);
    m_world->server.forget(u"/assignment/accounts"_s);
    m_world->server.answerException(u"/assignment/accounts"_s, 401, "UnauthorizedException"_ba);
    m_catalogs->of(session()).load();
    QVERIFY(m_world->advanceUntil([&] { return session().state() == Session::State::Ended; }));
    QVERIFY(at(prod, u"AdministratorAccess"_s).isValid());
    QVERIFY(m_person->says(u"Sign in to use this role."_s));
    QVERIFY(!m_person->canClick(u"Copy credentials"_s));
    QSignalSpy wanted(m_window.get(), &AccountsWindow::signInRequested);
    QVERIFY(m_person->click(u"Sign in"_s));
    QCOMPARE(wanted.at(0).at(0).toString(), u"my-sso"_s);
    QVERIFY(choose(prod));
    QVERIFY(m_person->says(u"Sign in to use its roles."_s));
    // A new sign-in mends it where the person is.
    m_world->server.forget(u"/token"_s);
    m_world->server.forget(u"/assignment/accounts"_s);
    script();
    session().signIn();
    QVERIFY(m_world->advanceUntil([&] { return !m_person->button(u"Sign in"_s); }));
    QVERIFY(choose(prod, u"AdministratorAccess"_s));
    QVERIFY(m_person->canClick(u"Copy credentials"_s));
}

void TestAccounts::filterSaysWhenNothingIsFound()
{
    signIn();
    open();
    QVERIFY(choose(sandbox, u"Developer"_s));
    QVERIFY(m_person->type(u"Filter"_s, u"no such thing"_s));
    QVERIFY(m_person->says(u"Nothing was found"_s));
    QVERIFY(m_person->says(u"Developer"_s)); // what was chosen stays beside it
    QVERIFY(m_person->type(u"Filter"_s, u"sand"_s));
    QVERIFY(!m_person->says(u"Nothing was found"_s));
    QCOMPARE(model()->rowCount(model()->index(0, 0)), 1);
}

void TestAccounts::stoppedAccountsSaySo()
{
    signIn();
    m_world->server.forget(u"/assignment/accounts"_s);
    m_world->server.answerNever(u"/assignment/accounts"_s);
    open();
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Stop"_s); }));
    const auto sentence = [&] { return model()->index(0, 0, model()->index(0, 0)).data().toString(); };
    QCOMPARE(sentence(), u"Loading…"_s);
    QVERIFY(m_person->click(u"Stop"_s));
    const QString stopped = u"Stopped. Press Enter or double-click here to go on."_s;
    QCOMPARE(sentence(), stopped);
    QVERIFY(m_person->says(u"Reading its accounts was stopped."_s)); // beside the tree
    QVERIFY(m_person->canClick(u"Try again"_s));
    m_world->server.forget(u"/assignment/accounts"_s);
    m_world->answerAccounts({{prod, u"Production"_s, {}}});
    tree()->setCurrentIndex(model()->index(0, 0, model()->index(0, 0)));
    QTest::keyClick(tree(), Qt::Key_Return);
    QVERIFY(m_world->advanceUntil([&] { return sentence() == u"Production (123456789012)"_s; }));
}

void TestAccounts::stoppedRolesSaySo()
{
    signIn();
    m_world->server.answerJson(u"/assignment/roles"_s, {{u"roleList"_s, QJsonArray()}});
    QList<Account> many;
    for (int number = 0; number < 90; ++number)
        many += {QString::number(100000000000 + number), u"Account %1"_s.arg(number, 3, 10, QChar(u'0')), {}};
    m_world->server.forget(u"/assignment/accounts"_s);
    m_world->answerAccounts(many);
    open();
    Catalog &catalog = m_catalogs->of(session());
    QVERIFY(m_world->advanceUntil([&] { return catalog.accounts().size() == 90; }));
    const QString last = many.constLast().id;
    const auto sentence = [&] {
        return model()->index(0, 0, model()->indexOf({u"my-sso"_s, last, {}})).data().toString();
    };
    QCOMPARE(sentence(), u"Loading…"_s);
    const QSignalSpy told(model(), &QAbstractItemModel::dataChanged);
    catalog.stop();
    QCOMPARE(catalog.roles(last).progress, Catalog::Progress::NotLoaded);
    // What was asked for already is still waited for.
    QVERIFY(m_world->advanceUntil([&] { return sentence().startsWith(u"Stopped. Press Enter"_s); }));
    QVERIFY(!told.isEmpty());
    tree()->setCurrentIndex(model()->indexOf({u"my-sso"_s, last, {}}));
    QVERIFY(m_person->says(u"Reading its roles was stopped."_s));
    QVERIFY(m_person->click(u"Try again"_s));
    QCOMPARE(sentence(), u"Loading…"_s);
}

// By the second, and whoever comes back reads how long it still is.
void TestAccounts::aPauseCountsItsSeconds()
{
    signIn();
    open();
    QVERIFY(m_world->advanceUntil([&] { return m_catalogs->of(session()).reading().isComplete(); }));
    m_world->server.forget(u"/assignment/accounts"_s);
    m_world->server.answer(u"/assignment/accounts"_s, 429, {{"Retry-After", "30"}}, "{}");
    m_catalogs->of(session()).loadAll();
    m_world->clock.advance(1s); // what is waited for is asked for now
    const QRegularExpression seconds(u"Going on in (\\d+) second"_s);
    const auto count = [&] { return seconds.match(m_person->visibleText()).captured(1).toInt(); };
    QVERIFY(QTest::qWaitFor([&] { return session().limiter().pause() > 20s; }));
    m_world->clock.advance(1s);
    const int before = count();
    QVERIFY(before > 20);
    for (int second = 1; second <= 5; ++second) {
        m_world->clock.advance(1s);
        QCOMPARE(count(), before - second);
    }
    m_window->hide();
    m_world->clock.advance(2s);
    m_window->show();
    QCOMPARE(count(), before - 7);
}

void TestAccounts::readingIsShownStoppedAndGoneOn()
{
    signIn();
    QList<Account> many;
    for (int number = 0; number < 90; ++number)
        many += {QString::number(100000000000 + number), u"Account %1"_s.arg(number, 3, 10, QChar(u'0')), {}};
    m_world->server.forget(u"/assignment/accounts"_s);
    m_world->answerAccounts(many);
    m_world->server.answerJson(u"/assignment/roles"_s, {{u"roleList"_s, QJsonArray()}});
    open();
    QVERIFY(m_world->advanceUntil([&] { return m_person->says(u"Reading roles: "_s); }));
    QVERIFY(m_person->click(u"Stop"_s));
    QVERIFY(m_world->advanceUntil([&] { return m_person->says(u"Stopped. The roles of "_s); }));
    QVERIFY(!m_person->button(u"Stop"_s));
    QVERIFY(m_person->click(u"Go on"_s));
    QVERIFY(m_world->advanceUntil([&] { return m_catalogs->of(session()).reading().isComplete(); }));
    QVERIFY(!m_person->button(u"Stop"_s));
    QVERIFY(!m_person->button(u"Go on"_s));
}

void TestAccounts::newAndVanishedAreMarked()
{
    signIn();
    m_catalogs->of(session()).setKnown({{prod, u"Production"_s, {}}, {u"999999999999"_s, u"Old"_s, {}}},
        {{prod, {u"AdministratorAccess"_s, u"Billing"_s}}, {u"999999999999"_s, {u"Auditor"_s}}});
    open();
    QVERIFY(m_world->advanceUntil([&] { return m_catalogs->of(session()).reading().isComplete(); }));
    const auto detail = [&](const QString &id, const QString &roleName = {}) {
        return at(id, roleName).siblingAtColumn(CatalogModel::DetailColumn).data().toString();
    };
    QCOMPARE(detail(sandbox), u"New"_s);
    QCOMPARE(detail(u"999999999999"_s), u"No longer assigned to you"_s);
    QCOMPARE(detail(prod, u"ViewOnlyAccess"_s), u"New"_s);
    QCOMPARE(detail(prod, u"AdministratorAccess"_s), QString());
    QCOMPARE(detail(prod, u"Billing"_s), u"No longer assigned to you"_s);
    QCOMPARE(at(prod, u"Billing"_s).data(Qt::AccessibleDescriptionRole).toString(), u"No longer assigned to you"_s);
    QVERIFY(choose(prod, u"Billing"_s));
    QVERIFY(m_person->says(u"This role is no longer assigned to you."_s));
    QVERIFY(!m_person->canClick(u"Copy credentials"_s));
    QVERIFY(choose(prod, u"ViewOnlyAccess"_s));
    QVERIFY(m_person->canClick(u"Copy credentials"_s));
    QVERIFY(choose(u"999999999999"_s));
    QVERIFY(m_person->says(u"This account is no longer assigned to you."_s));
    const QModelIndex gone = at(u"999999999999"_s);
    QCOMPARE(gone.model()->index(0, 0, gone).data().toString(), u"No longer assigned to you"_s);
}

void TestAccounts::everythingByKeyboard()
{
    signIn();
    open();
    QVERIFY(m_world->advanceUntil([&] { return at(prod, u"ViewOnlyAccess"_s).isValid(); }));
    auto *filter = m_person->find<QLineEdit>(u"Filter"_s);
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"viewonly"_s);
    QTest::keyClick(filter, Qt::Key_Down);
    QVERIFY(tree()->hasFocus());
    QCOMPARE(tree()->current().roleName, u"ViewOnlyAccess"_s);
    QTest::keyClick(tree(), Qt::Key_Return);
    QVERIFY(m_person->button(u"Copy credentials"_s)->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(filter->hasFocus());
    QCOMPARE(filter->selectedText(), u"viewonly"_s);
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(filter->text().isEmpty());
    QCOMPARE(tree()->current().roleName, u"ViewOnlyAccess"_s);

    // Tab comes to every button.
    QSet<QWidget *> reached;
    for (int step = 0; step < 20; ++step) {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        reached.insert(m_window->focusWidget());
    }
    QVERIFY(reached.contains(m_person->find<QPushButton>(u"Ways to open the console"_s)));
    for (const QString &text : {u"Copy credentials"_s, u"Open console"_s, u"Create profile…"_s, u"Favourite"_s})
        QVERIFY2(reached.contains(m_person->button(text)), qPrintable(text));
    QVERIFY(reached.contains(tree()));
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!m_window->isVisible());
}

void TestAccounts::everyControlHasAName()
{
    signIn();
    open();
    QVERIFY(choose(prod, u"ViewOnlyAccess"_s));
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || qobject_cast<const QLabel *>(widget)
            || widget->objectName().startsWith("qt_"_L1))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString name = button && !button->text().isEmpty() ? button->text() : widget->accessibleName();
        QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
    }
}

void TestAccounts::newsIsForTheRoleItIsAbout()
{
    signIn();
    open();
    QVERIFY(choose(prod, u"AdministratorAccess"_s));
    const RoleRef admin{u"my-sso"_s, prod, u"AdministratorAccess"_s};
    m_window->say(admin, Notice::Tone::Error, u"It went wrong."_s);
    QVERIFY(m_person->says(u"It went wrong."_s));
    QVERIFY(choose(prod, u"ViewOnlyAccess"_s));
    QVERIFY(!m_person->says(u"It went wrong."_s));
    m_window->say(admin, Notice::Tone::Error, u"Too late."_s);
    QVERIFY(!m_person->says(u"Too late."_s));
}

void TestAccounts::stateIsRemembered()
{
    signIn();
    open();
    QVERIFY(m_world->advanceUntil([&] { return at(prod).isValid(); }));
    tree()->expand(at(prod));
    m_window->resize(900, 611);
    const QByteArray state = m_window->saveState();
    m_tester.reset();
    m_window.reset();
    open();
    QVERIFY(!tree()->isExpanded(at(prod)));
    QVERIFY(m_window->restoreState(state));
    QVERIFY(tree()->isExpanded(at(prod)));
    QCOMPARE(m_window->size(), QSize(900, 611));
    QVERIFY(!m_window->restoreState("nonsense"));
    QVERIFY(!m_window->restoreState({}));
    QVERIFY(tree()->isExpanded(at(prod)));
}

void TestAccounts::anotherLanguage()
{
    signIn();
    open();
    QVERIFY(choose(prod, u"AdministratorAccess"_s));
    QVERIFY(m_person->type(u"Filter"_s, u"adm"_s));
    const QString before = m_window->windowTitle();
    Languages languages;
    languages.use(QLocale(QLocale::Japanese));
    QVERIFY(QTest::qWaitFor([&] { return m_window->windowTitle() != before; }));
    QTRY_VERIFY(m_person->says(u"AdministratorAccess"_s));
    QCOMPARE(tree()->current().roleName, u"AdministratorAccess"_s);
    QVERIFY(!at(prod, u"ViewOnlyAccess"_s).isValid());
    QVERIFY(!m_person->button(u"Copy credentials"_s));
}

QTEST_MAIN(TestAccounts)

#include "tst_accounts.moc"
