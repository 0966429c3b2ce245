// Role credentials: asked for once, and pasted into a real shell.

#include "credentials/rolecredentials.h"
#include "credentials/shellformat.h"
#include "support/signedinsession.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QString account = u"123456789012"_s;
const QString role = u"ReadOnly"_s;

// Nothing like a key of AWS: whatever a shell could take for something else.
RoleCredentials hostile()
{
    return {u"ASIA'\"$(touch x)`id`"_s, Secret(u"a\\b'c\\'d ;&|<>*?~#!{}"_s), Secret(u"日本 %PATH% $HOME"_s),
        QDateTime(QDate(2026, 11, 22), QTime(13, 0), Qt::UTC)};
}

void answerCredentials(ScriptedServer &server, const QDateTime &end)
{
    server.answerJson(u"/federation/credentials"_s,
        {{u"roleCredentials"_s,
            QJsonObject{{u"accessKeyId"_s, u"ASIA"_s}, {u"secretAccessKey"_s, u"k"_s}, {u"sessionToken"_s, u"t"_s},
                {u"expiration"_s, end.toMSecsSinceEpoch()}}}});
}

} // namespace

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyAskersMakeOneRequest()
    {
        SignedInSession world;
        RoleCredentialsCache cache(world.portal, world.clock);
        answerCredentials(world.server, world.clock.now().addSecs(3600));
        QList<Async<RoleCredentials>> answers;
        for (int asker = 0; asker < 50; ++asker)
            answers.append(cache.get(world.session, account, role));
        for (const auto &answer : answers) {
            QTRY_VERIFY(answer.isFinished());
            QCOMPARE(answer.result()->accessKeyId, u"ASIA"_s);
        }
        QCOMPARE(world.server.requests().size(), 1);

        world.clock.advance(54min);
        QVERIFY(cache.get(world.session, account, role).result());
        QCOMPARE(world.server.requests().size(), 1);
        world.clock.advance(1min); // less than five minutes left
        const auto renewed = cache.get(world.session, account, role);
        QTRY_VERIFY(renewed.isFinished());
        QCOMPARE(world.server.requests().size(), 2);
    }

    void forgottenAfterSignOut()
    {
        SignedInSession world;
        RoleCredentialsCache cache(world.portal, world.clock);
        answerCredentials(world.server, world.clock.now().addSecs(3600));
        const auto first = cache.get(world.session, account, role);
        QTRY_VERIFY(first.isFinished());
        cache.forget(u"my-sso"_s);
        const auto second = cache.get(world.session, account, role);
        QTRY_VERIFY(second.isFinished());
        QCOMPARE(world.server.requests().size(), 2);
    }

    void roleThatIsNotAssigned()
    {
        SignedInSession world;
        RoleCredentialsCache cache(world.portal, world.clock);
        world.server.answerException(u"/federation/credentials"_s, 403, "ForbiddenException");
        const auto answer = cache.get(world.session, account, role);
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().code, u"ForbiddenException"_s);
        QCOMPARE(world.session.state(), Session::State::SignedIn);
    }

    void shellsReadTheValuesLetterForLetter_data()
    {
        QTest::addColumn<ShellFormat>("format");
        QTest::addColumn<QString>("shell");
        QTest::newRow("sh") << ShellFormat::Posix << "sh";
        QTest::newRow("bash") << ShellFormat::Posix << "bash";
        QTest::newRow("zsh") << ShellFormat::Posix << "zsh";
        QTest::newRow("fish") << ShellFormat::Fish << "fish";
        QTest::newRow(".env, sourced") << ShellFormat::DotEnv << "sh";
    }

    void shellsReadTheValuesLetterForLetter()
    {
        QFETCH(ShellFormat, format);
        QFETCH(QString, shell);
        if (QStandardPaths::findExecutable(shell).isEmpty())
            QSKIP("This shell is not installed.");
        const QString script = formatCredentials(hostile(), format, {}).reveal()
            + "printf '%s\\n%s\\n%s\\n%s\\n' \"$AWS_ACCESS_KEY_ID\" \"$AWS_SECRET_ACCESS_KEY\" \"$AWS_SESSION_TOKEN\" "
              "\"$AWS_CREDENTIAL_EXPIRATION\"\n"_L1;
        QProcess process;
        process.start(shell, {u"-c"_s, script});
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()),
            hostile().accessKeyId + u'\n' + hostile().secretAccessKey.reveal() + u'\n' + hostile().sessionToken.reveal()
                + "\n2026-11-22T13:00:00Z\n"_L1);
        QCOMPARE(process.readAllStandardError(), QByteArray());
    }

    void jsonIsTheProcessFormat()
    {
        const QString text = formatCredentials(hostile(), ShellFormat::Json, {}).reveal();
        const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
        QCOMPARE(object.value("Version"_L1), QJsonValue(1));
        QCOMPARE(object.value("AccessKeyId"_L1).toString(), hostile().accessKeyId);
        QCOMPARE(object.value("SecretAccessKey"_L1).toString(), hostile().secretAccessKey.reveal());
        QCOMPARE(object.value("SessionToken"_L1).toString(), hostile().sessionToken.reveal());
        QCOMPARE(object.value("Expiration"_L1).toString(), u"2026-11-22T13:00:00Z"_s);
        QCOMPARE(object.size(), 5);
    }

    void otherFormats()
    {
        const RoleCredentials credentials{u"ASIA"_s, Secret(u"k'k"_s), Secret(u"t"_s), hostile().expiration};
        QVERIFY(formatCredentials(credentials, ShellFormat::PowerShell, {})
                    .reveal()
                    .contains("$Env:AWS_SECRET_ACCESS_KEY='k''k'\n"_L1));
        QVERIFY(formatCredentials(credentials, ShellFormat::Cmd, {})
                    .reveal()
                    .startsWith("set \"AWS_ACCESS_KEY_ID=ASIA\"\n"_L1));
        QCOMPARE(formatCredentials(credentials, ShellFormat::CredentialsFile, u"1_R"_s).reveal(),
            u"[1_R]\naws_access_key_id = ASIA\naws_secret_access_key = k'k\naws_session_token = t\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
