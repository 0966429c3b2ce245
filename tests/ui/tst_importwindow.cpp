#include "profiles/importplan.h"
#include "ui/common/diffview.h"
#include "ui/common/languages.h"
#include "ui/import/importmodel.h"
#include "ui/import/importwindow.h"
#include "ui/windowdriver.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace ssotray;
using namespace Qt::StringLiterals;

namespace {

const QByteArray role = "sso_account_id = 123456789012\nsso_role_name = AdministratorAccess\n";
const QByteArray legacy = "[profile legacy]\nsso_start_url = https://d-12345xxxxx.awsapps.com/start\n"
                          "sso_region = ap-northeast-1\n"
    + role + "\n";
const QByteArray granted = "[profile granted]\ngranted_sso_start_url = https://example.awsapps.com/start\n"
                           "granted_sso_region = eu-west-1\ngranted_sso_account_id = 123456789012\n"
                           "granted_sso_role_name = ViewOnly\n"
                           "credential_process = granted credential-process --profile granted\n\n";
const QByteArray awsSso = "[profile awssso]\ncredential_process = /usr/bin/aws-sso -S \"Default\" process --arn "
                          "arn:aws:iam::123456789012:role/AdministratorAccess\n\n";
const QByteArray leapp = "[profile leapp]\ncredential_process = leapp session generate 0a1b2c3d\n\n";
const QByteArray keys = "[profile keys]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = TOPSECRET\n\n";
const QByteArray session = "[sso-session my-sso]\nsso_start_url = https://d-12345xxxxx.awsapps.com/start\n"
                           "sso_region = ap-northeast-1\nsso_registration_scopes = sso:account:access\n";
const QByteArray everything = legacy + granted + awsSso + leapp + keys + session;

} // namespace

class TestImportWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatWasFoundByTool();
    void importsWhatIsTicked();
    void aGroupIsTickedAtOnce();
    void aTickOutlivesANewConfig();
    void theSessionOfAwsSsoCliIsChosen();
    void keychainOnly();
    void whyNotIsSaid();
    void whatHelpsWithDefaultIsSaid();
    void keysAreNeverShown();
    void signsInOneAfterTheOther();
    void itCanBeTakenBack();
    void afterAFailureItCanBeTriedAgain();
    void nothingToImport();
    void toTheRepairs();
    void unreadableIsSaid();
    void closingIsTold();
    void anotherLanguageKeepsTheChoices();
    void everythingByKeyboard();
    void stateIsKept();

private:
    void show(const QByteArray &config) { m_window->setDocument(Document(config)); }
    QModelIndex row(const QString &profile) const { return model()->indexOf(profile); }
    QString cell(const QString &profile, int column) const
    {
        return row(profile).siblingAtColumn(column).data().toString();
    }
    QVariant box(const QString &profile) const { return row(profile).data(Qt::CheckStateRole); }
    bool tick(const QModelIndex &index, bool isTicked) const
    {
        return model()->setData(index, isTicked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }
    void choose(const QString &profile) const { m_window->findChild<QTreeView *>()->setCurrentIndex(row(profile)); }
    ImportModel *model() const { return m_window->findChild<ImportModel *>(); }
    QString diff() const { return m_window->findChild<DiffView *>()->toPlainText(); }
    bool says(const QString &text) const { return m_person->says(text); }
    // What the operation that the window asked for last makes of a config.
    QByteArray made(const QSignalSpy &asked, const QByteArray &config) const
    {
        const auto change = planOperation(Document(config), asked.constLast().constFirst().value<ConfigOperation>());
        return change ? change->after : change.error().code.toUtf8();
    }

    Languages m_languages;
    QSet<QString> m_signedOut;
    std::unique_ptr<ImportWindow> m_window;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<WindowDriver> m_person;
};

void TestImportWindow::init()
{
    m_languages.use(QLocale(u"en"_s));
    m_signedOut.clear();
    m_window = std::make_unique<ImportWindow>(ImportWindow::Facts{u"/home/me/.aws/config"_s,
        u"/opt/sso-tray-credentials"_s, [this](const QString &name) { return m_signedOut.contains(name); }});
    m_tester = std::make_unique<QAbstractItemModelTester>(model());
    m_person = std::make_unique<WindowDriver>(m_window.get());
    m_window->show();
}

