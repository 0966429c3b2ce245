// Two days of one session, half a minute at a time: whatever happens to it, AWS tools find a good token as long as AWS
// lets them, nobody is asked more than once a minute, and each thing is said once.

#include "session/sessionnotices.h"
#include "session/sessionstatus.h"
#include "support/keptsession.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using State = Session::State;
using Standing = SessionStatus::Standing;

class TestTwoDays : public QObject
{
    Q_OBJECT

    // The session with all that is said of it.
    struct Walk : KeptSession
    {
        Walk()
        {
            connect(&notices, &SessionNotices::ended, &notices, [this] { ++ended; });
            connect(&notices, &SessionNotices::endsSoon, &notices, [this] { ++endsSoon; });
            connect(&notices, &SessionNotices::settled, &notices, [this] { ++settled; });
        }

        SessionNotices notices{sessions, clock};
        int ended = 0;
        int endsSoon = 0;
        int settled = 0;

        QList<int> said() const { return {ended, endsSoon, settled}; }
        Standing standing() const { return SessionStatus::of(*session, clock.now(), 15min).standing; }
    };

    enum class Expect { GoodToken, Trouble, Ended };

    void walk(Walk &w, std::chrono::seconds span, Expect expectation)
    {
        QDateTime lastRenewal;
        for (auto walked = 0s; walked < span; walked += 30s) {
            const int before = w.renewals();
            w.step();
            if (w.renewals() > before) {
                QCOMPARE(w.renewals(), before + 1);
                QVERIFY(!lastRenewal.isValid() || lastRenewal.secsTo(w.clock.trueNow()) >= 60);
                lastRenewal = w.clock.trueNow();
            }
            switch (expectation) {
            case Expect::GoodToken:
                QCOMPARE(w.session->state(), State::SignedIn);
                QVERIFY2(w.hasTokenFile(), qPrintable(w.clock.trueNow().toString(Qt::ISODate)));
                break;
            case Expect::Trouble:
                QCOMPARE(w.session->state(), State::SignedIn);
                break;
            case Expect::Ended:
                QCOMPARE(w.session->state(), State::Ended);
                QCOMPARE(w.renewals(), before);
                break;
            }
            QVERIFY(!w.session->attempt() || w.session->attempt()->stage() == DeviceSignIn::Stage::Approved);
        }
    }

private Q_SLOTS:
    void twoDays_data()
    {
        QTest::addColumn<int>("life"); // of an access token, in minutes
        QTest::addColumn<int>("renewalsInADay"); // of eight hours and a quarter
        QTest::newRow("30 minutes") << 30 << 33;
        QTest::newRow("1 hour") << 60 << 11;
        QTest::newRow("8 hours") << 480 << 1;
    }

