// What the programs understand, and how the credentials program ends.

#include "app/commandline.h"
#include "app/credentials/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;
using Action = CommandLine::Action;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understood()
    {
        QCOMPARE(parseCommandLine({})->action, Action::Start);
        QCOMPARE(parseCommandLine({u"--background"_s})->action, Action::Background);
        QCOMPARE(parseCommandLine({u"--wizard"_s})->action, Action::Wizard);
        QCOMPARE(parseCommandLine({u"--accounts"_s})->action, Action::Accounts);
        QCOMPARE(parseCommandLine({u"--profiles"_s})->action, Action::Profiles);
        QCOMPARE(parseCommandLine({u"--quit"_s})->action, Action::Quit);
        const auto signIn = parseCommandLine({u"--sign-in"_s, u"my-sso"_s});
        QCOMPARE(signIn->action, Action::SignIn);
        QCOMPARE(signIn->session, u"my-sso"_s);
        const auto print = parseCommandLine({u"--print-credentials"_s, u"--sso-session"_s, u"s"_s, u"--account-id"_s,
            u"012345678901"_s, u"--role-name"_s, u"R"_s});
        QCOMPARE(print->action, Action::PrintCredentials);
        QCOMPARE(print->session, u"s"_s);
        QCOMPARE(print->accountId, u"012345678901"_s);
        QCOMPARE(print->roleName, u"R"_s);
    }

    void notUnderstood()
    {
        for (const QStringList &arguments :
            QList<QStringList>{{u"--webEngineArgs"_s}, {u"x"_s}, {u"--sign-in"_s}, {u"--wizard"_s, u"--quit"_s},
                {u"--print-credentials"_s}, {u"--print-credentials"_s, u"--sso-session"_s, u"s"_s},
                {u"--account-id"_s, u"1"_s}, {u"--background"_s, u"--sso-session"_s, u"s"_s}})
            QVERIFY2(!parseCommandLine(arguments), qPrintable(arguments.join(u' ')));
    }

    // product.md §5
    void exitCodes()
    {
        QCOMPARE(exitFor({Error::Kind::SignIn, u"SessionEnded"_s, u"s"_s, {}}), CredentialsExit::SignInNeeded);
        QCOMPARE(exitFor({Error::Kind::Input, u"NoSession"_s, u"s"_s, {}}), CredentialsExit::WrongUsage);
        QCOMPARE(exitFor({Error::Kind::Keychain, u"Locked"_s, {}, {}}), CredentialsExit::Keychain);
        QCOMPARE(exitFor({Error::Kind::Offline, {}, {}, {}}), CredentialsExit::NetworkOrAws);
        QCOMPARE(exitFor({Error::Kind::Service, u"ForbiddenException"_s, {}, {}}), CredentialsExit::NetworkOrAws);
    }

    void everyErrorIsOneLine()
    {
        for (int kind = 0; kind <= static_cast<int>(Error::Kind::Input); ++kind) {
            for (const QString &code : {u"Locked"_s, u"NoService"_s, u"NoSession"_s, u"ForbiddenException"_s, u"x"_s}) {
                const QString line = lineFor({static_cast<Error::Kind>(kind), code, u"detail"_s, {}});
                QVERIFY(!line.isEmpty());
                QVERIFY(!line.contains(u'\n'));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
