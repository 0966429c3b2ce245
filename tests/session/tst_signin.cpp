// Signing in through the app: what AWS is asked, what is kept and where, and what a person can decide.

#include "storage/processlock.h"
#include "support/returningbrowser.h"
#include "support/sessionworld.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using State = Session::State;

class TestSignIn : public QObject
{
    Q_OBJECT

    static bool signInByBrowser(OneSession &w)
    {
        w.answerSignIn();
        w.session->signIn(SignInMethod::Browser);
        if (!waitUntil([&] { return w.session->attempt()->stage() == SignInFlow::Stage::Waiting; }))
            return false;
        comeBackFrom(w.session->browserAttempt()->address());
        return waitUntil([&] {
            return w.session->attempt()->stage() == SignInFlow::Stage::Approved
                && w.stored().value_or(SessionTokens()).client.method == SignInMethod::Browser;
        });
    }

private Q_SLOTS:
    // Quitting waits for the keychain, or AWS's only refresh token would be lost.
    void isSettledWhenTheTokensAreKept()
    {
        OneSession w;
        w.answerSignIn();
        w.keychain.isSlow = true;
        w.session->signIn();
        QTRY_COMPARE(w.session->attempt()->stage(), DeviceSignIn::Stage::Waiting);
        w.clock.advance(1s);
        QTRY_VERIFY(w.keychain.isWorking());
        const Async<void> settled = w.session->settled();
        QVERIFY(!settled.isFinished());
        w.keychain.finish();
        QVERIFY(waitFor(settled));
        QVERIFY(w.stored());
        QVERIFY(waitFor(w.session->settled()));
    }

    void firstSignIn()
    {
        OneSession w;
        QCOMPARE(
            waitFor(w.session->accessToken()).error(), (Error{Error::Kind::SignIn, u"SignedOut"_s, u"my-sso"_s, {}}));
        QCOMPARE(w.session->state(), State::SignedOut);
        w.answerSignIn();
        QSignalSpy signedIn(w.session.get(), &Session::signedIn);
        QVERIFY(signInAndWait(*w.session, w.clock));
        QTRY_COMPARE(signedIn.size(), 1);
        QCOMPARE(w.session->state(), State::SignedIn);
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-new"_s)));
        QCOMPARE(w.stored()->refreshToken, std::optional(Secret(u"refresh-new"_s)));
        QCOMPARE(w.records.storedSessions(), QStringList{u"my-sso"_s});
        QVERIFY(!QFile::exists(w.tokenFilePath())); // nobody asked for that
    }

    void sessionWithoutScopesRegistersTheDefaultOne()
    {
        OneSession w;
        SsoSession bare = w.mySso();
        bare.scopes.clear();
        w.session = w.newSession(bare);
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QCOMPARE(w.server.requests(u"/client/register"_s).constFirst().json().value("scopes"_L1).toArray(),
            QJsonArray{u"sso:account:access"_s});
        QVERIFY(w.stored()->refreshToken);
    }

    void registrationIsUsedAgainWhileItLives()
    {
        OneSession w;
        SessionTokens tokens = w.tokensWithLeft(1h);
        w.store(tokens);
        QVERIFY(waitFor(w.session->accessToken()));
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QCOMPARE(w.requestsTo(u"/client/register"_s), 0);
        QCOMPARE(w.stored()->client, tokens.client);

        // product.md §3: one that ends within a day is renewed
        w.clock.advance(89 * 24h + 1h);
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QCOMPARE(w.requestsTo(u"/client/register"_s), 1);
        QCOMPARE(w.stored()->client.clientId, u"new-client"_s);
    }

    void otherScopesNeedAnotherRegistration()
    {
        OneSession w;
        SessionTokens tokens = w.tokensWithLeft(1h);
        tokens.scopes = QStringList{u"codewhisperer:completions"_s};
        w.store(tokens);
        QVERIFY(waitFor(w.session->accessToken()));
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QCOMPARE(w.requestsTo(u"/client/register"_s), 1);
    }

