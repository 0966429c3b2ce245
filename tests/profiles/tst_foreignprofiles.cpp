// Which profiles other tools have written, from what their makers document of them, and why some cannot be taken over.

#include "config/document.h"
#include "profiles/foreignprofiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

using Obstacle = ForeignProfile::Obstacle;
using Remark = ForeignProfile::Remark;

const QByteArray portalKeys = "sso_start_url = https://d-1234567890.awsapps.com/start\nsso_region = eu-west-1\n";
const QByteArray roleKeys = "sso_account_id = 123456789012\nsso_role_name = Admin\n";
const QByteArray sessionSection = "[sso-session work]\n" + portalKeys;
const QByteArray grantedKeys = "granted_sso_start_url = https://d-1234567890.awsapps.com/start\n"
                               "granted_sso_region = eu-west-1\ngranted_sso_account_id = 123456789012\n"
                               "granted_sso_role_name = Admin\n";

ForeignProfiles found(const QByteArray &config)
{
    return foreignProfiles(Document(config));
}

ForeignProfile only(const QByteArray &config)
{
    const ForeignProfiles all = found(config);
    return all.profiles.size() == 1 ? all.profiles.constFirst() : ForeignProfile();
}

} // namespace

class TestForeignProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsCommands_data();
    void understandsCommands();
    void findsEachTool_data();
    void findsEachTool();
    void whatIsInOrderIsCounted();
    void sessionsAreUsedOrMadeOnce();
    void namesOfNewSessionsAreFree();
    void awsSsoCliDoesNotTellItsPortal();
    void remarks();
    void obstacles_data();
    void obstacles();
    void nothingOfAConfigThatCannotBeRead();
    void oddConfigs();
};

void TestForeignProfiles::understandsCommands_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<ForeignTool>("tool");
    QTest::addColumn<QString>("instance");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *line, ForeignTool tool, const QStringList &parts = {},
                         const QStringList &names = {}) {
        QTest::newRow(line) << QString::fromLatin1(line) << tool << parts.value(0) << parts.value(1) << parts.value(2)
                            << names;
    };
    const QStringList prod{u"Default"_s, u"123456789012"_s, u"Admin"_s};
    const ForeignTool sso = ForeignTool::AwsSsoCli;
    row("/usr/bin/aws-sso -S \"Default\" process --arn arn:aws:iam::123456789012:role/Admin", sso, prod);
    row("/usr/bin/aws-sso -u open -S \"Default\" process --arn arn:aws:iam::123456789012:role/Admin", sso, prod);
    row("aws-sso --sso=Default process --arn=arn:aws:iam::123456789012:role/Admin", sso, prod);
    row("C:\\\\Program Files\\\\aws-sso.exe -S \"Default\" process -a 123456789012:Admin", sso, prod);
    row("/opt/aws-sso-2.3.2-linux-amd64 -S Default process -A 123456789012 -R Admin", sso, prod);
    row("aws-sso process --account 42 --role Admin", sso, {{}, u"000000000042"_s, u"Admin"_s});
    row("aws-sso process --profile x --arn 123456789012:Admin", sso);
    row("aws-sso process --arn arn:aws:iam::123456789012:user/Admin", sso);
    row("aws-sso process", sso);
    row("aws-sso-util credential-process --profile x", ForeignTool::None);
    row("granted credential-process --profile a/b", ForeignTool::Granted);
    row("/opt/bin/granted.exe credential-process --profile a/b --url https://x", ForeignTool::Granted);
    row("granted sso login", ForeignTool::None);
    row("aws-vault export --format=json home", ForeignTool::AwsVault, {}, {u"home"_s});
    row("aws-vault exec home --json", ForeignTool::AwsVault, {}, {u"home"_s});
    row("aws-vault --prompt=ykman exec -j --duration 1h home", ForeignTool::AwsVault, {}, {u"1h"_s, u"home"_s});
    row("env AWS_VAULT_BACKEND=pass aws-vault exec home -j -- true", ForeignTool::AwsVault, {}, {u"home"_s});
    row("aws-vault list", ForeignTool::None);
    row("leapp session generate 0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d", ForeignTool::Leapp);
    row("leapp integration list", ForeignTool::None);
    row("/opt/company/get-keys --for granted", ForeignTool::None);
    row("", ForeignTool::None);
    row("\"", ForeignTool::None);
}

