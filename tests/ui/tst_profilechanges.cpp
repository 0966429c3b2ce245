#include "config/document.h"
#include "profiles/profileentry.h"
#include "ui/profiles/changedialog.h"
#include "ui/profiles/profilesmodel.h"
#include "ui/profiles/profileswindow.h"
#include "ui/windowdriver.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace ssotray;
using namespace Qt::StringLiterals;

namespace {

const QByteArray usual = "[profile prod]\nsso_session = my-sso\nsso_account_id = 012345678901\nsso_role_name = Admin\n"
                         "region = eu-west-1\n\n"
                         "[profile old]\nsso_start_url = https://d-9.awsapps.com/start\nsso_region = eu-west-1\n"
                         "sso_account_id = 012345678901\nsso_role_name = Admin\n\n"
                         "[profile deploy]\nrole_arn = r\nsource_profile = prod\n\n"
                         "[sso-session my-sso]\nsso_start_url = https://d-1.awsapps.com/start\nsso_region = eu-west-1\n"
                         "sso_registration_scopes = sso:account:access\n";

} // namespace

// The changes that a person asks for in the profiles window; the test is the app that carries them out.
class TestProfileChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theChosenIsTold();
    void editShowsItsDiffFirst();
    void editSaysWhatIsWrong();
    void editNamesTheMissingSession();
    void editCompletesALegacyProfile();
    void renameFollowsReferences();
    void deleteSaysWhatDepends();
    void legacyIsConverted();
    void thereAndBackToKeychainOnly();
    void sessionsAreEditedWithAWord();
    void sessionIsRenamed();
    void sessionIsDeletedWithItsProfiles();
    void aFailureIsSaidAndTheFormStays();
    void theChangeCanBeUndoneFromHere();
    void theFileMayChangeMeanwhile();
    void case11_brokenFileGetsNothingButRepairs();
    void repairsOfProfiles_data();
    void repairsOfProfiles();
    void wrongRowsHaveASign();
    void secretKeysAreDots();
    void everythingByKeyboard();
    void allControlsHaveNames();

private:
    void open(const QByteArray &config)
    {
        m_config = config;
        m_window->setDocument(Document(config));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    ProfilesModel *model() const { return m_window->findChild<ProfilesModel *>(); }
    QTreeView *tree() const { return m_window->findChild<QTreeView *>(); }
    void choose(const QString &profile) { tree()->setCurrentIndex(model()->indexOfProfile(profile)); }
    void chooseSession(const QString &session) { tree()->setCurrentIndex(model()->indexOfSession(session)); }
    ChangeDialog *dialog() const { return m_window->findChild<ChangeDialog *>(); }
    // Presses a button of the window that opens a dialog.
    std::unique_ptr<WindowDriver> press(const QString &button)
    {
        if (!m_person->click(button) || !dialog())
            return nullptr;
        return std::make_unique<WindowDriver>(dialog());
    }
    QString diff() const { return dialog()->findChild<QPlainTextEdit *>()->toPlainText(); }
    // Presses the dialog's button, and does as app does.
    void carryOut(const QString &button)
    {
        QSignalSpy asked(m_window.get(), &ProfilesWindow::changeRequested);
        QVERIFY(WindowDriver(dialog()).click(button));
        QCOMPARE(asked.size(), 1);
        const auto operation = asked.constFirst().constFirst().value<ConfigOperation>();
        m_code = operation.code;
        const Result<ConfigChange> change = planOperation(Document(m_config), operation);
        QVERIFY(change);
        m_config = change->after;
        m_window->setDocument(Document(m_config));
        m_window->showChanged(ChangeNote{operation.code, operation.subject});
        QTRY_VERIFY(!dialog());
    }
    QString value(const QString &profile, const QString &key) const
    {
        return Document(m_config).value(SectionName::profile(profile), key).value_or(u"(none)"_s);
    }

    QByteArray m_config;
    QString m_code;
    std::unique_ptr<ProfilesWindow> m_window;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<WindowDriver> m_person;
};

