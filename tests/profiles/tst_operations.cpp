#include "config/document.h"
#include "profiles/problems.h"
#include "profiles/profileentry.h"
#include "profiles/profileoperations.h"
#include "profiles/sessionoperations.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QString program = u"/opt/sso-tray-credentials"_s;
const QByteArray session = "[sso-session s]\nsso_start_url = https://d-1.awsapps.com/start\nsso_region = eu-west-1\n"
                           "sso_registration_scopes = sso:account:access\n";
const QByteArray standard =
    "# mine\n[profile a]\nsso_session = s\nsso_account_id = 123456789012\nsso_role_name = Admin\n"
    "cli_pager =\nregion = eu-west-1\ns3 =\n  max = 1\n\n";
const QByteArray keychain =
    "[profile k]\ncredential_process = \"/opt/sso-tray-credentials\" --sso-session s --account-id "
    "123456789012 --role-name Admin\nregion = eu-west-1\n\n";
const QByteArray legacy = "[profile l]\nsso_start_url = https://d-1.awsapps.com/start/#/\nsso_region = eu-west-1\n"
                          "sso_account_id = 123456789012\nsso_role_name = Admin\n\n";

QByteArray after(const QByteArray &config, const ConfigOperation &operation)
{
    const Result<ConfigChange> change = planOperation(Document(config), operation);
    return change ? change->after : "ERROR " + change.error().code.toUtf8() + ' ' + change.error().detail.toUtf8();
}

} // namespace

class TestOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsOnlyWhatIsOther();
    void editsAKeychainOnlyProfile();
    void editsOthersRegionAlone();
    void editRefusesWhatAwsDoesNotKnow();
    void editsALegacyProfilesPortal();
    void renamesWithItsReferences();
    void renamesAwkwardHeaders();
    void deletesAProfile();
    void convertsToTheSameSession();
    void convertsToANewSession();
    void switchesThereAndBack();
    void editsASession();
    void renamesASessionWithItsProfiles();
    void deletesASession();
    void keysAndComments();
    void case11_unreadableConfigIsOnlyRepaired();
    void case12_hostileNames_data();
    void case12_hostileNames();
};

void TestOperations::editsOnlyWhatIsOther()
{
    const QByteArray config = standard + session;
    const ProfileFields same{u"s"_s, u"123456789012"_s, u"Admin"_s, u"eu-west-1"_s, {}};
    QCOMPARE(after(config, editProfile(u"a"_s, same, program)), config);
    ProfileFields fields = same;
    fields.roleName = u"ViewOnly"_s;
    fields.region = QString();
    fields.output = u"json"_s;
    QCOMPARE(after(config, editProfile(u"a"_s, fields, program)),
        QByteArray(config)
            .replace("Admin", "ViewOnly")
            .replace("region = eu-west-1\ns3 =\n  max = 1\n", "s3 =\n  max = 1\noutput = json\n"));
    fields.session = u"gone"_s;
    QCOMPARE(after(config, editProfile(u"a"_s, fields, program)), "ERROR SessionMissing gone"_ba);
    QCOMPARE(after(config, editProfile(u"none"_s, same, program)), "ERROR NoSuchSection none"_ba);
}

void TestOperations::editsAKeychainOnlyProfile()
{
    const QByteArray config = keychain + session;
    const ProfileFields fields{u"s"_s, u"000000000042"_s, u"Admin"_s, u"eu-west-1"_s, {}};
    QCOMPARE(after(config, editProfile(u"k"_s, fields, program)),
        QByteArray(config).replace("123456789012", "000000000042"));
    QVERIFY(!after(config, editProfile(u"k"_s, fields, program)).contains("sso_session"));
}

void TestOperations::editsOthersRegionAlone()
{
    const QByteArray config = "[profile x]\nrole_arn = r\nsource_profile = a\n";
    QCOMPARE(after(config, editProfile(u"x"_s, {{}, {}, u"r"_s, u"us-east-1"_s, {}}, program)),
        config + "region = us-east-1\n");
}

