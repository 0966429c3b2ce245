// What time does to a session: sleep, a clock that somebody sets, lives of any length.

#include "session/renewalschedule.h"
#include "support/keptsession.h"

#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using State = Session::State;

class TestClockJumps : public QObject
{
    Q_OBJECT

    // Half a minute at a time. Renewals are a minute or more apart.
    static void walk(KeptSession &w, std::chrono::seconds span, bool isOnline = true)
    {
        QDateTime lastRenewal;
        for (auto walked = 0s; walked < span; walked += 30s) {
            const int before = w.renewals();
            w.step();
            QVERIFY(w.renewals() - before <= 1);
            if (w.renewals() > before) {
                QVERIFY(!lastRenewal.isValid() || lastRenewal.secsTo(w.clock.trueNow()) >= 60);
                lastRenewal = w.clock.trueNow();
            }
            QCOMPARE(w.session->state(), State::SignedIn);
            if (isOnline)
                QVERIFY(w.hasTokenFile());
        }
    }

private Q_SLOTS:
    // product.md §3
    void schedule()
    {
        const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
        const RenewalSchedule hour(now, now.addSecs(3600));
        QVERIFY(!hour.isDue(now.addSecs(45 * 60 - 1)));
        QVERIFY(hour.isDue(now.addSecs(45 * 60)));
        QCOMPARE(hour.untilAttempt(now, {}), 45min);
        QCOMPARE(hour.untilAttempt(now.addSecs(25 * 3600), {}), 0s);
        QCOMPARE(hour.untilAttempt(now.addSecs(50 * 60), now.addSecs(50 * 60 - 10)), 50s);

        const RenewalSchedule twentyMinutes(now, now.addSecs(20 * 60));
        QVERIFY(!twentyMinutes.isDue(now.addSecs(10 * 60 - 1)));
        QVERIFY(twentyMinutes.isDue(now.addSecs(10 * 60)));

        const RenewalSchedule forty(now, now.addSecs(40));
        QVERIFY(!forty.isDue(now.addSecs(19)));
        QVERIFY(forty.isDue(now.addSecs(20)));
        QCOMPARE(forty.untilAttempt(now.addSecs(20), now.addSecs(20)), 20s);
    }

    void case51_scheduleOfAClockThatIsSet()
    {
        const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
        const RenewalSchedule hour(now, now.addSecs(3600));
        // an attempt of the future, before the clock was set back, holds nothing up
        QCOMPARE(hour.untilAttempt(now.addSecs(50 * 60), now.addDays(1)), 0s);
        // set back: nobody knows the age of a token from the future
        QVERIFY(hour.isDue(now.addYears(-1)));
        QVERIFY(hour.isDue(now.addSecs(-61)));
        QVERIFY(!hour.isDue(now.addSecs(-59)));
    }

    void scheduleOfWhatCannotBeRenewed()
    {
        const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
        RenewalSchedule hour(now, now.addSecs(3600));
        hour.waitForEnd();
        QVERIFY(!hour.isDue(now.addSecs(3599)));
        QVERIFY(hour.isDue(now.addSecs(3600)));
        QVERIFY(!hour.isDue(now.addYears(-1)));
        QCOMPARE(hour.untilAttempt(now.addSecs(50 * 60), {}), 10min);
        hour.makeDue();
        QVERIFY(hour.isDue(now));
        QCOMPARE(hour.untilAttempt(now, now), 1min);
    }

