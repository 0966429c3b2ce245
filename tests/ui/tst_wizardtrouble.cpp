#include "ui/common/languages.h"
#include "ui/uiworld.h"
#include "ui/windowdriver.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace ssotray;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

// What can go wrong on the way through the wizard, each in its own words, and what the person can do then.
class TestWizardTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void case11_unparsableConfigIsLeftAlone();
    void configIsReadAgain();
    void noFileHasNothingToRepair();
    void noNetworkAtRegistration();
    void noNetworkWhilePolling();
    void webPageInsteadOfAnswer();
    void wrongRegionLeadsBack();
    void case16_lockedKeychainRegistersNobody();
    void case15_keptForThisRunOnly();
    void keychainRecovers();
    void noAccounts();
    void signedOutWhileListing();
    void forbiddenToList();
    void noNetworkWhileListing();
    void rolesFailAndComeAgain();
    void goingOnWithoutRole();
    void case1_diskFullStaysOnThePage();
    void case30_closingStopsEverything_data();
    void case30_closingStopsEverything();
    void case30_leavingSignInStopsPolling();
    void credentialsAreForbidden();
    void onlyStandardWhereShellsDisagree_data();
    void onlyStandardWhereShellsDisagree();

private:
    void start();
    void goToSignIn();
    void goToRoles();
    void goToProfile();
    int page() const { return m_wizard->currentId(); }
    bool comesTo(int id)
    {
        return m_world->advanceUntil([&] { return page() == id; });
    }
    bool reads(const QString &words)
    {
        return m_world->advanceUntil([&] { return m_person->says(words); });
    }
    bool offers(const QString &button)
    {
        return m_world->advanceUntil([&] { return m_person->canClick(button); });
    }

    Languages m_languages;
    QString m_credentialsProgram; // empty: one with a plain path
    std::unique_ptr<UiWorld> m_world;
    QPointer<Wizard> m_wizard;
    std::unique_ptr<WindowDriver> m_person;
};

void TestWizardTrouble::init()
{
    m_languages.use(QLocale(QLocale::English));
    m_world = std::make_unique<UiWorld>();
    m_credentialsProgram.clear();
}

void TestWizardTrouble::cleanup()
{
    delete m_wizard;
    m_world.reset();
}

void TestWizardTrouble::start()
{
    WizardServices services = m_world->services();
    if (!m_credentialsProgram.isEmpty())
        services.credentialsProgram = m_credentialsProgram;
    m_wizard = new Wizard(services);
    m_person = std::make_unique<WindowDriver>(m_wizard);
    m_wizard->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_wizard));
    m_world->clock.advance(2s);
}

void TestWizardTrouble::goToSignIn()
{
    start();
    QVERIFY(m_person->type(u"SSO session name"_s, u"my-sso"_s));
    QVERIFY(m_person->type(u"SSO start URL"_s, u"https://d-12345xxxxx.awsapps.com/start"_s));
    QVERIFY(m_person->type(u"SSO region"_s, u"ap-northeast-1"_s));
    QVERIFY(m_person->click(u"Next"_s));
    QCOMPARE(page(), int(Wizard::SignInPageId));
}

void TestWizardTrouble::goToRoles()
{
    goToSignIn();
    QVERIFY(comesTo(Wizard::RolesPageId));
}

void TestWizardTrouble::goToProfile()
{
    m_world->answerEverything();
    goToRoles();
    QVERIFY(offers(u"Next"_s));
    QVERIFY(m_person->click(u"Next"_s));
    QCOMPARE(page(), int(Wizard::ProfilePageId));
}

