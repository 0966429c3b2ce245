#include "ui/uiworld.h"
#include "ui/windowdriver.h"

#include "ui/catalogview/tickmodel.h"
#include "ui/common/copymenu.h"
#include "ui/common/languages.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGroupBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace ssotray;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QByteArray walkThroughConfig = R"([profile my-sso]
sso_session = my-sso
sso_account_id = 123456789012
sso_role_name = AdministratorAccess
region = ap-northeast-1
output = json

[sso-session my-sso]
sso_start_url = https://d-12345xxxxx.awsapps.com/start
sso_region = ap-northeast-1
sso_registration_scopes = sso:account:access
)"_ba;

const QString sandbox = u"222222222222"_s;
const QString production = u"123456789012"_s;

} // namespace

// The way through the wizard as a person goes it, against a scripted AWS.
class TestWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void walkThrough();
    void walkThroughInKeychainOnly();
    void nothingBeginsBeforeThePersonCame();
    void knownSessionFillsAndLocks();
    void knownSessionKeepsMissingEditable();
    void sessionFieldsExplainThemselves();
    void pastedUrlIsMadeTidy();
    void urlTellsRegion();
    void unknownRegionIsAccepted();
    void goodTokenSkipsSignIn();
    void backToSignInStays();
    void accountsAreReadAgainAfterAnotherSignIn();
    void oneOfManyRolesIsChosen();
    void severalRolesAreTicked();
    void oneTickIsAChoiceLikeAnyOther();
    void aWholeAccountIsTicked();
    void rolesThatCouldNotBeReadAreAskedForAgain();
    void aScreenReaderCanSayWhatIsTicked();
    void aTemplateIsExplained();
    void severalProfilesThatExist();
    void leadingZerosAndUnicode();
    void anotherProfile();
    void existingProfileIsWarnedAbout();
    void credentialsAreCopied();
    void credentialsThatComeTooLateAreNotCopied();
    void consoleIsOpenedByClick();
    void startAtLogin();
    void everythingHasAName();
    void inJapanese();

private:
    void start();
    void fillSession();
    void goToRoles();
    // Two accounts with two roles each, the first of them opened.
    QTreeView *goToManyRoles();
    QModelIndex row(const QString &account, const QString &role = {}) const;
    void tick(const QString &account, const QString &role = {});
    void goToProfile();
    void goToDone();
    int page() const { return m_wizard->currentId(); }
    bool comesTo(int id)
    {
        return m_world->advanceUntil([&] { return page() == id; });
    }

    Languages m_languages;
    std::unique_ptr<UiWorld> m_world;
    QPointer<Wizard> m_wizard;
    std::unique_ptr<WindowDriver> m_person;
};

void TestWizard::init()
{
    m_languages.use(QLocale(QLocale::English));
    m_world = std::make_unique<UiWorld>();
    m_world->answerEverything();
}

void TestWizard::cleanup()
{
    delete m_wizard;
    m_world.reset();
}

void TestWizard::start()
{
    delete m_wizard;
    m_wizard = new Wizard(m_world->services());
    m_person = std::make_unique<WindowDriver>(m_wizard);
    m_wizard->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_wizard));
    m_world->clock.advance(2s); // the config may have been written just before
}

void TestWizard::fillSession()
{
    QVERIFY(m_person->type(u"SSO session name"_s, u"my-sso"_s));
    QVERIFY(m_person->type(u"SSO start URL"_s, u"https://d-12345xxxxx.awsapps.com/start"_s));
    QVERIFY(m_person->type(u"SSO region"_s, u"ap-northeast-1"_s));
}

void TestWizard::goToRoles()
{
    start();
    fillSession();
    QVERIFY(m_person->click(u"Next"_s));
    QVERIFY(comesTo(Wizard::RolesPageId));
}

void TestWizard::goToProfile()
{
    goToRoles();
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Next"_s); }));
    QVERIFY(m_person->click(u"Next"_s));
    QCOMPARE(page(), int(Wizard::ProfilePageId));
}

void TestWizard::goToDone()
{
    goToProfile();
    QVERIFY(m_person->type(u"CLI default client Region"_s, u"ap-northeast-1"_s));
    QVERIFY(m_person->type(u"CLI profile name"_s, u"my-sso"_s));
    QVERIFY(m_person->click(u"Save profile"_s));
    QVERIFY(comesTo(Wizard::DonePageId));
}

