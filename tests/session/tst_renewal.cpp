// Renewing the access token: when, how often, what is kept of it, and what does not end a session.

#include "session/renewalschedule.h"
#include "support/sessionworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using State = Session::State;

namespace {

const Error refusedByPortal{Error::Kind::Service, u"UnauthorizedException"_s, {}, {}};

} // namespace

class TestRenewal : public QObject
{
    Q_OBJECT

    // A call that AWS refuses for these tokens. What was used is appended.
    static Async<int> callRefusing(Session &session, QObject *owner, const QStringList &refused, QStringList &used)
    {
        return session.call<int>(owner, [refused, &used](const Secret &token) {
            used.append(token.reveal());
            return refused.contains(token.reveal()) ? failed<int>(refusedByPortal) : ready<int>(5);
        });
    }

private Q_SLOTS:
    void storedTokenIsUsedWithoutARequest()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-1"_s)));
        QCOMPARE(w.server.requests().size(), 0);
    }

    // product.md §3, and at most one attempt a minute while there is trouble
    void renewsInTheBackgroundOnTime()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        QVERIFY(waitFor(w.session->accessToken()));
        QCOMPARE(w.session->untilRenewal(), 45min);
        w.clock.advance(45min - 1s);
        w.session->tend();
        QTest::qWait(0);
        QCOMPARE(w.server.requests().size(), 0);
        w.clock.advance(1s);
        w.server.answer(u"/token"_s, 200, {}, "<html>hotel wifi</html>");
        w.session->tend();
        QTRY_COMPARE(w.server.requests().size(), 1);
        QTRY_COMPARE(w.session->untilRenewal(), 1min);
        QVERIFY(waitUntil([&] { return w.isIdle(); }));
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-1"_s))); // nobody waits for more
        QCOMPARE(w.server.requests().size(), 1);
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        w.clock.advance(1min);
        w.session->tend();
        QTRY_COMPARE(w.stored()->accessToken, Secret(u"access-2"_s));
        QCOMPARE(w.session->untilRenewal(), 45min);
        QCOMPARE(w.session->state(), State::SignedIn);
    }

    // A program that is to end soon sends no refresh token that nobody would wait for.
    void noneIsSentLate_data()
    {
        QTest::addColumn<std::chrono::seconds>("waiting"); // for another program
        QTest::addColumn<std::chrono::seconds>("left"); // of the old token
        QTest::addColumn<bool>("isSent");
        QTest::newRow("in time") << 4s << -1min + 0s << true;
        QTest::newRow("too late") << 5s << -1min + 0s << false;
        QTest::newRow("too late, the old token lives") << 5s << 5min + 0s << false;
    }

    void noneIsSentLate()
    {
        QFETCH(std::chrono::seconds, waiting);
        QFETCH(std::chrono::seconds, left);
        QFETCH(bool, isSent);
        OneSession w;
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        w.store(w.tokensWithLeft(left));
        SessionServices services = w.services();
        services.latestRenewal = w.clock.now().addSecs(4);
        services.lockPatience = 10s;
        Session session(w.mySso(), services);
        auto others = waitFor(lockSession(w.clock, services.lockFolder, w.mySso().name, 0s, &w.server));
        QVERIFY(others);
        const Async<Secret> token = session.accessToken();
        w.clock.advance(waiting - 1ms);
        others->reset();
        w.clock.advance(1ms);
        const Result<Secret> found = waitFor(token);
        QCOMPARE(w.renewals(), isSent ? 1 : 0);
        if (isSent)
            QCOMPARE(found, Result<Secret>(Secret(u"access-2"_s)));
        else if (left > 0s)
            QCOMPARE(found, Result<Secret>(Secret(u"access-1"_s)));
        else
            QCOMPARE(found.error().code, u"Deadline"_s);
        QCOMPARE(session.state(), State::SignedIn);
        QCOMPARE(w.stored()->refreshToken, std::optional(Secret(isSent ? u"refresh-2"_s : u"refresh-1"_s)));
    }

    void case54_oldRefreshTokenIsKeptWhenNoneComes()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1min));
        w.answerToken(u"access-2"_s, {});
        QVERIFY(waitFor(w.session->accessToken()));
        QCOMPARE(w.stored()->refreshToken, std::optional(Secret(u"refresh-1"_s)));
        QCOMPARE(w.stored()->accessToken, Secret(u"access-2"_s));
        w.clock.advance(59min);
        QVERIFY(waitFor(w.session->accessToken()));
        QCOMPARE(w.server.requests().constLast().json().value("refreshToken"_L1).toString(), u"refresh-1"_s);
    }

    void case42and55_onlyAwsEndsASession_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("ends");
        const QByteArray html = "Content-Length: 6\r\nConnection: close\r\n\r\n<html>";
        QTest::newRow("invalid_grant") << ScriptedServer::exceptionBytes(400, "InvalidGrantException") << true;
        QTest::newRow("invalid_client") << ScriptedServer::exceptionBytes(401, "InvalidClientException") << true;
        QTest::newRow("500") << ScriptedServer::exceptionBytes(500, "InternalServerException") << false;
        QTest::newRow("500 that names another")
            << ScriptedServer::exceptionBytes(500, "InvalidGrantException") << false;
        QTest::newRow("slow down") << ScriptedServer::exceptionBytes(400, "SlowDownException") << false;
        QTest::newRow("429") << ScriptedServer::exceptionBytes(429, "TooManyRequestsException") << false;
        QTest::newRow("access denied") << ScriptedServer::exceptionBytes(400, "AccessDeniedException") << false;
        QTest::newRow("page 200") << QByteArray("HTTP/1.1 200 OK\r\n" + html) << false;
        QTest::newRow("page 401") << QByteArray("HTTP/1.1 401 Unauthorized\r\n" + html) << false;
        QTest::newRow("page 400") << QByteArray("HTTP/1.1 400 Bad\r\n" + html) << false;
        QTest::newRow("page 511") << QByteArray("HTTP/1.1 511 Network Authentication Required\r\n" + html) << false;
        QTest::newRow("redirect") << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n" + html)
                                  << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("half an answer") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"acc") << false;
        QTest::newRow("empty object") << ScriptedServer::jsonBytes({}) << false;
    }

    void case42and55_onlyAwsEndsASession()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, ends);
        OneSession w;
        QSignalSpy ended(w.session.get(), &Session::ended);
        w.store(w.tokensWithLeft(-1s));
        w.server.answerRaw(u"/token"_s, answer);
        const auto token = waitFor(w.session->accessToken());
        QVERIFY(!token);
        QCOMPARE(w.session->state(), ends ? State::Ended : State::SignedIn);
        QCOMPARE(token.error().kind == Error::Kind::SignIn, ends);
        QCOMPARE(ended.size(), ends ? 1 : 0);
        QCOMPARE(w.session->trouble().has_value(), !ends);
        QVERIFY(w.stored()); // nothing is thrown away
        QVERIFY(!w.session->attempt()); // and nothing starts by itself
        if (ends)
            return;
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-2"_s)));
        QVERIFY(!w.session->trouble());
    }

    void case55_endedIsSaidOnceAndNobodyIsAskedAgain()
    {
        OneSession w;
        QSignalSpy ended(w.session.get(), &Session::ended);
        w.store(w.tokensWithLeft(-1s));
        w.refuseToken(400, "InvalidGrantException"_ba);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(waitFor(w.session->accessToken()).error().code, u"SessionEnded"_s);
            w.clock.advance(2min);
            w.session->tend();
            w.session->tendNow();
            QVERIFY(waitUntil([&] { return w.isIdle(); }));
        }
        QCOMPARE(ended.size(), 1);
        QCOMPARE(w.server.requests().size(), 1);
        QVERIFY(!w.session->attempt());
    }

    void call401RenewsOnceAndTriesAgain()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        QStringList used;
        QCOMPARE(waitFor(callRefusing(*w.session, this, {u"access-1"_s}, used)), Result<int>(5));
        QCOMPARE(used, QStringList({u"access-1"_s, u"access-2"_s}));
        QCOMPARE(w.session->state(), State::SignedIn);
        QCOMPARE(w.renewals(), 1);
    }

    void case55_refusedTwiceEndsTheSession()
    {
        OneSession w;
        QSignalSpy ended(w.session.get(), &Session::ended);
        w.store(w.tokensWithLeft(1h));
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        QStringList used;
        const QStringList refused{u"access-1"_s, u"access-2"_s};
        QCOMPARE(waitFor(callRefusing(*w.session, this, refused, used)).error().code, u"SessionEnded"_s);
        QCOMPARE(w.session->state(), State::Ended);
        QCOMPARE(w.server.requests().size(), 1);
        QCOMPARE(ended.size(), 1);
        QVERIFY(!w.session->attempt());

        // A new sign-in begins anew: its first 401 is answered by a renewal again.
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QTRY_COMPARE(w.session->state(), State::SignedIn);
        w.answerToken(u"access-4"_s, u"refresh-4"_s);
        QCOMPARE(waitFor(callRefusing(*w.session, this, {u"access-new"_s}, used)), Result<int>(5));
        QCOMPARE(w.session->state(), State::SignedIn);
        QCOMPARE(ended.size(), 1);
    }

    void call403And429LeaveTheSessionAlone()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        for (const QString &code : {u"ForbiddenException"_s, u"TooManyRequestsException"_s}) {
            const Async<int> answer = w.session->call<int>(this, [&](const Secret &) {
                return failed<int>({Error::Kind::Service, code, {}, {}});
            });
            QCOMPARE(waitFor(answer).error().code, code);
            QCOMPARE(w.session->state(), State::SignedIn);
        }
        QCOMPARE(w.server.requests().size(), 0);
    }

    void troubleWithRenewalLeavesALivingToken()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1min));
        w.server.goAway();
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-1"_s)));
        QCOMPARE(w.session->state(), State::SignedIn);
        QCOMPARE(w.session->trouble()->kind, Error::Kind::Offline);
    }

    // A refused token that cannot be renewed just now: tried once a minute, however short its life has been.
    void case51_usedUpTokenIsNoReasonForAStorm_data()
    {
        QTest::addColumn<int>("age");
        QTest::newRow("just made") << 0;
        QTest::newRow("ten seconds old") << 10;
        QTest::newRow("old") << 1800;
    }

    void case51_usedUpTokenIsNoReasonForAStorm()
    {
        QFETCH(int, age);
        OneSession w;
        w.store(w.tokensWithLeft(1h - std::chrono::seconds(age)));
        w.server.answer(u"/token"_s, 200, {}, "<html>");
        QStringList used;
        QVERIFY(!waitFor(callRefusing(*w.session, this, {u"access-1"_s}, used)));
        QCOMPARE(w.renewals(), 1);
        for (int second = 0; second < 600; ++second) {
            w.clock.advance(1s);
            w.session->tend();
            QVERIFY(waitUntil([&] { return w.isIdle(); }));
        }
        QCOMPARE(w.renewals(), 11);
        QCOMPARE(w.session->state(), State::SignedIn);
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        w.clock.advance(1min);
        w.session->tend();
        QTRY_COMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-2"_s)));
    }

    // AWS takes it for bad, and there is no other yet: nobody is told that it is good.
    void refusedTokenIsNotPublishedAsGood()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        w.server.answer(u"/token"_s, 200, {}, "<html>");
        QStringList used;
        QVERIFY(!waitFor(callRefusing(*w.session, this, {u"access-1"_s}, used)));
        QCOMPARE(w.session->accessTokenEnd(), w.clock.now());
        w.session->setPublished({u"my-sso"_s});
        QVERIFY(w.published.read(u"my-sso"_s)->expiresAt <= w.clock.now());
    }

    void withoutRefreshTokenItLastsToItsEnd()
    {
        OneSession w;
        QSignalSpy ended(w.session.get(), &Session::ended);
        SessionTokens tokens = w.tokensWithLeft(20min);
        tokens.refreshToken.reset();
        w.store(tokens);
        for (int minute = 0; minute < 20; ++minute) {
            QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-1"_s)));
            w.session->tend();
            w.clock.advance(1min);
        }
        QCOMPARE(w.keychain.writes, 0); // there is nothing new to keep
        w.session->tend();
        QCOMPARE(w.session->state(), State::Ended);
        QCOMPARE(waitFor(w.session->accessToken()).error().code, u"SessionEnded"_s);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(w.server.requests().size(), 0);
    }

    // AWS gives lives that make no sense: clamped or refused, and never asked for ever faster.
    void case53_lives_data()
    {
        QTest::addColumn<QByteArray>("expiresIn");
        QTest::addColumn<qint64>("life"); // -1: the answer is refused
        QTest::newRow("0") << "0"_ba << qint64(1);
        QTest::newRow("-1") << "-1"_ba << qint64(1);
        QTest::newRow("1e9") << "1e9"_ba << qint64(90 * 24 * 3600);
        QTest::newRow("2^53") << "9007199254740992"_ba << qint64(90 * 24 * 3600);
        QTest::newRow("string") << "\"3600\""_ba << qint64(-1);
        QTest::newRow("1.5") << "1.5"_ba << qint64(-1);
        QTest::newRow("2^63") << "9223372036854775808"_ba << qint64(-1);
        QTest::newRow("1e999") << "1e999"_ba << qint64(-1);
        QTest::newRow("null") << "null"_ba << qint64(-1);
        QTest::newRow("absent") << QByteArray() << qint64(-1);
    }

    void case53_lives()
    {
        QFETCH(QByteArray, expiresIn);
        QFETCH(qint64, life);
        OneSession w;
        w.store(w.tokensWithLeft(16min));
        QVERIFY(waitFor(w.session->accessToken(UnlockPrompt::Never)));
        const QByteArray field = expiresIn.isEmpty() ? QByteArray() : ",\"expiresIn\":" + expiresIn;
        w.server.answer(u"/token"_s, 200, {}, "{\"accessToken\":\"access-2\"" + field + "}");
        w.clock.advance(1min);
        w.session->tend();
        QTRY_COMPARE(w.renewals(), 1);
        QVERIFY(waitUntil([&] { return w.isIdle(); }));
        QCOMPARE(w.session->state(), State::SignedIn);
        if (life < 0) {
            QCOMPARE(w.session->trouble()->kind, Error::Kind::BadAnswer);
            QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-1"_s)));
        } else {
            QVERIFY(!w.session->trouble());
            QCOMPARE(w.clock.now().secsTo(w.session->accessTokenEnd()), life);
        }
        for (int second = 0; second < 300; ++second) {
            w.clock.advance(1s);
            w.session->tend();
            QVERIFY(waitUntil([&] { return w.isIdle(); }));
        }
        QVERIFY2(w.renewals() <= 6, qPrintable(QString::number(w.renewals())));
    }

    void case56_fiftyAtOnceAreOneRenewal()
    {
        OneSession w;
        w.store(w.tokensWithLeft(-1s));
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        QList<Async<Secret>> tokens;
        QList<Async<QString>> calls;
        for (int i = 0; i < 25; ++i) {
            tokens.append(w.session->accessToken());
            calls.append(
                w.session->call<QString>(this, [](const Secret &token) { return ready<QString>(token.reveal()); }));
        }
        for (const auto &token : tokens)
            QCOMPARE(waitFor(token), Result<Secret>(Secret(u"access-2"_s)));
        for (const auto &call : calls)
            QCOMPARE(waitFor(call), Result<QString>(u"access-2"_s));
        QCOMPARE(w.server.requests().size(), 1);
        QCOMPARE(w.keychain.writes, 1);
    }

    // Without a keychain there is no lock and nothing to read again: only we keep it to one.
    void case56_fiftyAtOnceWithoutAKeychain()
    {
        OneSession w;
        w.keychain.trouble = absentKeychain();
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QTRY_VERIFY(w.session->storeError());
        w.session->keepForThisRun();
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        w.clock.advance(2h);
        QList<Async<Secret>> tokens;
        for (int i = 0; i < 50; ++i)
            tokens.append(w.session->accessToken());
        for (const auto &token : tokens)
            QCOMPARE(waitFor(token), Result<Secret>(Secret(u"access-2"_s)));
        QCOMPARE(w.renewals(), 1);
    }

    void case56_fiftyRefusedAtOnceAreOneRenewal()
    {
        OneSession w;
        QSignalSpy ended(w.session.get(), &Session::ended);
        w.store(w.tokensWithLeft(1h));
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        QStringList used;
        QList<Async<int>> calls;
        for (int i = 0; i < 50; ++i)
            calls.append(callRefusing(*w.session, this, {u"access-1"_s}, used));
        for (const auto &call : calls)
            QCOMPARE(waitFor(call), Result<int>(5));
        QCOMPARE(w.renewals(), 1);

        calls.clear();
        w.answerToken(u"access-3"_s, u"refresh-3"_s);
        for (int i = 0; i < 50; ++i)
            calls.append(callRefusing(*w.session, this, {u"access-2"_s, u"access-3"_s}, used));
        for (const auto &call : calls)
            QCOMPARE(waitFor(call).error().code, u"SessionEnded"_s);
        QCOMPARE(w.renewals(), 2);
        QCOMPARE(ended.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRenewal)
#include "tst_renewal.moc"