void TestWizardTrouble::case11_unparsableConfigIsLeftAlone()
{
    const QByteArray broken = "[profile a]\nregion = x\n\n[profile a]\nregion = y\n"_ba;
    m_world->writeConfig(broken);
    start();
    QVERIFY(reads(u"Line 4: the section [profile a] is there twice."_s));
    QVERIFY(m_person->says(m_world->configPath()));
    QVERIFY(m_person->says(u"Nothing will be changed in this file"_s));
    QVERIFY(!m_person->canClick(u"Next"_s));
    QVERIFY(!m_person->find<QLineEdit>(u"SSO start URL"_s));
    QSignalSpy repair(m_wizard, &Wizard::repairRequested);
    QVERIFY(m_person->click(u"Go to the profiles…"_s));
    QCOMPARE(repair.size(), 1);
    QCOMPARE(m_world->configBytes(), broken);
}

void TestWizardTrouble::noFileHasNothingToRepair()
{
    QVERIFY(QDir().mkpath(m_world->configPath()));
    start();
    QVERIFY(offers(u"Read again"_s));
    QVERIFY(!m_person->button(u"Go to the profiles…"_s));
}

void TestWizardTrouble::configIsReadAgain()
{
    m_world->writeConfig("nonsense\n"_ba);
    start();
    QVERIFY(offers(u"Read again"_s));
    m_world->writeConfig(
        "[sso-session old]\nsso_start_url = https://d-1.awsapps.com/start\nsso_region = eu-west-1\n"_ba);
    QVERIFY(m_person->click(u"Read again"_s));
    QVERIFY(m_world->advanceUntil([&] { return !m_person->button(u"Read again"_s); }));
    QVERIFY(!m_person->button(u"Go to the profiles…"_s));
    QCOMPARE(m_person->find<QComboBox>(u"SSO session name"_s)->count(), 1);
}

void TestWizardTrouble::noNetworkAtRegistration()
{
    m_world->answerEverything();
    m_world->server.goAway();
    goToSignIn();
    QVERIFY(reads(u"cannot be reached"_s));
    QVERIFY(m_person->says(u"The app keeps trying."_s));
    m_world->server.comeBack();
    QVERIFY(comesTo(Wizard::RolesPageId)); // heals by itself
}

void TestWizardTrouble::noNetworkWhilePolling()
{
    m_world->answerEverything();
    goToSignIn();
    QVERIFY(offers(u"Open browser"_s));
    m_world->server.goAway();
    QVERIFY(reads(u"cannot be reached"_s));
    QVERIFY(m_person->find<QLineEdit>(u"User code"_s)); // it is still good
    m_world->server.comeBack();
    QVERIFY(comesTo(Wizard::RolesPageId));
}

void TestWizardTrouble::webPageInsteadOfAnswer()
{
    m_world->answerCode();
    m_world->server.answer(u"/token"_s, 200, {{"Content-Type"_ba, "text/html"_ba}}, "<html>Wi-Fi login</html>"_ba);
    m_world->answerToken();
    m_world->answerAccounts({});
    goToSignIn();
    QVERIFY(reads(u"looks like a web page"_s));
    QVERIFY(comesTo(Wizard::RolesPageId));
}

void TestWizardTrouble::wrongRegionLeadsBack()
{
    m_world->answerCode();
    m_world->server.forget(u"/device_authorization"_s);
    m_world->server.answerException(u"/device_authorization"_s, 400, "InvalidRequestException"_ba);
    goToSignIn();
    QVERIFY(reads(u"https://d-12345xxxxx.awsapps.com/start"_s));
    QVERIFY(m_person->says(u"ap-northeast-1"_s));
    QVERIFY(m_person->canClick(u"Try again"_s));
    QVERIFY(m_person->click(u"Change start URL or region"_s));
    QCOMPARE(page(), int(Wizard::SessionPageId));
}

void TestWizardTrouble::case16_lockedKeychainRegistersNobody()
{
    m_world->answerEverything();
    m_world->keychain.error = Error{Error::Kind::Keychain, u"Locked"_s, {}, {}};
    goToSignIn();
    QVERIFY(reads(u"The keychain is locked"_s));
    m_world->advanceUntil([] { return false; }, 10);
    QCOMPARE(m_world->server.requests().size(), 0);
    m_world->keychain.error.reset();
    QVERIFY(m_person->click(u"Try again"_s));
    QVERIFY(comesTo(Wizard::RolesPageId));
}

