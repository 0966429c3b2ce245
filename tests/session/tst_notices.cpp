// What a person is told of a session: notices, each once; how it stands; and when it ends, as far as anybody knows.

#include "session/sessionnotices.h"
#include "session/sessionstatus.h"
#include "support/keptsession.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using State = Session::State;
using Standing = SessionStatus::Standing;

class TestNotices : public QObject
{
    Q_OBJECT

    struct Told : KeptSession
    {
        Told()
        {
            connect(&notices, &SessionNotices::ended, &notices, [this](Session &of) { note(u"ended"_s, of); });
            connect(&notices, &SessionNotices::settled, &notices, [this](Session &of) { note(u"settled"_s, of); });
            connect(&notices, &SessionNotices::endsSoon, &notices, [this](Session &of, const SessionEnd &soonEnd) {
                note(u"endsSoon"_s, of);
                end = soonEnd;
            });
        }

        void note(const QString &what, const Session &of)
        {
            QCOMPARE(&of, session);
            said.append(what);
        }

        // Half a minute at a time.
        void walk(std::chrono::seconds span)
        {
            for (auto walked = 0s; walked < span; walked += 30s)
                step();
        }

        SessionStatus status(std::chrono::minutes lead = 15min) const
        {
            return SessionStatus::of(*session, clock.now(), lead);
        }

        SessionNotices notices{sessions, clock};
        QStringList said;
        SessionEnd end;
    };

    static QStringList list(std::initializer_list<QString> said) { return said; }

private Q_SLOTS:
    // --- notices ---

    void certainEndIsToldOnce()
    {
        Told w;
        w.authority.givesRefreshTokens = false;
        w.authority.life = 8h;
        QVERIFY(w.signIn());
        const QDateTime end = w.clock.now().addSecs(8 * 3600);
        w.said.clear();
        w.walk(7h + 44min);
        QCOMPARE(w.said, QStringList());
        w.walk(2min);
        QCOMPARE(w.said, list({u"endsSoon"_s}));
        QVERIFY(std::abs(w.end.at.secsTo(end)) <= 1);
        QVERIFY(!w.end.isAbout);
        w.walk(12min);
        QCOMPARE(w.said, list({u"endsSoon"_s}));
        QCOMPARE(w.session->state(), State::SignedIn);
        w.walk(4min);
        QCOMPARE(w.said, list({u"endsSoon"_s, u"ended"_s}));
        w.walk(2h);
        QCOMPARE(w.said, list({u"endsSoon"_s, u"ended"_s}));
        QCOMPARE(w.session->state(), State::Ended);
    }

    void leadIsThePersonsChoice_data()
    {
        QTest::addColumn<int>("lead"); // minutes
        QTest::newRow("5") << 5;
        QTest::newRow("60") << 60;
        QTest::newRow("never") << 0;
    }

    void leadIsThePersonsChoice()
    {
        QFETCH(int, lead);
        Told w;
        w.notices.setLead(std::chrono::minutes(lead));
        w.authority.givesRefreshTokens = false;
        w.authority.life = 2h;
        QVERIFY(w.signIn());
        w.said.clear();
        w.walk(119min - std::chrono::minutes(lead));
        QCOMPARE(w.said, QStringList());
        w.walk(std::chrono::minutes(lead) - 1min);
        QCOMPARE(w.said, lead == 0 ? QStringList() : list({u"endsSoon"_s}));
        w.walk(4min);
        QCOMPARE(w.said, lead == 0 ? list({u"ended"_s}) : list({u"endsSoon"_s, u"ended"_s})); // that always
    }

    void unknownEndIsNotGuessed()
    {
        Told w;
        QVERIFY(w.signIn());
        w.said.clear();
        w.walk(9h);
        QCOMPARE(w.said, QStringList());
        w.authority.revoke();
        w.walk(1h);
        QCOMPARE(w.said, list({u"ended"_s}));
    }