    void twoDays()
    {
        QFETCH(int, life);
        QFETCH(int, renewalsInADay);
        Walk w;
        w.authority.life = std::chrono::minutes(life);
        const QDateTime start = w.clock.trueNow();

        // --- before anything: nobody is bothered
        w.step();
        QCOMPARE(w.session->state(), State::SignedOut);
        QCOMPARE(w.standing(), Standing::SignedOut);
        QCOMPARE(w.server.requests().size(), 0);

        // --- sign-in
        QVERIFY(w.signIn());
        QCOMPARE(w.server.requests().size(), 3); // registration, code, one poll
        QVERIFY(w.hasTokenFile());
        QCOMPARE(w.said(), (QList<int>{0, 0, 1}));

        // --- a working day: silent renewals, eleven of them when a token lives an hour
        walk(w, 8h + 15min + 30s, Expect::GoodToken);
        QCOMPARE(w.renewals(), renewalsInADay);
        QCOMPARE(w.server.requests().size(), 3 + renewalsInADay);
        QCOMPARE(w.standing(), Standing::Active);
        QVERIFY(!w.session->knownEnd()); // nothing is known before the first end

        // --- the night: suspended across the token's end
        w.clock.sleep(12h);
        w.step();
        walk(w, 10min, Expect::GoodToken);

        // --- a hotel's captive portal
        w.authority.obstacle = "HTTP/1.1 302 Found\r\nLocation: http://wifi.example/login\r\n"
                               "Content-Length: 6\r\nConnection: close\r\n\r\n<html>";
        int before = w.renewals();
        walk(w, std::chrono::minutes(life) + 30min, Expect::Trouble);
        QVERIFY(std::abs(w.renewals() - before - 55) <= 1); // once a minute since it was due
        QCOMPARE(w.standing(), Standing::Offline);
        QCOMPARE(w.session->trouble()->kind, Error::Kind::BadAnswer);
        w.authority.obstacle.clear();
        walk(w, 1min, Expect::Trouble);
        walk(w, 10min, Expect::GoodToken);
        QCOMPARE(w.standing(), Standing::Active);

        // --- AWS is busy: five times 429 when it is time to renew
        w.authority.obstacle = ScriptedServer::exceptionBytes(429, "TooManyRequestsException"_ba);
        before = w.renewals();
        while (w.renewals() < before + 5)
            walk(w, 30s, Expect::GoodToken);
        QCOMPARE(w.session->trouble()->code, u"TooManyRequestsException"_s);
        w.authority.obstacle.clear();
        walk(w, 1h, Expect::GoodToken);
        QVERIFY(!w.session->trouble());

        // --- the clock jumps, and jumps back
        before = w.renewals();
        w.clock.set(25h);
        w.step();
        walk(w, 10min, Expect::GoodToken);
        w.clock.set(-25h);
        w.step();
        walk(w, 10min, Expect::GoodToken);
        QCOMPARE(w.renewals(), before + 2);

        // Nothing of all this was anybody's business, and nothing was lost.
        QCOMPARE(w.said(), (QList<int>{0, 0, 1}));
        QCOMPARE(w.authority.refusals, 0);
        QCOMPARE(w.authority.signIns, 1);

        // --- revoked by an administrator: found out at the next renewal, said once, and then it is quiet
        w.authority.revoke();
        const QDateTime dead = w.clock.trueNow().addSecs(w.authority.life.count());
        while (w.session->state() == State::SignedIn && w.clock.trueNow() < dead)
            w.step();
        const qint64 learned = w.clock.trueNow().toSecsSinceEpoch() - start.toSecsSinceEpoch();
        before = w.renewals();
        walk(w, 2h, Expect::Ended);
        QCOMPARE(w.renewals(), before);
        QCOMPARE(w.authority.refusals, 1);
        QCOMPARE(w.said(), (QList<int>{1, 0, 1}));
        QCOMPARE(w.standing(), Standing::Ended);

        // --- signed in again: the client is known, the end too
        const int asked = static_cast<int>(w.server.requests().size());
        QVERIFY(w.signIn());
        const QDateTime again = w.clock.trueNow();
        QCOMPARE(w.server.requests().size(), asked + 2); // code, one poll
        QCOMPARE(w.said(), (QList<int>{1, 0, 2}));
        QVERIFY(w.session->knownEnd() && w.session->knownEnd()->isAbout);
        const QDateTime end = w.session->knownEnd()->at;
        QVERIFY(std::abs(again.secsTo(end) - learned) < 120);

        // --- the second day, to its end
        while (w.clock.now().secsTo(end) > 15 * 60 + 30)
            walk(w, 30s, Expect::GoodToken);
        QCOMPARE(w.said(), (QList<int>{1, 0, 2}));
        QCOMPARE(w.standing(), Standing::Active);
        walk(w, 1min, Expect::GoodToken);
        QCOMPARE(w.said(), (QList<int>{1, 1, 2}));
        QCOMPARE(w.standing(), Standing::EndsSoon);
        walk(w, 10min, Expect::GoodToken);
        QCOMPARE(w.said(), (QList<int>{1, 1, 2}));
        w.authority.revoke();
        while (w.session->state() == State::SignedIn)
            w.step();
        walk(w, 1h, Expect::Ended);
        QCOMPARE(w.said(), (QList<int>{2, 1, 2}));
        QCOMPARE(w.authority.signIns, 2);
        QCOMPARE(w.authority.refusals, 2);
        QCOMPARE(w.keychain.prompts, 0);
        const qint64 walked = start.secsTo(w.clock.trueNow());
        QVERIFY2(walked > 48 * 3600, qPrintable(QString::number(walked)));
    }
};

QTEST_GUILESS_MAIN(TestTwoDays)
#include "tst_twodays.moc"
