// Several at once, and interruptions in the middle: nothing is lost, and nothing comes back that was given up.

#include "support/keptsession.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using State = Session::State;

class TestRaces : public QObject
{
    Q_OBJECT

    // Runs the function after the server has answered the next request, before the answer is read.
    static void afterAnswer(SessionWorld &w, std::function<void()> function)
    {
        connect(&w.server, &ScriptedServer::requested, &w.server, std::move(function), Qt::SingleShotConnection);
    }

    // Until the condition holds, with a clock that goes: a lock is asked for every 5 ms. It does not go much faster
    // than a true one, or requests would time out.
    static bool waitWithClock(SessionWorld &w, const std::function<bool()> &condition)
    {
        QElapsedTimer timer;
        timer.start();
        return waitUntil([&] {
            if (timer.hasExpired(1)) {
                w.clock.advance(5ms);
                timer.start();
            }
            return condition();
        });
    }

private Q_SLOTS:
    void case57_renewalOfAnotherProgramIsAdopted()
    {
        OneSession w;
        w.store(w.tokensWithLeft(5min));
        w.server.goAway();
        QVERIFY(waitFor(w.session->accessToken())); // due, but nobody there: the old one still lives
        w.clock.advance(1min);
        SessionTokens newer = w.tokensWithLeft(1h);
        newer.accessToken = Secret(u"access-other"_s);
        newer.refreshToken = Secret(u"refresh-other"_s);
        w.store(newer);
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-other"_s)));
        QCOMPARE(w.server.requests().size(), 0);
        QCOMPARE(w.keychain.writes, 0); // it is there already
    }