    void settledTakesBackWhatWasSaid()
    {
        Told w;
        w.authority.givesRefreshTokens = false;
        QVERIFY(w.signIn());
        w.walk(50min);
        QCOMPARE(w.said, list({u"settled"_s, u"endsSoon"_s}));
        QVERIFY(w.signIn());
        QCOMPARE(w.said, list({u"settled"_s, u"endsSoon"_s, u"settled"_s}));
        w.walk(50min); // and is told again of the next end
        QCOMPARE(w.said, list({u"settled"_s, u"endsSoon"_s, u"settled"_s, u"endsSoon"_s}));
        QVERIFY(waitFor(w.session->signOut({})));
        QCOMPARE(w.said.constLast(), u"settled"_s);
        w.walk(2h);
        QCOMPARE(w.said.size(), 5);
    }

    // Somebody changes the lead after it was said: not again.
    void anotherLeadSaysNothingTwice()
    {
        Told w;
        w.authority.givesRefreshTokens = false;
        QVERIFY(w.signIn());
        w.notices.setLead(60min);
        w.walk(1min);
        QCOMPARE(w.said, list({u"settled"_s, u"endsSoon"_s}));
        w.notices.setLead(5min);
        w.walk(56min);
        QCOMPARE(w.said.size(), 2);
    }

    // Ours ends while the AWS CLI is signed in: nobody is kept from working, so it is said when that has ended too.
    void endBehindTheClisSignIn()
    {
        Told w;
        QVERIFY(w.signIn());
        w.session->setPublished({});
        w.writeCliToken(w.cliToken(3h));
        w.said.clear();
        w.authority.revoke();
        w.walk(2h);
        QCOMPARE(w.session->state(), State::SignedIn);
        QVERIFY(w.session->isByCli());
        QCOMPARE(w.said, QStringList());
        w.walk(70min);
        QCOMPARE(w.session->state(), State::Ended);
        QCOMPARE(w.said, list({u"ended"_s}));
        w.walk(1h);
        QCOMPARE(w.said, list({u"ended"_s}));
    }

    // The notice says that AWS tools get nothing: not true any more after `aws sso login`.
    void endMendedByTheCli()
    {
        Told w;
        QVERIFY(w.signIn());
        w.authority.revoke();
        w.walk(1h);
        w.said.clear();
        QCOMPARE(w.session->state(), State::Ended);
        w.writeCliToken(w.cliToken(30min));
        w.walk(5min);
        QVERIFY(w.session->isByCli());
        QCOMPARE(w.said, list({u"settled"_s}));
        w.walk(40min);
        QCOMPARE(w.session->state(), State::Ended);
        QCOMPARE(w.said, list({u"settled"_s, u"ended"_s}));
    }

    // The portal's clock goes on, so signing in again does not move the end.
    void endThatStaysIsNotToldAgain()
    {
        Told w;
        QVERIFY(w.signIn());
        w.walk(4h);
        w.authority.revoke();
        while (w.session->state() == State::SignedIn)
            w.step();
        QVERIFY(w.signIn());
        const QDateTime end = w.session->knownEnd().value_or(SessionEnd()).at;
        while (w.clock.now().secsTo(end) > 10 * 60)
            w.step();
        QCOMPARE(w.said.constLast(), u"endsSoon"_s);
        QVERIFY(w.signIn());
        QCOMPARE(w.session->knownEnd().value_or(SessionEnd()).at, end);
        w.said.clear();
        w.walk(5min);
        QCOMPARE(w.said, QStringList());
    }

    void sessionsThatCameBeforeAreFollowedToo()
    {
        KeptSession w; // its session is older than the notices
        SessionNotices notices(w.sessions, w.clock);
        int ended = 0;
        connect(&notices, &SessionNotices::ended, this, [&] { ++ended; });
        QVERIFY(w.signIn());
        w.sessions.setDefined({w.mySso(), {u"second"_s, w.mySso().startUrl, w.mySso().region, {}}});
        w.authority.revoke();
        w.clock.sleep(2h);
        w.step();
        QCOMPARE(ended, 1);

        // and one that was opened, and is defined later, once
        w.sessions.setDefined({w.mySso()});
        w.sessions.setDefined({w.mySso(), {u"second"_s, w.mySso().startUrl, w.mySso().region, {}}});
        QVERIFY(w.signIn());
        w.authority.revoke();
        w.clock.sleep(2h);
        w.step();
        QCOMPARE(ended, 2);
    }

    // --- how it stands ---

