#include "support/returningbrowser.h"
#include "ui/common/languages.h"
#include "ui/signin/browserchoice.h"
#include "ui/signin/signindialog.h"
#include "ui/uiworld.h"
#include "ui/windowdriver.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QUrlQuery>

#include <sys/resource.h>

using namespace ssotray;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString withoutCode = u"Use this computer's browser without a code"_s;

bool isWhiteColumn(const QImage &image, int x)
{
    for (int y = 0; y < image.height(); ++y) {
        if (image.pixelColor(x, y) != QColor(Qt::white))
            return false;
    }
    return true;
}

} // namespace

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
    void timeIsSpokenOnceAMinute();
    void case30_expiredStopsUntilClick();
    void case30_refusedStopsUntilClick();
    void slowedDown();
    void invalidGrantMeansWrongRegion();
    void closesAfterApproval();
    void closingCancels();
    void sharedAttemptIsLeftAlone();
    void ownerOfASharedAttemptIsClosed();
    void freshSession();
    void twoWaysOfOneSize();
    void browserWithoutACode();
    void browserIsOfferedWhereItWorkedLast();
    void case30_browserRefusesOrIsLate();
    void case39_loopbackIsBlocked();
    void case40_noBrowserOpens();
    void backToTheDeviceCode();
    void anotherWindowUsesTheBrowser();
    void builtInWindow();
    void browserIsChosenForTheSession();
    void commandOfOnesOwn();
    void qrCodeIsTheLink_data();
    void qrCodeIsTheLink();

private:
    // Past the click, to where the browser is sent. Nothing when that takes too long.
    QUrl goToTheBrowser();
    const BrowserSignIn *browserAttempt() { return m_world->sessions.open(m_world->mySso()).browserAttempt(); }
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
    QTest::qWait(1); // the window grows for the warning
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
    QCOMPARE(reader->text(QAccessible::Description), u"B R C J - P D V T"_s);
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

void TestSignInPanel::timeIsSpokenOnceAMinute()
{
    Languages languages;
    languages.use(QLocale(u"en"_s));
    m_world->answerCode();
    m_world->answerPending();
    open();
    QVERIFY(offers(u"Open browser"_s));
    const auto find = [&](int minutes) {
        return m_person->find<QLabel>(u"The code is valid for another %1 minutes."_s.arg(minutes));
    };
    int spoken = 10;
    while (spoken > 0 && !find(spoken))
        --spoken;
    QLabel *label = find(spoken);
    QVERIFY(label);
    const QString before = label->accessibleName();
    QSet<QString> names{before};
    for (int second = 0; second < 60; ++second) {
        m_world->clock.advance(1s);
        names.insert(label->accessibleName());
    }
    QCOMPARE(names.size(), 2); // while the text has changed sixty times
    QVERIFY(find(spoken - 1));
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

void TestSignInPanel::twoWaysOfOneSize()
{
    m_world->answerCode();
    m_world->answerPending();
    open();
    QVERIFY(offers(u"Open browser"_s));
    const QAbstractButton *one = m_person->button(u"Open browser"_s);
    const QAbstractButton *other = m_person->button(withoutCode);
    QVERIFY(other);
    QTRY_COMPARE(other->height(), other->sizeHint().height()); // the window has made room for it
    QCOMPARE(one->size(), other->size());
    QCOMPARE(one->mapTo(m_dialog, QPoint()).x(), other->mapTo(m_dialog, QPoint()).x());
    QVERIFY(m_dialog->rect().contains(QRect(other->mapTo(m_dialog, QPoint()), other->size())));
}

QUrl TestSignInPanel::goToTheBrowser()
{
    QSignalSpy opened(m_dialog, &SignInDialog::openRequested);
    if (!offers(withoutCode) || !m_person->click(withoutCode))
        return {};
    return m_world->advanceUntil([&] { return opened.size() == 1; }) ? opened.at(0).at(0).toUrl() : QUrl();
}

void TestSignInPanel::browserWithoutACode()
{
    m_world->answerCode();
    m_world->answerPending();
    open();
    QSignalSpy opened(m_dialog, &SignInDialog::openRequested);
    QVERIFY(offers(withoutCode));
    QCOMPARE(opened.size(), 0); // nothing opens before a click
    const QUrl address = goToTheBrowser();
    QCOMPARE(address.path(), u"/authorize"_s);
    QVERIFY(m_person->says(u"Waiting for the browser…"_s));
    QVERIFY(m_person->says(u"for another 10:00."_s));
    QVERIFY(!m_person->find<QLineEdit>(u"User code"_s));
    const qsizetype before = polls();
    m_world->clock.advance(61s);
    QVERIFY(m_person->says(u"for another 8:59."_s));
    QCOMPARE(polls(), before); // of the code that is not shown any more
    QVERIFY(m_person->click(u"Copy link"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), address.toString(QUrl::FullyEncoded));
    QVERIFY(m_person->click(u"Open the browser again"_s));
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.at(1).at(0).toUrl(), address);

    m_world->server.forget(u"/token"_s);
    m_world->answerToken();
    QSignalSpy signedIn(m_dialog, &SignInDialog::signedIn);
    const QByteArray page = comeBackFrom(address);
    QVERIFY(page.contains("You have approved the sign-in."));
    QVERIFY(page.contains("<html lang=\"en\">"));
    QTRY_COMPARE(signedIn.size(), 1);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_world->sessions.open(m_world->mySso()).provenMethod(), SignInMethod::Browser);
    QCOMPARE(opened.size(), 2);
}

