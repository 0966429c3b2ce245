// A keychain that is locked, absent or silent: nobody is signed out by it, and nobody is asked unasked.

#include "session/sessionstatus.h"
#include "support/keptsession.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using State = Session::State;
using Standing = SessionStatus::Standing;

class TestKeychainTrouble : public QObject
{
    Q_OBJECT

    static Standing standingOf(const KeptSession &w)
    {
        return SessionStatus::of(*w.session, w.clock.now(), 15min).standing;
    }

private Q_SLOTS:
    void case16_lockedIsNotSignedOut()
    {
        KeptSession w;
        const SessionTokens tokens = w.tokensWithLeft(1h);
        w.store(tokens);
        w.keychain.isLocked = true;
        QSignalSpy signedOut(w.session, &Session::signedOut);
        QSignalSpy ended(w.session, &Session::ended);
        for (int i = 0; i < 20; ++i)
            w.step();
        QCOMPARE(w.session->state(), State::Unknown);
        QCOMPARE(w.session->trouble(), std::optional(lockedKeychain()));
        QCOMPARE(standingOf(w), Standing::KeychainTrouble);
        QVERIFY(!w.session->knownEnd());
        QCOMPARE(w.stored(), std::optional(tokens));
        QCOMPARE(w.server.requests().size(), 0); // no registration, nothing
        QCOMPARE(w.keychain.asking.calls, 0); // in the background nobody is asked
        QCOMPARE(w.keychain.prompts, 0);
        QVERIFY(w.keychain.quiet.calls >= 20);
        QCOMPARE(signedOut.size() + ended.size(), 0);

        w.keychain.isLocked = false; // and it works without a restart
        w.step();
        QCOMPARE(w.session->state(), State::SignedIn);
        QVERIFY(!w.session->trouble());
        QCOMPARE(standingOf(w), Standing::Active);
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(tokens.accessToken));
        QCOMPARE(w.published.read(u"my-sso"_s)->accessToken, tokens.accessToken);
        QCOMPARE(w.keychain.asking.calls, 0);
    }

    void case16_personIsAskedWhenWaiting()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        w.keychain.isLocked = true;
        QCOMPARE(waitFor(w.session->accessToken(UnlockPrompt::Never)).error(), lockedKeychain());
        QCOMPARE(w.keychain.prompts, 0);
        QCOMPARE(waitFor(w.session->accessToken(UnlockPrompt::Allowed)).error(), lockedKeychain()); // dismissed
        QCOMPARE(w.keychain.prompts, 1);
        QCOMPARE(w.session->state(), State::Unknown);
        QVERIFY(w.stored());
        w.keychain.personUnlocks = true;
        QCOMPARE(waitFor(w.session->accessToken(UnlockPrompt::Allowed)), Result<Secret>(Secret(u"access-1"_s)));
        QCOMPARE(w.keychain.prompts, 2);
    }

    // Locked while it was signed in: the token serves to its end, the session waits, and nobody is signed out.
    void case16_lockedLater()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        const std::optional<SessionTokens> before = w.stored();
        w.keychain.isLocked = true;
        const int asked = w.keychain.asking.calls;
        for (int i = 0; i < 2 * 60 * 2; ++i)
            w.step();
        QCOMPARE(w.session->state(), State::SignedIn);
        QCOMPARE(w.session->trouble(), std::optional(lockedKeychain()));
        QCOMPARE(standingOf(w), Standing::KeychainTrouble);
        QCOMPARE(w.stored(), before);
        QCOMPARE(w.keychain.asking.calls, asked);
        QCOMPARE(w.keychain.prompts, 0);
        QCOMPARE(w.renewals(), 0); // a refresh token is not spent when its successor cannot be kept
        w.keychain.isLocked = false;
        w.step();
        w.step();
        QVERIFY(w.hasTokenFile());
        QCOMPARE(standingOf(w), Standing::Active);
        QCOMPARE(w.authority.signIns, 1);
    }

    // The token still lives, and the person wants it mended now.
    void case16_unlockedWhileSignedIn()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.keychain.isLocked = true;
        while (!w.session->trouble())
            w.step();
        QCOMPARE(w.keychain.prompts, 0);
        QVERIFY(!waitFor(w.session->unlock())); // dismissed
        QCOMPARE(w.keychain.prompts, 1);
        QCOMPARE(standingOf(w), Standing::KeychainTrouble);
        w.keychain.personUnlocks = true;
        QVERIFY(waitFor(w.session->unlock()));
        QCOMPARE(w.keychain.prompts, 2);
        QCOMPARE(standingOf(w), Standing::Active);
        QCOMPARE(w.renewals(), 1);
        QVERIFY(waitFor(w.session->unlock())); // nothing is locked any more
        QCOMPARE(w.renewals(), 1);
    }

    // A refresh token works once: what the keychain did not take of a renewal is offered to it again, before the
    // program ends at the latest.
    void renewalThatWasNotKept_data()
    {
        QTest::addColumn<bool>("isQuitting");
        QTest::addColumn<bool>("isLocked");
        QTest::newRow("later") << false << false;
        QTest::newRow("at the end") << true << false;
        QTest::newRow("unlocked") << false << true;
    }

    void renewalThatWasNotKept()
    {
        QFETCH(bool, isQuitting);
        QFETCH(bool, isLocked);
        KeptSession w;
        QVERIFY(w.signIn());
        const std::optional<SessionTokens> before = w.stored();
        w.keychain.refusesWrites = true;
        w.step(45min);
        QCOMPARE(w.authority.renewals, 1);
        QCOMPARE(w.stored(), before);
        QVERIFY(w.hasTokenFile());
        w.step();
        QCOMPARE(w.session->trouble()->code, u"Refused"_s);
        QCOMPARE(standingOf(w), Standing::KeychainTrouble);
        const int prompts = w.keychain.prompts;
        w.keychain.refusesWrites = false;
        if (isQuitting) {
            QVERIFY(waitFor(w.sessions.settled(10s)));
        } else if (isLocked) {
            w.keychain.isLocked = true;
            w.step();
            QCOMPARE(w.session->trouble(), std::optional(lockedKeychain()));
            QCOMPARE(w.keychain.prompts, prompts);
            w.keychain.personUnlocks = true;
            QVERIFY(waitFor(w.session->unlock()));
        } else {
            w.step();
        }
        QCOMPARE(w.stored()->accessToken, waitFor(w.session->accessToken()).value());
        QVERIFY(w.authority.isGood(w.stored()->accessToken.reveal()));
        QVERIFY(!w.session->trouble());
        QCOMPARE(standingOf(w), Standing::Active);
        QCOMPARE(w.authority.renewals, 1);
        QCOMPARE(w.authority.refusals, 0);
        const int writes = w.keychain.writes;
        w.step(5min);
        QCOMPARE(w.keychain.writes, writes);
    }

    // Signed out by another program meanwhile: it does not come back.
    void renewalThatWasNotKeptComesTooLate()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.keychain.refusesWrites = true;
        w.step(45min);
        QCOMPARE(w.authority.renewals, 1);
        w.keychain.refusesWrites = false;
        SessionProgram other(w.world());
        QVERIFY(waitFor(other.newSession()->signOut({})));
        w.step(5min);
        QVERIFY(!w.stored());
        QVERIFY(!w.session->trouble());
    }

    void case14and15_absent_data()
    {
        QTest::addColumn<QString>("code");
        for (const QString &code : {u"NoService"_s, u"Timeout"_s, u"NoEventLoop"_s, u"Refused"_s})
            QTest::newRow(qPrintable(code)) << code;
    }

    void case14and15_absent()
    {
        QFETCH(QString, code);
        KeptSession w;
        const Error error{Error::Kind::Keychain, code, {}, {}};
        w.keychain.trouble = error;
        w.step(5min);
        QCOMPARE(w.session->state(), State::Unknown);
        QCOMPARE(w.session->trouble(), std::optional(error));
        QCOMPARE(standingOf(w), Standing::KeychainTrouble);
        QCOMPARE(waitFor(w.session->accessToken()).error(), error);
        QCOMPARE(w.server.requests().size(), 0);

        // Signing in works, and the person decides where the tokens stay.
        QVERIFY(signInAndWait(*w.session, w.clock));
        QTRY_COMPARE(w.session->storeError(), std::optional(error));
        w.session->keepForThisRun();
        QCOMPARE(w.session->state(), State::SignedIn);
        QVERIFY(SessionStatus::of(*w.session, w.clock.now(), 15min).isInMemoryOnly);
        QVERIFY(w.hasTokenFile());
        for (int i = 0; i < 4 * 60 * 2; ++i)
            w.step();
        QCOMPARE(w.authority.renewals, 5);
        QVERIFY(w.hasTokenFile());
        QCOMPARE(standingOf(w), Standing::Active);
        w.keychain.trouble.reset();
        QVERIFY(!w.stored());
    }

    // An entry that waits to be removed is not there for anybody.
    void markedEntryIsNotRead()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        w.tokens.markForRemoval(u"my-sso"_s);
        QCOMPARE(waitFor(w.session->accessToken()).error().code, u"SignedOut"_s);
        QCOMPARE(w.keychain.asking.calls + w.keychain.quiet.calls, 0);
    }

    // Another program of ours has signed out: nothing to renew, nobody's fault.
    void signedOutByAnotherProgram()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        QSignalSpy ended(w.session, &Session::ended);
        QSignalSpy signedOut(w.session, &Session::signedOut);
        SessionProgram other(w.world());
        QVERIFY(waitFor(other.newSession()->signOut({})));
        QVERIFY(!w.stored());
        w.step();
        w.step(1s);
        QCOMPARE(w.session->state(), State::SignedOut);
        QCOMPARE(ended.size(), 0);
        QCOMPARE(signedOut.size(), 1);
        QVERIFY(!w.stored());
        w.step(2h);
        QCOMPARE(w.renewals(), 0);
    }
};

QTEST_GUILESS_MAIN(TestKeychainTrouble)
#include "tst_keychaintrouble.moc"