void TestForeignProfiles::understandsCommands()
{
    QFETCH(const QString, line);
    const ForeignCommand command = foreignCommand(line);
    QTEST(command.tool, "tool");
    QTEST(command.instance, "instance");
    QTEST(command.accountId, "account");
    QTEST(command.roleName, "role");
    QTEST(command.names, "names");
    QCOMPARE(command.requestsAccess, line.contains("--url"_L1));
}

void TestForeignProfiles::findsEachTool_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<ForeignTool>("tool");
    const auto row = [](const char *name, const QByteArray &profile, ForeignTool tool) {
        QTest::newRow(name) << QByteArray("[profile p]\n" + profile) << tool;
    };
    const QByteArray legacy = portalKeys + roleKeys;
    row("legacy", legacy, ForeignTool::AwsCli);
    row("legacy of Granted", legacy + "common_fate_generated_from = aws-sso\n", ForeignTool::Granted);
    row("Granted", grantedKeys + "credential_process = granted credential-process --profile p\n", ForeignTool::Granted);
    row("Granted on a session",
        "sso_session = work\ngranted_sso_account_id = 123456789012\ngranted_sso_role_name = Admin\n"
        "credential_process = granted credential-process --profile p\n",
        ForeignTool::Granted);
    row("aws-vault for a session",
        "credential_process = aws-vault export --format=json q\n\n[profile q]\nsso_session = work\n" + roleKeys,
        ForeignTool::AwsVault);
    row("aws-vault for itself", legacy + "credential_process = aws-vault exec p --json\n", ForeignTool::AwsVault);
}

void TestForeignProfiles::findsEachTool()
{
    QFETCH(const QByteArray, config);
    const ForeignProfile profile = only(sessionSection + '\n' + config);
    QCOMPARE(profile.name, u"p"_s);
    QTEST(profile.tool, "tool");
    QVERIFY(profile.isImportable());
    QCOMPARE(profile.session, u"work"_s);
    QCOMPARE(profile.accountId, u"123456789012"_s);
    QCOMPARE(profile.roleName, u"Admin"_s);
}

void TestForeignProfiles::whatIsInOrderIsCounted()
{
    const ForeignProfiles all = found("[default]\nregion = eu-west-1\n\n[profile a]\nsso_session = work\n" + roleKeys
        + "\n[profile k]\ncredential_process = \"/opt/sso-tray-credentials\" --sso-session work --account-id "
          "123456789012 --role-name Admin\n\n[profile t]\nsso_session = work\n\n"
        + sessionSection);
    QCOMPARE(all.present, 2);
    QVERIFY(all.profiles.isEmpty());
    QCOMPARE(all.sessions.size(), 1);
    QVERIFY(all.newSessions.isEmpty() && !all.hasImportable());
}

void TestForeignProfiles::sessionsAreUsedOrMadeOnce()
{
    const QByteArray otherWriting = QByteArray(portalKeys).replace("/start", "/start/#/");
    const QByteArray otherRegion = QByteArray(portalKeys).replace("eu-west-1", "us-east-1");
    const QByteArray company = QByteArray(portalKeys).replace("d-1234567890", "example");
    const ForeignProfiles all =
        found("[profile a]\n" + otherWriting + roleKeys + "\n[profile b]\n" + otherRegion + roleKeys + "\n[profile c]\n"
            + company + roleKeys + "\n[profile d]\n" + otherRegion + roleKeys + '\n' + sessionSection);
    QStringList sessions;
    for (const ForeignProfile &profile : all.profiles)
        sessions += profile.session;
    QCOMPARE(sessions, QStringList({u"work"_s, u"d-1234567890"_s, u"example"_s, u"d-1234567890"_s}));
    QCOMPARE(all.newSessions.size(), 2);
    QCOMPARE(all.newSessions.at(0),
        SsoSession({u"d-1234567890"_s, u"https://d-1234567890.awsapps.com/start"_s, u"us-east-1"_s,
            {u"sso:account:access"_s}}));
}