void TestSignInPanel::browserIsOfferedWhereItWorkedLast()
{
    m_world->records.setProvenMethod(u"my-sso"_s, SignInMethod::Browser);
    m_world->answerCode();
    m_world->answerPending();
    open();
    QSignalSpy opened(m_dialog, &SignInDialog::openRequested);
    QVERIFY(m_person->canClick(withoutCode));
    QVERIFY(m_person->canClick(u"Show a device code instead"_s));
    QVERIFY(!m_person->button(u"Copy link"_s));
    QCOMPARE(m_dialog->focusWidget(), m_person->button(withoutCode));
    m_world->advanceUntil([] { return false; }, 3);
    QCOMPARE(m_world->server.requests().size(), 0); // nobody has said which way yet
    QCOMPARE(opened.size(), 0);
    QVERIFY(goToTheBrowser().isValid());
    QVERIFY(m_person->click(u"Cancel"_s));
    QTRY_VERIFY(!m_dialog);
    QVERIFY(!m_world->sessions.open(m_world->mySso()).attempt());

    open();
    QVERIFY(m_person->click(u"Show a device code instead"_s));
    QVERIFY(offers(u"Open browser"_s));
    QCOMPARE(m_person->find<QLineEdit>(u"User code"_s)->text(), u"BRCJ-PDVT"_s);
    QVERIFY(!m_person->button(u"Show a device code instead"_s));
}

void TestSignInPanel::case30_browserRefusesOrIsLate()
{
    m_world->answerCode();
    m_world->answerPending();
    open();
    const QUrl address = goToTheBrowser();
    const QUrlQuery sent(address);
    const QByteArray page = askLoopback(browserAttempt()->port(),
        "GET /oauth/callback?error=access_denied&state=" + sent.queryItemValue(u"state"_s).toLatin1() + " HTTP/1.1");
    QVERIFY(page.contains("You are not signed in"));
    QTRY_VERIFY(m_person->says(u"The request was refused in the browser."_s));
    QSignalSpy opened(m_dialog, &SignInDialog::openRequested);
    QVERIFY(m_person->canClick(u"Show a device code instead"_s));
    QVERIFY(m_person->click(u"Try again"_s)); // which is the click that opens the browser
    QVERIFY(m_world->advanceUntil([&] { return opened.size() == 1; }));
    QVERIFY(opened.at(0).at(0).toUrl() != address);
    m_world->clock.advance(10min);
    QVERIFY(m_person->says(u"The browser did not come back in time."_s));
    QVERIFY(!m_person->button(u"Copy link"_s));
    m_world->advanceUntil([] { return false; }, 30);
    QCOMPARE(opened.size(), 1);
    QVERIFY(m_person->canClick(u"Try again"_s));
}

void TestSignInPanel::case39_loopbackIsBlocked()
{
    m_world->answerCode();
    m_world->answerToken();
    open();
    comeBackFrom(goToTheBrowser()); // so that a client is there, and the next attempt begins with the port
    QTRY_VERIFY(!m_dialog);
    m_world->server.forget(u"/token"_s);
    m_world->answerPending();
    open();
    QSignalSpy opened(m_dialog, &SignInDialog::openRequested);
    rlimit before{};
    getrlimit(RLIMIT_NOFILE, &before);
    rlimit none = before;
    none.rlim_cur = 0; // no more sockets for this process
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &none), 0);
    m_person->button(withoutCode)->click();
    setrlimit(RLIMIT_NOFILE, &before);
    QVERIFY(m_person->says(u"does not let the app listen on 127.0.0.1"_s));
    QCOMPARE(opened.size(), 0);
    QVERIFY(m_person->click(u"Show a device code instead"_s));
    QVERIFY(offers(u"Open browser"_s));
}