    // AWS has forgotten the registration: said by the attempt that fails, mended by the next click.
    void case59_forgottenRegistrationIsMadeAnew()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        QVERIFY(waitFor(w.session->accessToken()));
        w.answerSignIn();
        w.refuseToken(401, "InvalidClientException"_ba);
        w.session->signIn();
        QTRY_COMPARE(w.session->attempt()->stage(), DeviceSignIn::Stage::Waiting);
        w.clock.advance(1s);
        QTRY_COMPARE(w.session->attempt()->stage(), DeviceSignIn::Stage::Failed);
        QCOMPARE(w.requestsTo(u"/client/register"_s), 0);
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QCOMPARE(w.requestsTo(u"/client/register"_s), 1);
        QCOMPARE(w.stored()->client.clientId, u"new-client"_s);
    }

    // In place of the device flow, whose code is polled for no more.
    void browserInPlaceOfTheCode()
    {
        OneSession w;
        w.answerSignIn();
        w.session->signIn(SignInMethod::DeviceCode);
        QTRY_COMPARE(w.session->attempt()->stage(), DeviceSignIn::Stage::Waiting);
        QVERIFY(w.session->deviceAttempt() && !w.session->browserAttempt());
        QCOMPARE(w.session->provenMethod(), SignInMethod::DeviceCode); // a first sign-in
        QVERIFY(signInByBrowser(w));
        QVERIFY(w.session->browserAttempt() && !w.session->deviceAttempt());
        QCOMPARE(w.stored()->client.method, SignInMethod::Browser);
        QCOMPARE(w.stored()->refreshToken, std::optional(Secret(u"refresh-new"_s)));
        w.clock.advance(30s);
        QCOMPARE(w.requestsTo(u"/token"_s), 1); // the one for the browser's code
        QCOMPARE(w.requestsTo(u"/client/register"_s), 2); // each method has its own
    }

    void methodThatWorkedIsRemembered()
    {
        OneSession w;
        QVERIFY(signInByBrowser(w));
        QCOMPARE(w.session->provenMethod(), SignInMethod::Browser);
        w.session = w.newSession();
        QCOMPARE(w.session->provenMethod(), SignInMethod::Browser);
        w.session->signIn(SignInMethod::DeviceCode); // and this one comes to nothing
        w.session->cancelSignIn();
        QCOMPARE(w.session->provenMethod(), SignInMethod::Browser);
        QVERIFY(signInAndWait(*w.session, w.clock));
        QTRY_COMPARE(w.session->provenMethod(), SignInMethod::DeviceCode);
    }

    // A client is registered for one method, and the refresh token that it got works with it alone.
    void registrationOfTheOtherMethodIsNotUsed()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        QVERIFY(waitFor(w.session->accessToken()));
        QVERIFY(signInByBrowser(w));
        QCOMPARE(w.requestsTo(u"/client/register"_s), 1);
        QVERIFY(signInByBrowser(w));
        QCOMPARE(w.requestsTo(u"/client/register"_s), 1); // its own is used again
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QCOMPARE(w.requestsTo(u"/client/register"_s), 2);
        QTRY_COMPARE(w.stored()->client.method, SignInMethod::DeviceCode);
    }

    // AWS's page does not send a browser back that comes with an unknown client, so nobody tells us.
    void case59_browserThatNeverCameBackIsRegisteredAnew()
    {
        OneSession w;
        SessionTokens tokens = w.tokensWithLeft(1h);
        tokens.client.method = SignInMethod::Browser;
        w.store(tokens);
        QVERIFY(waitFor(w.session->accessToken()));
        w.answerSignIn();
        w.session->signIn(SignInMethod::Browser);
        QTRY_COMPARE(w.session->attempt()->stage(), SignInFlow::Stage::Waiting);
        QCOMPARE(w.requestsTo(u"/client/register"_s), 0);
        w.session->cancelSignIn();
        QVERIFY(signInByBrowser(w));
        QCOMPARE(w.requestsTo(u"/client/register"_s), 1);
    }

    void case60_cancelledBrowserFindsNobody()
    {
        OneSession w;
        QVERIFY(!waitFor(w.session->accessToken()));
        w.answerSignIn();
        w.session->signIn(SignInMethod::Browser);
        QTRY_COMPARE(w.session->attempt()->stage(), SignInFlow::Stage::Waiting);
        const QUrl address = w.session->browserAttempt()->address();
        w.session->cancelSignIn();
        QTest::qWait(0); // it goes when the event loop turns
        QCOMPARE(comeBackFrom(address), QByteArray());
        QCOMPARE(w.requestsTo(u"/token"_s), 0);
        QVERIFY(!w.stored());
    }

    void case33_secondSignInJoinsTheFirst()
    {
        OneSession w;
        w.answerSignIn();
        w.session->signIn();
        const SignInFlow *attempt = w.session->attempt();
        w.session->signIn();
        QCOMPARE(w.session->attempt(), attempt);
        QTRY_COMPARE(w.session->attempt()->stage(), DeviceSignIn::Stage::Waiting);
        w.session->signIn();
        QCOMPARE(w.session->attempt(), attempt);
        QCOMPARE(w.requestsTo(u"/client/register"_s), 1);
    }

    void case60_cancelledSignInStoresNothing()
    {
        OneSession w;
        QVERIFY(!waitFor(w.session->accessToken()));
        w.answerSignIn();
        w.session->signIn();
        QTRY_COMPARE(w.session->attempt()->stage(), DeviceSignIn::Stage::Waiting);
        w.session->cancelSignIn();
        QVERIFY(!w.session->attempt());
        QTest::qWait(0); // it goes when the event loop turns
        w.clock.advance(1h);
        QTest::qWait(0);
        QCOMPARE(w.requestsTo(u"/token"_s), 0);
        QVERIFY(!w.stored());
    }

    // Cancelled while AWS's yes is on its way: it comes to nothing.
    void case60_cancelledDuringTheLastPoll()
    {
        OneSession w;
        QVERIFY(!waitFor(w.session->accessToken()));
        w.answerSignIn();
        w.session->signIn();
        QTRY_COMPARE(w.session->attempt()->stage(), DeviceSignIn::Stage::Waiting);
        connect(&w.server, &ScriptedServer::requested, w.session.get(), [&w] { w.session->cancelSignIn(); });
        w.clock.advance(1s);
        QTRY_COMPARE(w.requestsTo(u"/token"_s), 1);
        QVERIFY(waitUntil([&] { return w.isIdle(); }));
        QCOMPARE(w.session->state(), State::SignedOut);
        QVERIFY(!w.stored());
    }

    // Once AWS has said yes and the keychain is at work, there is nothing left to cancel.
    void cancelledWhileTheKeychainWorks()
    {
        OneSession w;
        QVERIFY(!waitFor(w.session->accessToken()));
        w.answerSignIn();
        w.keychain.isSlow = true;
        QVERIFY(signInAndWait(*w.session, w.clock));
        QVERIFY(w.keychain.isWorking());
        w.session->cancelSignIn();
        w.keychain.finish();
        QTRY_COMPARE(w.session->state(), State::SignedIn);
    }

    // The person begins anew while the keychain works, or asks for its password: what it takes is there all the same.
    void startedAgainWhileTheKeychainWorks()
    {
        OneSession w;
        QVERIFY(!waitFor(w.session->accessToken()));
        w.answerSignIn();
        w.keychain.isSlow = true;
        QVERIFY(signInAndWait(*w.session, w.clock));
        QVERIFY(w.keychain.isWorking());
        QSignalSpy signedIn(w.session.get(), &Session::signedIn);
        w.session->signIn();
        QTRY_COMPARE(w.session->attempt()->stage(), DeviceSignIn::Stage::Waiting);
        w.keychain.finish();
        QCOMPARE(w.session->state(), State::SignedIn);
        QCOMPARE(signedIn.size(), 1);
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-new"_s)));
        QVERIFY(!w.session->storeError());

        w.answerToken(u"access-newer"_s, u"refresh-newer"_s);
        w.clock.advance(1s);
        QTRY_VERIFY(w.keychain.isWorking());
        w.keychain.finish();
        QTRY_COMPARE(signedIn.size(), 2);
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-newer"_s)));
    }

    // It does not take them in the end: that is no trouble of the attempt that is running now.
    void startedAgainBeforeTheKeychainRefuses()
    {
        OneSession w;
        QVERIFY(!waitFor(w.session->accessToken()));
        const QString name = QString::fromLatin1(QCryptographicHash::hash("my-sso", QCryptographicHash::Sha1).toHex());
        const auto held = waitFor(
            ProcessLock::acquire(w.clock, w.lockFolder + u"/session-"_s + name + u".lock"_s, 0s, w.session.get()));
        QVERIFY(held);
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        w.refuseToken(400, "AuthorizationPendingException"_ba);
        w.session->signIn();
        QTRY_COMPARE(w.session->attempt()->stage(), DeviceSignIn::Stage::Waiting);
        w.clock.advance(50s);
        QVERIFY(!w.session->storeError());
        QVERIFY(waitFor(w.session->settled()));
        w.session->keepForThisRun();
        QCOMPARE(w.session->state(), State::SignedOut);
    }

    void case19_refusedStoreAsksThePerson()
    {
        OneSession w;
        QVERIFY(!waitFor(w.session->accessToken()));
        w.keychain.isLocked = true;
        w.answerSignIn();
        QSignalSpy signedIn(w.session.get(), &Session::signedIn);
        QVERIFY(signInAndWait(*w.session, w.clock));
        QTRY_VERIFY(w.session->storeError());
        QCOMPARE(*w.session->storeError(), lockedKeychain());
        QCOMPARE(w.session->state(), State::SignedOut);
        QCOMPARE(signedIn.size(), 0);
        QCOMPARE(w.keychain.prompts, 1); // the person is waiting for it
        w.session->storeAgain();
        QVERIFY(w.session->storeError());

        w.keychain.isLocked = false;
        w.session->storeAgain();
        QTRY_COMPARE(signedIn.size(), 1);
        QVERIFY(!w.session->storeError());
        QVERIFY(w.stored());
        QVERIFY(!w.session->isKeptForThisRunOnly());
    }

    void case19_refusedStoreKeepsTheOldEntry()
    {
        OneSession w;
        const SessionTokens before = w.tokensWithLeft(1h);
        w.store(before);
        QVERIFY(waitFor(w.session->accessToken()));
        w.keychain.refusesWrites = true;
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QTRY_VERIFY(w.session->storeError());
        w.session->cancelSignIn();
        QVERIFY(!w.session->storeError());
        QCOMPARE(w.stored(), std::optional(before));
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(before.accessToken));
        w.session->storeAgain(); // too late
        w.session->keepForThisRun();
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(before.accessToken));
    }

    // No D-Bus and no Secret Service look the same from here (storage tells them apart).
    void case14and15_keptForThisRunOnly()
    {
        OneSession w;
        w.keychain.trouble = absentKeychain();
        QCOMPARE(waitFor(w.session->accessToken()).error(), absentKeychain());
        QCOMPARE(w.session->trouble(), std::optional(absentKeychain()));
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QTRY_VERIFY(w.session->storeError());
        QCOMPARE(*w.session->storeError(), absentKeychain());
        QVERIFY(w.session->state() != State::SignedIn); // not before the person has decided
        w.session->keepForThisRun();
        QVERIFY(w.session->isKeptForThisRunOnly());
        QVERIFY(!w.session->trouble());
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-new"_s)));
        w.clock.advance(1h); // renewed without a keychain too
        w.answerToken(u"access-3"_s, {});
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-3"_s)));
        QVERIFY(!w.stored());

        // nothing in clear anywhere
        QDirIterator files(w.dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QByteArray content = *w.bytesOf(files.next());
            for (const char *secret : {"access-", "refresh-", "new-secret"})
                QVERIFY(!content.contains(secret));
        }
    }

    void case22_garbageStaysUntilASignInReplacesIt()
    {
        OneSession w;
        const QString key = u"sso-tray/my-sso"_s;
        w.keychain.put(key, Secret(u"{\"version\":99}"_s));
        QCOMPARE(waitFor(w.session->accessToken()).error().code, u"SignedOut"_s);
        QVERIFY(!w.session->trouble());
        QCOMPARE(w.keychain.at(key), std::optional(Secret(u"{\"version\":99}"_s)));
        w.answerSignIn();
        w.keychain.refusesWrites = true;
        QVERIFY(signInAndWait(*w.session, w.clock));
        QTRY_VERIFY(w.session->storeError());
        QCOMPARE(w.keychain.at(key), std::optional(Secret(u"{\"version\":99}"_s)));
        w.keychain.refusesWrites = false;
        w.session->storeAgain();
        QTRY_VERIFY(w.stored());
    }

    void tokensOfAnotherPortalAreNotOurs_data()
    {
        QTest::addColumn<QString>("startUrl");
        QTest::addColumn<QString>("region");
        QTest::newRow("start URL") << u"https://d-2.awsapps.com/start"_s << u"eu-west-1"_s;
        QTest::newRow("region") << u"https://d-1.awsapps.com/start"_s << u"eu-west-2"_s;
    }

    void tokensOfAnotherPortalAreNotOurs()
    {
        QFETCH(QString, startUrl);
        QFETCH(QString, region);
        OneSession w;
        SessionTokens tokens = w.tokensWithLeft(1h);
        tokens.startUrl = startUrl;
        tokens.region = region;
        w.store(tokens);
        QCOMPARE(waitFor(w.session->accessToken()).error().code, u"SignedOut"_s);
        QCOMPARE(w.stored(), std::optional(tokens)); // and stay until a sign-in replaces them
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QCOMPARE(w.requestsTo(u"/client/register"_s), 1); // nor is their client
        QTRY_COMPARE(w.stored()->startUrl, w.mySso().startUrl);
    }

    void anotherPortalTakesNothingFromTheOneBefore()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        w.session->setPublished({u"my-sso"_s});
        QVERIFY(waitFor(w.session->accessToken()));
        QVERIFY(w.published.read(u"my-sso"_s));
        SsoSession moved = w.mySso();
        moved.startUrl = u"https://d-2.awsapps.com/start"_s;
        w.session->redefine(moved);
        QVERIFY(!w.published.read(u"my-sso"_s));
        QCOMPARE(waitFor(w.session->accessToken()).error().code, u"SignedOut"_s);
        w.session->redefine(w.mySso());
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-1"_s)));
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