void TestImportWindow::cleanup()
{
    m_person.reset();
    m_tester.reset();
    m_window.reset();
}

void TestImportWindow::showsWhatWasFoundByTool()
{
    show(everything);
    QStringList groups;
    for (int group = 0; group < model()->rowCount(); ++group)
        groups += model()->index(group, 0).data().toString();
    QCOMPARE(groups,
        QStringList({u"Legacy SSO profiles (1)"_s, u"Granted (1)"_s, u"aws-sso-cli (1)"_s, u"Leapp (1)"_s,
            u"Other profiles (1)"_s, u"SSO sessions (1)"_s}));
    QCOMPARE(cell(u"legacy"_s, ImportModel::TodayColumn), u"Legacy SSO"_s);
    QCOMPARE(cell(u"legacy"_s, ImportModel::AfterColumn), u"Standard, session my-sso"_s);
    QCOMPARE(cell(u"granted"_s, ImportModel::TodayColumn), u"Asks Granted"_s);
    QCOMPARE(cell(u"granted"_s, ImportModel::AfterColumn), u"Standard, new session example"_s);
    QCOMPARE(cell(u"granted"_s, ImportModel::RoleColumn), u"ViewOnly"_s);
    QCOMPARE(cell(u"awssso"_s, ImportModel::AfterColumn), u"Choose its SSO session below"_s);
    QCOMPARE(cell(u"leapp"_s, ImportModel::AfterColumn), u"Cannot be imported"_s);
    QCOMPARE(box(u"legacy"_s), Qt::Checked);
    QCOMPARE(box(u"granted"_s), Qt::Checked);
    for (const QString &boxless : {u"awssso"_s, u"leapp"_s, u"keys"_s})
        QVERIFY(!box(boxless).isValid());
    QVERIFY(says(u"2 profiles will be imported. 1 SSO session will be added."_s));
    QVERIFY(diff().contains("+ sso_session = my-sso"_L1));
    QVERIFY(diff().contains("+ [sso-session example]"_L1));
}

void TestImportWindow::importsWhatIsTicked()
{
    show(everything);
    QSignalSpy asked(m_window.get(), &ImportWindow::importRequested);
    QVERIFY(tick(row(u"granted"_s), false));
    QCOMPARE(cell(u"granted"_s, ImportModel::AfterColumn), u"Stays as it is"_s);
    QVERIFY(says(u"1 profile will be imported."_s) && !says(u"will be added"_s));
    QVERIFY(m_person->click(u"Import"_s));
    QCOMPARE(asked.size(), 1);
    QVERIFY(!m_person->canClick(u"Import"_s)); // until it is known what came of it
    const QByteArray after = made(asked, everything);
    QCOMPARE(
        after, "[profile legacy]\n" + role + "sso_session = my-sso\n\n" + granted + awsSso + leapp + keys + session);
    show(after);
    m_window->showImported({});
    QVERIFY(says(u"1 profile is imported."_s));
    QVERIFY(!m_person->button(u"Sign in to my-sso…"_s));
    QVERIFY(!row(u"legacy"_s).isValid());
    QVERIFY(says(u"1 profile uses a session already and stays as it is."_s));
}

void TestImportWindow::aGroupIsTickedAtOnce()
{
    const QByteArray second = QByteArray(legacy).replace("[profile legacy]", "[profile second]");
    show(legacy + second + session);
    const QModelIndex group = row(u"legacy"_s).parent();
    QCOMPARE(group.data(Qt::CheckStateRole), Qt::Checked);
    QVERIFY(tick(row(u"second"_s), false));
    QCOMPARE(group.data(Qt::CheckStateRole), Qt::PartiallyChecked);
    QVERIFY(tick(group, true));
    QCOMPARE(box(u"second"_s), Qt::Checked);
    QVERIFY(tick(group, false));
    QCOMPARE(box(u"legacy"_s), Qt::Unchecked);
    QVERIFY(says(u"Tick the profiles that you want to import."_s));
    QVERIFY(!m_person->canClick(u"Import"_s));
    QVERIFY(!tick(model()->index(1, 0), true)); // the sessions
}