    void standings()
    {
        Told w;
        w.keychain.isLocked = true;
        QCOMPARE(w.status().standing, Standing::Unknown); // nobody has looked yet
        w.step();
        QCOMPARE(w.status().standing, Standing::KeychainTrouble);
        QCOMPARE(w.status().trouble, std::optional(lockedKeychain()));
        w.keychain.isLocked = false;
        w.step();
        QCOMPARE(w.status().standing, Standing::SignedOut);
        QVERIFY(!w.status().end && !w.status().worksUntil);

        QVERIFY(w.signIn());
        QCOMPARE(w.status().standing, Standing::Active);
        QVERIFY(!w.status().worksUntil); // it is renewed before that
        const QDateTime end = w.session->accessTokenEnd();

        w.server.goAway();
        w.walk(46min);
        QCOMPARE(w.status().standing, Standing::Offline);
        QCOMPARE(w.status().worksUntil, std::optional(end));
        QCOMPARE(w.status().trouble->kind, Error::Kind::Offline);
        w.server.comeBack();
        w.walk(2min);
        QCOMPARE(w.status().standing, Standing::Active);
        QVERIFY(!w.status().trouble);

        w.keychain.isLocked = true;
        w.walk(46min);
        QCOMPARE(w.status().standing, Standing::KeychainTrouble);
        QVERIFY(w.status().worksUntil);
        w.keychain.isLocked = false;
        w.walk(2min);

        w.authority.revoke();
        w.walk(1h);
        QCOMPARE(w.status().standing, Standing::Ended);
        QVERIFY(!w.status().end);
        QVERIFY(!w.status().worksUntil);
        QVERIFY(waitFor(w.session->signOut({})));
        QCOMPARE(w.status().standing, Standing::SignedOut);
    }

    void standingNearTheEnd()
    {
        Told w;
        w.authority.givesRefreshTokens = false;
        QVERIFY(w.signIn());
        w.walk(44min);
        QCOMPARE(w.status().standing, Standing::Active);
        QVERIFY(w.status().end);
        w.walk(2min);
        QCOMPARE(w.status().standing, Standing::EndsSoon);
        QCOMPARE(w.status(5min).standing, Standing::Active);
        QCOMPARE(w.status(0min).standing, Standing::Active); // never
        w.clock.sleep(30min); // past it, and nobody has looked yet
        QCOMPARE(w.status(0min).standing, Standing::Active);
        w.step();
        QCOMPARE(w.status(0min).standing, Standing::Ended);
    }

    void standingByTheCli()
    {
        Told w;
        w.step();
        w.writeCliToken(w.cliToken(1h));
        w.step();
        QCOMPARE(w.status().standing, Standing::Active);
        QVERIFY(w.status().isByCli && w.status().canMoveToKeychain && !w.status().isInMemoryOnly);
        QJsonObject token = w.cliToken(10min);
        token.remove(u"refreshToken"_s);
        w.writeCliToken(token);
        w.step();
        QCOMPARE(w.status().standing, Standing::EndsSoon);
        QVERIFY(w.status().isByCli && !w.status().canMoveToKeychain);
    }

    void worstStandingIsTheLargest()
    {
        const QList<Standing> worse{Standing::Active, Standing::SignedOut, Standing::Unknown, Standing::Offline,
            Standing::EndsSoon, Standing::KeychainTrouble, Standing::Ended};
        QVERIFY(std::is_sorted(worse.begin(), worse.end()));
    }

    // --- how long a session lives ---