void TestProfileChanges::init()
{
    m_window = std::make_unique<ProfilesWindow>();
    m_window->setCredentialsProgram(u"/opt/sso-tray-credentials"_s);
    m_person = std::make_unique<WindowDriver>(m_window.get());
    m_tester =
        std::make_unique<QAbstractItemModelTester>(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestProfileChanges::cleanup()
{
    m_tester.reset();
    m_person.reset();
    m_window.reset();
}

void TestProfileChanges::theChosenIsTold()
{
    open(usual);
    QVERIFY(m_person->says(u"Choose a profile or a session"_s));
    QVERIFY(!m_person->button(u"Edit…"_s));
    choose(u"prod"_s);
    QVERIFY(m_person->says(u"Standard: every AWS tool can use it."_s));
    QVERIFY(m_person->says(u"012345678901"_s));
    QVERIFY(m_person->canClick(u"Make it Keychain only…"_s));
    QVERIFY(!m_person->button(u"Convert to a session…"_s));
    choose(u"old"_s);
    QVERIFY(m_person->says(u"Legacy SSO"_s));
    QVERIFY(m_person->canClick(u"Convert to a session…"_s));
    chooseSession(u"my-sso"_s);
    QVERIFY(m_person->says(u"An SSO session. 1 profile"_s));
    QVERIFY(!m_person->button(u"Make it Keychain only…"_s));
}

void TestProfileChanges::editShowsItsDiffFirst()
{
    open(usual);
    choose(u"prod"_s);
    const auto person = press(u"Edit…"_s);
    QVERIFY(person);
    QVERIFY(person->says(u"Nothing changes yet."_s));
    QVERIFY(!person->canClick(u"Save change"_s));
    QVERIFY(person->type(u"Role"_s, u"ViewOnly"_s));
    QVERIFY(person->type(u"CLI default client Region"_s, u"us-east-1"_s));
    QVERIFY(diff().contains(u"- sso_role_name = Admin\n"_s));
    QVERIFY(diff().contains(u"+ sso_role_name = ViewOnly\n"_s));
    carryOut(u"Save change"_s);
    QCOMPARE(m_config, QByteArray(usual).replace("Admin\nregion = eu-west-1", "ViewOnly\nregion = us-east-1"));
    QCOMPARE(m_code, u"EditProfile"_s);
    QVERIFY(m_person->says(u"ViewOnly"_s));
}

void TestProfileChanges::editSaysWhatIsWrong()
{
    open(usual);
    choose(u"prod"_s);
    const auto person = press(u"Edit…"_s);
    QVERIFY(person->type(u"Account ID"_s, u"12"_s));
    QVERIFY(person->says(u"“12” is no account ID. They have twelve digits."_s));
    QVERIFY(!person->canClick(u"Save change"_s));
    QVERIFY(person->type(u"Account ID"_s, {}));
    QVERIFY(person->says(u"An account ID is needed."_s));
    QVERIFY(person->type(u"Account ID"_s, u"012345678901"_s));
    QVERIFY(person->type(u"CLI default client Region"_s, u"Tokyo!"_s));
    QVERIFY(person->says(u"“Tokyo!” is not the name of a region."_s));
    QVERIFY(!person->canClick(u"Save change"_s));
    QVERIFY(person->type(u"CLI default client Region"_s, {}));
    QVERIFY(person->canClick(u"Save change"_s));
    QVERIFY(person->click(u"Cancel"_s));
    QTRY_VERIFY(!dialog());
}

void TestProfileChanges::editNamesTheMissingSession()
{
    open(usual + "\n[profile lost]\nsso_session = gone\nsso_account_id = 012345678901\nsso_role_name = Admin\n");
    choose(u"lost"_s);
    const auto person = press(u"Edit…"_s);
    QVERIFY(person);
    QVERIFY2(person->says(u"the session gone is not in your config file"_s), qPrintable(person->visibleText()));
    person->find<QComboBox>(u"SSO session name"_s)->setCurrentIndex(0);
    carryOut(u"Save change"_s);
    QCOMPARE(value(u"lost"_s, u"sso_session"_s), u"my-sso"_s);
}

void TestProfileChanges::editCompletesALegacyProfile()
{
    open("[profile old]\nsso_start_url = https://d-9.awsapps.com/start/#/\nsso_account_id = 012345678901\n"
         "sso_role_name = Admin\n");
    choose(u"old"_s);
    const auto person = press(u"Edit…"_s);
    QVERIFY(person);
    QVERIFY(person->says(u"The SSO region is needed."_s));
    QVERIFY(person->type(u"SSO region"_s, u"Tokyo!"_s));
    QVERIFY(person->says(u"“Tokyo!” is not the name of a region."_s));
    QVERIFY(person->type(u"SSO region"_s, u"eu-west-1"_s));
    QVERIFY(person->canClick(u"Save change"_s));
    QVERIFY(person->type(u"SSO start URL"_s, {}));
    QVERIFY(person->says(u"The SSO start URL is needed."_s));
    QVERIFY(person->type(u"SSO start URL"_s, u"http://x"_s));
    QVERIFY(person->says(u"“http://x” is no SSO start URL."_s));
    QVERIFY(person->type(u"SSO start URL"_s, u"d-8.awsapps.com/start/"_s));
    carryOut(u"Save change"_s);
    QCOMPARE(value(u"old"_s, u"sso_start_url"_s), u"https://d-8.awsapps.com/start"_s);
    QCOMPARE(value(u"old"_s, u"sso_region"_s), u"eu-west-1"_s);
}

void TestProfileChanges::renameFollowsReferences()
{
    open(usual);
    choose(u"prod"_s);
    const auto person = press(u"Rename…"_s);
    QVERIFY(person->says(u"1 profile(s) that take their credentials from it follow."_s));
    QVERIFY(person->type(u"New name"_s, u"old"_s));
    QVERIFY(person->says(u"“old” is there already."_s));
    QVERIFY(person->type(u"New name"_s, u"live"_s));
    QVERIFY(diff().contains(u"+ source_profile = live"_s));
    carryOut(u"Rename"_s);
    QCOMPARE(m_config, QByteArray(usual).replace("[profile prod]", "[profile live]").replace("= prod", "= live"));
}

void TestProfileChanges::deleteSaysWhatDepends()
{
    open(usual);
    choose(u"prod"_s);
    const auto person = press(u"Delete…"_s);
    QVERIFY(person->says(u"1 profile(s) take their credentials from it and do not work without it."_s));
    carryOut(u"Delete"_s);
    QVERIFY(!Document(m_config).contains(SectionName::profile(u"prod"_s)));
    choose(u"deploy"_s);
    QVERIFY(m_person->says(u"It takes its credentials from the profile “prod”, which does not exist."_s));
}

void TestProfileChanges::legacyIsConverted()
{
    open(usual);
    choose(u"old"_s);
    const auto person = press(u"Convert to a session…"_s);
    QVERIFY(person->says(u"The session is new"_s));
    carryOut(u"Convert"_s);
    QCOMPARE(value(u"old"_s, u"sso_session"_s), u"d-9"_s);
    QCOMPARE(value(u"old"_s, u"sso_start_url"_s), u"(none)"_s);
    QCOMPARE(Document(m_config).names(SectionKind::SsoSession), QStringList({u"my-sso"_s, u"d-9"_s}));
}

void TestProfileChanges::thereAndBackToKeychainOnly()
{
    open(usual);
    choose(u"prod"_s);
    QVERIFY(press(u"Make it Keychain only…"_s));
    carryOut(u"Save change"_s);
    QCOMPARE(value(u"prod"_s, u"sso_session"_s), u"(none)"_s);
    QVERIFY(
        value(u"prod"_s, u"credential_process"_s).startsWith(u"\"/opt/sso-tray-credentials\" --sso-session my-sso"));
    QVERIFY(m_person->says(u"Keychain only: AWS tools ask this app"_s));
    QVERIFY(press(u"Make it Standard…"_s));
    carryOut(u"Save change"_s);
    QCOMPARE(value(u"prod"_s, u"sso_session"_s), u"my-sso"_s);
    QCOMPARE(value(u"prod"_s, u"credential_process"_s), u"(none)"_s);
}

void TestProfileChanges::sessionsAreEditedWithAWord()
{
    open(usual);
    chooseSession(u"my-sso"_s);
    const auto person = press(u"Edit…"_s);
    QVERIFY(person->type(u"SSO registration scopes"_s, u"a, b"_s));
    QVERIFY(person->says(u"Other scopes count from your next sign-in on."_s));
    QVERIFY(person->type(u"SSO region"_s, u"us-east-1"_s));
    QVERIFY(person->says(u"you are signed out of this session"_s));
    QVERIFY(person->type(u"SSO region"_s, u"Tokyo!"_s));
    QVERIFY(person->says(u"“Tokyo!” is not the name of a region."_s));
    QVERIFY(!person->canClick(u"Save change"_s));
    QVERIFY(person->type(u"SSO region"_s, {}));
    QVERIFY(person->says(u"The SSO region is needed."_s));
    QVERIFY(person->type(u"SSO region"_s, u"us-east-1"_s));
    QVERIFY(person->type(u"SSO start URL"_s, u"http://x"_s));
    QVERIFY(person->says(u"“http://x” is no SSO start URL."_s));
    QVERIFY(person->type(u"SSO start URL"_s, u"https://d-1.awsapps.com/start"_s));
    carryOut(u"Save change"_s);
    QVERIFY(m_config.endsWith("sso_region = us-east-1\nsso_registration_scopes = a,b\n"));
}

void TestProfileChanges::sessionIsRenamed()
{
    open(usual);
    chooseSession(u"my-sso"_s);
    const auto person = press(u"Rename…"_s);
    QVERIFY(person->type(u"New name"_s, u"work"_s));
    QVERIFY(person->says(u"1 profile(s) of this session follow. You stay signed in."_s));
    carryOut(u"Rename"_s);
    QCOMPARE(m_code, u"RenameSession"_s);
    QCOMPARE(value(u"prod"_s, u"sso_session"_s), u"work"_s);
    QVERIFY(Document(m_config).contains(SectionName::ssoSession(u"work"_s)));
}

void TestProfileChanges::sessionIsDeletedWithItsProfiles()
{
    open(usual);
    chooseSession(u"my-sso"_s);
    auto person = press(u"Delete…"_s);
    QVERIFY(person->says(u"You are signed out of the session first. 1 profile(s) depend on it"_s));
    QVERIFY(person->canClick(u"Delete its 1 profile(s) as well: prod"_s));
    dialog()->findChild<QCheckBox *>()->click();
    QVERIFY(!person->says(u"depend on it"_s));
    carryOut(u"Delete"_s);
    QVERIFY(!Document(m_config).contains(SectionName::profile(u"prod"_s)));
    QVERIFY(Document(m_config).names(SectionKind::SsoSession).isEmpty());
}

void TestProfileChanges::theChangeCanBeUndoneFromHere()
{
    open(usual);
    QSignalSpy undo(m_window.get(), &ProfilesWindow::undoRequested);
    choose(u"prod"_s);
    const auto form = press(u"Rename…"_s);
    QVERIFY(form);
    QVERIFY(form->type(u"New name"_s, u"live"_s));
    carryOut(u"Rename"_s);
    QVERIFY(m_person->says(u"The change is saved."_s));
    choose(u"old"_s);
    QVERIFY(m_person->click(u"Undo: Rename profile prod"_s)); // wherever the person is meanwhile
    QCOMPARE(undo.size(), 1);
    m_window->setNextUndo(ChangeNote{u"RenameProfile"_s, u"prod"_s});
    QVERIFY(m_person->button(u"Undo: Rename profile prod"_s));
    m_window->setNextUndo(ChangeNote{u"EditProfile"_s, u"prod"_s}); // it is taken back, or there is a newer one
    QVERIFY(!m_person->button(u"Undo: Rename profile prod"_s));
}

void TestProfileChanges::aFailureIsSaidAndTheFormStays()
{
    open(usual);
    choose(u"prod"_s);
    const auto person = press(u"Rename…"_s);
    QVERIFY(person->type(u"New name"_s, u"live"_s));
    QVERIFY(person->click(u"Rename"_s));
    QVERIFY(!person->canClick(u"Rename"_s)); // while it saves
    m_window->showNotChanged({Error::Kind::File, u"DiskFull"_s, u"/x/config"_s, {}, 0});
    QVERIFY(person->says(u"Nothing was changed. The disk is full"_s));
    QVERIFY(person->canClick(u"Rename"_s));
    QVERIFY(diff().contains(u"+ [profile live]"_s));
}

void TestProfileChanges::theFileMayChangeMeanwhile()
{
    open(usual);
    choose(u"prod"_s);
    const auto person = press(u"Rename…"_s);
    QVERIFY(person->type(u"New name"_s, u"live"_s));
    m_window->setDocument(Document("# theirs\n" + usual));
    QVERIFY(diff().contains(u"# theirs"_s));
    m_window->setDocument(Document("[profile other]\n"));
    QVERIFY(person->says(u"“prod” is not in the config any more."_s));
    QVERIFY(!person->canClick(u"Rename"_s));
}

void TestProfileChanges::case11_brokenFileGetsNothingButRepairs()
{
    open(usual + "\n[profile prod]\nregion = us-east-1\n");
    QVERIFY(m_person->says(u"the section [profile prod] is there twice."_s));
    choose(u"prod"_s);
    QVERIFY(!m_person->canClick(u"Edit…"_s));
    QVERIFY(!m_person->canClick(u"Delete…"_s));
    QTest::keyClick(tree(), Qt::Key_F2);
    QVERIFY(!dialog());
    QVERIFY(press(u"Join the two sections…"_s));
    QVERIFY(diff().contains(u"- [profile prod]"_s));
    carryOut(u"Repair"_s);
    QCOMPARE(m_code, u"Repair"_s);
    QCOMPARE(value(u"prod"_s, u"region"_s), u"us-east-1"_s);
    QVERIFY(!m_person->says(u"AWS tools cannot read"_s));
    QVERIFY(m_person->canClick(u"Edit…"_s));
}

void TestProfileChanges::repairsOfProfiles_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QByteArray>("after");
    const QByteArray session =
        "[sso-session s]\nsso_start_url = https://d-1.awsapps.com/start\nsso_region = eu-west-1\n";
    const QByteArray sso = "[profile a]\nsso_session = s\nsso_account_id = 012345678901\nsso_role_name = Admin\n";
    QTest::newRow("repeated") << sso + "sso_region = eu-west-1\n" + session
                              << u"Line 5: The profile repeats the sso_region"_s << u"Let the session decide…"_s
                              << sso + session;
    QTest::newRow("two sources") << sso + "credential_process = x\n" + session << u"both SSO and a credential process"_s
                                 << u"Keep SSO…"_s << sso + session;
    QTest::newRow("keys") << sso + "aws_access_key_id = A\naws_secret_access_key = B\n" + session
                          << u"It has access keys as well"_s << u"Remove the access keys…"_s << sso + session;
    QTest::newRow("comment") << "[profile a]\nregion = x # y\n"_ba << u"Line 2: There is a comment behind"_s
                             << u"Move the comment above…"_s << "[profile a]\n# y\nregion = x\n"_ba;
    QTest::newRow("heading") << "[profile \"a\"]\nregion = x\n"_ba << u"Not every AWS tool reads the heading"_s
                             << u"Correct the heading…"_s << "[profile a]\nregion = x\n"_ba;
    QTest::newRow("replaced") << "[profile \"a\"]\nregion = x\n\n[profile a]\nregion = y\n"_ba
                              << u"Line 1: The section [profile \"a\"] does not count"_s << u"Remove the section…"_s
                              << "[profile a]\nregion = y\n"_ba;
}

void TestProfileChanges::repairsOfProfiles()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, words);
    QFETCH(QString, button);
    open(config);
    choose(u"a"_s);
    QVERIFY2(m_person->says(words), qPrintable(m_person->visibleText()));
    QVERIFY(press(button));
    carryOut(u"Repair"_s);
    QTEST(m_config, "after");
    QVERIFY(!m_person->says(words));
}

