// Signing out: at AWS, in the keychain, in the files; at once where that is possible, and later where it is not.

#include "support/keptsession.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using State = Session::State;

class TestSignOut : public QObject
{
    Q_OBJECT

    static void touch(const QString &path)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("{}"), 2);
    }

    // Signs in, and lets the access token end without a renewal.
    static void signInAndSleep(KeptSession &w)
    {
        QVERIFY(w.signIn());
        w.clock.sleep(2h);
    }

private Q_SLOTS:
    void everywhere()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        const CliCachedRole role{u"123456789012"_s, u"ReadOnly"_s};
        const CliCachedRole legacy{u"123456789012"_s, u"Legacy"_s, w.mySso().startUrl + u'/'};
        const CliCachedRole other{u"123456789012"_s, u"Admin"_s};
        for (const QString &path : {w.cliCache.pathOf(u"my-sso"_s, role), w.cliCache.pathOf(u"other"_s, role),
                 w.cliCache.legacyPathOf(w.mySso().startUrl, role), w.cliCache.legacyPathOf(legacy.startUrl, legacy),
                 w.cliCache.pathOf(u"my-sso"_s, other)})
            touch(path);
        touch(w.tokenFilePath(u"other"_s));
        QSignalSpy signedOut(w.session, &Session::signedOut);
        const Async<void> gone = w.session->signOut({role, legacy});
        QCOMPARE(w.session->state(), State::SignedOut); // at once
        QCOMPARE(signedOut.size(), 1);
        QVERIFY(waitFor(gone));
        QCOMPARE(w.authority.logouts, 1);
        QVERIFY(!w.stored());
        QVERIFY(w.records.storedSessions().isEmpty());
        QVERIFY(!w.records.signedInAt(u"my-sso"_s).isValid());
        QVERIFY(!QFile::exists(w.tokenFilePath()));
        QVERIFY(QFile::exists(w.tokenFilePath(u"other"_s)));
        QVERIFY(!QFile::exists(w.cliCache.pathOf(u"my-sso"_s, role)));
        QVERIFY(!QFile::exists(w.cliCache.legacyPathOf(w.mySso().startUrl, role)));
        QVERIFY(!QFile::exists(w.cliCache.legacyPathOf(legacy.startUrl, legacy)));
        QVERIFY(QFile::exists(w.cliCache.pathOf(u"other"_s, role)));
        QVERIFY(QFile::exists(w.cliCache.pathOf(u"my-sso"_s, other)));
        QVERIFY(!w.session->signOutDebts().any());
        QCOMPARE(waitFor(w.session->accessToken()).error().code, u"SignedOut"_s);
        w.step(2h);
        QCOMPARE(w.requestsTo(u"/logout"_s), 1);
        QVERIFY(!QFile::exists(w.tokenFilePath()));
        SessionProgram next(w.world());
        QCOMPARE(waitFor(next.newSession()->accessToken()).error().code, u"SignedOut"_s);
    }

    // --- the keychain is away ---

    // The config may define it again.
    void everywhereMeansUndefinedOnesToo()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.sessions.setDefined({});
        const Async<void> out = w.sessions.signOutEverywhere([](const QString &) { return QList<CliCachedRole>(); });
        QVERIFY(waitFor(out));
        QCOMPARE(w.authority.logouts, 1);
        w.sessions.setDefined({w.mySso()});
        w.session->setPublished({u"my-sso"_s});
        w.step();
        QCOMPARE(w.session->state(), Session::State::SignedOut);
        QVERIFY(!w.hasTokenFile());
    }

    void case23_keychainIsAway()
    {
        auto w = std::make_unique<KeptSession>();
        QVERIFY(w->signIn());
        w->keychain.trouble = absentKeychain();
        QCOMPARE(waitFor(w->session->signOut({})).error(), absentKeychain());
        QCOMPARE(w->session->state(), State::SignedOut);
        QCOMPARE(w->session->signOutDebts().keychain, std::optional(absentKeychain()));
        QVERIFY(!w->session->signOutDebts().portal);
        QCOMPARE(w->authority.logouts, 1);
        QVERIFY(!QFile::exists(w->tokenFilePath()));
        QVERIFY(w->stored()); // still, but
        w->keychain.trouble.reset();
        QCOMPARE(waitFor(w->session->accessToken()).error().code, u"SignedOut"_s); // counts as gone
        w->keychain.trouble = absentKeychain();
        w->step(10min);
        QCOMPARE(w->session->signOutDebts().keychain, std::optional(absentKeychain()));

        w->keychain.trouble.reset();
        QSignalSpy changed(w->session, &Session::changed);
        w->step();
        QVERIFY(!w->stored());
        QVERIFY(!w->session->signOutDebts().any());
        QVERIFY(!changed.isEmpty()); // whoever shows it hears of it
        QVERIFY(w->records.storedSessions().isEmpty());
        QVERIFY(w->records.sessionsToRemove().isEmpty());
    }

    void case23_survivesARestart()
    {
        OneSession before;
        before.store(before.tokensWithLeft(1h));
        QVERIFY(waitFor(before.session->accessToken()));
        before.server.answerJson(u"/logout"_s, {});
        before.keychain.isLocked = true;
        QVERIFY(!waitFor(before.session->signOut({})));

        SessionProgram program(before.world());
        Sessions sessions(program.services());
        sessions.setDefined({before.mySso()});
        Session &session = *sessions.defined().constFirst();
        QCOMPARE(waitFor(session.accessToken()).error().code, u"SignedOut"_s);
        QVERIFY(before.stored());
        const int prompts = before.keychain.prompts;
        sessions.keepSignedIn();
        QCOMPARE(session.signOutDebts().keychain, std::optional(lockedKeychain())); // told again
        before.clock.advance(5min);
        QVERIFY(before.stored());
        before.keychain.isLocked = false;
        before.clock.advance(30s);
        QVERIFY(!before.stored());
        QVERIFY(!session.signOutDebts().any());
        QCOMPARE(before.keychain.prompts, prompts); // all of it quietly
        QVERIFY(program.records.sessionsToRemove().isEmpty());
    }

    // After a restart with a config that nobody can read, or that does not have the session any more.
    void awsHearsOfASessionThatIsNotDefined()
    {
        OneSession before;
        before.store(before.tokensWithLeft(1h));
        before.server.answerJson(u"/logout"_s, {});
        before.keychain.isLocked = true;
        QVERIFY(!waitFor(before.session->signOut({})));

        SessionProgram program(before.world());
        Sessions sessions(program.services());
        sessions.keepSignedIn();
        before.keychain.isLocked = false;
        before.clock.advance(30s);
        QVERIFY(!before.stored());
        QTRY_COMPARE(before.logouts(), 1);
    }

    void case23_signedInAgainBeforeItIsRemoved()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.keychain.isLocked = true;
        QVERIFY(!waitFor(w.session->signOut({})));
        w.keychain.isLocked = false;
        QVERIFY(w.signIn());
        w.step(10min);
        QVERIFY(w.stored());
        QCOMPARE(w.session->state(), State::SignedIn);
        QVERIFY(!w.session->signOutDebts().any());
        QCOMPARE(w.records.storedSessions(), QStringList{u"my-sso"_s});
        QVERIFY(w.records.sessionsToRemove().isEmpty());
    }

    // The new entry is on its way while the old one is still to be removed.
    void case23_removalDoesNotTakeTheNewEntry()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.keychain.trouble = absentKeychain();
        QVERIFY(!waitFor(w.session->signOut({})));
        w.keychain.trouble.reset();
        w.keychain.isSlow = true;
        QVERIFY(signInAndWait(*w.session, w.clock));
        QVERIFY(w.keychain.isWorking());
        w.clock.advance(2min);
        w.keychain.finish();
        QVERIFY(w.stored());
        QCOMPARE(w.session->state(), State::SignedIn);
        QCOMPARE(w.records.storedSessions(), QStringList{u"my-sso"_s});
    }

    // A disk where nothing can be noted: the entry goes all the same.
    void recordsThatCannotBeSaved()
    {
        OneSession w;
        w.server.answerJson(u"/logout"_s, {});
        w.store(w.tokensWithLeft(1h));
        QVERIFY(waitFor(w.session->accessToken()));
        QVERIFY(QDir().mkpath(w.records.filePath())); // a folder in its place
        QVERIFY(waitFor(w.session->signOut({})));
        QVERIFY(!w.stored());

        w.store(w.tokensWithLeft(1h));
        w.session = w.newSession();
        QVERIFY(waitFor(w.session->accessToken()));
        w.keychain.isLocked = true;
        QVERIFY(!waitFor(w.session->signOut({})));
        w.keychain.isLocked = false;
        QCOMPARE(waitFor(w.session->accessToken()).error().code, u"SignedOut"_s);
        w.tokens.removeOverdue();
        QVERIFY(!w.stored());
    }

    // Nobody could look into the keychain yet: AWS is told with what lies in the token file.
    void keychainWasNeverRead()
    {
        OneSession w;
        w.server.answerJson(u"/logout"_s, {});
        w.store(w.tokensWithLeft(1h));
        QVERIFY(w.published.write(u"my-sso"_s,
            {Secret(u"access-1"_s), w.clock.now().addSecs(600), w.mySso().startUrl, w.mySso().region},
            PublishedTokens::Foreign::Keep));
        w.session->setPublished({u"my-sso"_s});
        w.keychain.isLocked = true;
        QVERIFY(!waitFor(w.session->signOut({})));
        QCOMPARE(w.session->state(), State::SignedOut);
        QCOMPARE(
            w.server.requests(u"/logout"_s).constFirst().headers.value("x-amz-sso_bearer_token"_ba), "access-1"_ba);
        QCOMPARE(w.session->signOutDebts().keychain, std::optional(lockedKeychain()));
        QVERIFY(!QFile::exists(w.tokenFilePath()));
        QCOMPARE(w.keychain.prompts, 1); // not asked a second time after a no
        w.keychain.isLocked = false;
        w.tokens.removeOverdue();
        QVERIFY(!w.stored());
    }

    // The same when there is no token file, or one that has ended: AWS hears of it as soon as the entry can be read.
    void keychainIsReadForAwsLater_data()
    {
        QTest::addColumn<bool>("isPublished");
        QTest::addColumn<bool>("isRestarted");
        QTest::addColumn<bool>("isEnded");
        QTest::newRow("the same run") << false << false << false;
        QTest::newRow("ended token in the file") << true << false << true;
        QTest::newRow("after a restart") << false << true << false;
        QTest::newRow("with the refresh token") << false << true << true;
    }

    void keychainIsReadForAwsLater()
    {
        QFETCH(bool, isPublished);
        QFETCH(bool, isRestarted);
        QFETCH(bool, isEnded);
        OneSession w;
        w.server.answerJson(u"/logout"_s, {});
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        w.store(w.tokensWithLeft(isEnded ? -10min : 1h));
        if (isPublished) {
            QVERIFY(w.published.write(u"my-sso"_s,
                {Secret(u"access-1"_s), w.clock.now().addSecs(-600), w.mySso().startUrl, w.mySso().region},
                PublishedTokens::Foreign::Keep));
        }
        w.keychain.isLocked = true;
        QVERIFY(!waitFor(w.session->signOut({})));
        QCOMPARE(w.session->state(), State::SignedOut);
        QCOMPARE(w.session->signOutDebts().portal, std::optional(lockedKeychain()));
        QCOMPARE(w.session->signOutDebts().keychain, std::optional(lockedKeychain()));
        w.tokens.removeOverdue();
        QTRY_VERIFY(w.isIdle());
        const int before = w.logouts(); // with the token of the file, which AWS may know still
        QCOMPARE(before, isPublished ? 1 : 0);

        SessionProgram next(w.world());
        const std::unique_ptr<Session> after = next.newSession();
        const Session &session = isRestarted ? *after : *w.session;
        TokenStore &tokens = isRestarted ? next.tokens : w.tokens;
        if (isRestarted)
            w.session.reset();
        const int prompts = w.keychain.prompts;
        tokens.removeOverdue();
        QCOMPARE(session.signOutDebts().portal, std::optional(lockedKeychain()));
        w.keychain.isLocked = false;
        tokens.removeOverdue();
        QVERIFY(!w.stored());
        QTRY_COMPARE(w.logouts(), before + 1);
        QTRY_VERIFY(!session.signOutDebts().any());
        QCOMPARE(w.server.requests(u"/logout"_s).constLast().headers.value("x-amz-sso_bearer_token"_ba),
            isEnded ? "access-2"_ba : "access-1"_ba);
        QCOMPARE(w.renewals(), isEnded ? 1 : 0);
        QCOMPARE(w.keychain.prompts, prompts);
        QVERIFY(next.records.sessionsToLogOut().isEmpty());
        QVERIFY(next.records.sessionsToRemove().isEmpty());
        tokens.removeOverdue();
        QCOMPARE(w.logouts(), before + 1);
    }

    // It answers again at the very moment of the removal.
    void keychainIsReadForAwsAtOnce()
    {
        OneSession w;
        w.server.answerJson(u"/logout"_s, {});
        w.store(w.tokensWithLeft(1h));
        w.keychain.trouble = absentKeychain();
        connect(w.session.get(), &Session::signedOut, w.session.get(), [&w] { w.keychain.trouble.reset(); });
        QVERIFY(waitFor(w.session->signOut({})));
        QVERIFY(!w.stored());
        QTRY_COMPARE(w.logouts(), 1);
        QTRY_VERIFY(!w.session->signOutDebts().any());
    }

    // Signed in again for this run, while the old entry is out of reach: AWS hears nothing any more.
    void keptForThisRunAfterUnreadKeychain()
    {
        OneSession w;
        w.server.answerJson(u"/logout"_s, {});
        w.store(w.tokensWithLeft(1h));
        w.keychain.isLocked = true;
        QVERIFY(!waitFor(w.session->signOut({})));
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QTRY_VERIFY(w.session->storeError());
        w.session->keepForThisRun();
        QVERIFY(!w.session->signOutDebts().portal);
        w.keychain.isLocked = false;
        w.tokens.removeOverdue();
        QVERIFY(!w.stored());
        QTRY_VERIFY(w.isIdle());
        QCOMPARE(w.logouts(), 0);
        QCOMPARE(w.session->state(), State::SignedIn);
    }

    void personUnlocksForIt()
    {
        OneSession w;
        w.server.answerJson(u"/logout"_s, {});
        w.store(w.tokensWithLeft(1h));
        w.keychain.isLocked = true;
        w.keychain.personUnlocks = true;
        QVERIFY(waitFor(w.session->signOut({})));
        QCOMPARE(w.logouts(), 1);
        QVERIFY(!w.stored());
        QVERIFY(!w.session->signOutDebts().any());
    }

    // --- AWS is away ---

    void portalHearsOfItLater()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        const QString token = w.stored()->accessToken.reveal();
        w.server.goAway();
        QVERIFY(!waitFor(w.session->signOut({})));
        QCOMPARE(w.session->state(), State::SignedOut);
        QVERIFY(!w.stored());
        QCOMPARE(w.session->signOutDebts().portal->kind, Error::Kind::Offline);
        QVERIFY(!w.session->signOutDebts().keychain);
        w.server.comeBack();
        w.authority.obstacle = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>";
        const int before = w.logouts();
        for (int i = 0; i < 20; ++i)
            w.step();
        QVERIFY(w.logouts() - before >= 8 && w.logouts() - before <= 10); // once a minute
        QCOMPARE(w.session->signOutDebts().portal->kind, Error::Kind::BadAnswer);
        QVERIFY(w.authority.isGood(token));
        w.authority.obstacle.clear();
        for (int i = 0; i < 4; ++i)
            w.step();
        QVERIFY(!w.authority.isGood(token));
        QVERIFY(!w.session->signOutDebts().any());
        const int after = w.logouts();
        w.step(1h);
        QCOMPARE(w.logouts(), after);
    }

    void endedAccessTokenIsRenewedForIt()
    {
        KeptSession w;
        signInAndSleep(w);
        QVERIFY(waitFor(w.session->signOut({})));
        QCOMPARE(w.renewals(), 1);
        QCOMPARE(w.authority.logouts, 1);
        QVERIFY(!w.stored());
        QVERIFY(!w.session->signOutDebts().any());
    }

    // The renewal for it goes well and the rest does not: the refresh token is used up, the new token is kept.
    void endedAccessTokenIsRenewedOnce()
    {
        KeptSession w;
        signInAndSleep(w);
        connect(
            &w.server, &ScriptedServer::requested, &w.server, [&w] { w.server.goAway(); }, Qt::SingleShotConnection);
        QVERIFY(!waitFor(w.session->signOut({})));
        QCOMPARE(w.authority.renewals, 1);
        QCOMPARE(w.authority.logouts, 0);
        w.server.comeBack();
        for (int i = 0; i < 4; ++i)
            w.step();
        QCOMPARE(w.authority.logouts, 1);
        QCOMPARE(w.renewals(), 1);
        QCOMPARE(w.authority.refusals, 0);
        QVERIFY(!w.session->signOutDebts().any());
    }

    void whatAwsKnowsAlreadyIsHeard_data()
    {
        QTest::addColumn<bool>("isTokenOver");
        QTest::newRow("401") << false;
        QTest::newRow("invalid_grant") << true;
    }

    void whatAwsKnowsAlreadyIsHeard()
    {
        QFETCH(bool, isTokenOver);
        KeptSession w;
        QVERIFY(w.signIn());
        if (isTokenOver)
            w.clock.sleep(2h);
        w.authority.revoke();
        QVERIFY(waitFor(w.session->signOut({})));
        QCOMPARE(w.renewals(), isTokenOver ? 1 : 0);
        QCOMPARE(w.logouts(), 1); // also with a token that has ended: AWS may think otherwise
        QVERIFY(!w.session->signOutDebts().any());
        w.step(10min);
        QCOMPARE(w.logouts(), 1); // also with a token that has ended: AWS may think otherwise
    }

    // A page that says 401 is not AWS.
    void captivePortalHasHeardNothing()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.authority.obstacle = "HTTP/1.1 401 No\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>";
        QVERIFY(!waitFor(w.session->signOut({})));
        QVERIFY(w.session->signOutDebts().portal);
    }

    void newSignInDropsWhatAwsHasNotHeard()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.authority.obstacle = ScriptedServer::exceptionBytes(500, "InternalServerException"_ba);
        QVERIFY(!waitFor(w.session->signOut({})));
        w.authority.obstacle.clear();
        QVERIFY(w.signIn());
        QVERIFY(!w.session->signOutDebts().any());
        const int before = w.logouts();
        w.step(10min);
        QCOMPARE(w.logouts(), before);
        QVERIFY(w.hasTokenFile());
    }

    // --- the AWS CLI's sign-in ---

    void bothSignInsEnd()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        QVERIFY(waitFor(w.session->accessToken()));
        w.writeCliToken(w.cliToken(2h));
        w.session->lookAtTokenFile();
        w.server.answerJson(u"/logout"_s, {});
        QVERIFY(waitFor(w.session->signOut({})));
        QCOMPARE(w.logouts(), 2); // both by then
        QList<QByteArray> told;
        for (const ScriptedRequest &request : w.server.requests(u"/logout"_s))
            told.append(request.headers.value("x-amz-sso_bearer_token"_ba));
        QCOMPARE(told, QList<QByteArray>({"access-1"_ba, "cli-access"_ba}));
        QVERIFY(!QFile::exists(w.tokenFilePath())); // case 75: whoever wrote it
        QVERIFY(!w.session->isByCli());
        QCOMPARE(w.session->state(), State::SignedOut);
    }

    // The first is heard, the second not: only that is tried again.
    void oneOfBothIsHeardLater()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        QVERIFY(waitFor(w.session->accessToken()));
        w.writeCliToken(w.cliToken(2h));
        w.session->lookAtTokenFile();
        w.server.answerException(u"/logout"_s, 403, "ForbiddenException"_ba);
        w.server.answerJson(u"/logout"_s, {});
        QVERIFY(!waitFor(w.session->signOut({})));
        QVERIFY(w.session->signOutDebts().portal);
        w.clock.advance(1min);
        w.session->tend();
        QTRY_VERIFY(!w.session->signOutDebts().portal);
        QCOMPARE(w.logouts(), 3);
        QCOMPARE(w.server.requests(u"/logout"_s).constLast().headers.value("x-amz-sso_bearer_token"_ba), "access-1"_ba);
    }

    void onlyTheClis()
    {
        OneSession w;
        w.writeCliToken(w.cliToken(2h));
        w.session->lookAtTokenFile();
        QCOMPARE(w.session->state(), State::SignedIn);
        w.server.answerJson(u"/logout"_s, {});
        QVERIFY(waitFor(w.session->signOut({})));
        QCOMPARE(w.logouts(), 1);
        QVERIFY(!QFile::exists(w.tokenFilePath()));
        QCOMPARE(w.session->state(), State::SignedOut);
    }

    // A token of another portal lies under our name: it goes, but it is not sent to our portal.
    void case74_foreignTokenOfAnotherPortal()
    {
        OneSession w;
        w.server.answerJson(u"/logout"_s, {});
        w.store(w.tokensWithLeft(1h));
        QVERIFY(waitFor(w.session->accessToken()));
        QJsonObject token = w.cliToken(2h);
        token.insert(u"region"_s, u"us-east-1"_s);
        w.writeCliToken(token);
        w.session->lookAtTokenFile();
        QVERIFY(waitFor(w.session->signOut({})));
        QCOMPARE(w.logouts(), 1);
        QCOMPARE(
            w.server.requests(u"/logout"_s).constFirst().headers.value("x-amz-sso_bearer_token"_ba), "access-1"_ba);
        QVERIFY(!QFile::exists(w.tokenFilePath()));
    }

    // --- files that stay ---

    void filesThatCannotBeRemoved()
    {
        OneSession w;
        w.server.answerJson(u"/logout"_s, {});
        w.store(w.tokensWithLeft(1h));
        QVERIFY(waitFor(w.session->accessToken()));
        const CliCachedRole role{u"123456789012"_s, u"ReadOnly"_s};
        const QString path = w.cliCache.pathOf(u"my-sso"_s, role);
        QVERIFY(QDir().mkpath(path));
        QVERIFY(waitFor(w.session->signOut({role})));
        QCOMPARE(w.session->signOutDebts().files, std::optional(Error{Error::Kind::File, u"ReadOnly"_s, path, {}}));
        QVERIFY(!w.stored());
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QTRY_VERIFY(!w.session->signOutDebts().any()); // of the session before
    }

    // --- names in the CLI's cache ---

    void cliCacheNames()
    {
        const CliCache cache(u"/f"_s);
        const CliCachedRole role{u"123456789012"_s, u"ReadOnly"_s};
        // spec/aws.md §5.5
        QCOMPARE(cache.pathOf(u"my-sso"_s, role), u"/f/31b260dab331b2af063485cea75f7b8b3cf54c71.json"_s);
        QCOMPARE(cache.legacyPathOf(u"https://d-abc123.awsapps.com/start"_s, role),
            u"/f/e586f51f8c2255dcef3ee905ed647dc07a0d8004.json"_s);
        // by Python: hashlib.sha1(json.dumps({...}, sort_keys=True, separators=(',', ':')).encode())
        QCOMPARE(cache.pathOf(u"日本 \"x\" é\\"_s, {u"000000000001"_s, u"A=,b"_s}),
            u"/f/f279de8590bde76945102f9873b31837ad0dfca2.json"_s);
    }
};

QTEST_GUILESS_MAIN(TestSignOut)
#include "tst_signout.moc"