void TestImportWindow::aTickOutlivesANewConfig()
{
    show(everything);
    QVERIFY(tick(row(u"granted"_s), false));
    show("[profile more]\nregion = eu-west-1\n\n" + everything);
    QCOMPARE(box(u"granted"_s), Qt::Unchecked);
    QCOMPARE(box(u"legacy"_s), Qt::Checked);
}

void TestImportWindow::theSessionOfAwsSsoCliIsChosen()
{
    show(everything);
    auto *list = m_person->find<QComboBox>(u"SSO session of “Default” (aws-sso-cli)"_s);
    QVERIFY(list);
    QStringList offered;
    for (int item = 0; item < list->count(); ++item)
        offered += list->itemText(item);
    QCOMPARE(offered, QStringList({u"Choose a session…"_s, u"my-sso"_s, u"example (new)"_s}));
    choose(u"awssso"_s);
    QVERIFY(says(u"awssso: aws-sso-cli keeps the start URL in a file of its own."_s));
    list->setCurrentIndex(1);
    QCOMPARE(box(u"awssso"_s), Qt::Checked);
    QCOMPARE(cell(u"awssso"_s, ImportModel::AfterColumn), u"Standard, session my-sso"_s);
    QVERIFY(says(u"3 profiles will be imported."_s));
    QVERIFY(says(u"aws-sso-cli writes it anew when “aws-sso setup profiles” is run."_s));
    // Somebody deletes the session in another window.
    show(QByteArray(everything).replace("[sso-session my-sso]", "[sso-session other]"));
    QCOMPARE(cell(u"awssso"_s, ImportModel::AfterColumn), u"Choose its SSO session below"_s);
    QVERIFY(!says(u"cannot be imported in this way"_s));
    show(everything);
    QTRY_VERIFY((list = m_person->find<QComboBox>(u"SSO session of “Default” (aws-sso-cli)"_s)));
    list->setCurrentIndex(1);
    list->setCurrentIndex(0);
    QVERIFY(!box(u"awssso"_s).isValid());

    // A session that is called the same is meant, most likely.
    show(QByteArray(everything).replace("-S \"Default\"", "-S my-sso"));
    QCOMPARE(cell(u"awssso"_s, ImportModel::AfterColumn), u"Standard, session my-sso"_s);
    show(awsSso);
    QTRY_VERIFY(says(u"There is no session yet. Add a profile first; then its session can be chosen here."_s));
}

void TestImportWindow::keychainOnly()
{
    show(legacy + session);
    QSignalSpy asked(m_window.get(), &ImportWindow::importRequested);
    QTest::mouseClick(m_person->find<QRadioButton>(u"Keychain only"_s), Qt::LeftButton);
    QCOMPARE(cell(u"legacy"_s, ImportModel::AfterColumn), u"Keychain only, session my-sso"_s);
    QVERIFY(diff().contains("+ credential_process = "_L1));
    QVERIFY(m_person->click(u"Import"_s));
    QVERIFY(made(asked, legacy + session).contains("--sso-session my-sso --account-id 123456789012"));

    // No spelling of this session's name is one word to every shell.
    show(legacy + QByteArray(session).replace("[sso-session my-sso]", "[sso-session \"my;sso\"]"));
    QVERIFY(says(u"1 profile cannot be imported in this way."_s));
    QVERIFY(!m_person->canClick(u"Import"_s));
    QTest::mouseClick(m_person->find<QRadioButton>(u"Standard"_s), Qt::LeftButton);
    QVERIFY(!says(u"cannot be imported"_s));
}