void TestProfileChanges::wrongRowsHaveASign()
{
    open(usual + "\n[profile lost]\nsso_session = gone\nsso_account_id = 012345678901\nsso_role_name = A\n");
    const auto sign = [&](const QString &profile) {
        const QModelIndex index = model()->indexOfProfile(profile);
        return !index.data(Qt::DecorationRole).isNull()
            && index.data(Qt::AccessibleDescriptionRole).toString() == "Something is wrong with it."_L1;
    };
    QVERIFY(sign(u"lost"_s));
    QVERIFY(!sign(u"prod"_s));
    QVERIFY(!sign(u"old"_s)); // a legacy one works
    ProblemFacts facts;
    facts.goneRoles.insert(ProblemFacts::goneRole(u"my-sso"_s, u"012345678901"_s, u"Admin"_s));
    facts.hasEnvironmentCredentials = true;
    m_window->setFacts(facts);
    QVERIFY(sign(u"prod"_s));
    QVERIFY(m_person->says(u"AWS_ACCESS_KEY_ID is set in the environment."_s));
    choose(u"prod"_s);
    QVERIFY(m_person->says(u"AWS does not list the role Admin for you any more."_s));
}

void TestProfileChanges::secretKeysAreDots()
{
    open("[profile k]\naws_access_key_id = AKIA\naws_secret_access_key = canary\nregion = x\n");
    choose(u"k"_s);
    QVERIFY(press(u"Delete…"_s));
    QVERIFY(diff().contains(u"- aws_secret_access_key = •••"_s));
    QVERIFY(!diff().contains(u"canary"_s));
}

