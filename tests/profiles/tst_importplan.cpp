// What an import makes of the config: byte for byte, and what is left alone.

#include "config/document.h"
#include "profiles/importplan.h"
#include "profiles/profileentry.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QByteArray portal = "sso_start_url = https://d-1234567890.awsapps.com/start\nsso_region = eu-west-1\n";
const QByteArray role = "sso_account_id = 123456789012\nsso_role_name = Admin\n";
const QByteArray work = "[sso-session work]\n" + portal + "sso_registration_scopes = sso:account:access\n";
const QByteArray made = "[sso-session d-1234567890]\n" + portal + "sso_registration_scopes = sso:account:access\n";
const QByteArray awsSso =
    "credential_process = /usr/bin/aws-sso -S \"Default\" process --arn arn:aws:iam::123456789012:role/Admin\n";
const QByteArray ours = "credential_process = \"/opt/sso-tray-credentials\" --sso-session %1 --account-id 123456789012 "
                        "--role-name Admin\n";

ImportChoices usual(const ForeignProfiles &found, CredentialsWay way = CredentialsWay::Standard)
{
    ImportChoices choices;
    choices.way = way;
    choices.credentialsProgram = u"/opt/sso-tray-credentials"_s;
    choices.sessions = {{u"Default"_s, u"work"_s}};
    for (const ForeignProfile &profile : found.profiles) {
        if (isUsuallyImported(profile, choices))
            choices.profiles.insert(profile.name);
    }
    return choices;
}

QByteArray imported(const QByteArray &config, const ForeignProfiles &found, const ImportChoices &choices)
{
    const Result<ConfigChange> change = planOperation(Document(config), importOperation(found, choices));
    return change ? change->after : "ERROR " + change.error().code.toUtf8() + ' ' + change.error().detail.toUtf8();
}

QByteArray imported(const QByteArray &config, CredentialsWay way = CredentialsWay::Standard)
{
    const ForeignProfiles found = foreignProfiles(Document(config));
    return imported(config, found, usual(found, way));
}

QByteArray with(const QByteArray &text, const QByteArray &what)
{
    return QByteArray(text).replace("%1", what);
}

} // namespace

class TestImportPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standard_data();
    void standard();
    void keychainOnly_data();
    void keychainOnly();
    void onlyWhatIsTicked();
    void nothingElseOfTheFile();
    void usuallyWhatKeepsItsRole();
    void plansWhatIsMade();
    void refusesWhatNoCommandCanSay();
    void whatWasReviewedOrNothing();
    void unreadableConfigIsOnlyRepaired();
    void thousandsAtOnce();
};

void TestImportPlan::standard_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
        QTest::newRow(name) << before << after;
    };
    row("legacy, new session", "[profile p]\nregion = x\n" + portal + role + "output = json\n",
        "[profile p]\nregion = x\n" + role + "output = json\nsso_session = d-1234567890\n\n" + made);
    row("legacy, known session", "[profile p]\n" + portal + role + "\n" + work,
        "[profile p]\n" + role + "sso_session = work\n\n" + work);
    row("Granted",
        "[profile a/b]\ngranted_sso_start_url      = https://d-1234567890.awsapps.com/start\n"
        "granted_sso_region         = eu-west-1\ngranted_sso_account_id     = 123456789012\n"
        "granted_sso_role_name      = Admin\ncommon_fate_generated_from = aws-sso\n"
        "credential_process         = granted credential-process --profile a/b\ngranted_color = red\nregion = x\n",
        "[profile a/b]\ncommon_fate_generated_from = aws-sso\ngranted_color = red\nregion = x\n"
        "sso_session = d-1234567890\n"
            + role + "\n" + made);
    row("Granted, and another portal in the plain keys",
        "[profile p]\ngranted_sso_start_url = https://d-1234567890.awsapps.com/start\ngranted_sso_region = eu-west-1\n"
        "granted_sso_account_id = 123456789012\ngranted_sso_role_name = Admin\n"
        "sso_start_url = https://d-0000000000.awsapps.com/start\nsso_region = us-east-1\nsso_account_id = 1\n",
        "[profile p]\nsso_account_id = 123456789012\nsso_session = d-1234567890\nsso_role_name = Admin\n\n" + made);
    row("Granted, and the same portal spelled otherwise in the plain keys",
        "[profile p]\ngranted_sso_start_url = https://d-1234567890.awsapps.com/start\ngranted_sso_region = eu-west-1\n"
        "granted_sso_account_id = 123456789012\ngranted_sso_role_name = Admin\n"
        "sso_start_url = https://d-1234567890.awsapps.com/start/\nsso_region = eu-west-1\n",
        "[profile p]\nsso_session = d-1234567890\n" + role + "\n" + made);
    row("aws-sso-cli", work + "\n# BEGIN_AWS_SSO_CLI\n[profile p]\n" + awsSso + "region = x\n# END_AWS_SSO_CLI\n",
        work + "\n# BEGIN_AWS_SSO_CLI\n[profile p]\nregion = x\nsso_session = work\n" + role + "# END_AWS_SSO_CLI\n");
    const QByteArray asked = "\n[profile q]\nsso_session = work\n" + role + "\n" + work;
    row("aws-vault", "[profile p]\nregion=x\ncredential_process=aws-vault exec q --json\n" + asked,
        "[profile p]\nregion=x\nsso_session = work\n" + role + asked);
    row("legacy that asks aws-vault for itself",
        "[profile p]\n" + portal + role + "credential_process = aws-vault exec p --json\n\n" + work,
        "[profile p]\n" + role + "sso_session = work\n\n" + work);
}

