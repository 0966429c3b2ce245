#include "config/document.h"
#include "ui/common/languages.h"
#include "ui/profiles/profileentry.h"
#include "ui/profiles/profileoption.h"
#include "ui/profiles/profilesmodel.h"
#include "ui/profiles/profileswindow.h"
#include "ui/windowdriver.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <ctime>
#include <memory>

using namespace ssotray;
using namespace Qt::StringLiterals;
using Kind = ProfileEntry::Kind;

namespace {

const QByteArray allKinds = "[profile prod]\n"
                            "sso_session = my-sso\n"
                            "sso_account_id = 012345678901\n"
                            "sso_role_name = Admin\n"
                            "region = eu-west-1\n"
                            "[default]\n"
                            "sso_start_url = https://d-1.awsapps.com/start/#/\n"
                            "sso_region = eu-west-1\n"
                            "sso_account_id = 012345678901\n"
                            "sso_role_name = Admin\n"
                            "[profile quiet]\n"
                            "credential_process = \"/opt/sso tray/sso-tray-credentials\" --sso-session my-sso "
                            "--account-id 012345678901 --role-name Admin\n"
                            "[profile windows]\n"
                            "credential_process = \"C:\\Program Files\\sso-tray-credentials.exe\" --sso-session my-sso "
                            "--account-id 000000000042 --role-name Dev\n"
                            "[profile foreign]\n"
                            "credential_process = /usr/bin/sso-tray-credentials-not --sso-session my-sso\n"
                            "[profile keys]\n"
                            "aws_access_key_id = AKIAEXAMPLE\n"
                            "aws_secret_access_key = secret-canary\n"
                            "[profile assumed]\n"
                            "role_arn = arn:aws:iam::012345678901:role/Deploy\n"
                            "source_profile = prod\n"
                            "[profile web]\n"
                            "role_arn = arn:aws:iam::012345678901:role/Deploy\n"
                            "web_identity_token_file = /token\n"
                            "[profile login]\n"
                            "login_session = x\n"
                            "[profile plain]\n"
                            "region = us-east-1\n"
                            "[sso-session my-sso]\n"
                            "sso_start_url = https://d-1.awsapps.com/start\n"
                            "sso_region = eu-west-1\n"
                            "[sso-session idle]\n"
                            "sso_start_url = https://d-2.awsapps.com/start\n"
                            "sso_region = us-east-1\n";

} // namespace

class TestProfilesWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void kindsAreTold();
    void profilesOfARole();
    void optionIsReadAlikeByAllShells_data();
    void optionIsReadAlikeByAllShells();

    void modelListsProfilesAndSessions();
    void secretsAreNotShown();
    void filterLooksEverywhere();
    void filterKeepsUpWithTyping();

    void emptyConfigSaysWhatToDo();
    void listIsShownAndFollows();
    void problemsAreSaidWithTheirLines();
    void unreadableFileIsSaid();
    void optionIsCopied();
    void everythingByKeyboard();
    void stateIsRemembered();
    void anotherLanguage();

private:
    void open(const QByteArray &config);
    QTreeView *tree() const { return m_person->find<QTreeView>(u"Profiles"_s); }
    ProfilesModel *model() const { return m_window->findChild<ProfilesModel *>(); }
    bool choose(const QString &profile)
    {
        tree()->setCurrentIndex(model()->indexOfProfile(profile));
        return model()->indexOfProfile(profile).isValid();
    }

    std::unique_ptr<ProfilesWindow> m_window;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<WindowDriver> m_person;
};

