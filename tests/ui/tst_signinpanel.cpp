#include "ui/common/languages.h"
#include "ui/signin/signindialog.h"
#include "ui/uiworld.h"
#include "ui/windowdriver.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace ssotray;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

// The sign-in panel by way of the window for signing in again.
class TestSignInPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void case31_addresses_data();
    void case31_addresses();
    void case31_longAddress();
    void case31_plainAddressIsJudgedToo();
    void case32_codeIsShownReadAndCopied();
    void opensCompleteAddressOrElseThePlainOne();
    void openFailed();
    void timeRunsDown();
    void case30_expiredStopsUntilClick();
    void case30_refusedStopsUntilClick();
    void slowedDown();
    void invalidGrantMeansWrongRegion();
    void closesAfterApproval();
    void closingCancels();
    void sharedAttemptIsLeftAlone();
    void ownerOfASharedAttemptIsClosed();
    void freshSession();

private:
    void open();
    bool offers(const QString &button)
    {
        return m_world->advanceUntil([&] { return m_person->canClick(button); });
    }
    qsizetype polls() const { return m_world->server.requests(u"/token"_s).size(); }

    Languages m_languages;
    std::unique_ptr<UiWorld> m_world;
    QPointer<SignInDialog> m_dialog;
    std::unique_ptr<WindowDriver> m_person;
};

void TestSignInPanel::init()
{
    m_languages.use(QLocale(QLocale::English));
    m_world = std::make_unique<UiWorld>();
}

void TestSignInPanel::cleanup()
{
    delete m_dialog;
    m_world.reset();
}

void TestSignInPanel::open()
{
    m_dialog = new SignInDialog(m_world->sessions.open(m_world->mySso()), m_world->clock);
    m_person = std::make_unique<WindowDriver>(m_dialog);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
}

void TestSignInPanel::case31_addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("button"); // empty: cannot be opened
    QTest::addColumn<QString>("words");
    QTest::newRow("AWS") << u"https://device.sso.eu-west-1.amazonaws.com/?user_code=A"_s << u"Open browser"_s
                         << QString();
    QTest::newRow("AWS, new form") << u"https://eu-west-1.signin.aws/platform/authorize?request_uri=x"_s
                                   << u"Open browser"_s << QString();
    QTest::newRow("another host") << u"https://login.example.com/device"_s << u"Open anyway"_s
                                  << u"login.example.com"_s;
    QTest::newRow("look-alike letters") << u"https://аррӏе.com/device"_s << u"Open anyway"_s << u"xn--80ak6aa92e.com"_s;
    QTest::newRow("suffix in the middle")
        << u"https://amazonaws.com.example.org/"_s << u"Open anyway"_s << u"amazonaws.com.example.org"_s;
    QTest::newRow("http") << u"http://device.sso.eu-west-1.amazonaws.com/"_s << QString()
                          << u"not a secure web address"_s;
    QTest::newRow("javascript") << u"javascript:alert(1)"_s << QString() << u"not a secure web address"_s;
    QTest::newRow("user info") << u"https://device.sso.amazonaws.com@evil.example/"_s << QString() << u"evil.example"_s;
    QTest::newRow("nonsense") << u"https://"_s << QString() << u"not a usable web address"_s;
}

void TestSignInPanel::case31_addresses()
{
    QFETCH(QString, address);
    QFETCH(QString, button);
    QFETCH(QString, words);
    m_world->answerCode(address, {});
    m_world->answerPending();
    open();
    QSignalSpy opened(m_dialog, &SignInDialog::openRequested);
    QVERIFY(offers(u"Copy code"_s));
    QVERIFY(m_person->says(words));
    for (const QString &name : {u"Open browser"_s, u"Open anyway"_s})
        QCOMPARE(m_person->button(name) != nullptr, name == button);
    QCOMPARE(m_person->button(u"Copy link"_s) != nullptr, !button.isEmpty());
    QCOMPARE(opened.size(), 0);
    if (button.isEmpty())
        return;
    QVERIFY(m_person->click(button));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).toUrl(), QUrl(address));
    const QString shown = m_person->find<QLineEdit>(u"Verification address"_s)->text();
    QVERIFY(std::all_of(shown.begin(), shown.end(), [](QChar letter) { return letter.unicode() < 0x80; }));
}