void TestImportWindow::whyNotIsSaid()
{
    show(everything);
    choose(u"leapp"_s);
    QVERIFY(says(u"leapp: only Leapp knows the account and role. Use “Add profile…”"_s));
    QVERIFY(row(u"leapp"_s).data(Qt::AccessibleDescriptionRole).toString().contains("only Leapp knows"_L1));
    choose(u"keys"_s);
    QVERIFY(says(u"keys has an access key, which AWS tools use in place of IAM Identity Center. It is left alone."_s));
    show(leapp + keys);
    QVERIFY(says(u"None of these profiles can be imported."_s));
    QVERIFY(!m_person->canClick(u"Import"_s));
}

void TestImportWindow::whatHelpsWithDefaultIsSaid()
{
    show("[DEFAULT]\nsso_region = us-east-1\n\n[profile heir]\nsso_account_id = 123456789012\n\n" + legacy);
    choose(u"heir"_s);
    QVERIFY(says(u"heir gets its sso_region from [DEFAULT], which holds for all profiles."_s));
    choose(u"legacy"_s);
    QVERIFY(says(u"legacy has its own sso_region, and [DEFAULT] has one for all profiles, which would count"_s));
}

void TestImportWindow::keysAreNeverShown()
{
    // Right beside what changes, so that the diff has them in its context.
    show(keys + legacy + session);
    choose(u"keys"_s);
    QVERIFY(!diff().isEmpty());
    const auto isShown = [&](const QString &text) {
        if (diff().contains(text) || says(text))
            return true;
        for (int group = 0; group < model()->rowCount(); ++group) {
            for (int child = 0; child < model()->rowCount(model()->index(group, 0)); ++child) {
                for (int column = 0; column < ImportModel::ColumnCount; ++column) {
                    const QModelIndex index = model()->index(child, column, model()->index(group, 0));
                    for (const int what :
                        {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleDescriptionRole)}) {
                        if (index.data(what).toString().contains(text))
                            return true;
                    }
                }
            }
        }
        return false;
    };
    QVERIFY(isShown(u"keys"_s));
    QVERIFY(!isShown(u"TOPSECRET"_s));
}

void TestImportWindow::signsInOneAfterTheOther()
{
    m_signedOut = {u"my-sso"_s, u"example"_s};
    show(everything);
    QSignalSpy asked(m_window.get(), &ImportWindow::importRequested);
    QSignalSpy signIn(m_window.get(), &ImportWindow::signInRequested);
    QVERIFY(m_person->click(u"Import"_s));
    show(made(asked, everything));
    m_window->showImported({});
    QVERIFY(says(u"2 profiles are imported. Sign in, and AWS tools can use them."_s));
    QVERIFY(m_person->click(u"Sign in to my-sso…"_s));
    QVERIFY(m_person->canClick(u"Sign in to my-sso…"_s)); // until it is done
    m_signedOut.remove(u"my-sso"_s);
    m_window->refreshSignIn();
    QVERIFY(m_person->click(u"Sign in to example…"_s));
    QCOMPARE(signIn.size(), 2);
    QCOMPARE(signIn.at(1).constFirst().toString(), u"example"_s);
    m_signedOut.clear();
    m_window->refreshSignIn();
    QVERIFY(!m_person->button(u"Sign in to example…"_s));
    QVERIFY(says(u"2 profiles are imported."_s) && !says(u"Sign in,"_s));
}

void TestImportWindow::itCanBeTakenBack()
{
    show(everything);
    QSignalSpy asked(m_window.get(), &ImportWindow::importRequested);
    QSignalSpy undo(m_window.get(), &ImportWindow::undoRequested);
    QVERIFY(m_person->click(u"Import"_s));
    show(made(asked, everything));
    m_window->showImported(ChangeNote{u"Import"_s, u"legacy"_s, 2});
    QTRY_VERIFY(m_person->button(u"Undo: Import 2 profiles of other tools"_s));
    QVERIFY(m_person->click(u"Undo: Import 2 profiles of other tools"_s));
    QCOMPARE(undo.size(), 1);
    show(everything);
    QVERIFY(!says(u"are imported"_s));
    QVERIFY(!m_person->button(u"Undo: Import 2 profiles of other tools"_s));
    QVERIFY(m_person->canClick(u"Import"_s));
}

