// What sso-tray-credentials is told, and what the person is.

#include "app/broker.h"
#include "app/credentials/question.h"
#include "credentials/rolecredentials.h"
#include "storage/settings.h"
#include "support/sessionworld.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QString rolePath = u"/federation/credentials"_s;

} // namespace

class TestBroker : public QObject
{
    Q_OBJECT

    struct World : SessionWorld, SessionProgram
    {
        World()
            : SessionProgram(world())
        {
            SessionTokens kept = tokensWithLeft(24h);
            kept.obtainedAt = clock.now();
            store(kept);
            QDir().mkpath(dir.filePath(u"home/.aws"_s));
            QFile(configPath()).open(QIODevice::WriteOnly);
            server.answerJson(rolePath,
                {{u"roleCredentials"_s,
                    QJsonObject{{u"accessKeyId"_s, u"ASIA"_s}, {u"secretAccessKey"_s, u"k"_s},
                        {u"sessionToken"_s, u"t"_s},
                        {u"expiration"_s, clock.now().addSecs(3600).toMSecsSinceEpoch()}}}});
            QObject::connect(
                &broker, &Broker::signInNeeded, &broker, [this](const Session &session, const QString &program) {
                    told.append(session.definition().name + u" for "_s + program);
                });
        }

        using SessionWorld::clock;

        QString home() const { return dir.filePath(u"home"_s); }
        QString configPath() const { return home() + u"/.aws/config"_s; }

        void readConfig()
        {
            sessions.setDefined({mySso(), {u"half"_s, {}, {}, {}}});
            broker.noteConfigRead();
        }

        CredentialsQuestion question() const { return {mySso().name, u"123456789012"_s, u"ReadOnly"_s, {}, home()}; }

        Async<QJsonObject> ask() { return broker.answer(question(), 4711); }

        CredentialsAnswer answer(const Async<QJsonObject> &asked)
        {
            const Result<QJsonObject> reply = waitFor(asked);
            return CredentialsAnswer::fromJson(reply.value_or(QJsonObject())).value_or(CredentialsAnswer{-1});
        }

        CredentialsAnswer answer() { return answer(ask()); }

        // From the first refusal on.
        void endSession()
        {
            server.forget(rolePath);
            server.answerException(rolePath, 401, "UnauthorizedException");
            refuseToken(400, "InvalidGrantException");
        }

