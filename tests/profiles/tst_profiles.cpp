// What a profile becomes in the config: byte for byte, and what is left alone.

#include "config/configfile.h"
#include "config/document.h"
#include "profiles/change.h"
#include "profiles/credentialprocess.h"
#include "profiles/profile.h"
#include "profiles/profilename.h"
#include "profiles/profilesetup.h"
#include "session/clicache.h"
#include "support/manualclock.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

// product.md §2, the walk-through
const QByteArray walkThrough = "[profile my-sso]\n"
                               "sso_session = my-sso\n"
                               "sso_account_id = 123456789012\n"
                               "sso_role_name = AdministratorAccess\n"
                               "region = ap-northeast-1\n"
                               "output = json\n"
                               "\n"
                               "[sso-session my-sso]\n"
                               "sso_start_url = https://d-12345xxxxx.awsapps.com/start\n"
                               "sso_region = ap-northeast-1\n"
                               "sso_registration_scopes = sso:account:access\n"_ba;

ProfileSpec walkThroughSpec()
{
    return {u"my-sso"_s,
        {u"my-sso"_s, u"https://d-12345xxxxx.awsapps.com/start"_s, u"ap-northeast-1"_s, {u"sso:account:access"_s}},
        u"123456789012"_s, u"AdministratorAccess"_s, u"ap-northeast-1"_s, u"json"_s, CredentialsWay::Standard,
        u"/usr/bin/sso-tray-credentials"_s};
}

QByteArray written(const QByteArray &before, const ProfileSpec &spec)
{
    Document document(before);
    const Result<void> result = writeProfile(document, spec);
    return result ? document.text() : "error: "_ba + result.error().code.toLatin1();
}

QStringList changedLines(const QList<DiffLine> &diff)
{
    QStringList lines;
    for (const DiffLine &line : diff) {
        if (line.kind == DiffLine::Kind::Added)
            lines.append(u'+' + line.text);
        if (line.kind == DiffLine::Kind::Removed)
            lines.append(u'-' + line.text);
    }
    return lines;
}

} // namespace

class TestProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyConfigBecomesTheWalkThroughs()
    {
        QCOMPARE(written({}, walkThroughSpec()), walkThrough);
        QCOMPARE(written(walkThrough, walkThroughSpec()), walkThrough); // and nothing changes the second time
    }

    void keychainOnly()
    {
        ProfileSpec spec = walkThroughSpec();
        spec.way = CredentialsWay::KeychainOnly;
        QCOMPARE(written({}, spec),
            "[profile my-sso]\n"
            "credential_process = \"/usr/bin/sso-tray-credentials\" --sso-session my-sso --account-id 123456789012 "
            "--role-name AdministratorAccess\n"
            "region = ap-northeast-1\n"
            "output = json\n"
            "\n"
            "[sso-session my-sso]\n"
            "sso_start_url = https://d-12345xxxxx.awsapps.com/start\n"
            "sso_region = ap-northeast-1\n"
            "sso_registration_scopes = sso:account:access\n"_ba);
    }

    void theOtherWaysKeysGo()
    {
        ProfileSpec spec = walkThroughSpec();
        const QByteArray standard = written({}, spec);
        spec.way = CredentialsWay::KeychainOnly;
        const QByteArray keychainOnly = written(standard, spec);
        QVERIFY(!keychainOnly.contains("sso_session ="));
        QVERIFY(!keychainOnly.contains("sso_account_id"));
        QVERIFY(keychainOnly.contains("credential_process"));
        QCOMPARE(profileKind(Document(keychainOnly), u"my-sso"_s), ProfileKind::CredentialProcess);
        spec.way = CredentialsWay::Standard;
        const QByteArray back = written(keychainOnly, spec);
        QVERIFY(!back.contains("credential_process"));
        QCOMPARE(profileKind(Document(back), u"my-sso"_s), ProfileKind::Standard);
    }

    void existingSessionStaysAsItIs()
    {
        const QByteArray before = "# mine\r\n[sso-session my-sso]\r\nsso_region=ap-northeast-1\r\n"
                                  "sso_start_url = https://d-12345xxxxx.awsapps.com/start#/ \r\n"_ba;
        const QByteArray after = written(before, walkThroughSpec());
        QVERIFY(after.startsWith(before));
        QVERIFY(!after.contains("sso_registration_scopes"));
        QCOMPARE(after.count('\n'), after.count("\r\n"));
    }

    void missingPiecesOfASessionAreAdded()
    {
        const QByteArray after = written("[sso-session my-sso]\nsso_region = ap-northeast-1\n"_ba, walkThroughSpec());
        QVERIFY(after.startsWith("[sso-session my-sso]\nsso_region = ap-northeast-1\n"
                                 "sso_start_url = https://d-12345xxxxx.awsapps.com/start\n"));
    }

    void otherCredentialsAreNotOverwritten()
    {
        const QByteArray before = "[default]\n[profile my-sso]\nrole_arn = arn:aws:iam::1:role/x\n"_ba;
        Document document(before);
        const auto result = writeProfile(document, walkThroughSpec());
        QCOMPARE(result.error(), (Error{Error::Kind::Config, u"OtherCredentials"_s, u"my-sso"_s, {}, 2}));
        QCOMPARE(document.text(), before);
    }

    // As the AWS CLI writes it.
    void withoutARoleSessionRegionAndOutput()
    {
        ProfileSpec spec = walkThroughSpec();
        spec.accountId.clear();
        spec.roleName.clear();
        QVERIFY(written({}, spec).startsWith("[profile my-sso]\nsso_session = my-sso\nregion = ap-northeast-1\n"
                                             "output = json\n\n[sso-session"));
    }

    void withoutARoleASignInThatIsThereStays()
    {
        ProfileSpec spec = walkThroughSpec();
        spec.accountId.clear();
        spec.roleName.clear();
        for (const QByteArray &before : {"sso_session = other\nsso_account_id = 1\nsso_role_name = R\n"_ba,
                 "sso_start_url = https://d-1.awsapps.com/start\nsso_region = x\n"_ba, "credential_process = /x\n"_ba})
            QVERIFY(written("[profile my-sso]\n" + before, spec)
                        .startsWith("[profile my-sso]\n" + before + "region = ap-northeast-1\noutput = json\n"));
        QVERIFY(written("[profile my-sso]\n"_ba, spec).startsWith("[profile my-sso]\nsso_session = my-sso\n"));
    }

    void defaultIsTheDefaultSection()
    {
        ProfileSpec spec = walkThroughSpec();
        spec.name = u"default"_s;
        QVERIFY(written({}, spec).startsWith("[default]\nsso_session = my-sso\n"));
    }

    void case12_hostileNamesWriteNothing()
    {
        for (const QString &name :
            {u"a\n[profile b]"_s, u"a]b"_s, u"a b"_s, u"a#b"_s, u"\"a\""_s, u"\u202Ea"_s, u"😀"_s, QString()}) {
            QVERIFY(!isSectionName(name));
            ProfileSpec spec = walkThroughSpec();
            spec.name = name;
            QCOMPARE(written({}, spec), "error: SectionName"_ba);
        }
        ProfileSpec spec = walkThroughSpec();
        spec.roleName = u"R\nregion = evil"_s;
        QCOMPARE(written({}, spec), "error: Value"_ba);
    }

    void helperPathsThatShellsReadDifferently()
    {
        ProfileSpec spec = walkThroughSpec();
        spec.way = CredentialsWay::KeychainOnly;
        for (const QString &path :
            {u"/opt/a$b/sso-tray-credentials"_s, u"/opt/a`b"_s, u"/opt/a\"b"_s, u"relative"_s, u"/opt/(x)"_s, u""_s}) {
            spec.credentialsProgram = path;
            QCOMPARE(credentialProcessCommand(spec).error().code, u"HelperPath"_s);
        }
        spec.credentialsProgram = u"/opt/my tools/sso-tray-credentials"_s;
        QVERIFY(credentialProcessCommand(spec));
    }

    // Several SDKs give the line to a shell, and role names come from the network.
    void case12_roleNamesThatAShellWouldRun()
    {
        ProfileSpec spec = walkThroughSpec();
        spec.way = CredentialsWay::KeychainOnly;
        for (const QString &role :
            {u"R;touch x"_s, u"$(id)"_s, u"`id`"_s, u"a b"_s, u"a&b"_s, u"a|b"_s, u"a\"b"_s, u"%PATH%"_s, u"日本"_s}) {
            spec.roleName = role;
            QCOMPARE(credentialProcessCommand(spec).error().code, u"RoleName"_s);
            QCOMPARE(written({}, spec), "error: RoleName"_ba);
        }
        spec.roleName = u"Ops+A=B,c.d@e-f_1"_s;
        QVERIFY(credentialProcessCommand(spec));
    }

    void defaultNames()
    {
        QCOMPARE(
            defaultProfileName(u"AdministratorAccess"_s, u"012345678901"_s, {}), u"AdministratorAccess-012345678901"_s);
        QCOMPARE(defaultProfileName(u"a=b,c"_s, u"1"_s, {u"a-b-c-1"_s, u"a-b-c-1-2"_s}), u"a-b-c-1-3"_s);
    }

    void sessionsThatPublish()
    {
        const Document document("[profile a]\nsso_session = one\n[profile b]\ncredential_process = x\n"
                                "[sso-session one]\n[sso-session two]\n"_ba);
        QCOMPARE(sessionsOfStandardProfiles(document), QSet<QString>{u"one"_s});
    }

    void tokenFileNames_data()
    {
        QTest::addColumn<QByteArray>("profiles");
        QTest::addColumn<QStringList>("names");
        const QByteArray region = "sso_region = eu-west-1\n";
        const QString url = u"https://d-1.awsapps.com/start"_s;
        QTest::newRow("none") << ""_ba << QStringList();
        QTest::newRow("standard") << "[profile a]\nsso_session = my-sso\n"_ba << QStringList{u"my-sso"_s};
        QTest::newRow("default") << "[default]\nsso_session = my-sso\n"_ba << QStringList{u"my-sso"_s};
        QTest::newRow("two") << "[profile a]\nsso_session = my-sso\n[profile b]\nsso_session = my-sso\n"_ba
                             << QStringList{u"my-sso"_s};
        QTest::newRow("of another session") << "[profile a]\nsso_session = my-sso2\n"_ba << QStringList();
        QTest::newRow("keychain only") << "[profile a]\ncredential_process = x\n"_ba << QStringList();
        QTest::newRow("legacy") << "[profile a]\nsso_start_url = https://d-1.awsapps.com/start\n"_ba + region
                                << QStringList{url};
        // spec/aws.md §5.1: letter for letter, and each spelling is another file
        QTest::newRow("legacy, spelled otherwise") << "[profile a]\nsso_start_url = https://d-1.awsapps.com/start/\n"_ba
                + region + "[profile b]\nsso_start_url = https://D-1.awsapps.com/start#/\n" + region
                + "[profile c]\nsso_start_url = https://d-1.awsapps.com/start/\n"
                + region << QStringList{url + u'/', u"https://D-1.awsapps.com/start#/"_s};
        QTest::newRow("legacy, another region")
            << "[profile a]\nsso_start_url = https://d-1.awsapps.com/start\nsso_region = us-east-1\n"_ba
            << QStringList();
        QTest::newRow("legacy, no region")
            << "[profile a]\nsso_start_url = https://d-1.awsapps.com/start\n"_ba << QStringList();
        QTest::newRow("legacy, another portal")
            << "[profile a]\nsso_start_url = https://d-2.awsapps.com/start\n"_ba + region << QStringList();
        QTest::newRow("legacy, empty URL") << "[profile a]\nsso_start_url =\n"_ba + region << QStringList();
        // the session counts, as for botocore
        QTest::newRow("both") << "[profile a]\nsso_session = my-sso\nsso_start_url = https://d-1.awsapps.com/start\n"_ba
                + region << QStringList{u"my-sso"_s};
        QTest::newRow("both, of another session")
            << "[profile a]\nsso_session = other\nsso_start_url = https://d-1.awsapps.com/start\n"_ba + region
            << QStringList();
        QTest::newRow("standard and legacy") << "[profile a]\nsso_start_url = https://d-1.awsapps.com/start\n"_ba
                + region + "[profile b]\nsso_session = my-sso\n"
                                             << QStringList{url, u"my-sso"_s};
    }

    void tokenFileNames()
    {
        QFETCH(QByteArray, profiles);
        QFETCH(QStringList, names);
        const SsoSession session{u"my-sso"_s, u"https://d-1.awsapps.com/start"_s, u"eu-west-1"_s, {}};
        QCOMPARE(ssotray::tokenFileNames(Document(profiles), session), names);
    }

    void rolesOfASession()
    {
        const Document document("[profile a]\nsso_session = my-sso\nsso_account_id = 012345678901\nsso_role_name = A\n"
                                "[profile b]\nsso_session = other\nsso_account_id = 1\nsso_role_name = B\n"
                                "[profile c]\nsso_session = my-sso\nsso_account_id = 1\n"
                                "[profile d]\nsso_session = my-sso\nsso_role_name = D\n"
                                "[profile e]\nsso_start_url = https://d-1.awsapps.com/start/\nsso_region = eu-west-1\n"
                                "sso_account_id = 2\nsso_role_name = E\n"
                                "[profile f]\nsso_start_url = https://d-2.awsapps.com/start\nsso_region = eu-west-1\n"
                                "sso_account_id = 3\nsso_role_name = F\n"
                                "[default]\nsso_session = my-sso\nsso_account_id = 4\nsso_role_name = G\n"_ba);
        const SsoSession session{u"my-sso"_s, u"https://d-1.awsapps.com/start"_s, u"eu-west-1"_s, {}};
        QStringList found;
        for (const CliCachedRole &role : rolesOfProfiles(document, session))
            found.append(role.accountId + u' ' + role.roleName + u' ' + role.startUrl);
        found.sort();
        // the AWS CLI's file of a legacy profile is named after the URL as it is spelled there
        QCOMPARE(found, QStringList({u"012345678901 A "_s, u"2 E https://d-1.awsapps.com/start/"_s, u"4 G "_s}));
    }

    void planShowsTheDiffAndTouchesNothing()
    {
        const Document before(
            "[profile my-sso]\nregion = eu-west-1\n\n"_ba + walkThrough.mid(walkThrough.indexOf("[sso")));
        const auto change = planProfile(before, walkThroughSpec());
        QVERIFY(change);
        QCOMPARE(changedLines(change->diff),
            QStringList({u"-region = eu-west-1"_s, u"+region = ap-northeast-1"_s, u"+sso_session = my-sso"_s,
                u"+sso_account_id = 123456789012"_s, u"+sso_role_name = AdministratorAccess"_s, u"+output = json"_s}));
    }

    void setupSavesWhatItShows()
    {
        const QTemporaryDir dir;
        ManualClock clock;
        ConfigFile file(dir.filePath(u".aws/config"_s), dir.filePath(u"backups"_s), dir.filePath(u"lock"_s), clock);
        ProfileSetup setup(file, dir.filePath(u"bulk.json"_s), u"/usr/bin/sso-tray-credentials"_s);
        QSignalSpy saved(&setup, &ProfileSetup::saved);
        setup.readConfig();
        setup.setSession(walkThroughSpec().session);
        setup.setRole(u"123456789012"_s, u"AdministratorAccess"_s);
        QCOMPARE(setup.suggestedName(), u"AdministratorAccess-123456789012"_s);
        setup.setName(u"my-sso"_s);
        setup.setRegion(u"ap-northeast-1"_s);
        setup.setOutput(u"json"_s);
        QCOMPARE(setup.plan()->after, walkThrough);
        QVERIFY(!setup.isSaved());
        setup.save();
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(setup.isSaved());
        QFile written(file.path());
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), walkThrough);
        setup.setOutput(u"text"_s);
        QVERIFY(!setup.isSaved());
    }

    void setupSavesSeveral()
    {
        const QTemporaryDir dir;
        ManualClock clock;
        ConfigFile file(dir.filePath(u".aws/config"_s), dir.filePath(u"backups"_s), dir.filePath(u"lock"_s), clock);
        ProfileSetup setup(file, dir.filePath(u"bulk.json"_s), u"/usr/bin/sso-tray-credentials"_s);
        QSignalSpy saved(&setup, &ProfileSetup::saved);
        setup.readConfig();
        setup.setSession(walkThroughSpec().session); // not in the config yet
        BulkRoles roles;
        for (const QString &role : {u"Admin"_s, u"Billing"_s, u"ReadOnly"_s})
            roles.known.append({u"my-sso"_s, u"ap-northeast-1"_s, u"123456789012"_s, u"Production"_s, {}, role});
        roles.chosen = {0, 2};
        setup.setRoles(roles);
        QVERIFY(setup.isSeveral());
        QCOMPARE(setup.example(), u"Admin-123456789012"_s);
        setup.setPattern(u"{account_name}-{role}"_s);
        setup.setRegion(u"ap-northeast-1"_s);
        setup.setOutput(u"json"_s);
        QCOMPARE(setup.example(), u"Production-Admin"_s);
        QCOMPARE(setup.bulkPlan()->added, (QStringList{u"Production-Admin"_s, u"Production-ReadOnly"_s}));
        const QByteArray planned = setup.plan()->after;
        setup.save();
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(setup.isSaved());
        QFile written(file.path());
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), planned);
        QCOMPARE(planned,
            "[profile Production-Admin]\nsso_session = my-sso\nsso_account_id = 123456789012\n"
            "sso_role_name = Admin\nregion = ap-northeast-1\noutput = json\n\n"
            "[sso-session my-sso]\nsso_start_url = https://d-12345xxxxx.awsapps.com/start\n"
            "sso_region = ap-northeast-1\nsso_registration_scopes = sso:account:access\n\n"
            "[profile Production-ReadOnly]\nsso_session = my-sso\nsso_account_id = 123456789012\n"
            "sso_role_name = ReadOnly\nregion = ap-northeast-1\noutput = json\n"_ba);
        QCOMPARE(setup.savedProfiles().size(), 2);
        QCOMPARE(setup.savedProfiles().constLast().name, u"Production-ReadOnly"_s);
        QCOMPARE(setup.savedProfiles().constLast().roleName, u"ReadOnly"_s);
        // One role again: as if there had never been several.
        setup.setRole(u"123456789012"_s, u"Billing"_s);
        QVERIFY(!setup.isSaved());
        setup.setName(u"billing"_s);
        setup.save();
        QTRY_COMPARE(saved.size(), 2);
        QCOMPARE(setup.savedProfiles().size(), 1);
        QCOMPARE(setup.savedProfiles().constFirst().name, u"billing"_s);
        // The template is where the next person begins.
        ProfileSetup next(file, dir.filePath(u"bulk.json"_s), {});
        next.readConfig();
        QCOMPARE(next.pattern(), u"{account_name}-{role}"_s);
    }

    // All or nothing: nobody wants to find out later which of their roles is missing.
    void setupRefusesSeveralWhenOneCannotBeWritten()
    {
        const QTemporaryDir dir;
        ManualClock clock;
        ConfigFile file(dir.filePath(u".aws/config"_s), dir.filePath(u"backups"_s), dir.filePath(u"lock"_s), clock);
        ProfileSetup setup(file, dir.filePath(u"bulk.json"_s), u"/usr/bin/sso-tray-credentials"_s);
        setup.readConfig();
        setup.setSession(walkThroughSpec().session);
        BulkRoles roles;
        for (const QString &role : {u"Admin"_s, u"Read\"Only"_s})
            roles.known.append({u"my-sso"_s, u"ap-northeast-1"_s, u"123456789012"_s, u"Production"_s, {}, role});
        roles.chosen = {0, 1};
        setup.setRoles(roles);
        QVERIFY(setup.plan());
        QVERIFY(setup.keychainOnlyProblem());
        setup.setWay(CredentialsWay::KeychainOnly);
        QVERIFY(!setup.plan());
        QCOMPARE(setup.plan().error(), *setup.keychainOnlyProblem());
    }

    void case11_unreadableConfigIsRefusedWithItsLine()
    {
        const QTemporaryDir dir;
        ManualClock clock;
        const QByteArray broken = "[profile a]\nregion = x\n[profile a]\n"_ba;
        QFile config(dir.filePath(u"config"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(broken);
        config.close();
        ConfigFile file(config.fileName(), dir.filePath(u"backups"_s), dir.filePath(u"lock"_s), clock);
        ProfileSetup setup(file, dir.filePath(u"bulk.json"_s), {});
        QSignalSpy changed(&setup, &ProfileSetup::changed);
        QSignalSpy failed(&setup, &ProfileSetup::saveFailed);
        setup.readConfig();
        while (!setup.configError() && clock.untilNext() >= std::chrono::milliseconds(0))
            clock.advance(clock.untilNext());
        QVERIFY(setup.configError());
        QCOMPARE(setup.configError()->code, u"DuplicateSection"_s);
        QCOMPARE(setup.configError()->line, 3);
        setup.setSession(walkThroughSpec().session);
        setup.setName(u"b"_s);
        setup.save();
        while (failed.isEmpty() && clock.untilNext() >= std::chrono::milliseconds(0))
            clock.advance(clock.untilNext());
        QCOMPARE(failed.size(), 1);
        QVERIFY(config.open(QIODevice::ReadOnly));
        QCOMPARE(config.readAll(), broken);
    }
};

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