void TestOperations::editRefusesWhatAwsDoesNotKnow()
{
    const QByteArray config = standard + session;
    QCOMPARE(after(config, editProfile(u"a"_s, {u"s"_s, u"12"_s, u"Admin"_s, {}, {}}, program)),
        "ERROR AccountNumber 12"_ba);
    QCOMPARE(after(config, editProfile(u"a"_s, {u"s"_s, u"123456789012"_s, u"a b"_s, {}, {}}, program)),
        "ERROR RoleText a b"_ba);
    QCOMPARE(after(config, editProfile(u"a"_s, {u"s"_s, u"123456789012"_s, u"Admin"_s, u"x #"_s, {}}, program)),
        "ERROR Region x #"_ba);
    QCOMPARE(after(config, editProfile(u"a"_s, {u"s"_s, u"123456789012"_s, u"Admin"_s, u"Tokyo"_s, {}}, program)),
        "ERROR Region Tokyo"_ba);
    // What stood there is not this change's mistake.
    const QByteArray odd = QByteArray(config).replace("region = eu-west-1\ns3", "region = Tokyo\ns3");
    QCOMPARE(after(odd, editProfile(u"a"_s, {u"s"_s, u"123456789012"_s, u"Admin"_s, u"Tokyo"_s, u"json"_s}, program)),
        QByteArray(odd).replace("  max = 1\n", "  max = 1\noutput = json\n"));
}

void TestOperations::editsALegacyProfilesPortal()
{
    const auto edited = [](const QByteArray &config, const QString &startUrl, const QString &ssoRegion) {
        return after(
            config, editProfile(u"l"_s, {{}, u"123456789012"_s, u"Admin"_s, {}, {}, startUrl, ssoRegion}, program));
    };
    const QString asItIs = u"https://d-1.awsapps.com/start/#/"_s;
    QCOMPARE(edited(legacy, asItIs, u"eu-west-1"_s), legacy);
    QCOMPARE(edited(legacy, asItIs, u"us-east-1"_s), QByteArray(legacy).replace("eu-west-1", "us-east-1"));
    const QByteArray withoutRegion = QByteArray(legacy).replace("sso_region = eu-west-1\n", "");
    QCOMPARE(edited(withoutRegion, asItIs, u"eu-west-1"_s),
        QByteArray(withoutRegion).replace("Admin\n", "Admin\nsso_region = eu-west-1\n"));
    QCOMPARE(edited(withoutRegion, asItIs, {}), "ERROR Region "_ba);
    QCOMPARE(edited(withoutRegion, asItIs, u"Tokyo"_s), "ERROR Region Tokyo"_ba);
    const QByteArray withoutUrl = "[profile l]\nsso_region = eu-west-1\nsso_account_id = 123456789012\n"
                                  "sso_role_name = Admin\n";
    QCOMPARE(edited(withoutUrl, u"https://d-1.awsapps.com/start"_s, u"eu-west-1"_s),
        withoutUrl + "sso_start_url = https://d-1.awsapps.com/start\n");
    QCOMPARE(edited(withoutUrl, {}, u"eu-west-1"_s), "ERROR StartUrl "_ba);
    QCOMPARE(edited(withoutUrl, u"http://x"_s, u"eu-west-1"_s), "ERROR StartUrl http://x"_ba);
}

void TestOperations::renamesWithItsReferences()
{
    const QByteArray config =
        standard + "[profile b]\nrole_arn = r\nsource_profile=a\n\n[profile c]\nsource_profile = ab\n" + session;
    QCOMPARE(after(config, renameProfile(u"a"_s, u"prod"_s)),
        QByteArray(config)
            .replace("[profile a]", "[profile prod]")
            .replace("source_profile=a\n", "source_profile=prod\n"));
    QCOMPARE(after(config, renameProfile(u"a"_s, u"b"_s)), "ERROR SectionExists b"_ba);
    QCOMPARE(after(config, renameProfile(u"a"_s, u"x y"_s)), "ERROR SectionName x y"_ba);
    QCOMPARE(after(config, renameProfile(u"a"_s, QString())), "ERROR SectionName "_ba);
    QCOMPARE(after(config, renameProfile(u"a"_s, u"a"_s)), config);
}