    void lengthIsLearnedAndUnlearned()
    {
        OneSession w;
        SessionLength length(w.records, u"my-sso"_s);
        const QDateTime start = w.clock.now();
        QVERIFY(!length.expectedEnd().isValid());
        length.begin(start, false);
        QVERIFY(!length.expectedEnd().isValid()); // the first one teaches
        length.goOn(start.addSecs(3600));
        length.end(start.addSecs(8 * 3600));
        QVERIFY(!length.expectedEnd().isValid()); // it is over

        const QDateTime second = start.addDays(1);
        length.begin(second, false);
        QCOMPARE(length.expectedEnd(), second.addSecs(8 * 3600));
        length.begin(second.addSecs(3600), true); // signed in while it was good: the portal's clock may just go on
        QCOMPARE(length.expectedEnd(), second.addSecs(8 * 3600));
        length.goOn(second.addSecs(8 * 3600 - 1));
        QCOMPARE(length.expectedEnd(), second.addSecs(8 * 3600));
        QCOMPARE(SessionLength(w.records, u"my-sso"_s).expectedEnd(), second.addSecs(8 * 3600)); // after a restart
        length.goOn(second.addSecs(8 * 3600)); // it has outlived that
        QVERIFY(!length.expectedEnd().isValid());

        length.end(second.addSecs(10 * 3600)); // and has taught something new
        const QDateTime third = start.addDays(2);
        length.begin(third, false);
        QCOMPARE(length.expectedEnd(), third.addSecs(10 * 3600));
        length.forgetBeginning(); // signed out
        QVERIFY(!length.expectedEnd().isValid());
        length.end(third.addSecs(60)); // which teaches nothing
        length.begin(third.addSecs(3600), false);
        QCOMPARE(length.expectedEnd(), third.addSecs(11 * 3600));
        QVERIFY(!SessionLength(w.records, u"other"_s).expectedEnd().isValid());
    }

    void case51_lengthAndAClockSetBack()
    {
        OneSession w;
        SessionLength length(w.records, u"my-sso"_s);
        length.begin(w.clock.now(), false);
        length.end(w.clock.now().addDays(-1)); // nothing to learn from that
        length.begin(w.clock.now(), false);
        QVERIFY(!length.expectedEnd().isValid());
    }

    void expectedEndIsKnownToTheSession()
    {
        Told w;
        QVERIFY(w.signIn());
        w.walk(4h);
        QVERIFY(!w.session->knownEnd());
        w.authority.revoke();
        while (w.session->state() == State::SignedIn)
            w.step();
        QVERIFY(!w.session->knownEnd());
        QVERIFY(w.signIn());
        const std::optional<SessionEnd> end = w.session->knownEnd();
        QVERIFY(end && end->isAbout);
        const qint64 lived = w.clock.now().secsTo(end->at);
        QVERIFY(lived > 4 * 3600 && lived < 5 * 3600);
        w.said.clear();
        while (w.clock.now().addSecs(60) < end->at)
            w.step();
        QCOMPARE(w.said, list({u"endsSoon"_s}));
        QVERIFY(w.end.isAbout);
        w.walk(2h); // the portal was more generous this time
        QCOMPARE(w.session->state(), State::SignedIn);
        QVERIFY(!w.session->knownEnd());
        QCOMPARE(w.status().standing, Standing::Active);
        QCOMPARE(w.said, list({u"endsSoon"_s}));
    }

    // When it ended while nobody was awake to see it, nothing is known of its length.
    void nightTeachesNothing()
    {
        Told w;
        QVERIFY(w.signIn());
        w.walk(7h);
        w.authority.revoke();
        w.clock.sleep(16h);
        w.walk(2min);
        QCOMPARE(w.session->state(), State::Ended);
        QVERIFY(w.signIn());
        QVERIFY(!w.session->knownEnd());
    }

    // AWS has not heard of the sign-out, so its clock may go on from long ago: no end is promised.
    void signOutThatAwsMissedTeachesNothing()
    {
        Told w;
        QVERIFY(w.signIn());
        w.walk(4h);
        w.authority.revoke();
        while (w.session->state() == State::SignedIn)
            w.step();
        QVERIFY(w.signIn());
        QVERIFY(w.session->knownEnd());
        w.authority.obstacle = ScriptedServer::exceptionBytes(503, "ServiceUnavailable"_ba);
        const Async<void> out = w.session->signOut({});
        while (!out.isFinished())
            w.step();
        QVERIFY(w.session->signOutDebts().portal);
        w.authority.obstacle.clear();
        QVERIFY(w.signIn());
        QVERIFY(!w.session->knownEnd());
    }

    void signOutTeachesNothing()
    {
        Told w;
        QVERIFY(w.signIn());
        w.walk(1h);
        QVERIFY(waitFor(w.session->signOut({})));
        QVERIFY(w.signIn());
        QVERIFY(!w.session->knownEnd());
    }
};

QTEST_GUILESS_MAIN(TestNotices)
#include "tst_notices.moc"
