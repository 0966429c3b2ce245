// What the AWS CLI and other programs leave in ~/.aws/sso/cache, and what they take away (product.md §4).

#include "support/keptsession.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using State = Session::State;

class TestCli : public QObject
{
    Q_OBJECT

    static Secret tokenOf(Session &session) { return waitFor(session.accessToken()).value_or(Secret(u"none"_s)); }

    // Nothing of another program's secrets has ever been sent anywhere, but for its access token to the portal.
    static void noForeignSecretWasSent(const SessionWorld &w)
    {
        for (const ScriptedRequest &request : w.server.requests()) {
            for (const char *secret : {"cli-refresh", "cli-secret", "cli-client"})
                QVERIFY(!request.body.contains(secret));
            QVERIFY(!request.body.contains("cli-access"));
        }
    }

    static Async<int> callRefusing(Session &session, QObject *owner, const QStringList &refused, QStringList &used)
    {
        return session.call<int>(owner, [refused, &used](const Secret &token) {
            used.append(token.reveal());
            return refused.contains(token.reveal())
                ? failed<int>({Error::Kind::Service, u"UnauthorizedException"_s, {}, {}})
                : ready<int>(5);
        });
    }

private Q_SLOTS:
    // --- the CLI's sign-in beside ours ---

    void cliTokenIsUsedWhileItIsGood()
    {
        OneSession w;
        const QJsonObject token = w.cliToken(1h);
        w.writeCliToken(token);
        const auto bytes = w.bytesOf(w.tokenFilePath());
        w.session->lookAtTokenFile();
        QVERIFY(w.session->isByCli());
        QVERIFY(w.session->hasCliSignIn());
        QCOMPARE(w.session->state(), State::SignedIn);
        QCOMPARE(tokenOf(*w.session), Secret(u"cli-access"_s));
        QCOMPARE(w.session->accessTokenEnd(), w.clock.now().addSecs(3600));
        QVERIFY(!w.session->knownEnd()); // the CLI renews it

        w.session->setPublished({u"my-sso"_s});
        for (int minute = 0; minute < 59; ++minute) {
            w.clock.advance(1min);
            w.session->tend();
        }
        QCOMPARE(tokenOf(*w.session), Secret(u"cli-access"_s));
        w.clock.advance(1min); // its end
        QVERIFY(!w.session->isByCli());
        QCOMPARE(w.session->state(), State::SignedOut);
        QCOMPARE(waitFor(w.session->accessToken()).error().code, u"SignedOut"_s);
        QCOMPARE(w.bytesOf(w.tokenFilePath()), bytes); // never written
        QCOMPARE(w.server.requests().size(), 0); // and never renewed
    }

    void knownEndOfACliToken()
    {
        OneSession w;
        QJsonObject token = w.cliToken(2h);
        token.remove(u"refreshToken"_s);
        w.writeCliToken(token);
        w.session->lookAtTokenFile();
        QVERIFY(w.session->isByCli());
        QVERIFY(!w.session->hasCliSignIn()); // nothing to move
        QCOMPARE(w.session->knownEnd(), std::optional(SessionEnd{w.clock.now().addSecs(7200), false}));

        token = w.cliToken(2h); // its writer can renew it, whatever else it does not tell
        token.remove(u"startUrl"_s);
        token.remove(u"region"_s);
        w.writeCliToken(token);
        w.session->lookAtTokenFile();
        QVERIFY(w.session->isByCli());
        QVERIFY(!w.session->knownEnd());
    }

    void laterEndWins()
    {
        OneSession w;
        w.store(w.tokensWithLeft(40min));
        QVERIFY(waitFor(w.session->accessToken()));
        w.writeCliToken(w.cliToken(30min));
        w.session->lookAtTokenFile();
        QVERIFY(!w.session->isByCli());
        QVERIFY(w.session->hasCliSignIn());
        QCOMPARE(tokenOf(*w.session), Secret(u"access-1"_s));

        w.writeCliToken(w.cliToken(50min));
        w.session->lookAtTokenFile();
        QVERIFY(w.session->isByCli());
        QCOMPARE(tokenOf(*w.session), Secret(u"cli-access"_s));

        w.clock.advance(30min); // ours is renewed all the same, and then it is the later one
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        w.session->tend();
        QTRY_VERIFY(!w.session->isByCli());
        QCOMPARE(tokenOf(*w.session), Secret(u"access-2"_s));
        noForeignSecretWasSent(w);
    }