void TestWizardTrouble::case15_keptForThisRunOnly()
{
    m_world->answerEverything();
    m_world->keychain.error = Error{Error::Kind::Keychain, u"NoService"_s, {}, {}};
    goToSignIn();
    QVERIFY(offers(u"Sign in again"_s)); // there may be a sign-in behind the trouble
    QVERIFY(m_person->click(u"Sign in again"_s));
    QVERIFY(offers(u"Keep for this run only"_s));
    QVERIFY(m_person->says(u"gnome-keyring"_s));
    QVERIFY(!m_person->canClick(u"Next"_s));
    QVERIFY(m_person->click(u"Keep for this run only"_s));
    QVERIFY(comesTo(Wizard::RolesPageId));
    QVERIFY(m_world->sessions.open(m_world->mySso()).isKeptForThisRunOnly());
}

void TestWizardTrouble::keychainRecovers()
{
    m_world->answerEverything();
    goToSignIn();
    QVERIFY(offers(u"Open browser"_s));
    m_world->keychain.error = Error{Error::Kind::Keychain, u"ReadBack"_s, {}, {}};
    QVERIFY(reads(u"did not keep what was stored"_s));
    m_world->keychain.error.reset();
    QVERIFY(m_person->click(u"Try again"_s));
    QVERIFY(comesTo(Wizard::RolesPageId));
    QVERIFY(!m_world->sessions.open(m_world->mySso()).isKeptForThisRunOnly());
}

void TestWizardTrouble::noAccounts()
{
    m_world->answerCode();
    m_world->answerToken();
    m_world->answerAccounts({});
    m_world->answerAccounts({{u"123456789012"_s, u"Production"_s, {}}});
    m_world->answerRoles(u"123456789012"_s, {u"Admin"_s});
    goToRoles();
    QVERIFY(reads(u"No AWS accounts are available to you."_s));
    QVERIFY(m_person->canClick(u"Next"_s));
    QVERIFY(m_person->click(u"Try again"_s));
    QVERIFY(m_world->advanceUntil([&] { return m_person->find<QTreeView>(u"Accounts and roles"_s) != nullptr; }));
}

void TestWizardTrouble::signedOutWhileListing()
{
    m_world->answerCode();
    m_world->answerToken();
    m_world->server.answerException(u"/assignment/accounts"_s, 401, "UnauthorizedException"_ba);
    goToRoles();
    QVERIFY(reads(u"Your sign-in to my-sso has ended."_s)); // after one renewal that did not help
    QVERIFY(m_person->says(u"You can go on without an account and a role"_s));
    QVERIFY(m_person->canClick(u"Next"_s));
    QVERIFY(m_person->click(u"Try again"_s)); // where signing in is possible
    QCOMPARE(page(), int(Wizard::SignInPageId));
    QVERIFY(offers(u"Open browser"_s));
}

void TestWizardTrouble::forbiddenToList()
{
    m_world->answerCode();
    m_world->answerToken();
    m_world->server.answerException(u"/assignment/accounts"_s, 403, "ForbiddenException"_ba);
    goToRoles();
    QVERIFY(reads(u"Your sign-in is fine"_s));
    QVERIFY(m_person->canClick(u"Next"_s));
    QCOMPARE(m_world->sessions.open(m_world->mySso()).state(), Session::State::SignedIn);
}

void TestWizardTrouble::noNetworkWhileListing()
{
    m_world->answerCode();
    m_world->answerToken();
    m_world->server.answerRaw(u"/assignment/accounts"_s, {}); // closed without a word
    goToRoles();
    QVERIFY(offers(u"Try again"_s));
    QVERIFY(!m_person->canClick(u"Next"_s));
    m_world->server.forget(u"/assignment/accounts"_s);
    m_world->answerAccounts({{u"123456789012"_s, u"Production"_s, {}}});
    m_world->answerRoles(u"123456789012"_s, {u"Admin"_s});
    QVERIFY(m_person->click(u"Try again"_s));
    QVERIFY(offers(u"Next"_s));
}