void TestImportWindow::afterAFailureItCanBeTriedAgain()
{
    show(everything);
    QVERIFY(m_person->click(u"Import"_s));
    m_window->showNotImported({Error::Kind::File, u"DiskFull"_s, u"/home/me/.aws/config"_s, {}});
    QVERIFY(says(u"Nothing was changed. The disk is full"_s));
    QVERIFY(m_person->canClick(u"Import"_s));
}

void TestImportWindow::nothingToImport()
{
    QSignalSpy add(m_window.get(), &ImportWindow::addProfileRequested);
    for (const QByteArray &config : {QByteArray(), session}) {
        show(config);
        QVERIFY(says(u"There is nothing to import"_s));
        QVERIFY(!m_person->button(u"Import"_s));
    }
    QVERIFY(m_person->click(u"Add profile…"_s));
    QCOMPARE(add.size(), 1);
    show(everything);
    QVERIFY(!says(u"There is nothing to import"_s));
    QVERIFY(m_person->canClick(u"Import"_s));
}

void TestImportWindow::toTheRepairs()
{
    QSignalSpy repair(m_window.get(), &ImportWindow::repairRequested);
    show(everything + legacy);
    QVERIFY(says(u"AWS tools cannot read the config file, so nothing is imported from it."_s));
    QVERIFY(!m_person->button(u"Import"_s));
    QVERIFY(m_person->click(u"Go to the profiles…"_s));
    QCOMPARE(repair.size(), 1);
    show(everything);
    QVERIFY(m_person->canClick(u"Import"_s));
}

void TestImportWindow::unreadableIsSaid()
{
    show(everything);
    m_window->setUnreadable({Error::Kind::File, u"Unreadable"_s, u"/home/me/.aws/config"_s, {}});
    QVERIFY(says(u"You may not read /home/me/.aws/config."_s));
    QVERIFY(!m_person->button(u"Import"_s));
}

void TestImportWindow::closingIsTold()
{
    QSignalSpy left(m_window.get(), &ImportWindow::left);
    show(everything);
    QVERIFY(m_person->click(u"Close"_s));
    QCOMPARE(left.size(), 1);
}

void TestImportWindow::anotherLanguageKeepsTheChoices()
{
    show(everything);
    QVERIFY(tick(row(u"granted"_s), false));
    m_person->find<QComboBox>(u"SSO session of “Default” (aws-sso-cli)"_s)->setCurrentIndex(1);
    QTest::mouseClick(m_person->find<QRadioButton>(u"Keychain only"_s), Qt::LeftButton);
    const auto added = [&] { return diff().split(u'\n').filter(QRegularExpression(u"^\\+"_s)); };
    const QStringList before = added();
    QVERIFY(!before.isEmpty());
    m_languages.use(QLocale(u"ja"_s));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(added(), before);
    QCOMPARE(box(u"granted"_s), Qt::Unchecked);
    QVERIFY(m_window->windowTitle() != "Import profiles"_L1);
    QVERIFY(!says(u"will be imported"_s));
}

void TestImportWindow::everythingByKeyboard()
{
    show(everything);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    auto *tree = m_window->findChild<QTreeView *>();
    QVERIFY(tree->hasFocus());
    QCOMPARE(tree->currentIndex(), row(u"legacy"_s)); // the first profile, without a click
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(box(u"legacy"_s), Qt::Unchecked);
    QTest::keyClick(tree, Qt::Key_Up); // its group
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(box(u"legacy"_s), Qt::Checked);
}

void TestImportWindow::stateIsKept()
{
    show(everything);
    auto *tree = m_window->findChild<QTreeView *>();
    const int width = tree->columnWidth(ImportModel::NameColumn) + 37;
    tree->setColumnWidth(ImportModel::NameColumn, width);
    const QByteArray state = m_window->saveState();
    ImportWindow other({});
    other.setDocument(Document(everything));
    QVERIFY(other.restoreState(state));
    QCOMPARE(other.findChild<QTreeView *>()->columnWidth(ImportModel::NameColumn), width);
    QVERIFY(!other.restoreState("nonsense"));
}

QTEST_MAIN(TestImportWindow)
#include "tst_importwindow.moc"