        Sessions sessions{services()};
        RoleCredentialsCache cache{portal, clock};
        RecentAskers askers;
        Settings settings{dir.filePath(u"settings.ini"_s)};
        Broker broker{{sessions, cache, askers, settings, clock, configPath()},
            [](qint64 process) { return u"tool-%1"_s.arg(process); }};
        QStringList told;
    };

private Q_SLOTS:
    void oneObjectForATool()
    {
        World world;
        world.readConfig();
        const CredentialsAnswer answer = world.answer();
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.line.isEmpty());
        const QJsonObject object = QJsonDocument::fromJson(answer.text.toUtf8()).object();
        QCOMPARE(object.value("Version"_L1), QJsonValue(1));
        QCOMPARE(object.value("AccessKeyId"_L1).toString(), u"ASIA"_s);
        QCOMPARE(object.value("Expiration"_L1).toString(), u"2026-11-22T13:00:00Z"_s);
        QCOMPARE(world.askers.all(),
            QList<Asker>({{u"tool-4711"_s, u"my-sso"_s, u"123456789012"_s, u"ReadOnly"_s, world.clock.now()}}));
    }

    void fiftyMakeOneRequest()
    {
        World world;
        world.readConfig();
        QList<Async<QJsonObject>> asked;
        for (int number = 0; number < 50; ++number)
            asked.append(world.ask());
        for (const auto &one : asked)
            QCOMPARE(world.answer(one).exitCode, 0);
        QCOMPARE(world.requestsTo(rolePath), 1);
    }

    void atStartItWaitsForTheConfig()
    {
        World world;
        const auto asked = world.ask();
        world.clock.advance(3s);
        QVERIFY(!asked.isFinished());
        world.readConfig();
        QCOMPARE(world.answer(asked).exitCode, 0);
    }

    void butNotForEver()
    {
        World world;
        const auto asked = world.ask();
        world.clock.advance(9s);
        QCOMPARE(world.answer(asked).exitCode, 3);
    }

    // Then the asking program looks for itself.
    void case72_whatItDoesNotKnow()
    {
        World world;
        world.readConfig();
        CredentialsQuestion question = world.question();
        for (const QString &session : {u"unknown"_s, u"half"_s, QString()}) {
            question.session = session;
            QCOMPARE(*waitFor(world.broker.answer(question, 1)), QJsonObject());
        }
        QVERIFY(world.askers.all().isEmpty());
    }

    void whoseConfig_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("home");
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("the usual one") << QString() << u"HOME"_s << true;
        QTest::newRow("the same, named") << u"HOME/.aws/config"_s << u"HOME"_s << true;
        QTest::newRow("from home") << u"~/.aws/config"_s << u"HOME"_s << true;
        QTest::newRow("a detour") << u"HOME/.aws/../.aws//config"_s << u"HOME"_s << true;
        QTest::newRow("through a link") << u"HOME/link/config"_s << u"HOME"_s << true;
        QTest::newRow("another") << u"HOME/other"_s << u"HOME"_s << false;
        QTest::newRow("another home") << QString() << u"/root"_s << false;
        QTest::newRow("no home") << QString() << QString() << false;
        QTest::newRow("from a folder of theirs") << u".aws/config"_s << u"HOME"_s << false;
        QTest::newRow("a variable of theirs") << u"$HOME/.aws/config"_s << u"HOME"_s << false;
    }

    void whoseConfig()
    {
        QFETCH(QString, file);
        QFETCH(QString, home);
        QFETCH(bool, isOurs);
        World world;
        world.readConfig();
        QVERIFY(QFile::link(world.home() + "/.aws"_L1, world.home() + "/link"_L1));
        CredentialsQuestion question = world.question();
        question.home = home.replace("HOME"_L1, world.home());
        question.configFile = file.startsWith(u'$') ? file : file.replace("HOME"_L1, world.home());
        QCOMPARE(*waitFor(world.broker.answer(question, 1)) != QJsonObject(), isOurs);
        // What is set in the app counts for all programs of ours, whatever the caller's environment says.
        world.settings.setConfigFile(world.configPath());
        QVERIFY(*waitFor(world.broker.answer(question, 1)) != QJsonObject());
        world.settings.setConfigFile(world.home() + "/other"_L1); // after the next start
        QCOMPARE(*waitFor(world.broker.answer(question, 1)), QJsonObject());
    }

    void case72_ended()
    {
        World world;
        world.readConfig();
        world.endSession();
        QList<Async<QJsonObject>> asked;
        for (int number = 0; number < 20; ++number)
            asked.append(world.ask());
        for (const auto &one : asked) {
            const CredentialsAnswer answer = world.answer(one);
            QCOMPARE(answer.exitCode, 1);
            QVERIFY(answer.text.isEmpty());
            QVERIFY2(answer.line.contains("sso-tray --sign-in my-sso"_L1), qPrintable(answer.line));
        }
        QCOMPARE(world.requestsTo(rolePath), 1);
        QCOMPARE(world.answer().exitCode, 1);
        QCOMPARE(world.told, QStringList{u"my-sso for tool-4711"_s}); // once
        QCOMPARE(world.askers.all().constFirst().outcome, Asker::Outcome::SignInNeeded);

        // Only once somebody has been signed in there is something new to tell.
        Session &session = *world.sessions.find(u"my-sso"_s);
        world.answerSignIn();
        QVERIFY(signInAndWait(session, world.clock));
        world.endSession();
        QCOMPARE(world.answer().exitCode, 1);
        QCOMPARE(world.told.size(), 2);
    }

    void case72_signedOut()
    {
        World world;
        world.sessions.setDefined({world.mySso()});
        waitFor(world.sessions.find(u"my-sso"_s)->signOut({}));
        world.broker.noteConfigRead();
        QCOMPARE(world.answer().exitCode, 1);
        QCOMPARE(world.answer().exitCode, 1);
        QCOMPARE(world.told.size(), 1);
    }

    void case72_locked()
    {
        World world;
        world.keychain.isLocked = true;
        world.readConfig();
        const CredentialsAnswer answer = world.answer();
        QCOMPARE(answer.exitCode, 4);
        QVERIFY(answer.line.contains("locked"_L1));
        QCOMPARE(world.keychain.prompts, 0);
        QCOMPARE(world.askers.all().constFirst().outcome, Asker::Outcome::KeychainClosed);
        QVERIFY(world.told.isEmpty());
        world.keychain.isLocked = false;
        QCOMPARE(world.answer().exitCode, 0);
    }

    // It may be asking the person just now, for another program.
    void case72_keychainDoesNotAnswer()
    {
        World world;
        world.keychain.isSilent = true;
        world.readConfig();
        const auto asked = world.ask();
        world.clock.advance(1500ms);
        QVERIFY(!asked.isFinished());
        world.clock.advance(100ms);
        QCOMPARE(world.answer(asked).exitCode, 4);
    }

    // Who the AWS CLI signs in may be somebody else each time, and nobody says so.
    void credentialsOfTheClisSignInGoWithIt()
    {
        World world;
        world.readConfig();
        Session &session = *world.sessions.find(u"my-sso"_s);
        world.server.answerJson(u"/logout"_s, {});
        QVERIFY(waitFor(session.signOut({})));
        world.writeCliToken(world.cliToken(3h));
        session.lookAtTokenFile();
        QVERIFY(session.isByCli());
        QCOMPARE(world.answer().exitCode, 0);
        QCOMPARE(world.cache.count(), 1);
        world.writeCliToken(world.cliToken(4h));
        session.lookAtTokenFile();
        QCOMPARE(world.cache.count(), 0);
    }

    // What was said is not true any more, whoever has mended it.
    void signInByTheCliTakesItBack()
    {
        World world;
        world.sessions.setDefined({world.mySso()});
        Session &session = *world.sessions.find(u"my-sso"_s);
        waitFor(session.signOut({}));
        world.broker.noteConfigRead();
        QStringList over;
        connect(&world.broker, &Broker::signInNoLongerNeeded, this,
            [&](const Session &of) { over.append(of.definition().name); });
        QCOMPARE(world.answer().exitCode, 1);
        QVERIFY(over.isEmpty());
        world.writeCliToken(world.cliToken(3h));
        session.lookAtTokenFile();
        QCOMPARE(over, QStringList{u"my-sso"_s});
    }

    void case72_awsDoesNotAnswer()
    {
        World world;
        world.readConfig();
        world.server.forget(rolePath);
        world.server.answerNever(rolePath);
        const auto asked = world.ask();
        QVERIFY(waitUntil([&] { return world.requestsTo(rolePath) == 1; }));
        world.clock.advance(8900ms);
        QVERIFY(!asked.isFinished());
        world.clock.advance(100ms);
        QCOMPARE(world.answer(asked).exitCode, 3);
        QCOMPARE(world.askers.all().constFirst().outcome, Asker::Outcome::Failed);
    }

    void roleOfSomebodyElse()
    {
        World world;
        world.readConfig();
        world.server.forget(rolePath);
        world.server.answerException(rolePath, 403, "ForbiddenException");
        QCOMPARE(world.answer().exitCode, 3);
        QCOMPARE(world.askers.all().constFirst().outcome, Asker::Outcome::Refused);
    }

    // Who signs in again may be somebody else.
    void newSignInNewCredentials()
    {
        World world;
        world.readConfig();
        QCOMPARE(world.answer().exitCode, 0);
        QCOMPARE(world.cache.count(), 1);
        world.answerSignIn();
        QVERIFY(signInAndWait(*world.sessions.find(u"my-sso"_s), world.clock));
        QCOMPARE(world.cache.count(), 0);
    }

    void commandLines()
    {
        const CredentialsQuestion expected{u"s"_s, u"012345678901"_s, u"R"_s};
        const QStringList session{u"--sso-session"_s, u"s"_s};
        const QStringList account{u"--account-id"_s, u"012345678901"_s};
        const QStringList role{u"--role-name"_s, u"R"_s};
        for (const QStringList &good : {session + account + role, role + session + account, account + role + session})
            QVERIFY(CredentialsQuestion::fromArguments(good) == expected);
        for (const QStringList &bad : {QStringList(), session + account, session + account + role + role,
                 session + account + account, session + account + QStringList{u"--role-name"_s},
                 session + account + QStringList{u"--role-name"_s, QString()},
                 session + account + QStringList{u"--help"_s, u"R"_s}})
            QVERIFY2(!CredentialsQuestion::fromArguments(bad), qPrintable(bad.join(u' ')));
    }

    void answersThatAreNone()
    {
        QVERIFY(!CredentialsAnswer::fromJson({}));
        QVERIFY(!CredentialsAnswer::fromJson({{u"understood"_s, false}}));
        QVERIFY(!CredentialsAnswer::fromJson({{u"exit"_s, 0}}));
        QVERIFY(!CredentialsAnswer::fromJson({{u"exit"_s, 1}}));
        QVERIFY(!CredentialsAnswer::fromJson({{u"exit"_s, u"1"_s}, {u"line"_s, u"x"_s}}));
        QVERIFY(!CredentialsQuestion::fromJson({{u"arguments"_s, QJsonArray()}}));
        const CredentialsQuestion question{u"s"_s, u"0"_s, u"R"_s, u"/c"_s, u"/h"_s};
        QVERIFY(CredentialsQuestion::fromJson(question.toJson()) == question);
    }
};

QTEST_GUILESS_MAIN(TestBroker)
#include "tst_broker.moc"