void TestWizardTrouble::rolesFailAndComeAgain()
{
    m_world->answerCode();
    m_world->answerToken();
    m_world->answerAccounts({{u"123456789012"_s, u"Production"_s, {}}});
    m_world->server.answerException(u"/assignment/roles"_s, 403, "ForbiddenException"_ba);
    goToRoles();
    const auto firstRow = [&] {
        const auto *tree = m_person->find<QTreeView>(u"Accounts and roles"_s);
        return tree ? tree->model()->index(0, 0, tree->model()->index(0, 0)).data().toString() : QString();
    };
    QVERIFY(m_world->advanceUntil([&] { return firstRow().contains(u"Your sign-in is fine"_s); }));
    QVERIFY(!m_person->canClick(u"Next"_s));
    m_world->answerRoles(u"123456789012"_s, {u"Admin"_s});
    auto *tree = m_person->find<QTreeView>(u"Accounts and roles"_s);
    tree->collapse(tree->model()->index(0, 0));
    tree->expand(tree->model()->index(0, 0));
    QVERIFY(offers(u"Next"_s));
    QCOMPARE(firstRow(), u"Admin"_s);
}

void TestWizardTrouble::goingOnWithoutRole()
{
    m_world->answerCode();
    m_world->answerToken();
    m_world->answerAccounts({});
    goToRoles();
    QVERIFY(offers(u"Next"_s));
    QVERIFY(m_person->click(u"Next"_s));
    QCOMPARE(m_person->find<QLineEdit>(u"CLI profile name"_s)->text(), QString());
    QVERIFY(!m_person->canClick(u"Save profile"_s));
    QVERIFY(m_person->type(u"CLI profile name"_s, u"bare"_s));
    QVERIFY(m_person->type(u"CLI default client Region"_s, u"ap-northeast-1"_s));
    QVERIFY(m_person->click(u"Save profile"_s));
    QVERIFY(comesTo(Wizard::DonePageId));
    QVERIFY(m_world->configBytes().startsWith(
        "[profile bare]\nsso_session = my-sso\nregion = ap-northeast-1\noutput = json\n"));
    QVERIFY(m_person->says(u"Successfully configured SSO for profile: bare"_s));
    QVERIFY(!m_person->canClick(u"Copy"_s)); // `aws s3 ls` could not work
    QVERIFY(!m_person->canClick(u"Copy credentials"_s));
    QVERIFY(!m_person->canClick(u"Open console"_s));
}

// How a full disk is noticed is tested with storage/safefile; here any save fails, and the page must stay.
void TestWizardTrouble::case1_diskFullStaysOnThePage()
{
    goToProfile();
    QVERIFY(QDir().mkpath(m_world->configPath())); // a folder stands where the file should be
    QVERIFY(m_person->click(u"Save profile"_s));
    QVERIFY(reads(u"The profile was not saved."_s));
    QCOMPARE(page(), int(Wizard::ProfilePageId));
    QVERIFY(offers(u"Save profile"_s));
    QVERIFY(QDir().rmdir(m_world->configPath()));
    QVERIFY(m_person->click(u"Save profile"_s));
    QVERIFY(comesTo(Wizard::DonePageId));
}

void TestWizardTrouble::case30_closingStopsEverything_data()
{
    QTest::addColumn<int>("lastPage");
    QTest::addColumn<bool>("byDeleting");
    for (const int id :
        {int(Wizard::SessionPageId), int(Wizard::SignInPageId), int(Wizard::RolesPageId), int(Wizard::ProfilePageId)}) {
        QTest::addRow("closed on page %d", id) << id << false;
        QTest::addRow("deleted on page %d", id) << id << true;
    }
}

