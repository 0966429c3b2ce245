// Another language while a window is open: afterwards it says the same as one that was opened in that language, and
// nothing that was typed, chosen or begun in it is lost.

#include "screenshots/camera.h"
#include "screenshots/scenes.h"
#include "screenshots/texts.h"
#include "ui/common/languages.h"
#include "ui/console/consoledialog.h"
#include "ui/signin/browserchoice.h"
#include "ui/signin/signindialog.h"

#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

QStringList without(const QStringList &texts, const QStringList &others, const QString &mark)
{
    QStringList left;
    std::set_difference(
        texts.begin(), texts.end(), others.begin(), others.end(), std::back_inserter(left), std::less<QString>());
    for (QString &text : left)
        text.prepend(mark);
    return left;
}

ConsoleDialog *openConsole(Camera &camera)
{
    auto *dialog = new ConsoleDialog({{{u"my-sso"_s, u"123456789012"_s, u"ReadOnly"_s}, {}},
        u"https://d-12345xxxxx.awsapps.com/start"_s, u"ap-northeast-1"_s, {}});
    camera.open(dialog);
    return dialog;
}

SignInDialog *waitWithCode(Camera &camera)
{
    camera.world.hasBuiltInWindow = true;
    camera.world.browsers = {{u"Firefox"_s, u"firefox"_s, u"firefox --private-window"_s}};
    camera.world.answerCode();
    camera.world.answerPending();
    camera.openSignInDialog();
    camera.waitFor("CodeCard", "Open browser");
    return qobject_cast<SignInDialog *>(camera.window);
}

void waitForBrowser(Camera &camera)
{
    waitWithCode(camera);
    camera.click("CodeCard", "Use this computer's browser without a code");
    camera.waitFor("BrowserCard", "Open the browser again");
}

Wizard *finishWizard(Camera &camera)
{
    camera.world.answerEverything();
    camera.goToDone();
    return qobject_cast<Wizard *>(camera.window);
}

// What a click or the app says last, which is not worth a picture each.
QList<Scene> lastWords()
{
    return {
        {u"console opening"_s, [](Camera &camera) { openConsole(camera)->showOpening(); }},
        {u"console link copied"_s,
            [](Camera &camera) {
                openConsole(camera);
                camera.click("ConsoleDialog", "Copy link");
            }},
        {u"code copied"_s,
            [](Camera &camera) {
                waitWithCode(camera);
                camera.click("CodeCard", "Copy code");
            }},
        {u"link of the code copied"_s,
            [](Camera &camera) {
                waitWithCode(camera);
                camera.click("CodeCard", "Copy link");
            }},
        {u"no browser for the code"_s, [](Camera &camera) { waitWithCode(camera)->showOpenFailed(); }},
        {u"no built-in window"_s, [](Camera &camera) { waitWithCode(camera)->showBuiltInFailed(); }},
        {u"link for the browser copied"_s,
            [](Camera &camera) {
                waitForBrowser(camera);
                camera.click("BrowserCard", "Copy link");
            }},
        {u"command of a browser"_s,
            [](Camera &camera) {
                const auto *choice = waitWithCode(camera)->findChild<BrowserChoice *>();
                choice->menu()->actions().constLast()->trigger();
                camera.window->findChild<QInputDialog *>()->setTextValue(u"chromium %u"_s);
            }},
        {u"command of the profile copied"_s,
            [](Camera &camera) {
                finishWizard(camera);
                camera.click("DonePage", "Copy");
            }},
        {u"no browser for the console"_s, [](Camera &camera) { finishWizard(camera)->showOpenFailed(); }},
        {u"no start at login"_s, [](Camera &camera) { finishWizard(camera)->showStartAtLoginFailed(false); }},
    };
}

// These make their parts anew, or stand before the settings, so that nobody can change the language meanwhile.
bool isLeftOut(const QWidget &window)
{
    const QStringList leftOut{u"AccountsWindow"_s, u"ProfilesWindow"_s, u"BulkWindow"_s, u"ImportWindow"_s,
        u"UndoWindow"_s, u"SettingsDialog"_s, u"QMessageBox"_s};
    const QString name = QString::fromLatin1(window.metaObject()->className());
    return leftOut.contains(name.section(u"::"_s, -1));
}

} // namespace

class TestLanguageSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWindowFollows_data();
    void everyWindowFollows();
    void signInGoesOn();
    void whatDoesNotFollowIsFound();

private:
    Languages m_languages;
};

void TestLanguageSwitch::everyWindowFollows_data()
{
    QTest::addColumn<Scene>("scene");
    for (const Scene &scene : allScenes() + lastWords())
        QTest::newRow(qPrintable(scene.name)) << scene;
}

void TestLanguageSwitch::everyWindowFollows()
{
    QFETCH(const Scene, scene);
    QStringList followed;
    {
        m_languages.use(QLocale(u"en"_s));
        Camera camera;
        scene.set(camera);
        if (isLeftOut(*camera.window))
            QSKIP("It makes its parts anew, or keeps everybody from the settings.");
        QTest::qWait(20); // for what is still to come
        for (auto *field : camera.window->findChildren<QLineEdit *>()) {
            if (field->text().size() > 2)
                field->setSelection(1, 2);
        }
        const QStringList before = doingsIn(*camera.window);
        m_languages.use(QLocale(u"ja"_s));
        QTest::qWait(20);
        QVERIFY(camera.window);
        followed = textsOf(*camera.window, camera.world.home.path());
        QCOMPARE(doingsIn(*camera.window), before);
    }
    Camera camera;
    scene.set(camera);
    QTest::qWait(20);
    const QStringList fresh = textsOf(*camera.window, camera.world.home.path());
    const QStringList differences = without(followed, fresh, u"- "_s) + without(fresh, followed, u"+ "_s);
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
}

void TestLanguageSwitch::signInGoesOn()
{
    m_languages.use(QLocale(u"en"_s));
    Camera camera;
    SignInDialog *dialog = waitWithCode(camera);
    camera.world.answerToken();
    const QSignalSpy signedIn(dialog, &SignInDialog::signedIn);
    m_languages.use(QLocale(u"ja"_s));
    QVERIFY(camera.world.advanceUntil([&] { return signedIn.size() == 1; }));
    QCOMPARE(camera.world.server.requests(u"/device_authorization"_s).size(), 1);
}

// A check that cannot find anything would pass every time.
void TestLanguageSwitch::whatDoesNotFollowIsFound()
{
    m_languages.use(QLocale(u"en"_s));
    Camera camera;
    camera.openWizard();
    auto *label = new QLabel(u"Profile"_s, camera.window);
    const QStringList texts = textsOf(*camera.window, camera.world.home.path());
    QVERIFY(texts.contains(u"QLabel: Profile"_s));
    label->setToolTip(u"a tip"_s);
    QCOMPARE(without(textsOf(*camera.window, camera.world.home.path()), texts, {}), QStringList(u"QLabel: a tip"_s));
    const QStringList doings = doingsIn(*camera.window);
    camera.type("SessionPage", "SSO session name", u"typed"_s);
    QVERIFY(doingsIn(*camera.window) != doings);
}

QTEST_MAIN(TestLanguageSwitch)
#include "tst_languageswitch.moc"