void TestOperations::renamesAwkwardHeaders()
{
    QCOMPARE(after("[profile 'a b'] # c\r\nregion = x", renameProfile(u"a b"_s, u"ab"_s)),
        "[profile ab] # c\r\nregion = x"_ba);
    QCOMPARE(after("[default]\nregion = x\n", renameProfile(u"default"_s, u"x"_s)), "[profile x]\nregion = x\n"_ba);
    QCOMPARE(after("[profile x]\nregion = x\n", renameProfile(u"x"_s, u"default"_s)), "[default]\nregion = x\n"_ba);
    // What it replaced is in force then.
    QCOMPARE(Document(after("[profile a]\nx = 1\n[profile \"a\"]\nx = 2\n", renameProfile(u"a"_s, u"b"_s)))
                 .value(SectionName::profile(u"a"_s), u"x"_s),
        u"1"_s);
}

void TestOperations::deletesAProfile()
{
    const QByteArray config = standard + keychain + session;
    QCOMPARE(after(config, deleteProfile(u"k"_s)), standard + session);
    QCOMPARE(after(config, deleteProfile(u"none"_s)), "ERROR NoSuchSection none"_ba);
}

void TestOperations::convertsToTheSameSession()
{
    const QByteArray config = legacy + session;
    QCOMPARE(sessionForConversion(Document(config), u"l"_s), u"s"_s);
    QCOMPARE(after(config, convertToSession(u"l"_s, u"s"_s)),
        "[profile l]\nsso_account_id = 123456789012\nsso_role_name = Admin\nsso_session = s\n\n" + session);
    const QByteArray other = legacy + QByteArray(session).replace("d-1.", "d-2.");
    QCOMPARE(after(other, convertToSession(u"l"_s, u"s"_s)), "ERROR SectionExists s"_ba);
}

void TestOperations::convertsToANewSession()
{
    QCOMPARE(sessionForConversion(Document(legacy), u"l"_s), u"d-1"_s);
    QCOMPARE(after(legacy, convertToSession(u"l"_s, u"d-1"_s)),
        "[profile l]\nsso_account_id = 123456789012\nsso_role_name = Admin\nsso_session = d-1\n\n[sso-session d-1]\n"
        "sso_start_url = https://d-1.awsapps.com/start/#/\nsso_region = eu-west-1\nsso_registration_scopes = "
        "sso:account:access\n"_ba);
    QCOMPARE(sessionForConversion(Document(legacy + "[sso-session d-1]\nsso_region = x\n"), u"l"_s), u"d-1-2"_s);
    for (const QByteArray &region : {""_ba, "sso_region =\n"_ba})
        QCOMPARE(after("[profile l]\nsso_start_url = x\n" + region, convertToSession(u"l"_s, u"n"_s)),
            "ERROR SsoIncomplete l"_ba);
}

void TestOperations::switchesThereAndBack()
{
    const QByteArray config = standard + session;
    const QByteArray there = after(config, switchWay(u"a"_s, CredentialsWay::KeychainOnly, program));
    const ProfileEntry entry = profileEntry(Document(there), u"a"_s);
    QCOMPARE(entry.kind, ProfileEntry::Kind::KeychainOnly);
    QCOMPARE(entry.session, u"s"_s);
    QVERIFY(!there.contains("sso_account_id") && !there.contains("sso_session ="));
    QVERIFY(there.contains("s3 =\n  max = 1\n"));
    QCOMPARE(problemsOf(Document(there), {}), QList<ProfileProblem>());
    const QByteArray back = after(there, switchWay(u"a"_s, CredentialsWay::Standard, program));
    QCOMPARE(profileEntry(Document(back), u"a"_s), profileEntry(Document(config), u"a"_s));
    QVERIFY(!back.contains("credential_process"));
    QCOMPARE(after(standard, switchWay(u"a"_s, CredentialsWay::KeychainOnly, program)), "ERROR SessionMissing s"_ba);
    QCOMPARE(after("[profile x]\ncredential_process = /bin/x\n", switchWay(u"x"_s, CredentialsWay::Standard, program)),
        "ERROR OtherCredentials x"_ba);
}

void TestOperations::editsASession()
{
    const QByteArray config = standard + session;
    SsoSession edited{u"s"_s, u"https://d-1.awsapps.com/start"_s, u"us-east-1"_s, {u"sso:account:access"_s}};
    QCOMPARE(after(config, editSession(edited)), standard + QByteArray(session).replace("eu-west-1", "us-east-1"));
    edited.region = u"eu-west-1"_s;
    edited.scopes = {};
    QCOMPARE(after(config, editSession(edited)),
        QByteArray(config).replace("sso_registration_scopes = sso:account:access\n", ""));
    // Written in another way, but the same.
    const QByteArray spaced = QByteArray(session).replace("sso:account:access", "a , b");
    edited.scopes = {u"a"_s, u"b"_s};
    QCOMPARE(after(spaced, editSession(edited)), spaced);
}