    // The keychain did not take a renewal: the newer tokens are in memory, and the next renewal must not use the old
    // ones.
    void renewalGoesOnFromTheNewestTokens()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.keychain.refusesWrites = true;
        w.step(45min);
        QCOMPARE(w.renewals(), 1);
        QVERIFY(w.hasTokenFile());
        QCOMPARE(w.stored()->refreshToken, std::optional(Secret(u"refresh-1"_s)));
        w.step(45min);
        QCOMPARE(w.renewals(), 2);
        w.keychain.refusesWrites = false;
        w.step(45min);
        QCOMPARE(w.renewals(), 3);
        QCOMPARE(w.authority.refusals, 0);
        QCOMPARE(w.stored()->refreshToken, std::optional(Secret(u"refresh-4"_s)));
    }

    // The app and a tool, each with a session of its own, and refresh tokens that work once.
    void case57_twoProgramsShareOneSession()
    {
        KeptSession w; // the app; it looks by itself
        SessionProgram tool(w.world());
        const std::unique_ptr<Session> theirs = tool.newSession();
        QVERIFY(w.signIn());
        QSignalSpy oursEnded(w.session, &Session::ended);
        QSignalSpy theirsEnded(theirs.get(), &Session::ended);
        for (int round = 0; round < 100; ++round) {
            w.clock.advance(44min + 30s); // nearly due: the round decides who comes first
            const int before = w.authority.renewals;
            QList<Async<Secret>> answers;
            w.clock.advance(30s);
            for (int i = 0; i < 2; ++i) {
                answers.append((round + i) % 2 ? theirs->accessToken() : w.session->accessToken());
                if (round % 3 == 0)
                    answers.append(theirs->accessToken());
            }
            for (const Async<Secret> &answer : answers) {
                QVERIFY(waitWithClock(w, [&] { return answer.isFinished(); }));
                QVERIFY(answer.result());
                QVERIFY(w.authority.isGood(answer.result()->reveal()));
            }
            QVERIFY(waitUntil([&] { return w.isIdle() && tool.isIdle(); }));
            QCOMPARE(w.authority.renewals, before + 1);
        }
        QCOMPARE(w.authority.refusals, 0);
        QCOMPARE(oursEnded.size() + theirsEnded.size(), 0);
        QCOMPARE(w.session->state(), State::SignedIn);
        QCOMPARE(theirs->state(), State::SignedIn);
        QCOMPARE(w.authority.signIns, 1);
    }

    // AWS has answered one program, and its keychain is slow: the other waits for that and not only for AWS.
    void case57_secondProgramWaitsForTheKeychain()
    {
        KeptSession w;
        SessionProgram tool(w.world());
        const std::unique_ptr<Session> theirs = tool.newSession();
        QVERIFY(w.signIn());
        QVERIFY(waitFor(theirs->accessToken()));
        w.clock.sleep(2h);
        w.keychain.isSlow = true;
        const Async<Secret> first = w.session->accessToken();
        QVERIFY(waitUntil([&] { return w.keychain.isWorking(); }));
        const Async<Secret> second = theirs->accessToken();
        for (int i = 0; i < 100; ++i) {
            w.clock.advance(5ms);
            QTest::qWait(0);
        }
        QCOMPARE(w.renewals(), 1);
        QVERIFY(!second.isFinished());
        w.keychain.isSlow = false;
        w.keychain.finish();
        QVERIFY(waitWithClock(w, [&] { return first.isFinished() && second.isFinished(); }));
        QCOMPARE(first.result(), second.result());
        QVERIFY(second.result());
        QCOMPARE(w.renewals(), 1);
    }

    // Killed between AWS's answer and the keychain: the refresh token is used up.
    void case58_killedBeforeTheKeychainHasIt()
    {
        KeptSession before;
        QVERIFY(before.signIn());
        const std::optional<SessionTokens> entry = before.stored();
        before.session->setPublished({});
        before.keychain.isSlow = true;
        auto doomed = std::make_unique<SessionProgram>(before.world());
        std::unique_ptr<Session> killed = doomed->newSession();
        before.clock.sleep(2h);
        const Async<Secret> answer = killed->accessToken();
        QVERIFY(waitUntil([&] { return before.keychain.isWorking(); }));
        killed.reset();
        doomed.reset();
        QVERIFY(!answer.isFinished() || !answer.isValid() || answer.isCanceled());
        before.keychain.breakOff();
        before.keychain.isSlow = false;
        QCOMPARE(before.stored(), entry);

        SessionProgram program(before.world());
        const std::unique_ptr<Session> session = program.newSession();
        QSignalSpy ended(session.get(), &Session::ended);
        QCOMPARE(waitFor(session->accessToken()).error().code, u"SessionEnded"_s);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(before.stored(), entry); // whole
        QVERIFY(signInAndWait(*session, before.clock));
        QTRY_COMPARE(session->state(), State::SignedIn);
        before.clock.sleep(2h);
        QVERIFY(waitFor(session->accessToken()));
        QCOMPARE(before.authority.signIns, 2);
    }

    void case60_networkDropsDuringARenewal_data()
    {
        QTest::addColumn<QByteArray>("answer"); // empty: none at all
        QTest::newRow("silence") << QByteArray();
        QTest::newRow("half") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"accessToken\":\"acc");
        QTest::newRow("half, no length") << QByteArray("HTTP/1.1 200 OK\r\n\r\n{\"accessToken\":\"acc");
    }

    void case60_networkDropsDuringARenewal()
    {
        QFETCH(QByteArray, answer);
        OneSession w;
        w.session->setPublished({u"my-sso"_s});
        const SessionTokens before = w.tokensWithLeft(10min);
        w.store(before);
        if (answer.isEmpty())
            w.server.answerNever(u"/token"_s);
        else
            w.server.answerRaw(u"/token"_s, answer);
        const Async<Secret> token = w.session->accessToken();
        QTRY_COMPARE(w.renewals(), 1);
        if (answer.isEmpty())
            w.clock.advance(30s);
        QCOMPARE(waitFor(token), Result<Secret>(before.accessToken)); // it still lives
        QVERIFY(w.session->trouble());
        QCOMPARE(w.stored(), std::optional(before));
        QCOMPARE(w.published.read(u"my-sso"_s)->accessToken, before.accessToken);
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        w.clock.advance(1min);
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-2"_s)));
        QCOMPARE(w.session->state(), State::SignedIn);
    }

    void case60_signedOutDuringARenewal()
    {
        OneSession w;
        w.session->setPublished({u"my-sso"_s});
        w.store(w.tokensWithLeft(10min));
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        w.server.answerJson(u"/logout"_s, {});
        Async<void> gone;
        afterAnswer(w, [&] { gone = w.session->signOut({}); });
        const Async<Secret> token = w.session->accessToken();
        QVERIFY(waitWithClock(w, [&] { return gone.isValid() && gone.isFinished() && token.isFinished(); }));
        QCOMPARE(token.result().error().code, u"SignedOut"_s);
        QVERIFY(gone.result());
        QVERIFY(waitUntil([&] { return w.isIdle(); }));
        QCOMPARE(w.session->state(), State::SignedOut);
        QVERIFY(!w.stored());
        QVERIFY(!QFile::exists(w.tokenFilePath()));
        QVERIFY(w.records.storedSessions().isEmpty());
        QCOMPARE(w.keychain.writes, 0);
    }

    // The same, a moment later: the keychain is already at it.
    void case60_signedOutWhileTheKeychainTakesARenewal()
    {
        OneSession w;
        w.session->setPublished({u"my-sso"_s});
        w.store(w.tokensWithLeft(10min));
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        w.server.answerJson(u"/logout"_s, {});
        w.keychain.isSlow = true;
        const Async<Secret> token = w.session->accessToken();
        QTRY_VERIFY(w.keychain.isWorking());
        const Async<void> gone = w.session->signOut({});
        QVERIFY(waitWithClock(w, [&] {
            w.keychain.finish();
            return gone.isFinished() && token.isFinished();
        }));
        QVERIFY(gone.result());
        QVERIFY(!w.stored());
        QVERIFY(!w.tokens.isToRemove(u"my-sso"_s));
        QVERIFY(w.records.storedSessions().isEmpty());
        QVERIFY(!QFile::exists(w.tokenFilePath()));
        SessionProgram next(w.world());
        QCOMPARE(waitFor(next.newSession()->accessToken()).error().code, u"SignedOut"_s);
    }

    void case60_signedOutWhileASignInIsKept()
    {
        OneSession w;
        w.session->setPublished({u"my-sso"_s});
        QVERIFY(!waitFor(w.session->accessToken()));
        w.answerSignIn();
        w.server.answerJson(u"/logout"_s, {});
        w.keychain.isSlow = true;
        QSignalSpy signedIn(w.session.get(), &Session::signedIn);
        QVERIFY(signInAndWait(*w.session, w.clock));
        QVERIFY(w.keychain.isWorking());
        const Async<void> gone = w.session->signOut({});
        QVERIFY(waitWithClock(w, [&] {
            w.keychain.finish();
            return gone.isFinished();
        }));
        QCOMPARE(signedIn.size(), 0);
        QCOMPARE(w.session->state(), State::SignedOut);
        QVERIFY(!w.stored());
        QVERIFY(!w.tokens.isToRemove(u"my-sso"_s));
        QVERIFY(!QFile::exists(w.tokenFilePath()));
    }

    // Approved, and waiting for a renewal to let go of the lock.
    void case60_signedOutWhileASignInWaitsForTheLock()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        QVERIFY(waitFor(w.session->accessToken()));
        w.answerSignIn();
        w.server.answerJson(u"/logout"_s, {});
        w.session->signIn();
        QTRY_COMPARE(w.session->attempt()->stage(), DeviceSignIn::Stage::Waiting);
        w.server.forget(u"/token"_s);
        w.server.answerNever(u"/token"_s); // the renewal's
        w.server.answerJson(u"/token"_s, {{u"accessToken"_s, u"access-new"_s}, {u"expiresIn"_s, 3600}});
        const Async<int> refused = w.session->call<int>(this, [](const Secret &) {
            return failed<int>({Error::Kind::Service, u"UnauthorizedException"_s, {}, {}});
        });
        QTRY_COMPARE(w.renewals(), 1);
        w.clock.advance(1s);
        QTRY_COMPARE(w.session->attempt()->stage(), DeviceSignIn::Stage::Approved);
        const Async<void> gone = w.session->signOut({});
        w.clock.advance(40s); // the renewal gives up
        QVERIFY(waitWithClock(w, [&] { return gone.isFinished(); }));
        w.clock.advance(1s);
        QCOMPARE(w.keychain.writes, 0);
        QVERIFY(!w.stored());
        QVERIFY(!w.tokens.isToRemove(u"my-sso"_s));
        QCOMPARE(w.session->state(), State::SignedOut);
    }

    // Signed out and in again while the removal is still on its way: the new one stays.
    void signedInAgainWhileTheRemovalIsUnderWay()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        QVERIFY(waitFor(w.session->accessToken()));
        w.server.answerJson(u"/logout"_s, {});
        w.keychain.isSlow = true;
        const Async<void> gone = w.session->signOut({});
        QVERIFY(w.keychain.isWorking());
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QVERIFY(waitWithClock(w, [&] {
            w.keychain.finish();
            return gone.isFinished() && w.session->state() == State::SignedIn;
        }));
        QCOMPARE(w.stored()->accessToken, Secret(u"access-new"_s));
        QCOMPARE(w.records.storedSessions(), QStringList{u"my-sso"_s});
        QVERIFY(!w.tokens.isToRemove(u"my-sso"_s));
    }

    void case60_deletedFromTheConfigDuringARenewal()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        const std::optional<SessionTokens> before = w.stored();
        afterAnswer(w, [&] {
            w.sessions.setDefined({}); // as app/configfacts does it
            w.session->setPublished({});
        });
        w.step(45min);
        w.step();
        QCOMPARE(w.renewals(), 1);
        QCOMPARE(w.stored(), before);
        QVERIFY(!QFile::exists(w.tokenFilePath()));
        w.step(3h);
        QCOMPARE(w.renewals(), 1); // nobody keeps it alive

        // Back in the config: this run still has the newest tokens.
        w.sessions.setDefined({w.mySso()});
        w.session->setPublished({u"my-sso"_s});
        w.step(0ms);
        QVERIFY(w.hasTokenFile());
        QCOMPARE(w.authority.refusals, 0);
        QVERIFY(w.stored() != before);
    }

    void case60_movedToAnotherPortalDuringARenewal()
    {
        OneSession w;
        w.session->setPublished({u"my-sso"_s});
        const SessionTokens before = w.tokensWithLeft(10min);
        w.store(before);
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        SsoSession moved = w.mySso();
        moved.startUrl = u"https://d-2.awsapps.com/start"_s;
        afterAnswer(w, [&] { w.session->redefine(moved); });
        QCOMPARE(waitFor(w.session->accessToken()).error().code, u"SignedOut"_s);
        QVERIFY(waitUntil([&] { return w.isIdle(); }));
        QCOMPARE(w.stored(), std::optional(before));
        QVERIFY(!QFile::exists(w.tokenFilePath()));
        QCOMPARE(waitFor(w.session->accessToken()).error().code, u"SignedOut"_s);
    }

    // A renewal that began before is about tokens that are gone; even its "it is over" means nothing any more.
    void case60_signInOvertakesARenewal()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        QVERIFY(waitFor(w.session->accessToken()));
        w.answerSignIn();
        w.session->signIn();
        QTRY_COMPARE(w.session->attempt()->stage(), DeviceSignIn::Stage::Waiting);
        w.server.forget(u"/token"_s);
        w.server.answerNever(u"/token"_s); // the renewal's
        w.server.answerJson(u"/token"_s, // the sign-in's
            {{u"accessToken"_s, u"access-new"_s}, {u"refreshToken"_s, u"refresh-new"_s}, {u"expiresIn"_s, 3600}});
        const Async<int> refused = w.session->call<int>(this, [](const Secret &) {
            return failed<int>({Error::Kind::Service, u"UnauthorizedException"_s, {}, {}});
        });
        QTRY_COMPARE(w.renewals(), 1);
        w.clock.advance(1s);
        QTRY_COMPARE(w.session->attempt()->stage(), DeviceSignIn::Stage::Approved);
        w.clock.advance(40s); // the renewal gives up and lets go of the lock
        QTRY_COMPARE(w.session->state(), State::SignedIn);
        QTRY_COMPARE(w.stored()->accessToken, Secret(u"access-new"_s));
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-new"_s)));
    }

    // Quitting: a renewal is waited for, because breaking it off would lose the refresh token; but not for ever.
    void quittingWaitsForARenewal()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        QVERIFY(w.sessions.settled(5s).isFinished()); // nothing to wait for
        w.clock.sleep(2h);
        w.sessions.lookAtOnce();
        const Async<void> settled = w.sessions.settled(5s);
        QVERIFY(!settled.isFinished());
        QVERIFY(waitFor(settled));
        QVERIFY(w.hasTokenFile());

        w.server.forget(u"/token"_s);
        w.server.answerNever(u"/token"_s);
        w.clock.sleep(2h);
        w.sessions.lookAtOnce();
        const Async<void> never = w.sessions.settled(5s);
        QTRY_COMPARE(w.renewals(), 2);
        w.clock.advance(5s - 1ms);
        QVERIFY(!never.isFinished());
        w.clock.advance(1ms);
        QVERIFY(never.isFinished());
    }
};

QTEST_GUILESS_MAIN(TestRaces)
#include "tst_races.moc"
