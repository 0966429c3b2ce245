// Role credentials: asked for once, handed out while they are good, and renewed in time.

#include "credentials/rolecredentials.h"
#include "support/signedinsession.h"

#include <QJsonObject>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QString account = u"123456789012"_s;
const QString role = u"ReadOnly"_s;
const QString path = u"/federation/credentials"_s;

struct World : SignedInSession
{
    // Of two answers in a row each key has a name of its own.
    void answerCredentials(std::chrono::seconds life, const QString &keyId = u"ASIA"_s)
    {
        const QDateTime end = clock.now().addSecs(life.count());
        server.answerJson(path,
            {{u"roleCredentials"_s,
                QJsonObject{{u"accessKeyId"_s, keyId}, {u"secretAccessKey"_s, u"k"_s}, {u"sessionToken"_s, u"t"_s},
                    {u"expiration"_s, end.toMSecsSinceEpoch()}}}});
    }

    Async<RoleCredentials> get(UnlockPrompt prompt = UnlockPrompt::Allowed)
    {
        return cache.get(session, account, role, prompt);
    }

    QString keyId(const Async<RoleCredentials> &answer)
    {
        const Result<RoleCredentials> credentials = waitFor(answer);
        return credentials ? credentials->accessKeyId : credentials.error().code;
    }

    QString keyId() { return keyId(get()); }
    int asked() const { return requestsTo(path); }

    RoleCredentialsCache cache{portal, clock};
};

} // namespace

class TestRoleCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyAskersMakeOneRequest()
    {
        World world;
        world.answerCredentials(1h);
        QList<Async<RoleCredentials>> answers;
        for (int asker = 0; asker < 50; ++asker)
            answers.append(world.get(UnlockPrompt::Never));
        for (const auto &answer : answers)
            QCOMPARE(world.keyId(answer), u"ASIA"_s);
        QCOMPARE(world.asked(), 1);
    }

    // Tools ask anew with 15 minutes left, and would otherwise be given the same ones again.
    void renewedInTime_data()
    {
        QTest::addColumn<int>("life"); // minutes
        QTest::addColumn<int>("good");
        QTest::newRow("12 hours") << 720 << 704;
        QTest::newRow("an hour") << 60 << 44;
        QTest::newRow("half an hour") << 30 << 14;
        QTest::newRow("shorter") << 10 << 4;
    }

    void renewedInTime()
    {
        QFETCH(int, life);
        QFETCH(int, good);
        World world;
        world.answerCredentials(std::chrono::minutes(life), u"first"_s);
        QCOMPARE(world.keyId(), u"first"_s);
        world.clock.advance(std::chrono::minutes(good));
        QCOMPARE(world.keyId(), u"first"_s);
        QCOMPARE(world.asked(), 1);
        world.clock.advance(1min);
        world.server.forget(path);
        world.answerCredentials(std::chrono::minutes(life), u"second"_s);
        QCOMPARE(world.keyId(), u"second"_s);
        QCOMPARE(world.asked(), 2);
    }

    void whileAwsIsAway()
    {
        World world;
        world.answerCredentials(1h, u"first"_s);
        QCOMPARE(world.keyId(), u"first"_s);
        world.clock.advance(50min);
        world.server.forget(path);
        world.server.answerNever(path);
        const Async<RoleCredentials> answer = world.get();
        const Async<RoleCredentials> another = world.get();
        QTRY_COMPARE(world.asked(), 2);
        QVERIFY(!answer.isFinished());
        world.clock.advance(2s);
        QCOMPARE(world.keyId(answer), u"first"_s);
        QCOMPARE(world.keyId(another), u"first"_s);

        // With less than a minute to live they are of no use to anybody.
        world.clock.advance(9min);
        const Async<RoleCredentials> late = world.get();
        world.clock.advance(5s);
        QTest::qWait(20);
        QVERIFY(!late.isFinished());
    }

    void whenAwsHasTrouble()
    {
        World world;
        world.answerCredentials(1h, u"first"_s);
        QCOMPARE(world.keyId(), u"first"_s);
        world.clock.advance(50min);
        world.server.forget(path);
        world.server.answer(path, 200, {}, "<html>please log in to this network</html>");
        QCOMPARE(world.keyId(), u"first"_s);
    }

    void whatAwsRefusesIsNotHandedOut()
    {
        World world;
        world.answerCredentials(1h, u"first"_s);
        QCOMPARE(world.keyId(), u"first"_s);
        world.clock.advance(50min);
        world.server.forget(path);
        world.server.answerException(path, 403, "ForbiddenException");
        QCOMPARE(world.keyId(), u"ForbiddenException"_s);
    }

    void roleThatIsNotAssigned()
    {
        World world;
        world.server.answerException(path, 403, "ForbiddenException");
        QCOMPARE(world.keyId(), u"ForbiddenException"_s);
        QCOMPARE(world.session.state(), Session::State::SignedIn);
    }

    void forgottenAfterSignOut()
    {
        World world;
        world.answerCredentials(1h);
        QCOMPARE(world.keyId(), u"ASIA"_s);
        QCOMPARE(world.cache.count(), 1);
        world.cache.forget(u"my-sso"_s);
        QCOMPARE(world.cache.count(), 0);
        QCOMPARE(world.keyId(), u"ASIA"_s);
        QCOMPARE(world.asked(), 2);
    }

    // What was begun for one person is not for the next.
    void whatIsOnItsWayIsForgottenToo()
    {
        World world;
        world.answerCredentials(1h);
        const Async<RoleCredentials> first = world.get();
        world.cache.forget(u"my-sso"_s);
        QCOMPARE(world.keyId(first), u"ASIA"_s);
        QCOMPARE(world.cache.count(), 0);
        const Async<RoleCredentials> second = world.get();
        world.cache.forget(u"my-sso"_s);
        const Async<RoleCredentials> third = world.get(); // not with the second
        QCOMPARE(world.keyId(second), u"ASIA"_s);
        world.clock.advance(1s); // the limiter's
        QCOMPARE(world.keyId(third), u"ASIA"_s);
        QCOMPARE(world.asked(), 3);
        QCOMPARE(world.cache.count(), 1);
        world.cache.clear();
        QCOMPARE(world.cache.count(), 0);
    }

    // Asked for before the sign-out, and answered after it.
    void signedOutMeanwhileGivesNothing()
    {
        World world;
        world.answerCredentials(1h);
        QCOMPARE(world.keyId(), u"ASIA"_s);
        world.cache.clear();
        const Async<RoleCredentials> asked = world.get();
        world.server.answerJson(u"/logout"_s, {});
        const Async<void> out = world.session.signOut({});
        QCOMPARE(world.keyId(asked), u"SignedOut"_s);
        world.clock.advance(1s); // the limiter's
        QVERIFY(waitFor(out));
        QCOMPARE(world.cache.count(), 0);
    }

    void endedSessionGivesNothing()
    {
        World world;
        world.answerCredentials(1h);
        QCOMPARE(world.keyId(), u"ASIA"_s);
        world.server.forget(path);
        world.server.answerException(path, 401, "UnauthorizedException");
        world.refuseToken(400, "InvalidGrantException");
        QCOMPARE(world.keyId(world.cache.get(world.session, account, u"Admin"_s)), u"SessionEnded"_s);
        QCOMPARE(world.session.state(), Session::State::Ended);
        QCOMPARE(world.keyId(), u"SessionEnded"_s);
    }
};

QTEST_GUILESS_MAIN(TestRoleCredentials)
#include "tst_rolecredentials.moc"