void TestSignInPanel::case40_noBrowserOpens()
{
    m_world->answerCode();
    m_world->answerPending();
    open();
    const QUrl address = goToTheBrowser();
    const quint16 port = browserAttempt()->port();
    m_dialog->showOpenFailed();
    QVERIFY(m_person->says(u"No browser could be opened."_s));
    QVERIFY(m_person->click(u"Copy link"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), address.toString(QUrl::FullyEncoded));
    QVERIFY(m_person->canClick(u"Show a device code instead"_s));
    QVERIFY(m_person->click(u"Cancel"_s));
    QTRY_VERIFY(!m_dialog);
    QVERIFY(!m_world->sessions.open(m_world->mySso()).attempt());
    QCOMPARE(askLoopback(port, "GET / HTTP/1.1"), QByteArray());
}

void TestSignInPanel::backToTheDeviceCode()
{
    m_world->answerCode();
    m_world->answerPending();
    open();
    QVERIFY(goToTheBrowser().isValid());
    const quint16 port = browserAttempt()->port();
    QVERIFY(m_person->click(u"Show a device code instead"_s));
    QVERIFY(offers(u"Open browser"_s));
    QCOMPARE(m_person->find<QLineEdit>(u"User code"_s)->text(), u"BRCJ-PDVT"_s);
    QVERIFY(m_person->says(u"The code is valid for another"_s));
    QCOMPARE(askLoopback(port, "GET / HTTP/1.1"), QByteArray());
    QVERIFY(m_person->click(u"Cancel"_s));
    QTRY_VERIFY(!m_dialog);
    QVERIFY(!m_world->sessions.open(m_world->mySso()).attempt());
}

// What is under way belongs to who has begun it, also when it took the place of another one's.
void TestSignInPanel::anotherWindowUsesTheBrowser()
{
    m_world->answerCode();
    m_world->answerPending();
    open();
    QVERIFY(offers(u"Open browser"_s));
    QSignalSpy opened(m_dialog, &SignInDialog::openRequested);
    Session &session = m_world->sessions.open(m_world->mySso());
    session.signIn(SignInMethod::Browser);
    QVERIFY(m_world->advanceUntil([&] { return m_person->says(u"Waiting for the browser…"_s); }));
    QCOMPARE(opened.size(), 0); // that is the other window's affair
    delete m_dialog;
    QVERIFY(session.browserAttempt());
    session.cancelSignIn();
}

void TestSignInPanel::builtInWindow()
{
    m_world->answerCode();
    m_world->answerPending();
    open();
    QVERIFY(offers(u"Open browser"_s));
    QVERIFY(!m_person->button(u"Open built-in window"_s)); // it is not installed
    delete m_dialog;
    m_dialog = new SignInDialog(m_world->sessions.open(m_world->mySso()), m_world->clock);
    m_dialog->setOffersBuiltInWindow(true);
    m_person = std::make_unique<WindowDriver>(m_dialog);
    m_dialog->show();
    QSignalSpy builtIn(m_dialog, &SignInDialog::builtInWindowRequested);
    QVERIFY(offers(u"Open built-in window"_s));
    QVERIFY(m_person->says(u"Passkeys"_s));
    QTRY_VERIFY(m_person->button(u"Open built-in window"_s)->height() < m_person->button(withoutCode)->height());
    QVERIFY(m_person->click(u"Open built-in window"_s));
    QCOMPARE(builtIn.at(0),
        (QVariantList{QUrl(u"https://device.sso.ap-northeast-1.amazonaws.com/?user_code=BRCJ-PDVT"_s), u"BRCJ-PDVT"_s,
            QVariant::fromValue<quint16>(0)}));
    const QUrl address = goToTheBrowser();
    QVERIFY(m_person->click(u"Open built-in window"_s));
    QCOMPARE(builtIn.at(1), (QVariantList{address, QString(), QVariant::fromValue<quint16>(browserAttempt()->port())}));
    m_dialog->showBuiltInFailed();
    QVERIFY(m_person->says(u"The built-in window did not open"_s));
    QVERIFY(m_person->click(u"Open built-in window"_s));
    QVERIFY(!m_person->says(u"The built-in window did not open"_s));
}