void TestWizardTrouble::case30_closingStopsEverything()
{
    QFETCH(int, lastPage);
    QFETCH(bool, byDeleting);
    switch (lastPage) {
    case Wizard::SessionPageId:
        start();
        break;
    case Wizard::SignInPageId:
        m_world->answerCode();
        m_world->answerPending();
        goToSignIn();
        QVERIFY(offers(u"Open browser"_s));
        break;
    case Wizard::RolesPageId:
        m_world->answerEverything();
        goToRoles();
        break;
    default:
        goToProfile();
    }
    if (byDeleting)
        delete m_wizard;
    else
        QTest::keyClick(m_wizard, Qt::Key_Escape);
    QTRY_VERIFY(!m_wizard);
    m_world->advanceUntil([] { return false; }, 2); // what was on its way when it closed
    const qsizetype before = m_world->server.requests().size();
    m_world->clock.advance(15min);
    m_world->advanceUntil([] { return false; }, 10);
    QCOMPARE(m_world->server.requests().size(), before);
    QCOMPARE(m_world->configBytes(), QByteArray());
}

void TestWizardTrouble::case30_leavingSignInStopsPolling()
{
    m_world->answerCode();
    m_world->answerPending();
    goToSignIn();
    QVERIFY(offers(u"Open browser"_s));
    QVERIFY(m_person->click(u"Back"_s));
    m_world->advanceUntil([] { return false; }, 2);
    const qsizetype before = m_world->server.requests().size();
    m_world->advanceUntil([] { return false; }, 30);
    QCOMPARE(m_world->server.requests().size(), before);
}

void TestWizardTrouble::credentialsAreForbidden()
{
    goToProfile();
    m_world->server.forget(u"/federation/credentials"_s);
    m_world->server.answerException(u"/federation/credentials"_s, 403, "ForbiddenException"_ba);
    QVERIFY(m_person->click(u"Save profile"_s));
    QVERIFY(comesTo(Wizard::DonePageId));
    qobject_cast<QPushButton *>(m_person->button(u"Copy credentials"_s))->menu()->actions().constFirst()->trigger();
    QVERIFY(reads(u"This role is not assigned to you. Your sign-in is fine"_s));
}

// spec/aws.md §7
void TestWizardTrouble::onlyStandardWhereShellsDisagree_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("words");
    QTest::newRow("program") << u"/opt/$(touch x)/sso-tray-credentials"_s << u"AdministratorAccess"_s
                             << u"Keychain only is not possible here. This app is installed in a folder whose name"_s;
    QTest::newRow("role") << QString() << u"Admin$(id)"_s
                          << u"Keychain only is not possible here. The name of the role (Admin$(id)) holds"_s;
    QTest::newRow("none") << u"/opt/my tools/sso-tray-credentials"_s << u"AdministratorAccess"_s << QString();
}

void TestWizardTrouble::onlyStandardWhereShellsDisagree()
{
    QFETCH(const QString, program);
    QFETCH(const QString, role);
    QFETCH(const QString, words);
    m_credentialsProgram = program;
    m_world->answerEverything();
    m_world->server.forget(u"/assignment/roles?account_id=123456789012"_s);
    m_world->answerRoles(u"123456789012"_s, {role});
    goToRoles();
    QVERIFY(offers(u"Next"_s));
    QVERIFY(m_person->click(u"Next"_s));
    QCOMPARE(m_person->says(u"Keychain only is not possible here."_s), !words.isEmpty());
    QVERIFY2(m_person->says(words), qPrintable(m_person->visibleText()));
    QCOMPARE(m_person->find<QRadioButton>(u"Keychain only"_s)->isEnabled(), words.isEmpty());
    QVERIFY(m_person->find<QRadioButton>(u"Standard"_s)->isChecked());
    QVERIFY(m_person->type(u"CLI profile name"_s, u"a"_s));
    QVERIFY(m_person->click(u"Save profile"_s));
    QVERIFY(comesTo(Wizard::DonePageId));
    QVERIFY(m_world->configBytes().contains("sso_session = my-sso"));
}

QTEST_MAIN(TestWizardTrouble)

#include "tst_wizardtrouble.moc"
