// A session gets another name: its sign-in moves along, wherever it rests and whatever happens meanwhile.

#include "base/instance.h"
#include "support/keptsession.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using State = Session::State;

class TestRenaming : public QObject
{
    Q_OBJECT

    static SsoSession work()
    {
        SsoSession session = SessionWorld::mySso();
        session.name = u"work"_s;
        return session;
    }

    static std::optional<SessionTokens> storedForWork(KeptSession &w)
    {
        const std::optional<Secret> entry = w.keychain.at(instanceName() + u"/work"_s);
        return entry ? tokensFromText(entry->reveal()) : std::nullopt;
    }

    // As ConfigChanges does it, and the config is read afterwards.
    static Async<void> rename(KeptSession &w, const std::function<Async<void>()> &edit)
    {
        return w.sessions.rename(u"my-sso"_s, u"work"_s, edit).then(&w.sessions, [&w](const Result<void> &done) {
            if (done)
                w.sessions.setDefined({work()});
            return done;
        });
    }

    static Async<void> editAtOnce() { return ready<void>({}); }

    // It is signed in under the new name, nothing is left of the old one, and AWS takes what is there.
    static void isWorkNow(KeptSession &w)
    {
        Session *session = w.sessions.find(u"work"_s);
        QVERIFY(session);
        QVERIFY(waitUntil([&] { return w.isIdle(); })); // time that passes would end a request that is under way
        w.step();
        QCOMPARE(session->state(), State::SignedIn);
        QVERIFY(!w.stored());
        QCOMPARE(w.session->state(), State::Unknown);
        QVERIFY(w.authority.isGood(waitFor(session->accessToken()).value_or(Secret()).reveal()));
        for (int i = 0; i < 100; ++i)
            w.step(); // a renewal is due
        QCOMPARE(session->state(), State::SignedIn);
        QCOMPARE(w.authority.refusals, 0);
        QCOMPARE(w.authority.logouts, 0);
        QCOMPARE(w.authority.signIns, 1);
    }

private Q_SLOTS:
    void entryMovesAlong()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        const std::optional<SessionTokens> before = w.stored();
        QVERIFY(waitFor(rename(w, editAtOnce)));
        QCOMPARE(storedForWork(w), before);
        QVERIFY(!w.hasTokenFile());
        QVERIFY(w.records.signedInAt(u"work"_s).isValid());
        QCOMPARE(w.records.storedSessions(), QStringList{u"work"_s});
        isWorkNow(w);
    }

    void nothingMovesWhenTheConfigStays()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        const std::optional<SessionTokens> before = w.stored();
        const Error error{Error::Kind::File, u"ReadOnly"_s, {}, {}};
        QCOMPARE(waitFor(rename(w, [error] { return failed<void>(error); })).error(), error);
        QCOMPARE(w.stored(), before);
        QVERIFY(!storedForWork(w));
        QCOMPARE(w.session->state(), State::SignedIn);
        w.keychain.isLocked = true;
        QCOMPARE(waitFor(rename(w, editAtOnce)).error(), lockedKeychain());
        QCOMPARE(w.session->state(), State::SignedIn);
        QVERIFY(w.hasTokenFile());
    }

    // product.md §6: also what the keychain did not take, and the person keeps for this run.
    void keptForThisRunMovesAlong()
    {
        KeptSession w;
        w.keychain.trouble = absentKeychain();
        w.sessions.keepSignedIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        w.session->keepForThisRun();
        QVERIFY(!waitFor(rename(w, [] { return failed<void>({Error::Kind::File, u"ReadOnly"_s, {}, {}}); })));
        QCOMPARE(w.session->state(), State::SignedIn);
        QVERIFY(waitFor(rename(w, editAtOnce)));
        QVERIFY(w.sessions.find(u"work"_s)->isKeptForThisRunOnly());
        isWorkNow(w);
        QVERIFY(!storedForWork(w));
    }

    // A renewal begins while the config is written.
    void renewalInBetween_data()
    {
        QTest::addColumn<bool>("isInMemory");
        QTest::newRow("in the keychain") << false;
        QTest::newRow("for this run") << true;
    }

    void renewalInBetween()
    {
        QFETCH(bool, isInMemory);
        KeptSession w;
        if (isInMemory) {
            w.keychain.trouble = absentKeychain();
            w.sessions.keepSignedIn();
            QVERIFY(signInAndWait(*w.session, w.clock));
            w.session->keepForThisRun();
        } else {
            QVERIFY(w.signIn());
        }
        const Answer<void> edited;
        // By reference: an answer that what waits for it keeps would never be freed.
        Async<void> renamed = rename(w, [&edited] { return edited.future(); });
        QVERIFY(!renamed.isFinished());
        w.clock.sleep(50min);
        w.session->tendNow();
        if (isInMemory)
            QTRY_COMPARE(w.authority.renewals, 1); // AWS has answered, and perhaps nobody has read it
        edited.give({});
        QVERIFY(waitFor(renamed));
        isWorkNow(w);
    }

    // The keychain did not take the last renewal: what is in memory is what AWS knows.
    void newestTokensMoveAlong()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.keychain.refusesWrites = true;
        for (int i = 0; i < 100; ++i)
            w.step();
        QCOMPARE(w.authority.renewals, 1);
        w.keychain.refusesWrites = false;
        QVERIFY(waitFor(rename(w, editAtOnce)));
        QCOMPARE(w.authority.endOf(storedForWork(w)->accessToken.reveal()), storedForWork(w)->expiresAt);
        isWorkNow(w);
    }
};

QTEST_GUILESS_MAIN(TestRenaming)
#include "tst_renaming.moc"