void TestForeignProfiles::namesOfNewSessionsAreFree()
{
    const QByteArray other = QByteArray(portalKeys).replace("eu-west-1", "us-east-1");
    const QByteArray third = QByteArray(portalKeys).replace("eu-west-1", "us-east-2");
    const ForeignProfiles all = found("[profile a]\n" + other + roleKeys + "\n[profile b]\n" + third + roleKeys
        + "\n[sso-session d-1234567890]\nsso_start_url = https://example.awsapps.com/start\nsso_region = us-east-1\n");
    QCOMPARE(all.profiles.at(0).session, u"d-1234567890-2"_s);
    QCOMPARE(all.profiles.at(1).session, u"d-1234567890-3"_s);
}

void TestForeignProfiles::awsSsoCliDoesNotTellItsPortal()
{
    const QByteArray line = "credential_process = /usr/bin/aws-sso -S \"%1\" process --arn "
                            "arn:aws:iam::123456789012:role/Admin\n";
    const ForeignProfiles all = found("# BEGIN_AWS_SSO_CLI\n\n[profile a]\n" + QByteArray(line).replace("%1", "Default")
        + "\n[profile b]\n" + QByteArray(line).replace("%1", "Customer") + "\n[profile c]\n"
        + QByteArray(line).replace("%1", "Default") + "\n# END_AWS_SSO_CLI\n");
    QCOMPARE(all.profiles.size(), 3);
    QCOMPARE(all.instances, QStringList({u"Default"_s, u"Customer"_s}));
    for (const ForeignProfile &profile : all.profiles) {
        QVERIFY(profile.isImportable());
        QVERIFY(profile.session.isEmpty());
        QCOMPARE(profile.accountId, u"123456789012"_s);
    }
}

void TestForeignProfiles::remarks()
{
    const QByteArray granted =
        "[profile p]\n" + grantedKeys + "credential_process = granted credential-process --profile p";
    QCOMPARE(only(granted + '\n').remarks, QList<Remark>());
    QCOMPARE(only(granted + "\ncommon_fate_generated_from = aws-sso\n").remarks, QList<Remark>{Remark::WrittenAgain});
    QCOMPARE(only(granted + " --url https://x\n").remarks, QList<Remark>{Remark::RequestsAccess});
    QCOMPARE(only("[profile p]\ncredential_process = aws-sso process --arn 123456789012:Admin\n").remarks,
        QList<Remark>{Remark::WrittenAgain});
    QCOMPARE(only("[profile p]\n" + portalKeys + roleKeys + "credential_process = /opt/keys\n").remarks,
        QList<Remark>{Remark::AlsoAsksProgram});
}