void TestSignInPanel::case31_longAddress()
{
    m_world->answerCode(u"https://device.sso.amazonaws.com/?"_s + QString(10'000, u'x'), {});
    m_world->answerPending();
    open();
    QVERIFY(offers(u"Copy code"_s));
    QVERIFY(m_person->says(u"not a usable web address"_s));
    QVERIFY(!m_person->button(u"Open browser"_s));
}

void TestSignInPanel::case31_plainAddressIsJudgedToo()
{
    m_world->answerCode(u"https://evil.example/"_s, u"https://device.sso.amazonaws.com/?user_code=A"_s);
    m_world->answerPending();
    open();
    QVERIFY(offers(u"Open anyway"_s));
    QVERIFY(m_person->says(u"evil.example"_s));
}

void TestSignInPanel::case32_codeIsShownReadAndCopied()
{
    m_world->answerCode();
    m_world->answerPending();
    open();
    QVERIFY(offers(u"Copy code"_s));
    auto *code = m_person->find<QLineEdit>(u"User code"_s);
    QVERIFY(code);
    QCOMPARE(code->text(), u"BRCJ-PDVT"_s);
    QVERIFY(code->isReadOnly());
    QVERIFY(code->fontMetrics().height() > 3 * m_dialog->fontMetrics().height() / 2); // big
    QVERIFY(code->width() > code->fontMetrics().horizontalAdvance(code->text())); // all of it
    code->selectAll();
    QCOMPARE(code->selectedText(), u"BRCJ-PDVT"_s);
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(code);
    QCOMPARE(reader->text(QAccessible::Name), u"User code"_s);
    QCOMPARE(reader->text(QAccessible::Value), u"BRCJ-PDVT"_s);
    QVERIFY(m_person->says(u"Only approve if you started this here, just now."_s));
    QVERIFY(m_person->click(u"Copy code"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"BRCJ-PDVT"_s);
    QVERIFY(m_person->click(u"Open browser"_s)); // the complete address does not make the code go away
    QCOMPARE(m_person->find<QLineEdit>(u"User code"_s)->text(), u"BRCJ-PDVT"_s);
}

void TestSignInPanel::opensCompleteAddressOrElseThePlainOne()
{
    m_world->answerCode();
    m_world->answerPending();
    open();
    QVERIFY(offers(u"Copy link"_s));
    QCOMPARE(m_person->find<QLineEdit>(u"Verification address"_s)->text(),
        u"https://device.sso.ap-northeast-1.amazonaws.com/"_s);
    QVERIFY(m_person->click(u"Copy link"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(),
        u"https://device.sso.ap-northeast-1.amazonaws.com/?user_code=BRCJ-PDVT"_s);
}

void TestSignInPanel::openFailed()
{
    m_world->answerCode();
    m_world->answerPending();
    open();
    QVERIFY(offers(u"Open browser"_s));
    m_dialog->showOpenFailed();
    QVERIFY(m_person->says(u"No browser could be opened."_s));
}

void TestSignInPanel::timeRunsDown()
{
    m_world->answerCode();
    m_world->answerPending();
    open();
    QVERIFY(offers(u"Open browser"_s));
    const auto left = [&] {
        return m_world->sessions.open(m_world->mySso()).attempt()->expiresAt().toSecsSinceEpoch()
            - m_world->clock.now().toSecsSinceEpoch();
    };
    m_world->clock.advance(61s);
    QVERIFY(m_person->says(u"%1:%2."_s.arg(left() / 60).arg(left() % 60, 2, 10, QChar(u'0'))));
}

void TestSignInPanel::case30_expiredStopsUntilClick()
{
    m_world->answerCode();
    m_world->answerPending();
    m_world->server.answerException(u"/token"_s, 400, "ExpiredTokenException"_ba);
    open();
    QVERIFY(offers(u"Get a new code"_s));
    QVERIFY(m_person->says(u"The code has expired."_s));
    QVERIFY(!m_person->find<QLineEdit>(u"User code"_s));
    const qsizetype before = m_world->server.requests().size();
    m_world->advanceUntil([] { return false; }, 30);
    QCOMPARE(m_world->server.requests().size(), before);
    QVERIFY(m_person->click(u"Get a new code"_s));
    QVERIFY(m_world->advanceUntil([&] { return m_world->server.requests(u"/device_authorization"_s).size() == 2; }));
}

void TestSignInPanel::case30_refusedStopsUntilClick()
{
    m_world->answerCode();
    m_world->server.answerException(u"/token"_s, 400, "AccessDeniedException"_ba);
    open();
    QVERIFY(offers(u"Try again"_s));
    QVERIFY(m_person->says(u"The request was refused in the browser."_s));
    const qsizetype before = polls();
    m_world->advanceUntil([] { return false; }, 30);
    QCOMPARE(polls(), before);
}

void TestSignInPanel::slowedDown()
{
    m_world->answerCode();
    m_world->server.answerException(u"/token"_s, 400, "SlowDownException"_ba);
    open();
    QVERIFY(m_world->advanceUntil([&] { return m_person->says(u"AWS asked for fewer questions"_s); }));
    QVERIFY(m_person->canClick(u"Open browser"_s));
}

void TestSignInPanel::invalidGrantMeansWrongRegion()
{
    m_world->answerCode();
    m_world->server.answerException(u"/token"_s, 400, "InvalidGrantException"_ba);
    open();
    QVERIFY(offers(u"Try again"_s));
    QVERIFY(m_person->says(u"the SSO region (ap-northeast-1) is not the one of the SSO start URL"_s));
    QVERIFY(!m_person->button(u"Change start URL or region"_s)); // nobody here could
}

void TestSignInPanel::closesAfterApproval()
{
    m_world->answerEverything();
    open();
    QSignalSpy signedIn(m_dialog, &SignInDialog::signedIn);
    QVERIFY(m_world->advanceUntil([&] { return signedIn.size() == 1; }));
    QCOMPARE(signedIn.at(0).at(0).toString(), u"my-sso"_s);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_world->sessions.open(m_world->mySso()).state(), Session::State::SignedIn);
}

void TestSignInPanel::closingCancels()
{
    m_world->answerCode();
    m_world->answerPending();
    open();
    QVERIFY(offers(u"Open browser"_s));
    QVERIFY(m_person->click(u"Cancel"_s));
    QTRY_VERIFY(!m_dialog);
    QVERIFY(!m_world->sessions.open(m_world->mySso()).attempt());
    m_world->advanceUntil([] { return false; }, 2);
    const qsizetype before = polls();
    m_world->advanceUntil([] { return false; }, 30);
    QCOMPARE(polls(), before);
}

void TestSignInPanel::sharedAttemptIsLeftAlone()
{
    m_world->answerCode();
    m_world->answerPending();
    Session &session = m_world->sessions.open(m_world->mySso());
    session.signIn(); // by another window
    open();
    QVERIFY(offers(u"Open browser"_s));
    delete m_dialog;
    QVERIFY(session.attempt());
    QCOMPARE(m_world->server.requests(u"/client/register"_s).size(), 1);
    session.cancelSignIn();
}

void TestSignInPanel::ownerOfASharedAttemptIsClosed()
{
    m_world->answerCode();
    m_world->answerPending();
    open();
    SignInDialog other(m_world->sessions.open(m_world->mySso()), m_world->clock);
    other.setAttribute(Qt::WA_DeleteOnClose, false);
    const WindowDriver person(&other);
    other.show();
    QVERIFY(m_world->advanceUntil([&] { return person.canClick(u"Open browser"_s); }));
    QVERIFY(m_person->click(u"Cancel"_s));
    QVERIFY(person.says(u"The sign-in was cancelled in another window."_s));
    QVERIFY(!person.find<QLineEdit>(u"User code"_s));
    m_world->advanceUntil([] { return false; }, 10);
    QCOMPARE(m_world->server.requests(u"/device_authorization"_s).size(), 1); // nothing begins by itself
    QVERIFY(person.click(u"Try again"_s));
    QVERIFY(m_world->advanceUntil([&] { return person.canClick(u"Open browser"_s); }));
    QCOMPARE(m_world->server.requests(u"/device_authorization"_s).size(), 2);
    other.close();
    QVERIFY(!m_world->sessions.open(m_world->mySso()).attempt()); // and that attempt was its own
}

void TestSignInPanel::freshSession()
{
    m_world->answerEverything();
    const QString words = u"You were signed out of the AWS access portal first"_s;
    open();
    QVERIFY(!m_person->says(words));
    delete m_dialog;
    m_dialog =
        new SignInDialog(m_world->sessions.open(m_world->mySso()), m_world->clock, SignInDialog::Occasion::Fresh);
    m_person = std::make_unique<WindowDriver>(m_dialog);
    m_dialog->show();
    QVERIFY(m_person->says(words));
    QSignalSpy signedIn(m_dialog, &SignInDialog::signedIn);
    QVERIFY(m_world->advanceUntil([&] { return signedIn.size() == 1; }));
    QTRY_VERIFY(!m_dialog);
}

QTEST_MAIN(TestSignInPanel)

#include "tst_signinpanel.moc"