void TestImportPlan::standard()
{
    QFETCH(const QByteArray, before);
    QTEST(imported(before), "after");
    const Document after(imported(before));
    QVERIFY(!foreignProfiles(after).hasImportable());
    QCOMPARE(profileEntries(after).constFirst().kind, ProfileEntry::Kind::Standard);
    QCOMPARE(profileEntries(after).constFirst().region,
        profileEntry(Document(before), profileEntries(after).constFirst().name).region);
}

void TestImportPlan::keychainOnly_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
        QTest::newRow(name) << QByteArray("[profile p]\n" + before) << QByteArray("[profile p]\n" + after);
    };
    row("legacy", portal + role + "region = x\n", "region = x\n" + with(ours, "d-1234567890") + "\n" + made);
    row("aws-sso-cli", awsSso + "region = x\n\n" + work, with(ours, "work") + "region = x\n\n" + work);
    row("Granted",
        "granted_sso_account_id = 123456789012\ngranted_sso_role_name = Admin\nsso_session = work\n"
        "credential_process = granted credential-process --profile p\n\n"
            + work,
        with(ours, "work") + "\n" + work);
}

void TestImportPlan::keychainOnly()
{
    QFETCH(const QByteArray, before);
    QTEST(imported(before, CredentialsWay::KeychainOnly), "after");
    QVERIFY(!foreignProfiles(Document(imported(before, CredentialsWay::KeychainOnly))).hasImportable());
}

void TestImportPlan::onlyWhatIsTicked()
{
    const QByteArray before = "[profile a]\n" + portal + role + "\n[profile b]\n" + portal + role;
    const ForeignProfiles found = foreignProfiles(Document(before));
    ImportChoices choices = usual(found);
    choices.profiles = {u"b"_s};
    QCOMPARE(imported(before, found, choices),
        "[profile a]\n" + portal + role + "\n[profile b]\n" + role + "sso_session = d-1234567890\n\n" + made);
    choices.profiles = {};
    QCOMPARE(imported(before, found, choices), before);
    choices.profiles = {u"gone"_s};
    QCOMPARE(imported(before, found, choices), before);
}

void TestImportPlan::nothingElseOfTheFile()
{
    const QByteArray head = "# mine ; and yours\n[default]\r\nregion=us-east-1   \n[profile keys]\n"
                            "aws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = SECRET\n\n"
                            "[profile s]\ns3 =\n  max_concurrent_requests = 20\nrole_arn = r\nsource_profile = p\n\n";
    const QByteArray after = imported(head + "[profile p]\n" + portal + role + "\n" + work + "# the end");
    QVERIFY(after.startsWith(head + "[profile p]\n"));
    QVERIFY(after.endsWith("\n" + work + "# the end"));
}

void TestImportPlan::usuallyWhatKeepsItsRole()
{
    const QByteArray granted =
        "granted_sso_account_id = 123456789012\ngranted_sso_role_name = Admin\nsso_session = work\n";
    const ForeignProfiles found = foreignProfiles(
        Document("[profile legacy]\n" + portal + role + "\n[profile chosen]\n" + awsSso + "\n[profile unknown]\n"
            + QByteArray(awsSso).replace("Default", "Other") + "\n[profile requests]\n" + granted
            + "credential_process = granted credential-process --profile requests --url https://x\n\n[profile two]\n"
            + portal + role + "credential_process = /opt/keys\n\n[profile leapp]\n"
            + "credential_process = leapp session generate 1\n\n" + work));
    QCOMPARE(usual(found).profiles, QSet<QString>({u"legacy"_s, u"chosen"_s}));
}