void TestProfilesWindow::init()
{
    m_window = std::make_unique<ProfilesWindow>();
    m_person = std::make_unique<WindowDriver>(m_window.get());
    m_tester =
        std::make_unique<QAbstractItemModelTester>(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestProfilesWindow::cleanup()
{
    m_tester.reset();
    m_person.reset();
    m_window.reset();
}

void TestProfilesWindow::open(const QByteArray &config)
{
    m_window->setDocument(Document(config));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestProfilesWindow::kindsAreTold()
{
    const QList<ProfileEntry> entries = profileEntries(Document(allKinds));
    const QString account = u"012345678901"_s;
    const QString arn = u"arn:aws:iam::012345678901:role/Deploy"_s;
    const QList<ProfileEntry> expected{
        {u"prod"_s, Kind::Standard, u"my-sso"_s, {}, account, u"Admin"_s, u"eu-west-1"_s},
        {u"default"_s, Kind::LegacySso, {}, u"https://d-1.awsapps.com/start/#/"_s, account, u"Admin"_s, {}, {}, {},
            u"eu-west-1"_s},
        {u"quiet"_s, Kind::KeychainOnly, u"my-sso"_s, {}, account, u"Admin"_s, {}, {},
            u"/opt/sso tray/sso-tray-credentials"_s},
        {u"windows"_s, Kind::KeychainOnly, u"my-sso"_s, {}, u"000000000042"_s, u"Dev"_s, {}, {},
            u"C:\\Program Files\\sso-tray-credentials.exe"_s},
        {u"foreign"_s, Kind::CredentialProcess, {}, {}, {}, {}, {}, {}, u"/usr/bin/sso-tray-credentials-not"_s},
        {u"keys"_s, Kind::StaticKeys, {}, {}, {}, {}, {}},
        {u"assumed"_s, Kind::AssumedRole, {}, {}, {}, arn, {}},
        {u"web"_s, Kind::WebIdentity, {}, {}, {}, arn, {}},
        {u"login"_s, Kind::LoginSession, {}, {}, {}, {}, {}},
        {u"plain"_s, Kind::SettingsOnly, {}, {}, {}, {}, u"us-east-1"_s},
    };
    QCOMPARE(entries.size(), expected.size());
    for (qsizetype number = 0; number < entries.size(); ++number)
        QVERIFY2(entries.at(number) == expected.at(number), qPrintable(expected.at(number).name));
}

void TestProfilesWindow::profilesOfARole()
{
    const QHash<RoleRef, QStringList> profiles = profilesOfRoles(Document(allKinds));
    QCOMPARE(profiles.size(), 2);
    QCOMPARE(profiles.value({u"my-sso"_s, u"012345678901"_s, u"Admin"_s}),
        QStringList({u"prod"_s, u"default"_s, u"quiet"_s}));
    QCOMPARE(profiles.value({u"my-sso"_s, u"000000000042"_s, u"Dev"_s}), QStringList{u"windows"_s});
}

void TestProfilesWindow::optionIsReadAlikeByAllShells_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("option");
    QTest::newRow("plain") << u"prod-1.eu"_s << u"--profile prod-1.eu"_s;
    QTest::newRow("space") << u"a b"_s << u"--profile \"a b\""_s;
    QTest::newRow("letters of all kinds") << u"本番"_s << u"--profile \"本番\""_s;
    QTest::newRow("at sign") << u"a@b"_s << u"--profile \"a@b\""_s;
    QTest::newRow("hyphen first") << u"-x"_s << u"--profile=-x"_s;
    for (const QString &name : {u"a%b"_s, u"a\"b"_s, u"a$b"_s, u"a`b"_s, u"a\\b"_s, u"a!b"_s, u"a\nb"_s, QString()})
        QTest::addRow("not at all: %d", int(name.isEmpty() ? 0 : name.at(1).unicode())) << name << QString();
}

void TestProfilesWindow::optionIsReadAlikeByAllShells()
{
    QFETCH(QString, name);
    QTEST(profileOption(name), "option");
}

void TestProfilesWindow::modelListsProfilesAndSessions()
{
    open(allKinds);
    QCOMPARE(model()->rowCount(), 2);
    const QModelIndex profiles = model()->index(0, 0);
    const QModelIndex sessions = model()->index(1, 0);
    QCOMPARE(profiles.data().toString(), u"Profiles (10)"_s);
    QCOMPARE(sessions.data().toString(), u"SSO sessions (2)"_s);
    QVERIFY(tree()->isExpanded(profiles));
    QVERIFY(tree()->isExpanded(sessions));
    const auto row = [&](const QModelIndex &index) {
        QStringList texts;
        for (int column = 0; column < ProfilesModel::ColumnCount; ++column)
            texts += index.siblingAtColumn(column).data(Qt::AccessibleTextRole).toString();
        return texts.join(u'|');
    };
    QCOMPARE(row(model()->indexOfProfile(u"prod"_s)), u"prod|SSO session|my-sso|012345678901|Admin|eu-west-1"_s);
    QCOMPARE(row(model()->indexOfProfile(u"default"_s)),
        u"default|Legacy SSO|https://d-1.awsapps.com/start/#/|012345678901|Admin|"_s);
    QCOMPARE(row(model()->indexOfProfile(u"quiet"_s)), u"quiet|Keychain only|my-sso|012345678901|Admin|"_s);
    QCOMPARE(row(model()->indexOfProfile(u"foreign"_s)), u"foreign|Credential process||||"_s);
    QCOMPARE(row(model()->indexOfProfile(u"keys"_s)), u"keys|Access keys||||"_s);
    QCOMPARE(row(model()->indexOfProfile(u"plain"_s)), u"plain|Settings only||||us-east-1"_s);
    const QModelIndex idle = model()->index(1, 0, sessions);
    QCOMPARE(row(idle), u"idle||https://d-2.awsapps.com/start|||us-east-1"_s);
    QCOMPARE(idle.data(ProfilesModel::SessionRole).toString(), u"idle"_s);
    QVERIFY(idle.data(ProfilesModel::ProfileRole).toString().isEmpty());
    QVERIFY(!model()->indexOfProfile(u"idle"_s).isValid());
}

void TestProfilesWindow::secretsAreNotShown()
{
    open(allKinds);
    for (const QString &secret : {u"secret-canary"_s, u"AKIAEXAMPLE"_s}) {
        model()->setFilter(secret);
        QCOMPARE(model()->rowCount(), 0);
    }
}

void TestProfilesWindow::filterLooksEverywhere()
{
    open(allKinds);
    const auto found = [&](const QString &text) {
        model()->setFilter(text);
        int rows = 0;
        for (int group = 0; group < model()->rowCount(); ++group)
            rows += model()->rowCount(model()->index(group, 0));
        return rows;
    };
    QCOMPARE(found(u"ADMIN"_s), 3);
    QCOMPARE(found(u"my-sso"_s), 4);
    QCOMPARE(found(u"my-sso dev"_s), 1);
    QCOMPARE(model()->index(0, 0).data().toString(), u"Profiles (1)"_s);
    QCOMPARE(found(u"awsapps"_s), 3);
    QCOMPARE(found(u"d-2"_s), 1);
    QCOMPARE(model()->index(0, 0).data().toString(), u"SSO sessions (1)"_s); // the other group is not there
    QCOMPARE(found(u"keychain"_s), 2);
    QCOMPARE(found(u"us-east"_s), 2);
    QCOMPARE(found({}), 12);
}

void TestProfilesWindow::filterKeepsUpWithTyping()
{
    m_tester.reset(); // it looks at every row after every key
    QByteArray config;
    for (int number = 0; number < 10000; ++number)
        config += "[profile team-" + QByteArray::number(number)
            + "]\nsso_session = my-sso\nsso_account_id = 123456789012\nsso_role_name = Admin\nregion = eu-west-1\n";
    open(config);
    QList<qint64> times; // milliseconds of the processor
    const QString typed = u"team-471 admin"_s;
    for (qsizetype length = 1; length <= typed.size(); ++length) {
        const std::clock_t start = std::clock();
        QTest::keyClick(m_person->find<QLineEdit>(u"Filter"_s), typed.at(length - 1).toLatin1());
        m_window->grab();
        times += qint64(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
    }
    QCOMPARE(model()->rowCount(model()->index(0, 0)), 11);
    std::sort(times.begin(), times.end());
    QVERIFY2(times.constLast() < 200, qPrintable(QString::number(times.constLast())));
}

void TestProfilesWindow::emptyConfigSaysWhatToDo()
{
    open({});
    QVERIFY(m_person->says(u"There are no profiles in your AWS config yet."_s));
    QVERIFY(!tree());
    QSignalSpy add(m_window.get(), &ProfilesWindow::addProfileRequested);
    QVERIFY(m_person->click(u"Add profile…"_s));
    QCOMPARE(add.size(), 1);
    m_window->setDocument(Document(allKinds));
    QVERIFY(tree());
    QVERIFY(m_person->click(u"Add profile…"_s));
    QCOMPARE(add.size(), 2);
}

void TestProfilesWindow::listIsShownAndFollows()
{
    open(allKinds);
    QVERIFY(choose(u"quiet"_s));
    QSignalSpy reset(model(), &QAbstractItemModel::modelReset);
    m_window->setDocument(Document(allKinds + "# a comment\n"));
    QCOMPARE(reset.size(), 0); // nothing that is shown
    m_window->setDocument(Document("[profile new]\nregion = x\n" + allKinds));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(tree()->currentIndex(), model()->indexOfProfile(u"quiet"_s));
    QVERIFY(tree()->isExpanded(model()->index(1, 0)));
    m_window->setDocument(Document("[profile new]\nregion = x\n"));
    QVERIFY(!m_person->canClick(u"Copy “--profile quiet”"_s));
}

void TestProfilesWindow::problemsAreSaidWithTheirLines()
{
    open("[profile a]\nregion = x\nnonsense\n[profile a]\nregion = y\n[profile b]\nx = 1\nx = 2\nx = 3\nx = 4\n");
    QVERIFY(m_person->says(u"AWS tools cannot read the config file."_s));
    QVERIFY(m_person->says(u"Line 3 of the config file: there is no “=” in the line."_s));
    QVERIFY(m_person->says(u"Line 4 of the config file: the section [profile a] is there twice."_s));
    QVERIFY(m_person->says(u"Line 8 of the config file"_s));
    QVERIFY(!m_person->says(u"Line 9 of the config file"_s));
    QVERIFY(m_person->says(u"And 2 more problem"_s));
    QVERIFY(model()->indexOfProfile(u"b"_s).isValid()); // what can be understood
    m_window->setDocument(Document("[profile a]\nregion = x\n"));
    QVERIFY(!m_person->says(u"AWS tools cannot read"_s));
    // Nothing but a mistake is not an empty config.
    m_window->setDocument(Document("nonsense\n"));
    QVERIFY(m_person->says(u"Line 1 of the config file"_s));
    QVERIFY(!m_person->says(u"There are no profiles"_s));
}

void TestProfilesWindow::unreadableFileIsSaid()
{
    open(allKinds);
    m_window->setUnreadable({Error::Kind::File, u"Unreadable"_s, u"/home/x/.aws/config"_s, {}});
    QVERIFY(m_person->says(u"You may not read /home/x/.aws/config."_s));
    QVERIFY(model()->indexOfProfile(u"prod"_s).isValid());
    m_window->setDocument(Document(allKinds));
    QVERIFY(!m_person->says(u"You may not read"_s));
}

void TestProfilesWindow::optionIsCopied()
{
    open(allKinds + "[profile 'a b']\nregion = x\n[profile 'a$b']\nregion = x\n");
    QVERIFY(!m_person->canClick(u"Copy “--profile NAME”"_s));
    QVERIFY(choose(u"quiet"_s));
    QVERIFY(m_person->click(u"Copy “--profile quiet”"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"--profile quiet"_s);
    QVERIFY(m_person->says(u"“--profile quiet” is on the clipboard."_s));
    QVERIFY(choose(u"a b"_s));
    QVERIFY(!m_person->says(u"is on the clipboard"_s));
    tree()->setFocus();
    QTest::keySequence(tree(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"--profile \"a b\""_s);
    QVERIFY(choose(u"a$b"_s));
    QVERIFY(!m_person->canClick(u"Copy “--profile NAME”"_s));
    QTest::keySequence(tree(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"--profile \"a b\""_s);
    tree()->setCurrentIndex(model()->index(0, 0, model()->index(1, 0))); // a session
    QVERIFY(!m_person->canClick(u"Copy “--profile NAME”"_s));
}

void TestProfilesWindow::everythingByKeyboard()
{
    open(allKinds);
    auto *filter = m_person->find<QLineEdit>(u"Filter"_s);
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"quiet"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(tree()->hasFocus());
    QVERIFY(m_person->canClick(u"Copy “--profile quiet”"_s));
    QSet<QWidget *> reached;
    for (int step = 0; step < 10; ++step) {
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        reached.insert(m_window->focusWidget());
    }
    QVERIFY(reached.contains(m_person->button(u"Copy “--profile quiet”"_s)));
    QVERIFY(reached.contains(m_person->button(u"Add profile…"_s)));
    QVERIFY(reached.contains(filter));
    QTest::keySequence(m_window.get(), QKeySequence::Find);
    QCOMPARE(filter->selectedText(), u"quiet"_s);
    QTest::keyClicks(filter, u"nothing like it"_s);
    QVERIFY(m_person->says(u"Nothing was found."_s));
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(!m_person->says(u"Nothing was found."_s));
    QCOMPARE(tree()->currentIndex(), model()->indexOfProfile(u"quiet"_s));
    QTest::keySequence(m_window.get(), QKeySequence::Close);
    QVERIFY(!m_window->isVisible());
}

void TestProfilesWindow::stateIsRemembered()
{
    open(allKinds);
    m_window->resize(900, 433);
    tree()->setColumnWidth(ProfilesModel::NameColumn, 234);
    const QByteArray state = m_window->saveState();
    cleanup();
    init();
    QVERIFY(m_window->restoreState(state));
    open(allKinds);
    QCOMPARE(m_window->size(), QSize(900, 433));
    QCOMPARE(tree()->columnWidth(ProfilesModel::NameColumn), 234);
    QVERIFY(!m_window->restoreState("nonsense"));
    QVERIFY(!m_window->restoreState({}));
}

void TestProfilesWindow::anotherLanguage()
{
    open(allKinds);
    QVERIFY(choose(u"quiet"_s));
    QVERIFY(m_person->type(u"Filter"_s, u"my-sso"_s));
    const QString before = m_window->windowTitle();
    Languages languages;
    languages.use(QLocale(QLocale::Japanese));
    QVERIFY(QTest::qWaitFor([&] { return m_window->windowTitle() != before; }));
    auto *now = m_window->findChild<QTreeView *>();
    QCOMPARE(now->currentIndex(), model()->indexOfProfile(u"quiet"_s));
    QVERIFY(now->isExpanded(model()->index(0, 0)));
    QCOMPARE(model()->rowCount(model()->index(0, 0)), 3);
    m_window->findChild<QLineEdit *>()->setText(u"admin"_s);
    QVERIFY(now->isExpanded(model()->index(0, 0)));
    QVERIFY(!m_person->button(u"Add profile…"_s));
}

QTEST_MAIN(TestProfilesWindow)

#include "tst_profileswindow.moc"