void TestForeignProfiles::obstacles_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<Obstacle>("obstacle");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &profile, Obstacle obstacle, const QString &detail = {}) {
        QTest::newRow(name) << profile << obstacle << detail;
    };
    const QByteArray keys = "aws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = SECRET\n";
    const QByteArray legacy = portalKeys + roleKeys;
    row("keys", keys, Obstacle::Keys);
    row("keys beside legacy SSO", legacy + keys, Obstacle::Keys);
    row("keys beside a session", "sso_session = work\n" + roleKeys + keys, Obstacle::Keys);
    row("keys beside a process", "credential_process = granted credential-process --profile p\n" + grantedKeys + keys,
        Obstacle::Keys);
    row("assumed role", "role_arn = arn:aws:iam::1:role/x\nsource_profile = q\n", Obstacle::OtherCredentials);
    row("assumed role beside legacy SSO", legacy + "role_arn = r\nsource_profile = q\n", Obstacle::OtherCredentials);
    row("source of legacy SSO", legacy + "source_profile = q\n", Obstacle::OtherCredentials);
    row("web identity", "web_identity_token_file = /t\nrole_arn = r\n", Obstacle::OtherCredentials);
    row("aws login", "login_session = arn:aws:iam::1:user/x\n", Obstacle::OtherCredentials);
    row("another program", "credential_process = /opt/keys\n", Obstacle::OtherProgram);
    row("Leapp", "credential_process = leapp session generate 0a1b2c3d\nregion = eu-west-1\n", Obstacle::OnlyInLeapp);
    row("aws-vault's own", "credential_process = aws-vault export --format=json p\n", Obstacle::VaultKeys);
    row("aws-vault for nobody", "credential_process = aws-vault exec gone --json\n", Obstacle::VaultKeys);
    row("no account", portalKeys + "sso_role_name = Admin\n", Obstacle::Incomplete, u"sso_account_id"_s);
    row("no role", portalKeys + "sso_account_id = 123456789012\n", Obstacle::Incomplete, u"sso_role_name"_s);
    row("no portal", roleKeys, Obstacle::Incomplete, u"sso_start_url"_s);
    row("no region", roleKeys + "sso_start_url = https://d-1.awsapps.com/start\n", Obstacle::Incomplete,
        u"sso_region"_s);
    row("no role of aws-sso-cli", "credential_process = aws-sso process --profile p\n", Obstacle::Incomplete,
        u"sso_account_id"_s);
    row("short account", portalKeys + "sso_account_id = 12\nsso_role_name = Admin\n", Obstacle::BadAccount, u"12"_s);
    row("odd role", portalKeys + "sso_account_id = 123456789012\nsso_role_name = a b\n", Obstacle::BadRole, u"a b"_s);
    row("a comment behind the role", portalKeys + "sso_account_id = 123456789012\nsso_role_name = Admin # me\n",
        Obstacle::BadRole, u"Admin # me"_s);
    row("odd URL", roleKeys + "sso_start_url = http://x.example\nsso_region = eu-west-1\n", Obstacle::BadStartUrl,
        u"http://x.example"_s);
    row("odd region", roleKeys + "sso_start_url = https://d-1.awsapps.com/start\nsso_region = Ireland\n",
        Obstacle::BadRegion, u"Ireland"_s);
    row("session of Granted is gone",
        "sso_session = gone\ngranted_sso_account_id = 123456789012\ngranted_sso_role_name = Admin\n"
        "credential_process = granted credential-process --profile p\n",
        Obstacle::SessionMissing, u"gone"_s);
}

void TestForeignProfiles::obstacles()
{
    QFETCH(const QByteArray, profile);
    const ForeignProfile refused = only("[profile p]\n" + profile + '\n' + sessionSection);
    QCOMPARE(refused.name, u"p"_s);
    QTEST(refused.obstacle, "obstacle");
    QTEST(refused.detail, "detail");
    QVERIFY(!refused.isImportable());
    QVERIFY(!found("[profile p]\n" + profile).hasImportable());
}

void TestForeignProfiles::nothingOfAConfigThatCannotBeRead()
{
    const QByteArray legacy = "[profile p]\n" + portalKeys + roleKeys;
    QCOMPARE(found(legacy).profiles.size(), 1);
    QVERIFY(found(legacy + legacy) == ForeignProfiles());
}

void TestForeignProfiles::oddConfigs()
{
    QVERIFY(found({}) == ForeignProfiles());
    const ForeignProfile quoted = only("[profile \"a b\"]\n" + portalKeys + roleKeys);
    QCOMPARE(quoted.name, u"a b"_s);
    QCOMPARE(quoted.obstacle, Obstacle::Name);
    QCOMPARE(
        only("[DEFAULT]\nsso_role_name = X\n\n[profile p]\n" + portalKeys + "sso_account_id = 123456789012\n").obstacle,
        Obstacle::Inherited);
    const ForeignProfile heir = only("[DEFAULT]\n" + portalKeys + "\n[profile p]\n" + roleKeys);
    QCOMPARE(heir.obstacle, Obstacle::Inherited);
    QCOMPARE(heir.detail, u"sso_start_url"_s);
    // What is taken away from the profile would show up again from there.
    const ForeignProfile covered = only("[DEFAULT]\nsso_start_url = x\n\n[profile p]\n" + portalKeys + roleKeys);
    QCOMPARE(covered.obstacle, Obstacle::Covered);
    QCOMPARE(covered.detail, u"sso_start_url"_s);
    const ForeignProfile crlf = only("[profile p]\r\n" + QByteArray(portalKeys + roleKeys).replace("\n", "\r\n"));
    QVERIFY(crlf.isImportable());
}

QTEST_APPLESS_MAIN(TestForeignProfiles)
#include "tst_foreignprofiles.moc"