void TestOperations::renamesASessionWithItsProfiles()
{
    const QByteArray config = standard + keychain + legacy + session;
    QCOMPARE(profilesOfSession(Document(config), u"s"_s), QStringList({u"a"_s, u"k"_s}));
    QCOMPARE(after(config, renameSession(u"s"_s, u"t"_s)),
        QByteArray(config)
            .replace("sso_session = s", "sso_session = t")
            .replace("--sso-session s", "--sso-session t")
            .replace("[sso-session s]", "[sso-session t]"));
    QCOMPARE(after(config + "[sso-session t]\n", renameSession(u"s"_s, u"t"_s)), "ERROR SectionExists t"_ba);
    QCOMPARE(after(config, renameSession(u"s"_s, u"t%"_s)), "ERROR SessionName t%"_ba);
}

void TestOperations::deletesASession()
{
    const QByteArray config = standard + keychain + legacy + session;
    QCOMPARE(after(config, deleteSession(u"s"_s, false)), (standard + keychain + legacy).chopped(1));
    QCOMPARE(after(config, deleteSession(u"s"_s, true)), "# mine\n" + legacy.chopped(1));
}

void TestOperations::keysAndComments()
{
    QCOMPARE(after("[profile a]\nx = 1\ny = 2\n", removeKeys(u"a"_s, {u"x"_s, u"z"_s})), "[profile a]\ny = 2\n"_ba);
    QCOMPARE(after("[profile a]\nregion = eu # home\n", moveComment(u"a"_s, u"region"_s)),
        "[profile a]\n# home\nregion = eu\n"_ba);
}

void TestOperations::case11_unreadableConfigIsOnlyRepaired()
{
    const QByteArray broken = standard + session + "[profile a]\nregion = x\n";
    for (const ConfigOperation &operation :
        {renameProfile(u"a"_s, u"b"_s), deleteProfile(u"a"_s), deleteSession(u"s"_s, true),
            switchWay(u"a"_s, CredentialsWay::KeychainOnly, program), renameSession(u"s"_s, u"t"_s)})
        QCOMPARE(after(broken, operation), "ERROR DuplicateSection profile a"_ba);
    const ConfigProblem problem = Document(broken).problems().constFirst();
    const QByteArray mended = after(broken, repairOperation({RepairKind::MergeSection, problem}));
    QVERIFY(Document(mended).isParsable());
    QCOMPARE(Document(mended).value(SectionName::profile(u"a"_s), u"region"_s), u"x"_s);
}

void TestOperations::case12_hostileNames_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"a\n[profile x]"_s, u"a]"_s, u"a#b"_s, u"\"a\""_s, u"'"_s, u"\u202ea"_s, u"😀"_s,
             u"a b"_s, QString(300, u'\n')})
        QTest::newRow(name.toUtf8().toHex().left(40).constData()) << name;
}

void TestOperations::case12_hostileNames()
{
    QFETCH(QString, name);
    const QByteArray config = standard + keychain + legacy + session;
    for (const ConfigOperation &operation :
        {renameProfile(u"a"_s, name), renameSession(u"s"_s, name), convertToSession(u"l"_s, name)})
        QVERIFY(after(config, operation).startsWith("ERROR SectionName"));
    QVERIFY(after(config, editProfile(u"a"_s, {u"s"_s, name, u"r"_s, {}, {}}, program)).startsWith("ERROR Account"));
    QVERIFY(after(config, editProfile(u"a"_s, {u"s"_s, u"123456789012"_s, name, {}, {}}, program))
                .startsWith("ERROR RoleText"));
    QVERIFY(after(config, editProfile(u"a"_s, {name, u"123456789012"_s, u"r"_s, {}, {}}, program))
                .startsWith("ERROR SessionMissing"));
}

QTEST_GUILESS_MAIN(TestOperations)
#include "tst_operations.moc"