    void tokenOfAnotherPortalIsIgnored_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("start URL") << u"startUrl"_s << u"https://d-2.awsapps.com/start"_s;
        QTest::newRow("region") << u"region"_s << u"us-east-1"_s;
    }

    void tokenOfAnotherPortalIsIgnored()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        OneSession w;
        QJsonObject token = w.cliToken(1h);
        token.insert(key, value);
        w.writeCliToken(token);
        w.session->lookAtTokenFile();
        QVERIFY(!w.session->isByCli());
        QVERIFY(!w.session->hasCliSignIn());
        QCOMPARE(waitFor(w.session->accessToken()).error().code, u"SignedOut"_s);
        QCOMPARE(waitFor(w.session->moveCliSignInToKeychain()).error().code, u"NoToken"_s);
        w.store(w.tokensWithLeft(1h));
        w.session = w.newSession();
        w.session->setPublished({u"my-sso"_s});
        QCOMPARE(tokenOf(*w.session), Secret(u"access-1"_s));
        QCOMPARE(w.published.read(u"my-sso"_s)->accessToken, Secret(u"cli-access"_s)); // nor overwritten
    }

    void refusedCliTokenFallsBackToOurs()
    {
        OneSession w;
        w.store(w.tokensWithLeft(30min));
        QVERIFY(waitFor(w.session->accessToken()));
        w.writeCliToken(w.cliToken(50min));
        w.session->lookAtTokenFile();
        QStringList used;
        QSignalSpy ended(w.session.get(), &Session::ended);
        QCOMPARE(waitFor(callRefusing(*w.session, this, {u"cli-access"_s}, used)), Result<int>(5));
        QCOMPARE(used, QStringList({u"cli-access"_s, u"access-1"_s}));
        QVERIFY(!w.session->isByCli());
        w.session->lookAtTokenFile();
        QVERIFY(!w.session->isByCli()); // not before it changes
        QCOMPARE(tokenOf(*w.session), Secret(u"access-1"_s));

        QJsonObject renewed = w.cliToken(55min);
        renewed.insert(u"accessToken"_s, u"cli-access-2"_s);
        w.writeCliToken(renewed);
        w.session->lookAtTokenFile();
        QCOMPARE(tokenOf(*w.session), Secret(u"cli-access-2"_s));
        QCOMPARE(w.renewals(), 0);
        QCOMPARE(ended.size(), 0);
    }

    void refusedCliTokenWithNoneOfOurs()
    {
        OneSession w;
        w.writeCliToken(w.cliToken(50min));
        w.session->lookAtTokenFile();
        QStringList used;
        QSignalSpy ended(w.session.get(), &Session::ended);
        const auto answer = waitFor(callRefusing(*w.session, this, {u"cli-access"_s}, used));
        QCOMPARE(answer.error().code, u"SignedOut"_s);
        QCOMPARE(w.session->state(), State::SignedOut);
        QCOMPARE(ended.size(), 0);
        QCOMPARE(used.size(), 1);
    }

    void tokenWhileTheKeychainIsLocked()
    {
        OneSession w;
        w.keychain.isLocked = true;
        w.writeCliToken(w.cliToken(50min));
        w.session->tend();
        QCOMPARE(tokenOf(*w.session), Secret(u"cli-access"_s));
        QCOMPARE(w.keychain.prompts, 0);
    }

    // Signing in here is the consent to replace the file, once; a renewal is none.
    void case74_signInReplacesAForeignFileOnce()
    {
        OneSession w;
        w.writeCliToken(w.cliToken(1h));
        w.session->setPublished({u"my-sso"_s});
        w.session->tend();
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QTRY_COMPARE(w.published.read(u"my-sso"_s)->accessToken, Secret(u"access-new"_s));
        QVERIFY(!w.session->isByCli());
        w.writeCliToken(w.cliToken(1h));
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        w.clock.advance(59min);
        w.session->tend();
        QTRY_COMPARE(w.stored()->accessToken, Secret(u"access-2"_s));
        QCOMPARE(w.published.read(u"my-sso"_s)->accessToken, Secret(u"cli-access"_s));
        noForeignSecretWasSent(w);
    }

    // Nothing was published, so the consent is still open; it was given for that session and for no other.
    void consentEndsWithTheSession()
    {
        OneSession w;
        QVERIFY(!waitFor(w.session->accessToken()));
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QTRY_COMPARE(w.session->state(), State::SignedIn);
        SsoSession moved = w.mySso();
        moved.region = u"us-east-1"_s;
        w.session->redefine(moved);
        w.session->redefine(w.mySso());
        w.writeCliToken(w.cliToken(30min));
        w.session->setPublished({u"my-sso"_s});
        QCOMPARE(tokenOf(*w.session), Secret(u"cli-access"_s));
        w.session->tend();
        QCOMPARE(w.session->state(), State::SignedIn);
        QCOMPARE(w.published.read(u"my-sso"_s)->accessToken, Secret(u"cli-access"_s));
    }

    // --- files of all kinds ---

    void case74_files_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isUsed");
        const QByteArray end = "\"expiresAt\":\"2026-11-22T14:00:00";
        const QByteArray place = ",\"startUrl\":\"https://d-1.awsapps.com/start\",\"region\":\"eu-west-1\"";
        const QByteArray refresh = ",\"refreshToken\":\"cli-refresh\"}";
        const QByteArray begin = "{\"accessToken\":\"cli-access\",";
        QTest::newRow("CLI") << begin + end + "Z\"" + place + refresh << true;
        QTest::newRow("…UTC") << begin + end + "UTC\"" + place + refresh << true;
        QTest::newRow("offset") << begin + "\"expiresAt\":\"2026-11-22T15:00:00+01:00\"" + place + refresh << true;
        QTest::newRow("other scopes") // Amazon Q
            << begin + end + "Z\"" + place + ",\"scopes\":[\"codewhisperer:completions\"]" + refresh << true;
        QTest::newRow("other portal") // Amazon Q, by Builder ID
            << begin + end + "Z\",\"startUrl\":\"https://view.awsapps.com/start\",\"region\":\"us-east-1\"" + refresh
            << false;
        QTest::newRow("ended") << begin + "\"expiresAt\":\"2026-11-22T11:59:59Z\"" + place + refresh << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("half") << begin + end << false;
        QTest::newRow("no end") << QByteArray("{\"accessToken\":\"cli-access\"" + place + refresh) << false;
        QTest::newRow("no token") << QByteArray("{\"clientId\":\"c\",\"expiresAt\":\"2026-11-22T14:00:00Z\"}") << false;
        QTest::newRow("list") << QByteArray("[1]") << false;
        QTest::newRow("numbers") << QByteArray("{\"accessToken\":1,\"expiresAt\":2}") << false;
        QTest::newRow("not JSON") << QByteArray("accessToken: x") << false;
        QTest::newRow("not UTF-8") << QByteArray("{\"accessToken\":\"\xff\xfe\"}") << false;
    }

    void case74_files()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, isUsed);
        OneSession w;
        w.writeTokenFile(content);
        w.session = w.newSession();
        w.session->setPublished({u"my-sso"_s});
        w.session->tend();
        QCOMPARE(w.session->isByCli(), isUsed);
        QCOMPARE(tokenOf(*w.session), Secret(isUsed ? u"cli-access"_s : u"none"_s));

        // Ours beside it: not written over, whatever it is, and nothing of it goes anywhere.
        w.store(w.tokensWithLeft(10min));
        w.session = w.newSession();
        w.session->setPublished({u"my-sso"_s});
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        w.session->tend();
        QTRY_COMPARE(w.stored()->accessToken, Secret(u"access-2"_s));
        QCOMPARE(w.bytesOf(w.tokenFilePath()), std::optional(content));
        noForeignSecretWasSent(w);

        // Only a sign-in replaces it.
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock));
        QTRY_COMPARE(w.published.read(u"my-sso"_s).value_or(TokenFile()).accessToken, Secret(u"access-new"_s));
    }

    void case74_link()
    {
#ifdef Q_OS_UNIX
        OneSession w;
        const QString target = w.dir.filePath(u"elsewhere.json"_s);
        w.writeCliToken(w.cliToken(1h));
        QVERIFY(QFile::rename(w.tokenFilePath(), target));
        QVERIFY(QFile::link(target, w.tokenFilePath()));
        const auto content = w.bytesOf(target);
        w.session->setPublished({u"my-sso"_s});
        w.session->tend();
        QCOMPARE(tokenOf(*w.session), Secret(u"cli-access"_s));
        QCOMPARE(w.bytesOf(target), content);
        w.session->setPublished({});
        QVERIFY(QFileInfo(w.tokenFilePath()).isSymLink());

        // A link that leads nowhere is no token.
        QVERIFY(QFile::remove(target));
        w.session->lookAtTokenFile();
        QVERIFY(!w.session->isByCli());
#else
        QSKIP("links");
#endif
    }

    void case74_whatCannotBeRead()
    {
        OneSession w;
        QVERIFY(QDir().mkpath(w.tokenFilePath())); // a folder there; of modes root knows nothing
        w.store(w.tokensWithLeft(1h));
        w.session->setPublished({u"my-sso"_s});
        w.session->tend();
        QCOMPARE(tokenOf(*w.session), Secret(u"access-1"_s));
        QCOMPARE(w.session->publishError()->code, u"NotARegularFile"_s);
        QVERIFY(QDir().rmdir(w.tokenFilePath()));
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        w.clock.advance(45min);
        w.session->tend();
        QTRY_COMPARE(w.published.read(u"my-sso"_s).value_or(TokenFile()).accessToken, Secret(u"access-2"_s));
        QVERIFY(!w.session->publishError());
    }

    // Killed between truncating and writing, or the disk was full: nothing is in it that somebody could miss.
    void case74_emptyFileIsMendedLater()
    {
        OneSession w;
        w.writeTokenFile({});
        w.store(w.tokensWithLeft(1h));
        w.session->setPublished({u"my-sso"_s});
        QVERIFY(waitFor(w.session->accessToken()));
        QCOMPARE(w.bytesOf(w.tokenFilePath()), std::optional(QByteArray()));
        QVERIFY(!w.session->publishError());
        w.clock.advance(30s);
        w.session->tend();
        QCOMPARE(w.published.read(u"my-sso"_s).value_or(TokenFile()).accessToken, Secret(u"access-1"_s));
        QVERIFY(!w.session->publishError());
    }

    // What nobody can read keeps AWS tools from working, so the person hears of it.
    void case74_brokenFileIsToldLater()
    {
        OneSession w;
        const QByteArray half = "{\"accessToken\":\"cli-acc";
        w.writeTokenFile(half);
        w.store(w.tokensWithLeft(1h));
        w.session->setPublished({u"my-sso"_s});
        QVERIFY(waitFor(w.session->accessToken()));
        QVERIFY(!w.session->publishError());
        w.clock.advance(30s);
        w.session->tend();
        QCOMPARE(w.session->publishError()->code, u"NoToken"_s);
        QCOMPARE(w.bytesOf(w.tokenFilePath()), std::optional(half));
        w.writeCliToken(w.cliToken(30min));
        w.session->tend();
        QVERIFY(!w.session->publishError()); // the CLI has come to an end with it
    }

    // The consent is for what lay there when it was given.
    void case74_laterSignInOfTheCliIsNotReplaced()
    {
        OneSession w;
        QVERIFY(!waitFor(w.session->accessToken()));
        w.answerSignIn();
        QVERIFY(signInAndWait(*w.session, w.clock)); // no profile needs a file yet
        QTRY_COMPARE(w.session->state(), State::SignedIn);
        w.writeCliToken(w.cliToken(30min));
        w.session->setPublished({u"my-sso"_s});
        QCOMPARE(w.published.read(u"my-sso"_s)->accessToken, Secret(u"cli-access"_s));
    }

    void fileGoesWithALostEntry()
    {
        OneSession w;
        w.store(w.tokensWithLeft(20min));
        w.session->setPublished({u"my-sso"_s});
        QVERIFY(waitFor(w.session->accessToken()));
        QVERIFY(w.published.read(u"my-sso"_s));
        QVERIFY(waitFor(w.keychain.quiet.remove(u"sso-tray/my-sso"_s))); // by another program
        w.clock.advance(6min);
        w.session->tend();
        QTRY_COMPARE(w.session->state(), State::SignedOut);
        QVERIFY(!w.published.read(u"my-sso"_s));
    }

    // --- publishing ---

    void publishesWhileAskedTo()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1min));
        w.session->setPublished({u"my-sso"_s});
        QVERIFY(w.session->isPublishing());
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        QVERIFY(waitFor(w.session->accessToken()));
        const auto file = w.published.read(u"my-sso"_s);
        QVERIFY(file);
        QCOMPARE(file->accessToken, Secret(u"access-2"_s));
        QCOMPARE(file->expiresAt, w.clock.now().addSecs(3600));
        QVERIFY(!file->isForeign);
        w.session->setPublished({});
        QVERIFY(!w.published.read(u"my-sso"_s));
    }

    void legacyProfilesGetTheStartUrlsName()
    {
        OneSession w;
        const QString url = w.mySso().startUrl;
        w.store(w.tokensWithLeft(1h));
        w.session->tend();
        w.session->setPublished({u"my-sso"_s, url});
        QCOMPARE(w.published.read(url)->accessToken, Secret(u"access-1"_s));
        QCOMPARE(w.published.read(u"my-sso"_s)->accessToken, Secret(u"access-1"_s));
        w.session->setPublished({url, url + u'/'});
        QVERIFY(!w.published.read(u"my-sso"_s));
        QVERIFY(w.published.read(url) && w.published.read(url + u'/'));
        w.session->setPublished({u"my-sso"_s});
        QVERIFY(!w.published.read(url) && !w.published.read(url + u'/'));
        QVERIFY(w.published.read(u"my-sso"_s));
    }

    void case75_publishingEnds()
    {
        OneSession w;
        w.store(w.tokensWithLeft(1h));
        w.session->tend();
        w.session->setPublished({u"my-sso"_s});
        QVERIFY(w.published.read(u"my-sso"_s));
        w.session->setPublished({});
        QVERIFY(!QFile::exists(w.tokenFilePath())); // ours goes

        w.writeCliToken(w.cliToken(1h));
        w.session->setPublished({u"my-sso"_s});
        w.session->setPublished({});
        QVERIFY(QFile::exists(w.tokenFilePath())); // theirs stays
    }

    // Left by an earlier run, and nobody wants it any more.
    void case75_fileOfAnEarlierRun()
    {
        OneSession w;
        QVERIFY(w.published.write(u"my-sso"_s,
            {Secret(u"old"_s), w.clock.now().addSecs(600), w.mySso().startUrl, w.mySso().region},
            PublishedTokens::Foreign::Keep));
        w.session->setPublished({});
        QVERIFY(!QFile::exists(w.tokenFilePath()));
    }

    // --- aws sso logout ---

    void case59_cliLogoutIsNoticed()
    {
        KeptSession w;
        QSignalSpy ended(w.session, &Session::ended);
        QSignalSpy signedOut(w.session, &Session::signedOut);
        QVERIFY(w.signIn());
        w.step(5min);
        w.authority.revoke();
        QVERIFY(QFile::remove(w.tokenFilePath()));
        w.session->lookAtTokenFile(); // as the watch says it
        w.step(0ms);
        w.step(1s);
        QCOMPARE(w.renewals(), 1);
        QCOMPARE(w.session->state(), State::SignedOut);
        QCOMPARE(ended.size(), 0);
        QCOMPARE(signedOut.size(), 1);
        QVERIFY(!w.stored());
        QVERIFY(!QFile::exists(w.tokenFilePath()));
        QVERIFY(w.records.storedSessions().isEmpty());
        w.step(2h);
        QCOMPARE(w.renewals(), 1);
        QVERIFY(w.signIn());
        QVERIFY(w.hasTokenFile());
    }

    // Nobody told of the file: noticed within half a minute.
    void case59_cliLogoutIsNoticedWithoutAWatch()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.authority.revoke();
        QVERIFY(QFile::remove(w.tokenFilePath()));
        w.step();
        QCOMPARE(w.session->state(), State::SignedOut);
        QCOMPARE(w.renewals(), 1);
    }

    // Only tidied up: a new token is published again.
    void case59_fileRemovedByHand()
    {
        KeptSession w;
        QSignalSpy signedOut(w.session, &Session::signedOut);
        QVERIFY(w.signIn());
        QVERIFY(QFile::remove(w.tokenFilePath()));
        w.session->lookAtTokenFile();
        QVERIFY(!QFile::exists(w.tokenFilePath())); // not before AWS has said yes
        w.step(0ms);
        QCOMPARE(w.renewals(), 1);
        QCOMPARE(w.published.read(u"my-sso"_s)->accessToken, Secret(u"access-2"_s));
        QVERIFY(w.hasTokenFile());
        QCOMPARE(signedOut.size(), 0);
        w.step(30min);
        QCOMPARE(w.renewals(), 1);
    }

    void case59_fileRemovedWhileThereIsNoNetwork()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.server.goAway();
        QVERIFY(QFile::remove(w.tokenFilePath()));
        w.session->lookAtTokenFile();
        for (int i = 0; i < 20; ++i)
            w.step();
        QCOMPARE(w.session->state(), State::SignedIn); // nobody has said anything
        QVERIFY(!QFile::exists(w.tokenFilePath()));
        QVERIFY(w.stored());
        w.server.comeBack();
        w.step();
        w.step();
        QVERIFY(w.hasTokenFile());
    }

    // The CLI's own file beside our session goes: ours is in its place again.
    void case59_cliLogoutOfTheClisOwnSession()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.writeCliToken(w.cliToken(2h));
        w.session->lookAtTokenFile();
        QVERIFY(w.session->isByCli());
        QVERIFY(QFile::remove(w.tokenFilePath()));
        w.session->lookAtTokenFile();
        w.step(0ms);
        QVERIFY(!w.session->isByCli());
        QVERIFY(w.hasTokenFile());
        QCOMPARE(w.renewals(), 1);
    }

    void case59_legacyFileGone()
    {
        KeptSession w;
        const QString url = w.mySso().startUrl;
        w.session->setPublished({url});
        QVERIFY(w.signIn());
        QVERIFY(w.published.read(url));
        w.authority.revoke();
        QVERIFY(QFile::remove(w.tokenFilePath(url)));
        w.step();
        QCOMPARE(w.session->state(), State::SignedOut);
        QVERIFY(!QFile::exists(w.tokenFilePath(url)));
    }

    void case59_tokenThatCannotBeRenewed()
    {
        KeptSession w;
        w.authority.givesRefreshTokens = false;
        w.authority.life = 8h;
        QVERIFY(w.signIn());
        QVERIFY(QFile::remove(w.tokenFilePath()));
        w.session->lookAtTokenFile();
        QVERIFY(w.hasTokenFile()); // AWS cannot be asked about it
        QCOMPARE(w.session->state(), State::SignedIn);
        QVERIFY(w.stored());
    }

    void case59_notPublishedNotNoticed()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.session->setPublished({});
        w.step(10min);
        QCOMPARE(w.renewals(), 0);
        QCOMPARE(w.session->state(), State::SignedIn);
    }

    // An administrator ends the session, or AWS forgets the registration: one request tells, and one is enough.
    void case59_revokedByAnAdministrator_data()
    {
        QTest::addColumn<QByteArray>("exception");
        QTest::addColumn<int>("status");
        QTest::newRow("session") << "InvalidGrantException"_ba << 400;
        QTest::newRow("registration") << "InvalidClientException"_ba << 401;
    }

    void case59_revokedByAnAdministrator()
    {
        QFETCH(QByteArray, exception);
        QFETCH(int, status);
        KeptSession w;
        QSignalSpy ended(w.session, &Session::ended);
        QVERIFY(w.signIn());
        w.authority.obstacle = ScriptedServer::exceptionBytes(status, exception);
        QStringList used;
        const auto answer = waitFor(callRefusing(*w.session, this, {u"access-1"_s}, used));
        QCOMPARE(answer.error().code, u"SessionEnded"_s);
        QCOMPARE(w.renewals(), 1);
        QCOMPARE(ended.size(), 1);
        for (int i = 0; i < 300; ++i)
            w.step();
        QCOMPARE(w.renewals(), 1);
        QCOMPARE(ended.size(), 1);
        QVERIFY(w.stored()); // until somebody signs in or out
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