void TestProfileChanges::everythingByKeyboard()
{
    open(usual);
    choose(u"prod"_s);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_F2, Qt::Key_Delete}) {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        tree()->setFocus();
        QTest::keyClick(tree(), key);
        QVERIFY2(dialog(), qPrintable(QString::number(key)));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
    }
    QSet<QWidget *> reached;
    for (int step = 0; step < 20; ++step) {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        reached.insert(m_window->focusWidget());
    }
    for (const QString &button : {u"Edit…"_s, u"Rename…"_s, u"Delete…"_s, u"Make it Keychain only…"_s})
        QVERIFY2(reached.contains(m_person->button(button)), qPrintable(button));
}

void TestProfileChanges::allControlsHaveNames()
{
    open(usual);
    choose(u"prod"_s);
    QVERIFY(press(u"Edit…"_s));
    for (const QString &name : {u"Account ID"_s, u"Role"_s})
        QVERIFY(WindowDriver(dialog()).find<QLineEdit>(name));
    for (const QString &name : {u"SSO session name"_s, u"CLI default client Region"_s, u"CLI default output format"_s})
        QVERIFY2(WindowDriver(dialog()).find<QComboBox>(name), qPrintable(name));
    QVERIFY(WindowDriver(dialog()).find<QPlainTextEdit>(u"Change to the config file"_s));
}

QTEST_MAIN(TestProfileChanges)

#include "tst_profilechanges.moc"
