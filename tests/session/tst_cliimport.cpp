// "Move its secrets to the keychain": the AWS CLI's own sign-in becomes ours.

#include "support/sessionworld.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using State = Session::State;

class TestCliImport : public QObject
{
    Q_OBJECT

    // The CLI renews its token for the n-th time, in place.
    static void cliRenews(SessionWorld &w, int n)
    {
        QJsonObject token = w.cliToken(1h);
        token.insert(u"accessToken"_s, u"cli-access-%1"_s.arg(n));
        token.insert(u"refreshToken"_s, u"cli-refresh-%1"_s.arg(n));
        w.writeCliToken(token);
    }

    // Moves it, while the CLI renews its token each time the keychain is at work, so many times.
    static Result<void> moveWhileCliRenews(OneSession &w, int times)
    {
        w.keychain.isSlow = true;
        const Async<void> moved = w.session->moveCliSignInToKeychain();
        int n = 1;
        const bool isDone = waitUntil([&] {
            if (w.keychain.isWorking() && n <= times)
                cliRenews(w, ++n);
            w.keychain.finish();
            w.clock.advance(5ms); // for the lock
            return moved.isFinished();
        });
        w.keychain.isSlow = false;
        return isDone ? moved.result() : failure(Error::Kind::Timeout, u"TestTimeout"_s);
    }

private Q_SLOTS:
    void published()
    {
        OneSession w;
        w.session->setPublished({u"my-sso"_s});
        w.writeCliToken(w.cliToken(1h));
        w.session->lookAtTokenFile();
        QVERIFY(waitFor(w.session->moveCliSignInToKeychain()));
        QCOMPARE(w.session->state(), State::SignedIn);
        QVERIFY(!w.session->isByCli());
        QVERIFY(!w.session->hasCliSignIn());
        QCOMPARE(w.stored()->refreshToken, std::optional(Secret(u"cli-refresh"_s)));
        QCOMPARE(w.stored()->client.clientId, u"cli-client"_s);
        QCOMPARE(w.stored()->client.clientSecret, Secret(u"cli-secret"_s));
        QCOMPARE(w.stored()->client.expiresAt, w.clock.now().addDays(80));
        QCOMPARE(w.records.storedSessions(), QStringList{u"my-sso"_s});
        const QByteArray file = *w.bytesOf(w.tokenFilePath());
        QVERIFY(file.contains("cli-access"));
        QVERIFY(!file.contains("cli-refresh") && !file.contains("cli-secret"));
        QCOMPARE(w.server.requests().size(), 0);

        // From here on it is ours to renew.
        w.answerToken(u"access-2"_s, u"refresh-2"_s);
        w.clock.advance(50min);
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"access-2"_s)));
        QCOMPARE(w.server.requests().constLast().json().value("refreshToken"_L1).toString(), u"cli-refresh"_s);
        QCOMPARE(w.server.requests().constLast().json().value("clientId"_L1).toString(), u"cli-client"_s);
        QCOMPARE(w.published.read(u"my-sso"_s)->accessToken, Secret(u"access-2"_s));
    }

    void notPublished()
    {
        OneSession w;
        w.session->setPublished({});
        w.writeCliToken(w.cliToken(1h));
        w.session->lookAtTokenFile();
        QVERIFY(waitFor(w.session->moveCliSignInToKeychain()));
        QVERIFY(!QFile::exists(w.tokenFilePath()));
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"cli-access"_s)));
        QVERIFY(!w.session->hasCliSignIn());
        QCOMPARE(w.server.requests().size(), 0); // a file that we took away is no `aws sso logout`
    }

    void survivesARestart_data()
    {
        QTest::addColumn<QString>("registrationEnd");
        QTest::newRow("as the CLI writes it") << u"2027-02-10T12:00:00Z"_s;
        QTest::newRow("missing") << QString();
        QTest::newRow("garbage") << u"soon"_s;
    }

    void survivesARestart()
    {
        QFETCH(QString, registrationEnd);
        OneSession w;
        QJsonObject token = w.cliToken(1h);
        token.insert(u"registrationExpiresAt"_s, registrationEnd);
        if (registrationEnd.isEmpty())
            token.remove(u"registrationExpiresAt"_s);
        w.writeCliToken(token);
        w.session->lookAtTokenFile();
        QVERIFY(waitFor(w.session->moveCliSignInToKeychain()));
        SessionProgram next(w.world());
        const auto session = next.newSession();
        QCOMPARE(waitFor(session->accessToken()), Result<Secret>(Secret(u"cli-access"_s)));
        w.answerToken(u"access-2"_s, {});
        w.clock.advance(1h);
        QCOMPARE(waitFor(session->accessToken()), Result<Secret>(Secret(u"access-2"_s)));
        QCOMPARE(w.stored()->refreshToken, std::optional(Secret(u"cli-refresh"_s)));
    }

    void cliRenewsInBetween()
    {
        OneSession w;
        w.writeCliToken(w.cliToken(1h));
        w.session->lookAtTokenFile();
        QVERIFY(moveWhileCliRenews(w, 2));
        QCOMPARE(w.stored()->refreshToken, std::optional(Secret(u"cli-refresh-3"_s)));
        QCOMPARE(w.session->state(), State::SignedIn);
        QVERIFY(!QFile::exists(w.tokenFilePath()));
    }

    void cliRenewsAllTheTime()
    {
        OneSession w;
        w.writeCliToken(w.cliToken(1h));
        w.session->lookAtTokenFile();
        const auto moved = moveWhileCliRenews(w, 3);
        QCOMPARE(moved.error(), (Error{Error::Kind::File, u"ChangedMeanwhile"_s, w.published.pathOf(u"my-sso"_s), {}}));
        // All is as before: nothing half taken over, and the CLI goes on.
        QVERIFY(!w.stored());
        QVERIFY(w.records.storedSessions().isEmpty());
        w.session->lookAtTokenFile();
        QVERIFY(w.session->isByCli());
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"cli-access-4"_s)));
    }

    void cliRenewsAllTheTimeBesideOurs()
    {
        OneSession w;
        const SessionTokens ours = w.tokensWithLeft(30min);
        w.store(ours);
        w.session->tend();
        w.writeCliToken(w.cliToken(1h));
        w.session->lookAtTokenFile();
        QVERIFY(!moveWhileCliRenews(w, 3));
        QCOMPARE(w.stored(), std::optional(ours));
    }

    void keychainRefuses_data()
    {
        QTest::addColumn<bool>("isLocked");
        QTest::newRow("locked") << true;
        QTest::newRow("writes") << false;
    }

    void keychainRefuses()
    {
        QFETCH(bool, isLocked);
        OneSession w;
        w.session->setPublished({u"my-sso"_s});
        w.writeCliToken(w.cliToken(1h));
        const auto file = w.bytesOf(w.tokenFilePath());
        w.session->lookAtTokenFile();
        w.keychain.isLocked = isLocked;
        w.keychain.refusesWrites = !isLocked;
        QCOMPARE(waitFor(w.session->moveCliSignInToKeychain()).error().kind, Error::Kind::Keychain);
        QCOMPARE(w.bytesOf(w.tokenFilePath()), file);
        QVERIFY(w.session->isByCli());
        QVERIFY(w.session->hasCliSignIn());
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"cli-access"_s)));
        QVERIFY(!w.stored());
    }

    void nothingToMove()
    {
        OneSession w;
        QCOMPARE(waitFor(w.session->moveCliSignInToKeychain()).error().code, u"NoToken"_s);
        QJsonObject token = w.cliToken(1h);
        token.remove(u"refreshToken"_s);
        w.writeCliToken(token);
        w.session->lookAtTokenFile();
        QCOMPARE(waitFor(w.session->moveCliSignInToKeychain()).error().code, u"NoToken"_s);
        QVERIFY(QFile::exists(w.tokenFilePath()));

        // Ours is nothing to move either.
        w.store(w.tokensWithLeft(1h));
        w.session = w.newSession();
        QVERIFY(QFile::remove(w.tokenFilePath()));
        w.session->setPublished({u"my-sso"_s});
        QVERIFY(waitFor(w.session->accessToken()));
        QCOMPARE(waitFor(w.session->moveCliSignInToKeychain()).error().code, u"NoToken"_s);
    }

    // What was seen last is not what is there now.
    void anotherPortalsTokenCameInBetween()
    {
        OneSession w;
        w.writeCliToken(w.cliToken(1h));
        w.session->lookAtTokenFile();
        QVERIFY(w.session->hasCliSignIn());
        QJsonObject other = w.cliToken(1h);
        other.insert(u"startUrl"_s, u"https://d-2.awsapps.com/start"_s);
        w.writeCliToken(other);
        QCOMPARE(waitFor(w.session->moveCliSignInToKeychain()).error().code, u"NoToken"_s);
        QVERIFY(!w.stored());
        QVERIFY(QFile::exists(w.tokenFilePath()));
    }

    // Without a client nobody can renew it: it lasts to its end, and that is known.
    void withoutAClient()
    {
        OneSession w;
        QJsonObject token = w.cliToken(1h);
        token.remove(u"clientId"_s);
        w.writeCliToken(token);
        w.session->lookAtTokenFile();
        QVERIFY(waitFor(w.session->moveCliSignInToKeychain()));
        QCOMPARE(waitFor(w.session->accessToken()), Result<Secret>(Secret(u"cli-access"_s)));
        QCOMPARE(w.session->knownEnd(), std::optional(SessionEnd{w.clock.now().addSecs(3600), false}));
        SessionProgram next(w.world());
        const auto session = next.newSession();
        QCOMPARE(waitFor(session->accessToken()), Result<Secret>(Secret(u"cli-access"_s)));
        w.answerSignIn(); // needs one of its own
        QVERIFY(signInAndWait(*session, w.clock));
        QCOMPARE(w.requestsTo(u"/client/register"_s), 1);
    }
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cliimport.moc"