void TestImportPlan::plansWhatIsMade()
{
    const QByteArray other = QByteArray(portal).replace("eu-west-1", "us-east-1");
    const ForeignProfiles found = foreignProfiles(Document("[profile a]\n" + portal + role + "\n[profile b]\n" + other
        + role + "\n[profile c]\n" + other + role + "\n[profile d]\n" + awsSso + "\n" + work));
    ImportChoices choices = usual(found);
    const ImportPlan plan = importPlan(found, choices);
    QCOMPARE(plan.profiles, QStringList({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(plan.sessions, QStringList({u"work"_s, u"d-1234567890"_s}));
    QCOMPARE(plan.newSessions.size(), 1);
    const ConfigOperation operation = importOperation(found, choices);
    QCOMPARE(operation.code, u"Import"_s);
    QCOMPARE(operation.subject, u"a"_s);
    QCOMPARE(operation.count, 4);
    // Without a session for it, the one of aws-sso-cli waits.
    choices.sessions.clear();
    QCOMPARE(importPlan(found, choices).profiles, QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

void TestImportPlan::refusesWhatNoCommandCanSay()
{
    const QByteArray before = "[profile a]\n" + portal + role + "\n" + work;
    const ForeignProfiles found = foreignProfiles(Document(before));
    ImportChoices choices = usual(found, CredentialsWay::KeychainOnly);
    choices.credentialsProgram = u"/home/it's me/sso-tray-credentials"_s;
    const ImportPlan plan = importPlan(found, choices);
    QCOMPARE(plan.refused, 1);
    QCOMPARE(plan.refusal->code, u"HelperPath"_s);
    QVERIFY(plan.profiles.isEmpty());
    QCOMPARE(imported(before, found, choices), before);
}

void TestImportPlan::whatWasReviewedOrNothing()
{
    const QByteArray before = "[profile a]\n" + portal + role + "\n[profile b]\n" + portal + role;
    const ForeignProfiles found = foreignProfiles(Document(before));
    const ImportChoices choices = usual(found);
    const auto now = [&](const QByteArray &config) { return imported(config, found, choices); };
    QCOMPARE(now(QByteArray(before).replace("[profile b]", "[profile c]")), "ERROR LineChanged b"_ba);
    QCOMPARE(now(QByteArray(before).replace("Admin", "Other")), "ERROR LineChanged a"_ba);
    QCOMPARE(now(before + "\n[sso-session d-1234567890]\n" + QByteArray(portal).replace("eu-west-1", "us-east-1")),
        "ERROR LineChanged a"_ba);
    // What has nothing to do with it may have changed.
    QVERIFY(now("[profile other]\nregion = x\n\n" + before)
                .startsWith("[profile other]\nregion = x\n\n[profile a]\n" + role));
}

void TestImportPlan::unreadableConfigIsOnlyRepaired()
{
    const QByteArray before = "[profile a]\n" + portal + role;
    const ForeignProfiles found = foreignProfiles(Document(before));
    QCOMPARE(imported(before + before, found, usual(found)), "ERROR DuplicateSection profile a"_ba);
}

void TestImportPlan::thousandsAtOnce()
{
    QByteArray config = work;
    constexpr int count = 3000;
    for (int number = 0; number < count; ++number)
        config += "\n[profile p" + QByteArray::number(number) + "]\n" + (number % 2 ? awsSso : portal + role);
    QElapsedTimer timer;
    timer.start();
    const ForeignProfiles found = foreignProfiles(Document(config));
    const qint64 finding = timer.restart();
    const ImportChoices choices = usual(found);
    const Document after(imported(config, found, choices));
    qInfo("%d profiles: found in %lld ms, planned with the diff in %lld ms", count, finding, timer.elapsed());
    QCOMPARE(foreignProfiles(after).present, count);
    QVERIFY(timer.elapsed() < 20'000); // nothing that grows with its square
}

QTEST_APPLESS_MAIN(TestImportPlan)
#include "tst_importplan.moc"