void TestWizard::walkThrough()
{
    start();
    QSignalSpy opened(m_wizard, &Wizard::openRequested);
    QSignalSpy saved(m_wizard, &Wizard::profilesSaved);
    QCOMPARE(m_wizard->windowTitle(), u"SSO Tray for AWS"_s);
    QCOMPARE(m_wizard->currentPage()->title(), u"SSO session"_s);
    QVERIFY(!m_person->canClick(u"Next"_s));
    fillSession();
    QCOMPARE(m_person->find<QLineEdit>(u"SSO registration scopes"_s)->text(), u"sso:account:access"_s);
    QVERIFY(m_person->click(u"Next"_s));

    QCOMPARE(m_wizard->currentPage()->title(), u"Sign in"_s);
    QVERIFY(m_world->advanceUntil([&] { return m_person->find<QLineEdit>(u"User code"_s) != nullptr; }));
    QCOMPARE(opened.size(), 0);
    QVERIFY(m_person->click(u"Open browser"_s));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(
        opened.at(0).at(0).toUrl(), QUrl(u"https://device.sso.ap-northeast-1.amazonaws.com/?user_code=BRCJ-PDVT"_s));
    QVERIFY(comesTo(Wizard::RolesPageId));

    QCOMPARE(m_wizard->currentPage()->title(), u"Accounts and roles"_s);
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Next"_s); })); // the only role is chosen
    QVERIFY(m_person->click(u"Next"_s));

    QCOMPARE(m_wizard->currentPage()->title(), u"Profile"_s);
    QCOMPARE(m_person->find<QLineEdit>(u"CLI profile name"_s)->text(), u"AdministratorAccess-123456789012"_s);
    QCOMPARE(m_person->find<QComboBox>(u"CLI default output format"_s)->currentText(), u"json"_s);
    QVERIFY(m_person->find<QRadioButton>(u"Standard"_s)->isChecked());
    QVERIFY(m_person->type(u"CLI default client Region"_s, u"ap-northeast-1"_s));
    QVERIFY(m_person->type(u"CLI profile name"_s, u"my-sso"_s));
    const QString diff = m_person->find<QPlainTextEdit>(u"Change to the config file"_s)->toPlainText();
    QVERIFY(diff.contains(u"+ [profile my-sso]\n+ sso_session = my-sso"_s));
    QCOMPARE(m_world->configBytes(), QByteArray()); // shown, not done
    QVERIFY(m_person->click(u"Save profile"_s));
    QVERIFY(comesTo(Wizard::DonePageId));

    QCOMPARE(m_world->configBytes(), walkThroughConfig);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(m_wizard->currentPage()->title(), u"Done"_s);
    QVERIFY(m_person->says(u"To use this profile, specify the profile name using --profile, as shown:"_s));
    QCOMPARE(m_person->find<QLineEdit>(u"Command"_s)->text(), u"aws s3 ls --profile my-sso"_s);
    QVERIFY(m_person->click(u"Copy"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"aws s3 ls --profile my-sso"_s);
    QVERIFY(!m_person->button(u"Back"_s) || !m_person->canClick(u"Back"_s));
    QVERIFY(m_person->click(u"Finish"_s));
    QTRY_VERIFY(!m_wizard); // it deletes itself
    QCOMPARE(opened.size(), 1);
}

void TestWizard::walkThroughInKeychainOnly()
{
    goToProfile();
    m_person->find<QRadioButton>(u"Keychain only"_s)->click();
    QVERIFY(m_person->type(u"CLI profile name"_s, u"prod"_s));
    QVERIFY(m_person->click(u"Save profile"_s));
    QVERIFY(comesTo(Wizard::DonePageId));
    const QByteArray text = m_world->configBytes();
    QVERIFY(text.startsWith("[profile prod]\n"
                            "credential_process = \"/opt/sso-tray/bin/sso-tray-credentials\" --sso-session my-sso "
                            "--account-id 123456789012 --role-name AdministratorAccess\n"
                            "output = json\n"));
    QVERIFY(!text.contains("sso_session ="));
}

void TestWizard::nothingBeginsBeforeThePersonCame()
{
    start();
    fillSession();
    m_world->advanceUntil([] { return false; }, 20);
    QCOMPARE(m_world->server.requests().size(), 0);
}

void TestWizard::knownSessionFillsAndLocks()
{
    m_world->writeConfig(
        "[sso-session old]\nsso_start_url = https://d-1.awsapps.com/start#/\nsso_region = eu-west-1\n");
    start();
    auto *name = m_person->find<QComboBox>(u"SSO session name"_s);
    QVERIFY(m_world->advanceUntil([&] { return name->count() == 1; }));
    QCOMPARE(name->currentText(), QString()); // nobody has chosen it
    QVERIFY(m_person->type(u"SSO session name"_s, u"old"_s));
    QCOMPARE(m_person->find<QLineEdit>(u"SSO start URL"_s)->text(), u"https://d-1.awsapps.com/start#/"_s);
    QCOMPARE(m_person->find<QComboBox>(u"SSO region"_s)->currentText(), u"eu-west-1"_s);
    for (const QString &field : {u"SSO start URL"_s, u"SSO region"_s, u"SSO registration scopes"_s})
        QVERIFY2(!m_person->find<QWidget>(field)->isEnabled(), qPrintable(field));
    QCOMPARE(m_person->find<QLineEdit>(u"SSO registration scopes"_s)->text(), u"sso:account:access"_s);
    QVERIFY(m_person->says(u"“old” is in your config file"_s));
    QVERIFY(m_person->says(u"choose the session in “Profiles…”, then “Edit…”"_s)); // what locks names the way
    QVERIFY(m_person->canClick(u"Next"_s));

    QVERIFY(m_person->type(u"SSO session name"_s, u"older"_s)); // another one: nothing of the old stays
    QVERIFY(m_person->find<QLineEdit>(u"SSO start URL"_s)->isEnabled());
    QCOMPARE(m_person->find<QLineEdit>(u"SSO start URL"_s)->text(), QString());
    QVERIFY(!m_person->canClick(u"Next"_s));
}

void TestWizard::knownSessionKeepsMissingEditable()
{
    m_world->writeConfig("[sso-session half]\nsso_start_url = https://d-12345xxxxx.awsapps.com/start\n");
    start();
    auto *name = m_person->find<QComboBox>(u"SSO session name"_s);
    QVERIFY(m_world->advanceUntil([&] { return name->count() == 1; }));
    QVERIFY(m_person->type(u"SSO session name"_s, u"half"_s));
    QVERIFY(!m_person->find<QLineEdit>(u"SSO start URL"_s)->isEnabled());
    QVERIFY(m_person->type(u"SSO region"_s, u"ap-northeast-1"_s));
    QVERIFY(m_person->click(u"Next"_s));
    QVERIFY(comesTo(Wizard::RolesPageId));
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Next"_s); }));
    QVERIFY(m_person->click(u"Next"_s));
    QVERIFY(m_person->click(u"Save profile"_s));
    QVERIFY(comesTo(Wizard::DonePageId));
    QVERIFY(m_world->configBytes().startsWith("[sso-session half]\n"
                                              "sso_start_url = https://d-12345xxxxx.awsapps.com/start\n"
                                              "sso_region = ap-northeast-1\n"));
    QVERIFY(!m_world->configBytes().contains("scopes"));
}

void TestWizard::sessionFieldsExplainThemselves()
{
    start();
    QVERIFY(!m_person->says(u"needed"_s)); // nobody has touched anything
    QVERIFY(m_person->type(u"SSO session name"_s, u"my sso"_s));
    QVERIFY(m_person->says(u"so that every AWS tool can read the name"_s));
    QVERIFY(m_person->type(u"SSO start URL"_s, u"http://d-1.awsapps.com/start"_s));
    QVERIFY(m_person->says(u"must begin with https://"_s));
    QVERIFY(m_person->type(u"SSO start URL"_s, u"https://d-1.awsapps.com@evil.example/start"_s));
    QVERIFY(m_person->says(u"must not contain a user name"_s));
    // A region that would choose whose host we talk to.
    QVERIFY(m_person->type(u"SSO region"_s, u"evil.example/"_s));
    QVERIFY(m_person->says(u"Region names look like"_s));
    QVERIFY(m_person->type(u"SSO registration scopes"_s, u"sso:account:access other"_s));
    QVERIFY(m_person->says(u"Scope values must be separated by commas."_s));
    QVERIFY(!m_person->canClick(u"Next"_s));
    QCOMPARE(m_person->find<QLineEdit>(u"SSO start URL"_s)->accessibleDescription(),
        u"The start URL must not contain a user name (what stands before “@”)."_s);
    QCOMPARE(m_world->server.requests().size(), 0);
}

void TestWizard::pastedUrlIsMadeTidy()
{
    start();
    QVERIFY(m_person->type(u"SSO start URL"_s, u"D-12345xxxxx.awsapps.com/start/#/?tab=accounts"_s));
    QCOMPARE(m_person->find<QLineEdit>(u"SSO start URL"_s)->text(), u"https://d-12345xxxxx.awsapps.com/start"_s);
}

void TestWizard::urlTellsRegion()
{
    start();
    QVERIFY(m_person->type(u"SSO start URL"_s, u"https://ssoins-0123456789abcdef.portal.eu-west-1.app.aws"_s));
    QCOMPARE(m_person->find<QComboBox>(u"SSO region"_s)->currentText(), u"eu-west-1"_s);
    QVERIFY(m_person->type(u"SSO region"_s, u"us-east-1"_s));
    QVERIFY(m_person->says(u"The start URL names another region: eu-west-1."_s));
}

void TestWizard::unknownRegionIsAccepted()
{
    start();
    fillSession();
    QVERIFY(m_person->type(u"SSO region"_s, u"xx-moon-1"_s));
    QVERIFY(m_person->says(u"does not know this region"_s));
    QVERIFY(m_person->canClick(u"Next"_s));
}

void TestWizard::goodTokenSkipsSignIn()
{
    goToRoles();
    const qsizetype registrations = m_world->server.requests(u"/client/register"_s).size();
    start();
    fillSession();
    QVERIFY(m_person->click(u"Next"_s));
    QVERIFY(comesTo(Wizard::RolesPageId));
    QCOMPARE(m_world->server.requests(u"/client/register"_s).size(), registrations);
}

void TestWizard::backToSignInStays()
{
    goToRoles();
    QVERIFY(m_person->click(u"Back"_s));
    QVERIFY(m_world->advanceUntil([&] { return m_person->says(u"You are signed in to my-sso."_s); }));
    m_world->advanceUntil([] { return false; }, 3);
    QCOMPARE(page(), int(Wizard::SignInPageId));
    QVERIFY(m_person->canClick(u"Next"_s));
    QVERIFY(m_person->canClick(u"Sign in again"_s));
}

// As somebody else, perhaps.
void TestWizard::accountsAreReadAgainAfterAnotherSignIn()
{
    goToRoles();
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Next"_s); }));
    const qsizetype asked = m_world->server.requests(u"/assignment/accounts"_s).size();
    QVERIFY(m_person->click(u"Back"_s));
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Next"_s); }));
    QVERIFY(m_person->click(u"Next"_s));
    QCOMPARE(page(), int(Wizard::RolesPageId));
    QCOMPARE(m_world->server.requests(u"/assignment/accounts"_s).size(), asked);
    QVERIFY(m_person->click(u"Back"_s));
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Sign in again"_s); }));
    QVERIFY(m_person->click(u"Sign in again"_s));
    QVERIFY(comesTo(Wizard::RolesPageId));
    QVERIFY(
        m_world->advanceUntil([&] { return m_world->server.requests(u"/assignment/accounts"_s).size() == asked + 1; }));
}

void TestWizard::oneOfManyRolesIsChosen()
{
    m_world->server.forget(u"/assignment/accounts"_s);
    m_world->answerAccounts({{u"222222222222"_s, u"Sandbox"_s, u"sandbox@example.com"_s},
        {u"123456789012"_s, u"Production"_s, u"prod@example.com"_s}});
    m_world->answerRoles(u"222222222222"_s, {u"ReadOnly"_s, u"Admin"_s});
    goToRoles();
    auto *tree = m_person->find<QTreeView>(u"Accounts and roles"_s);
    QVERIFY(
        m_world->advanceUntil([&] { return (tree = m_person->find<QTreeView>(u"Accounts and roles"_s)) != nullptr; }));
    const QModelIndex sandbox = tree->model()->index(1, 0);
    QCOMPARE(sandbox.data().toString(), u"Sandbox (222222222222)"_s);
    QVERIFY(m_world->server.requests(u"/assignment/roles"_s).isEmpty());
    tree->expand(sandbox);
    QVERIFY(m_world->advanceUntil([&] { return tree->model()->rowCount(sandbox) == 2; }));
    QVERIFY(!m_person->canClick(u"Next"_s));
    tree->setCurrentIndex(tree->model()->index(1, 0, sandbox));
    QVERIFY(m_person->canClick(u"Next"_s));

    QVERIFY(m_person->type(u"Filter"_s, u"PROD"_s));
    QCOMPARE(tree->model()->rowCount(), 1);
    QVERIFY(m_person->type(u"Filter"_s, u"readonly"_s));
    QCOMPARE(tree->model()->rowCount(), 1);
    tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
    QVERIFY(m_person->click(u"Next"_s));
    QCOMPARE(m_person->find<QLineEdit>(u"CLI profile name"_s)->text(), u"ReadOnly-222222222222"_s);
}

QTreeView *TestWizard::goToManyRoles()
{
    m_world->server.forget(u"/assignment/accounts"_s);
    m_world->answerAccounts({{sandbox, u"Sandbox"_s, u"sandbox@example.com"_s},
        {u"123456789012"_s, u"Production"_s, u"prod@example.com"_s}});
    m_world->server.forget(u"/assignment/roles?account_id=%1"_s.arg(production));
    m_world->answerRoles(sandbox, {u"ReadOnly"_s, u"Admin"_s});
    m_world->answerRoles(production, {u"ReadOnly"_s, u"Admin"_s});
    goToRoles();
    m_world->advanceUntil([&] { return m_person->find<QTreeView>(u"Accounts and roles"_s) != nullptr; });
    return m_person->find<QTreeView>(u"Accounts and roles"_s);
}

QModelIndex TestWizard::row(const QString &account, const QString &role) const
{
    return m_wizard->findChild<TickModel *>()->indexOf({u"my-sso"_s, account, role});
}

// As with the space bar.
void TestWizard::tick(const QString &account, const QString &role)
{
    auto *tree = m_person->find<QTreeView>(u"Accounts and roles"_s);
    if (!role.isEmpty())
        tree->expand(row(account));
    QVERIFY(m_world->advanceUntil([&] { return row(account, role).isValid(); }));
    tree->setCurrentIndex(row(account, role));
    QTest::keyClick(tree, Qt::Key_Space);
}

void TestWizard::severalRolesAreTicked()
{
    QVERIFY(goToManyRoles());
    QVERIFY(!m_person->canClick(u"Next"_s));
    tick(production, u"ReadOnly"_s);
    QVERIFY(m_person->says(u"Chosen: ReadOnly in Production (123456789012)"_s));
    tick(sandbox, u"Admin"_s);
    QVERIFY(m_person->says(u"2 roles are ticked: each gets a profile."_s));
    // What a filter hides stays ticked.
    QVERIFY(m_person->type(u"Filter"_s, u"sandbox"_s));
    QVERIFY(m_person->says(u"2 roles are ticked"_s));
    QVERIFY(m_person->click(u"Next"_s));

    QCOMPARE(page(), int(Wizard::ProfilePageId));
    QVERIFY(!m_person->find<QLineEdit>(u"CLI profile name"_s));
    QCOMPARE(m_person->find<QLineEdit>(u"Name template"_s)->text(), u"{role}-{account_id}"_s);
    QVERIFY(m_person->says(u"For example: ReadOnly-123456789012"_s));
    QVERIFY(m_person->type(u"Name template"_s, u"{account_name}/{role}"_s));
    QVERIFY(m_person->says(u"For example: Production/ReadOnly"_s));
    QVERIFY(m_person->says(u"2 profiles will be added."_s));
    QVERIFY(m_person->type(u"CLI default client Region"_s, u"ap-northeast-1"_s));
    const QString diff = m_person->find<QPlainTextEdit>(u"Change to the config file"_s)->toPlainText();
    QVERIFY(diff.contains(u"+ [profile Production/ReadOnly]\n+ sso_session = my-sso"_s));
    QVERIFY(diff.contains(u"+ [profile Sandbox/Admin]\n+ sso_session = my-sso"_s));
    QCOMPARE(m_world->configBytes(), QByteArray()); // shown, not done
    QSignalSpy saved(m_wizard, &Wizard::profilesSaved);
    QVERIFY(m_person->click(u"Save profiles"_s));
    QVERIFY(comesTo(Wizard::DonePageId));

    QCOMPARE(saved.size(), 1);
    const Document config(m_world->configBytes());
    QCOMPARE(config.names(SectionKind::Profile), (QStringList{u"Production/ReadOnly"_s, u"Sandbox/Admin"_s}));
    const SectionName admin = SectionName::profile(u"Sandbox/Admin"_s);
    QCOMPARE(config.value(admin, u"sso_account_id"_s), sandbox);
    QCOMPARE(config.value(admin, u"sso_role_name"_s), u"Admin"_s);
    QCOMPARE(config.value(admin, u"region"_s), u"ap-northeast-1"_s);
    QCOMPARE(m_world->configBytes().count("[sso-session my-sso]"), 1);
    QVERIFY(m_person->says(u"2 profiles are saved."_s));
    auto *names = m_person->find<QListWidget>(u"Saved profiles"_s);
    QVERIFY(names);
    QCOMPARE(names->count(), 2);
    QCOMPARE(m_person->find<QLineEdit>(u"Command"_s)->text(), u"aws s3 ls --profile Production/ReadOnly"_s);
    names->setCurrentRow(1);
    QCOMPARE(m_person->find<QLineEdit>(u"Command"_s)->text(), u"aws s3 ls --profile Sandbox/Admin"_s);
    QSignalSpy opened(m_wizard, &Wizard::openRequested);
    QVERIFY(m_person->click(u"Open console"_s));
    QVERIFY(opened.at(0).at(0).toUrl().toString().contains(sandbox));

    // The next one begins without ticks.
    QVERIFY(m_person->click(u"Make another profile"_s));
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Next"_s); }));
    QVERIFY(m_person->click(u"Next"_s));
    QVERIFY(comesTo(Wizard::RolesPageId));
    QVERIFY(!m_person->button(u"Untick all"_s));
    QVERIFY(!m_person->says(u"2 roles are ticked"_s));
}

void TestWizard::oneTickIsAChoiceLikeAnyOther()
{
    auto *tree = goToManyRoles();
    QVERIFY(tree);
    tick(sandbox, u"Admin"_s);
    tick(sandbox, u"ReadOnly"_s);
    QVERIFY(m_person->click(u"Untick all"_s));
    QVERIFY(!m_person->button(u"Untick all"_s));
    QVERIFY(m_person->says(u"Chosen: ReadOnly in Sandbox (222222222222)"_s)); // where the person is
    tick(sandbox, u"Admin"_s);
    tree->setCurrentIndex(row(production));
    QVERIFY(m_person->says(u"Chosen: Admin in Sandbox (222222222222)"_s));
    QVERIFY(m_person->click(u"Next"_s));
    QVERIFY(!m_person->find<QLineEdit>(u"Name template"_s));
    QCOMPARE(m_person->find<QLineEdit>(u"CLI profile name"_s)->text(), u"Admin-222222222222"_s);
    QVERIFY(m_person->canClick(u"Save profile"_s));
}

// Its roles are asked for, and nobody goes on before they are there.
void TestWizard::aWholeAccountIsTicked()
{
    QVERIFY(goToManyRoles());
    tick(sandbox);
    QVERIFY(m_person->says(u"Reading the roles of 1 more account…"_s));
    QVERIFY(!m_person->canClick(u"Next"_s));
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Next"_s); }));
    QVERIFY(m_person->says(u"2 roles are ticked: each gets a profile."_s));
    tick(sandbox, u"Admin"_s); // takes it out again
    QVERIFY(m_person->says(u"Chosen: ReadOnly in Sandbox (222222222222)"_s));
    QCOMPARE(row(sandbox).data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
    QCOMPARE(row(sandbox).data(Qt::AccessibleDescriptionRole).toString(), u"Partly ticked"_s);
}

void TestWizard::rolesThatCouldNotBeReadAreAskedForAgain()
{
    QVERIFY(goToManyRoles());
    const QString roles = u"/assignment/roles?account_id=%1"_s.arg(sandbox);
    m_world->server.forget(roles);
    m_world->server.answerException(roles, 403, "ForbiddenException");
    tick(sandbox);
    QVERIFY(m_world->advanceUntil([&] { return m_person->says(u"The roles of 1 account could not be read."_s); }));
    QVERIFY(!m_person->canClick(u"Next"_s));
    m_world->server.forget(roles);
    m_world->answerRoles(sandbox, {u"ReadOnly"_s, u"Admin"_s});
    QVERIFY(m_person->click(u"Try again"_s));
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Next"_s); }));
    QVERIFY(m_person->says(u"2 roles are ticked: each gets a profile."_s));
    QVERIFY(!m_person->button(u"Try again"_s));
}

void TestWizard::aScreenReaderCanSayWhatIsTicked()
{
    auto *tree = goToManyRoles();
    QVERIFY(tree);
    tick(sandbox, u"Admin"_s);
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(tree);
    const auto middle = [&](const QModelIndex &index) {
        return tree->viewport()->mapToGlobal(tree->visualRect(index).center());
    };
    const auto stateOf = [&](const QModelIndex &index) {
        return reader->childAt(middle(index).x(), middle(index).y())->state();
    };
    QVERIFY(stateOf(row(sandbox, u"Admin"_s)).checkable);
    QVERIFY(stateOf(row(sandbox, u"Admin"_s)).checked);
    QVERIFY(!stateOf(row(sandbox, u"ReadOnly"_s)).checked);
}

void TestWizard::aTemplateIsExplained()
{
    QVERIFY(goToManyRoles());
    tick(sandbox);
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Next"_s); }));
    QVERIFY(m_person->click(u"Next"_s));
    QVERIFY(m_person->type(u"Name template"_s, u"{account}"_s));
    QVERIFY(m_person->says(u"{account}"_s));
    QVERIFY(!m_person->canClick(u"Save profiles"_s));
    QVERIFY(m_person->type(u"Name template"_s, QString()));
    QVERIFY(!m_person->canClick(u"Save profiles"_s));
    // Where one name would be for two, each gets what tells it apart.
    QVERIFY(m_person->type(u"Name template"_s, u"same"_s));
    QVERIFY(m_person->says(u"For example: same-222222222222-Admin"_s));
    m_person->find<QRadioButton>(u"Keychain only"_s)->click();
    QVERIFY(m_person->click(u"Save profiles"_s));
    QVERIFY(comesTo(Wizard::DonePageId));
    QCOMPARE(m_world->configBytes().count("credential_process = "), 2);
}

void TestWizard::severalProfilesThatExist()
{
    const QByteArray mine = "[profile Admin-222222222222]\nsso_session = my-sso\nsso_account_id = 222222222222\n"
                            "sso_role_name = Admin\n\n[profile ReadOnly-222222222222]\nregion = eu-north-1\n";
    m_world->writeConfig(mine);
    QVERIFY(goToManyRoles());
    tick(sandbox);
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Next"_s); }));
    QVERIFY(m_person->click(u"Next"_s));
    QVERIFY(
        m_person->says(u"1 profile will be added. 1 role has a profile of this name already, which stays as it is."_s));
    QVERIFY(m_person->click(u"Save profiles"_s));
    QVERIFY(comesTo(Wizard::DonePageId));
    QVERIFY(m_world->configBytes().startsWith(mine));
    const auto *names = m_person->find<QListWidget>(u"Saved profiles"_s);
    QCOMPARE(names->count(), 2);
    QCOMPARE(names->item(0)->text(), u"Admin-222222222222"_s);
    QCOMPARE(names->item(1)->text(), u"ReadOnly-222222222222-222222222222"_s); // the plain one is another's
}

void TestWizard::leadingZerosAndUnicode()
{
    m_world->server.forget(u"/assignment/accounts"_s);
    m_world->answerAccounts({{u"000000000012"_s, u"本番 <b>環境</b> 🚀"_s, u"prod@example.com"_s}});
    m_world->answerRoles(u"000000000012"_s, {u"Admin+Role=1"_s});
    goToRoles();
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Next"_s); }));
    auto *tree = m_person->find<QTreeView>(u"Accounts and roles"_s);
    QCOMPARE(tree->model()->index(0, 0).data().toString(), u"本番 <b>環境</b> 🚀 (000000000012)"_s);
    QVERIFY(m_person->click(u"Next"_s));
    QVERIFY(m_person->click(u"Save profile"_s));
    QVERIFY(comesTo(Wizard::DonePageId));
    QVERIFY(m_world->configBytes().contains("sso_account_id = 000000000012\n"));
    QVERIFY(m_world->configBytes().contains("[profile Admin+Role-1-000000000012]\n"));
}

void TestWizard::anotherProfile()
{
    goToDone();
    QVERIFY(m_person->click(u"Make another profile"_s));
    QCOMPARE(page(), int(Wizard::SessionPageId));
    QCOMPARE(m_person->find<QComboBox>(u"SSO session name"_s)->currentText(), u"my-sso"_s);
    QVERIFY(m_world->advanceUntil([&] { return !m_person->find<QLineEdit>(u"SSO start URL"_s)->isEnabled(); }));
    QVERIFY(m_person->click(u"Next"_s));
    QVERIFY(comesTo(Wizard::RolesPageId));
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Next"_s); }));
    QVERIFY(m_person->click(u"Next"_s));
    QCOMPARE(m_person->find<QLineEdit>(u"CLI profile name"_s)->text(), u"AdministratorAccess-123456789012"_s);
    QVERIFY(m_person->click(u"Save profile"_s));
    QVERIFY(comesTo(Wizard::DonePageId));
    QCOMPARE(m_world->configBytes().count("[profile "), 2);
    QCOMPARE(m_world->configBytes().count("[sso-session "), 1);
}

void TestWizard::existingProfileIsWarnedAbout()
{
    m_world->writeConfig("[profile my-sso]\nregion = us-east-1\n\n[profile keys]\naws_access_key_id = AKIAEXAMPLE\n");
    goToProfile();
    QVERIFY(m_person->type(u"CLI profile name"_s, u"my-sso"_s));
    QVERIFY(m_person->says(u"There is a profile of this name already."_s));
    QVERIFY(m_person->canClick(u"Save profile"_s));
    QVERIFY(m_person->type(u"CLI profile name"_s, u"keys"_s));
    QVERIFY(m_person->says(u"gets its credentials in another way"_s));
    QVERIFY(!m_person->canClick(u"Save profile"_s));
    QVERIFY(m_person->type(u"CLI profile name"_s, QString()));
    QVERIFY(m_person->says(u"A name is needed."_s));
    QVERIFY(!m_person->canClick(u"Save profile"_s));
}

void TestWizard::credentialsAreCopied()
{
    goToDone();
    auto *button = qobject_cast<QPushButton *>(m_person->button(u"Copy credentials"_s));
    QVERIFY(button && button->menu());
    QCOMPARE(button->menu()->actions().size(), CopyMenu::formats().size() + 2); // and two lines between them
    button->menu()->actions().constFirst()->trigger();
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Clear now"_s); }));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"export AWS_SECRET_ACCESS_KEY='secret-key-canary'"_s));
    QVERIFY(m_person->says(u"Cleared from the clipboard in "_s));
    QVERIFY(!m_person->says(u"canary"_s));
    QVERIFY(m_person->click(u"Clear now"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    QVERIFY(!m_person->button(u"Clear now"_s));
}

// They are of a profile that the page no longer shows.
void TestWizard::credentialsThatComeTooLateAreNotCopied()
{
    goToDone();
    QGuiApplication::clipboard()->clear();
    const auto *button = qobject_cast<QPushButton *>(m_person->button(u"Copy credentials"_s));
    button->menu()->actions().constFirst()->trigger();
    QVERIFY(m_person->click(u"Make another profile"_s));
    QVERIFY(m_world->advanceUntil([&] { return m_world->credentials.count() == 1; }));
    QCOMPARE(m_world->clipboard.remaining(), 0s);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

void TestWizard::consoleIsOpenedByClick()
{
    goToDone();
    QSignalSpy opened(m_wizard, &Wizard::openRequested);
    QVERIFY(m_person->click(u"Open console"_s));
    QCOMPARE(opened.size(), 1);
    const QUrl url = opened.at(0).at(0).toUrl();
    QCOMPARE(url.host(), u"d-12345xxxxx.awsapps.com"_s);
    QVERIFY(url.toString().contains(u"123456789012"_s));

    m_wizard->showOpenFailed();
    QVERIFY(m_person->says(u"The browser did not open."_s));
    QVERIFY(m_person->click(u"Open console"_s));
    QVERIFY(!m_person->says(u"The browser did not open."_s));
}

void TestWizard::startAtLogin()
{
    goToDone();
    QSignalSpy asked(m_wizard, &Wizard::startAtLoginRequested);
    auto *box = qobject_cast<QCheckBox *>(m_person->button(u"Keep me signed in after I log in to this computer"_s));
    QVERIFY(box);
    QVERIFY(!box->isChecked());
    box->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toBool(), true);

    m_wizard->showStartAtLoginFailed(false);
    QVERIFY(!box->isChecked());
    QVERIFY(m_person->says(u"That could not be changed."_s));
    QCOMPARE(asked.size(), 1); // the tick was not taken away by the person
    box->click();
    QVERIFY(!m_person->says(u"That could not be changed."_s));
    QCOMPARE(asked.size(), 2);
}

void TestWizard::everythingHasAName()
{
    const auto check = [&] {
        for (QWidget *widget : m_wizard->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                continue;
            if (qobject_cast<QComboBox *>(widget->parentWidget()))
                continue; // the inside of a list
            const QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(widget);
            const QString name = reader ? reader->text(QAccessible::Name) : QString();
            QVERIFY2(!name.isEmpty() && !name.contains(u'&') && !name.endsWith(u':'),
                qPrintable(u"page %1, %2 \"%3\""_s.arg(page()).arg(
                    QString::fromLatin1(widget->metaObject()->className()), name)));
        }
    };
    start();
    check();
    fillSession();
    m_person->click(u"Next"_s);
    QVERIFY(m_world->advanceUntil([&] { return m_person->button(u"Open browser"_s) != nullptr; }));
    check();
    QVERIFY(comesTo(Wizard::RolesPageId));
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"Next"_s); }));
    check();
    m_person->click(u"Next"_s);
    check();
    QVERIFY(m_person->find<QGroupBox>(u"How AWS tools get credentials"_s));
    m_person->click(u"Save profile"_s);
    QVERIFY(comesTo(Wizard::DonePageId));
    check();
}

void TestWizard::inJapanese()
{
    m_languages.use(QLocale(QLocale::Japanese));
    start();
    QCOMPARE(m_wizard->currentPage()->title(), u"SSO セッション"_s);
    QVERIFY(m_person->type(u"SSO セッション名"_s, u"my-sso"_s));
    QVERIFY(m_person->type(u"SSO 開始 URL"_s, u"https://d-12345xxxxx.awsapps.com/start"_s));
    QVERIFY(m_person->type(u"SSO リージョン"_s, u"ap-northeast-1"_s));
    QVERIFY(m_person->click(u"次へ"_s));
    QVERIFY(m_world->advanceUntil([&] { return m_person->find<QLineEdit>(u"ユーザーコード"_s) != nullptr; }));
    QVERIFY(comesTo(Wizard::RolesPageId));
    QVERIFY(m_world->advanceUntil([&] { return m_person->canClick(u"次へ"_s); }));
    QVERIFY(m_person->click(u"次へ"_s));
    QVERIFY(m_person->click(u"プロファイルを保存"_s));
    QVERIFY(comesTo(Wizard::DonePageId));
    QVERIFY(m_person->click(u"完了"_s));
}

QTEST_MAIN(TestWizard)

#include "tst_wizard.moc"