    void case51_clockIsSet_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("+10 min") << qint64(600);
        QTest::newRow("-10 min") << qint64(-600);
        QTest::newRow("-30 min") << qint64(-1800);
        QTest::newRow("-2 h") << qint64(-7200);
        QTest::newRow("+25 h") << qint64(25 * 3600);
        QTest::newRow("-25 h") << qint64(-25 * 3600);
        QTest::newRow("+1 year") << qint64(365 * 24 * 3600);
        QTest::newRow("-1 year") << qint64(-365 * 24 * 3600);
    }

    void case51_clockIsSet()
    {
        QFETCH(qint64, seconds);
        KeptSession w;
        QSignalSpy ended(w.session, &Session::ended);
        QVERIFY(w.signIn());
        walk(w, 35min);
        QCOMPARE(w.renewals(), 0);
        w.clock.set(std::chrono::seconds(seconds));
        w.step();
        QVERIFY(w.hasTokenFile());
        walk(w, 3h);
        QVERIFY2(w.renewals() <= 6, qPrintable(QString::number(w.renewals()))); // five, were the clock left alone
        const int before = w.renewals();
        w.clock.set(std::chrono::seconds(-seconds));
        w.step();
        QVERIFY(w.hasTokenFile());
        walk(w, 3h);
        QVERIFY2(w.renewals() - before <= 6, qPrintable(QString::number(w.renewals())));
        QCOMPARE(ended.size(), 0);
        QCOMPARE(w.authority.refusals, 0);
    }

    // The desktop says that the network is back at the same moment: that look must not hide the jump from the next one.
    void case51_clockIsSetAndAHintComesFirst()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        walk(w, 35min);
        w.clock.set(-30min);
        w.sessions.lookAtOnce();
        w.step(1ms); // what has begun comes to its end
        w.step();
        QVERIFY(w.hasTokenFile());
        walk(w, 2h);
    }

    // Without a refresh token it ends by the clock alone, which was wrong.
    void case51_clockWasWrongAboutTheEnd()
    {
        KeptSession w;
        w.authority.givesRefreshTokens = false;
        w.authority.life = 8h;
        QVERIFY(w.signIn());
        w.step();
        w.clock.set(25h);
        w.step();
        QCOMPARE(w.session->state(), State::Ended);
        w.clock.set(-25h);
        w.step();
        QCOMPARE(w.session->state(), State::SignedIn);
        QVERIFY(w.hasTokenFile());
    }

    void case51_clockIsSetWhileNobodyAnswers()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.authority.obstacle = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>";
        for (const auto span : {10min, -10min, 1500min, -1500min, -525600min}) {
            const int before = w.renewals();
            w.clock.set(span);
            w.step();
            walk(w, 2h, false);
            QVERIFY2(w.renewals() - before <= 121, qPrintable(QString::number(w.renewals() - before)));
        }
        w.authority.obstacle.clear();
        w.step();
        w.step();
        QVERIFY(w.hasTokenFile());
    }

    // Somebody plays with the clock: each time counts as waking up, and that is at most one renewal each.
    void case51_clockThatKeepsJumping()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        for (int i = 0; i < 60; ++i) {
            w.clock.set(i % 2 ? -1h : 1h);
            w.step();
            QCOMPARE(w.session->state(), State::SignedIn);
        }
        QVERIFY2(w.renewals() <= 60, qPrintable(QString::number(w.renewals())));
        QCOMPARE(w.authority.refusals, 0);
    }

    void case51_timeZoneAndDaylightSaving()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        const QByteArray zone = qgetenv("TZ");
        for (const char *name : {"Asia/Tokyo", "America/New_York", "Europe/Berlin"}) {
            qputenv("TZ", name);
            tzset();
            const int before = w.renewals();
            walk(w, 45min);
            QVERIFY(w.renewals() - before <= 1);
        }
        if (zone.isNull())
            qunsetenv("TZ");
        else
            qputenv("TZ", zone);
        tzset();
    }

    // The time of day is looked at often enough to be on time after ten hours of sleep.
    void case52_suspended_data()
    {
        QTest::addColumn<bool>("isToldOfWakingUp"); // the system says so; else the time of day does
        QTest::newRow("told") << true;
        QTest::newRow("not told") << false;
    }

    void case52_suspended()
    {
        QFETCH(bool, isToldOfWakingUp);
        KeptSession w;
        QVERIFY(w.signIn());
        QVERIFY(w.clock.untilNext() <= 30s);
        w.step(10s);
        for (int night = 1; night <= 3; ++night) {
            const int before = w.renewals();
            w.clock.sleep(10h);
            QVERIFY(!w.hasTokenFile(0min));
            if (isToldOfWakingUp) {
                w.sessions.lookAtOnce();
                w.step(0ms);
            } else {
                w.step();
            }
            QVERIFY(w.hasTokenFile());
            QCOMPARE(w.session->state(), State::SignedIn);
            QCOMPARE(w.renewals() - before, 1);
        }
    }

    // Slept through the end of the session itself.
    void case52_suspendedPastTheEnd()
    {
        KeptSession w;
        QSignalSpy ended(w.session, &Session::ended);
        QVERIFY(w.signIn());
        w.authority.revoke();
        w.clock.sleep(10h);
        w.step();
        QCOMPARE(w.session->state(), State::Ended);
        QCOMPARE(ended.size(), 1);
    }

    // No network yet when it wakes up: a minute later, and at once when the network comes.
    void case52_networkComesAfterWakingUp()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.server.goAway();
        w.clock.sleep(10h);
        w.step();
        QCOMPARE(w.session->state(), State::SignedIn);
        QVERIFY(w.session->trouble());
        w.server.comeBack();
        w.step(5s);
        QVERIFY(!w.hasTokenFile());
        w.sessions.lookAtOnce();
        w.step(0ms);
        QVERIFY(w.hasTokenFile());
        QVERIFY(!w.session->trouble());
    }
};

QTEST_GUILESS_MAIN(TestClockJumps)
#include "tst_clockjumps.moc"
