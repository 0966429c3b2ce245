#include "profiles/problems.h"

#include "config/document.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QByteArray session = "[sso-session s]\nsso_start_url = https://d-1.awsapps.com/start\nsso_region = eu-west-1\n";
const QByteArray standard = "[profile a]\nsso_session = s\nsso_account_id = 123456789012\nsso_role_name = Admin\n";

// "code@line:detail of profile or session", each.
QStringList found(const QByteArray &config, const ProblemFacts &facts = {})
{
    QStringList list;
    for (const ProfileProblem &problem : problemsOf(Document(config), facts))
        list += u"%1@%2:%3 of %4"_s.arg(problem.code)
                    .arg(problem.line)
                    .arg(problem.detail, problem.profile + problem.session);
    return list;
}

} // namespace

class TestProfileProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWrong();
    void problemsWithTheirLines_data();
    void problemsWithTheirLines();
    void factsFromElsewhere();
    void credentialsFileGivesNamesOnly();
    void programsThatAreAsked();
    void fiveThousandProfilesAreQuick();
};

void TestProfileProblems::nothingIsWrong()
{
    QCOMPARE(found({}), QStringList());
    QCOMPARE(found(standard + session), QStringList());
    QCOMPARE(found("[default]\nregion = x\n[plugins]\nx = y\n[services z]\ns3 =\n  endpoint_url = http://x\n"),
        QStringList());
}

void TestProfileProblems::problemsWithTheirLines_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &config, const QStringList &expected) {
        QTest::newRow(name) << config << expected;
    };
    row("no such session", standard, {u"SessionMissing@2:s of a"_s});
    row("no such session, by program",
        "[profile a]\ncredential_process = \"/x/sso-tray-credentials\" --sso-session t --account-id 1 --role-name r\n",
        {u"SessionMissing@2:t of a"_s});
    row("half a session", "[sso-session s]\nsso_region = x\n", {u"SessionIncomplete@1:sso_start_url of s"_s});
    row("no role", "[profile a]\nsso_session = s\nsso_account_id = 1\n" + session,
        {u"SsoIncomplete@1:sso_role_name of a"_s});
    row("legacy without region", "[profile a]\nsso_start_url = u\nsso_account_id = 1\nsso_role_name = r\n",
        {u"SsoIncomplete@1:sso_region of a"_s});
    row("legacy", "[profile a]\nsso_start_url = u\nsso_region = r\nsso_account_id = 1\nsso_role_name = r\n",
        {u"LegacySso@2:u of a"_s});
    row("another region than the session", standard + "sso_region = us-east-1\n" + session,
        {u"Inconsistent@5:sso_region of a"_s});
    row("the region once more", standard + "sso_region = eu-west-1\n" + session, {u"Repeated@5:sso_region of a"_s});
    row("two sources", standard + "credential_process = /bin/x\n" + session,
        {u"TwoSources@5:credential_process of a"_s});
    row("process and a session", "[profile a]\nsso_session = s\ncredential_process = /bin/x\n" + session,
        {u"TwoSources@3:credential_process of a"_s});
    row("keys beside", standard + "aws_access_key_id = x\naws_secret_access_key = y\n" + session,
        {u"KeysBesideSso@5:aws_access_key_id of a"_s});
    row("no source", "[profile b]\nrole_arn = r\nsource_profile = gone\n", {u"SourceMissing@3:gone of b"_s});
    row("default twice", "[default]\nregion = x\n[profile default]\nregion = y\n",
        {u"Replaced@1:default of default"_s, u"HeaderNotEverywhere@3:profile default of default"_s});
    row("quoted twice", "[profile a]\nregion = x\n[profile \"a\"]\nregion = y\n",
        {u"Replaced@1:profile a of a"_s, u"HeaderNotEverywhere@3:profile \"a\" of a"_s});
    row("a space", "[profile \"a b\"]\nregion = x\n", {u"NotEverywhere@1:profile \"a b\" of a b"_s});
    row("nobody reads it", "[Profile a]\nregion = x\n[profile x y]\n",
        {u"Ignored@1:Profile a of "_s, u"Ignored@3:profile x y of "_s});
    row("capitals", "[DEFAULT]\nregion = x\n", {u"Inherited@1:DEFAULT of "_s});
    row("a colon", "[profile a]\nregion: x\n", {u"ColonDelimiter@2:region of a"_s});
    row("an indented heading", "[sso-session s]\nsso_start_url = u\nsso_region = r\n [profile b]\n",
        {u"SwallowedHeader@4:profile b of s"_s});
    row("a comment", "[profile a]\nregion = x # y\n", {u"CommentInValue@2:region of a"_s});
}

void TestProfileProblems::problemsWithTheirLines()
{
    QFETCH(QByteArray, config);
    QTEST(found(config), "expected");
}

void TestProfileProblems::factsFromElsewhere()
{
    ProblemFacts facts;
    facts.hasEnvironmentCredentials = true;
    facts.goneRoles = {ProblemFacts::goneRole(u"s"_s, u"123456789012"_s, u"Admin"_s)};
    facts.profilesWithKeys = facts.profilesInCredentials = {u"a"_s, u"keys"_s};
    facts.missingPrograms = {u"/gone/vault"_s};
    QCOMPARE(found(standard + session
                     + "[profile b]\ncredential_process = /gone/vault x\n[profile c]\nrole_arn = r\n"
                       "source_profile = keys\n",
                 facts),
        QStringList({u"EnvironmentCredentials@0:AWS_ACCESS_KEY_ID of "_s, u"RoleGone@1:Admin of a"_s,
            u"ShadowedByCredentials@1:a of a"_s, u"ProgramGone@9:/gone/vault of b"_s}));
}

void TestProfileProblems::credentialsFileGivesNamesOnly()
{
    ProblemFacts facts;
    readCredentialsFile("[default]\naws_access_key_id = A\naws_secret_access_key = canary\n[empty]\n[profile x]\n"
                        "aws_access_key_id = B\n",
        facts);
    QCOMPARE(facts.profilesWithKeys, QSet<QString>({u"default"_s, u"profile x"_s}));
    QCOMPARE(facts.profilesInCredentials, QSet<QString>({u"default"_s, u"empty"_s, u"profile x"_s}));
}

void TestProfileProblems::programsThatAreAsked()
{
    QCOMPARE(credentialPrograms(Document("[profile a]\ncredential_process = /bin/a x\n[profile b]\n"
                                         "credential_process = vault\n[profile c]\ncredential_process = \"/b c\" y\n"
                                         "[profile d]\ncredential_process = /bin/a z\n")),
        QStringList({u"/bin/a"_s, u"/b c"_s}));
}

void TestProfileProblems::fiveThousandProfilesAreQuick()
{
    QByteArray config;
    for (int number = 0; number < 5000; ++number)
        config += QByteArray(standard).replace("[profile a]", "[profile p" + QByteArray::number(number) + ']');
    const Document document(config);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(problemsOf(document, {}).size(), 5000);
    qInfo("5,000 problems in %.1f ms", double(timer.nsecsElapsed()) / 1e6);
    QVERIFY(timer.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(TestProfileProblems)
#include "tst_profileproblems.moc"