void TestSignInPanel::browserIsChosenForTheSession()
{
    m_world->answerCode();
    m_world->answerPending();
    m_dialog = new SignInDialog(m_world->sessions.open(m_world->mySso()), m_world->clock);
    m_dialog->setBrowsers({{u"Firefox"_s, u"firefox"_s, u"firefox --private-window"_s}, {u"Plain"_s, u"plain"_s, {}}});
    m_person = std::make_unique<WindowDriver>(m_dialog);
    m_dialog->show();
    QVERIFY(offers(u"Browser: Default browser"_s));
    auto *choice = m_dialog->findChild<BrowserChoice *>();
    const auto entries = [&] {
        QStringList texts;
        for (const QAction *action : choice->menu()->actions())
            texts.append(action->isChecked() ? u"*"_s + action->text() : action->text());
        return texts;
    };
    QCOMPARE(entries(),
        (QStringList{u"*Default browser"_s, u"Firefox"_s, u"Firefox, private window"_s, u"Plain"_s, QString(),
            u"Another command…"_s}));
    choice->menu()->actions().at(2)->trigger();
    QVERIFY(offers(u"Browser: Firefox, private window"_s));
    QCOMPARE(m_dialog->browserCommand(), u"firefox --private-window"_s);
    QCOMPARE(m_world->records.browserCommand(u"my-sso"_s), u"firefox --private-window"_s);
    QVERIFY(m_world->records.browserCommand(u"other"_s).isEmpty());

    // Next time, and when it is not installed any more.
    delete m_dialog;
    open();
    QVERIFY(offers(u"Browser: firefox --private-window"_s));
    m_dialog->findChild<BrowserChoice *>()->menu()->actions().constFirst()->trigger();
    QVERIFY(offers(u"Browser: Default browser"_s));
    QVERIFY(m_dialog->browserCommand().isEmpty());
}

void TestSignInPanel::commandOfOnesOwn()
{
    m_world->answerCode();
    m_world->answerPending();
    open();
    QVERIFY(offers(u"Browser: Default browser"_s));
    auto *choice = m_dialog->findChild<BrowserChoice *>();
    choice->menu()->actions().constLast()->trigger();
    auto *dialog = m_dialog->findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->setTextValue(u" firefox  -P work && %u "_s);
    dialog->accept();
    QVERIFY(m_world->advanceUntil([&] { return m_dialog->browserCommand() == "firefox -P work && %u"_L1; }));
    QCOMPARE(choice->accessibleName(), u"Browser: firefox -P work && %u"_s);
    choice->menu()->actions().constLast()->trigger();
    m_dialog->findChildren<QInputDialog *>().constLast()->reject();
    QCOMPARE(m_dialog->browserCommand(), u"firefox -P work && %u"_s);
}

void TestSignInPanel::qrCodeIsTheLink_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isShown");
    QTest::newRow("with the code") << u"https://device.sso.ap-northeast-1.amazonaws.com/?user_code=BRCJ-PDVT"_s << true;
    QTest::newRow("the form of 2026") << u"https://ap-northeast-1.signin.aws/platform/authorize?request_uri=urn%3A"_s
            + QString(300, u'x') << true;
    QTest::newRow("another host") << u"https://login.example.com/device"_s << false;
    QTest::newRow("longer than an image can be")
        << u"https://device.sso.amazonaws.com/?"_s + QString(1500, u'x') << false;
}

void TestSignInPanel::qrCodeIsTheLink()
{
    QFETCH(QString, address);
    QFETCH(bool, isShown);
    m_world->answerCode(address, address);
    m_world->answerPending();
    QPalette dark;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    open();
    m_dialog->setPalette(dark);
    QVERIFY(offers(u"Copy code"_s));
    auto *image = m_person->find<QLabel>(u"QR code of the verification address"_s);
    QCOMPARE(image != nullptr, isShown);
    if (!isShown)
        return;
    QCOMPARE(QAccessible::queryAccessibleInterface(image)->role(), QAccessible::Graphic);
    QTRY_COMPARE(image->size(), image->sizeHint()); // the window has made room for it
    QVERIFY(m_dialog->rect().contains(QRect(image->mapTo(m_dialog, QPoint()), image->size())));

    const QImage seen = image->grab().toImage();
    int quiet = 0; // columns from the left that are all white
    while (quiet < seen.width() && isWhiteColumn(seen, quiet))
        ++quiet;
    int module = 0; // the corner is a line of seven of them
    while (seen.pixelColor(quiet + module, quiet) == QColor(Qt::black))
        ++module;
    QCOMPARE(module % 7, 0);
    QVERIFY(module / 7 >= 2);
    QCOMPARE(quiet, 4 * module / 7);

    const QString reader = QStandardPaths::findExecutable(u"zbarimg"_s);
    if (reader.isEmpty())
        QSKIP("zbar-tools are not installed");
    const QString file = m_world->home.filePath(u"dialog.png"_s);
    QVERIFY(m_dialog->grab().save(file)); // all of it, as a camera sees it
    QProcess zbar;
    zbar.start(reader, {u"--quiet"_s, u"--raw"_s, file});
    QVERIFY(zbar.waitForFinished());
    QCOMPARE(QString::fromUtf8(zbar.readAllStandardOutput()).trimmed(), address);
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
