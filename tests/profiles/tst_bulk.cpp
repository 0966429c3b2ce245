#include "profiles/bulksetup.h"

#include "config/configfile.h"
#include "config/configundo.h"
#include "support/manualclock.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace ssotray;
using namespace std::chrono_literals;

namespace {

const QByteArray sessionText = "[sso-session my-sso]\n"
                               "sso_start_url = https://d-12345xxxxx.awsapps.com/start\n"
                               "sso_region = ap-northeast-1\n"
                               "sso_registration_scopes = sso:account:access\n";

NamedTarget roleIn(const QString &account, const QString &role)
{
    return {u"my-sso"_s, u"ap-northeast-1"_s, account, u"Account "_s + account, {}, role};
}

// All of them known and chosen.
BulkRoles rolesOf(const QList<NamedTarget> &targets)
{
    BulkRoles roles;
    roles.known = targets;
    roles.chosen.resize(size_t(targets.size()));
    std::iota(roles.chosen.begin(), roles.chosen.end(), 0);
    roles.sessions = {u"my-sso"_s};
    for (const NamedTarget &target : targets) {
        roles.accounts.insert({target.session, target.accountId});
        roles.listedAccounts.insert({target.session, target.accountId});
    }
    return roles;
}

} // namespace

class TestBulk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void writesAllInOneSave();
    void keychainOnly();
    void aSessionThatIsGoneIsNotWritten();
    void foreignProfilesAreNeverWrittenOver();
    void runAgainAddsWhatIsNewAndLeavesTheRest();
    void offersToRemoveOnlyWhatWasMadeInBulkAndIsUnchanged();
    void nothingIsGoneWhileAwsHasNotAnsweredCompletely();
    void theNameDoesNotDependOnWhatIsTicked();
    void undoneAndRemovedAgain();
    void anotherProfileOnlyWhenAsked();
    void saysWhatCannotBeWritten();
    void remembersTheChoicesAndSurvivesAStrangeFile();
    void twoWindowsRememberForEachOther();
    void aRoleThatIsThereTwiceGetsOneProfile();
    void tenThousandRoles();
    void theRealCliReadsTheSame();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray config() const
    {
        QFile file(path(u"config"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }
    void write(const QByteArray &text) const
    {
        QFile file(path(u"config"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    // As when the window is opened.
    std::unique_ptr<BulkSetup> open() const
    {
        auto setup = std::make_unique<BulkSetup>(*m_file, path(u"lists/bulk.json"_s), u"/opt/sso-tray-credentials"_s);
        QSignalSpy read(setup.get(), &BulkSetup::changed);
        setup->readConfig();
        m_clock->advance(1s);
        for (int i = 0; i < 100 && read.isEmpty(); ++i)
            m_clock->advance(10ms);
        return setup;
    }
    bool save(BulkSetup &setup) const
    {
        QSignalSpy saved(&setup, &BulkSetup::saved);
        setup.save();
        for (int i = 0; i < 200 && setup.isSaving(); ++i)
            m_clock->advance(10ms);
        m_clock->advance(1s);
        return saved.size() == 1;
    }
    QStringList profiles() const { return Document(config()).names(SectionKind::Profile); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ConfigFile> m_file;
};

void TestBulk::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>(QDateTime::currentDateTimeUtc().addDays(1));
    m_file = std::make_unique<ConfigFile>(path(u"config"_s), path(u"backups"_s), path(u"lock"_s), *m_clock);
    write(sessionText);
}

void TestBulk::writesAllInOneSave()
{
    const auto setup = open();
    setup->setRoles(rolesOf({roleIn(u"111111111111"_s, u"Admin"_s), roleIn(u"222222222222"_s, u"Read=Only"_s)}));
    setup->setChoices({u"{account_name}-{role}"_s, CredentialsWay::Standard, u"eu-west-1"_s, u"json"_s});
    QCOMPARE(setup->example().value(), u"Account-111111111111-Admin"_s);
    const BulkSetup::Preview preview = setup->preview().value();
    QCOMPARE(preview.change.diff.last().text, u"output = json"_s);
    QVERIFY(save(*setup));
    QCOMPARE(config(),
        sessionText
            + "\n[profile Account-111111111111-Admin]\nsso_session = my-sso\nsso_account_id = 111111111111\n"
              "sso_role_name = Admin\nregion = eu-west-1\noutput = json\n"
              "\n[profile Account-222222222222-Read-Only]\nsso_session = my-sso\nsso_account_id = 222222222222\n"
              "sso_role_name = Read=Only\nregion = eu-west-1\noutput = json\n");
    QCOMPARE(config(), preview.change.after);
    const QList<Backup> backups = m_file->history().backups();
    QCOMPARE(backups.size(), 1);
    QCOMPARE(backups[0].note, (ChangeNote{u"Bulk"_s, u"Account-111111111111-Admin"_s, 2}));
}

void TestBulk::keychainOnly()
{
    const auto setup = open();
    setup->setRoles(rolesOf({roleIn(u"111111111111"_s, u"Admin"_s)}));
    setup->setChoices({NameTemplate::standard(), CredentialsWay::KeychainOnly, {}, {}});
    QVERIFY(save(*setup));
    QCOMPARE(config(),
        sessionText
            + "\n[profile Admin-111111111111]\ncredential_process = \"/opt/sso-tray-credentials\" --sso-session my-sso "
              "--account-id 111111111111 --role-name Admin\n");
    // Its role is recognised again.
    const auto again = open();
    QCOMPARE(again->choices().way, CredentialsWay::KeychainOnly);
    again->setRoles(rolesOf({roleIn(u"111111111111"_s, u"Admin"_s)}));
    QCOMPARE(again->preview()->plan.present, 1);
}

void TestBulk::aSessionThatIsGoneIsNotWritten()
{
    write({});
    const auto setup = open();
    setup->setRoles(rolesOf({roleIn(u"111111111111"_s, u"Admin"_s)}));
    QCOMPARE(setup->preview()->plan.refused, 1);
    QCOMPARE(setup->preview()->plan.refusal->code, u"SessionMissing"_s);
}

void TestBulk::foreignProfilesAreNeverWrittenOver()
{
    const QByteArray foreign = "[profile Admin-111111111111]\naws_access_key_id = AKIAEXAMPLE\n\n"
                               "[profile Admin-222222222222]\nregion = eu-west-1\n\n";
    write(foreign + sessionText);
    const auto setup = open();
    setup->setRoles(rolesOf({roleIn(u"111111111111"_s, u"Admin"_s), roleIn(u"222222222222"_s, u"Admin"_s)}));
    QVERIFY(save(*setup));
    QVERIFY(config().startsWith(foreign + sessionText));
    QCOMPARE(profiles(),
        (QStringList{u"Admin-111111111111"_s, u"Admin-222222222222"_s, u"Admin-111111111111-111111111111"_s,
            u"Admin-222222222222-222222222222"_s}));

    // The default profile is nobody's to be taken.
    const auto again = open();
    again->setRoles(rolesOf({roleIn(u"333333333333"_s, u"default"_s)}));
    again->setChoices({u"{role}"_s, CredentialsWay::Standard, {}, {}});
    QCOMPARE(again->preview()->plan.added, QStringList{u"default-333333333333"_s});
}

void TestBulk::runAgainAddsWhatIsNewAndLeavesTheRest()
{
    const auto first = open();
    first->setRoles(rolesOf({roleIn(u"111111111111"_s, u"Admin"_s), roleIn(u"111111111111"_s, u"Reader"_s)}));
    QVERIFY(save(*first));
    write(config().replace("output = json", "output = text") + "\n# mine\n[profile mine]\nregion = x\n");
    const QByteArray before = config();

    const auto second = open();
    second->setRoles(rolesOf({roleIn(u"111111111111"_s, u"Admin"_s), roleIn(u"111111111111"_s, u"Reader"_s),
        roleIn(u"222222222222"_s, u"Admin"_s)}));
    const BulkPlan plan = second->preview()->plan;
    QCOMPARE(plan.added, QStringList{u"Admin-222222222222"_s});
    QCOMPARE(plan.present, 2);
    QVERIFY(save(*second));
    QVERIFY(config().startsWith(before));

    // And a third time there is nothing to do: not even a save.
    const QByteArray last = config();
    const auto third = open();
    third->setRoles(second->roles());
    QCOMPARE(third->preview()->change.diff, QList<DiffLine>());
    QVERIFY(save(*third));
    QCOMPARE(config(), last);
    QCOMPARE(m_file->history().backups().size(), 2);
}

void TestBulk::offersToRemoveOnlyWhatWasMadeInBulkAndIsUnchanged()
{
    const QByteArray mine = "[profile Gone-111111111111]\nsso_session = my-sso\nsso_account_id = 111111111111\n"
                            "sso_role_name = Gone\nregion = us-east-1\noutput = json\n\n";
    write(mine + sessionText);
    const auto first = open();
    first->setRoles(rolesOf({roleIn(u"111111111111"_s, u"Stays"_s), roleIn(u"111111111111"_s, u"Edited"_s),
        roleIn(u"111111111111"_s, u"Vanishes"_s), roleIn(u"222222222222"_s, u"WithItsAccount"_s)}));
    QVERIFY(save(*first));
    write(config().replace("sso_role_name = Edited\n", "sso_role_name = Edited\ncli_pager =\n"));

    const auto second = open();
    second->setRoles(rolesOf({roleIn(u"111111111111"_s, u"Stays"_s)}));
    QCOMPARE(second->preview()->plan.gone, (QStringList{u"Vanishes-111111111111"_s, u"WithItsAccount-222222222222"_s}));
    QCOMPARE(second->preview()->change.diff, QList<DiffLine>()); // only offered
    second->setRemoveGone(true);
    QVERIFY(save(*second));
    QCOMPARE(profiles(), (QStringList{u"Gone-111111111111"_s, u"Stays-111111111111"_s, u"Edited-111111111111"_s}));
    QVERIFY(config().startsWith(mine));
}

void TestBulk::nothingIsGoneWhileAwsHasNotAnsweredCompletely()
{
    const auto first = open();
    first->setRoles(rolesOf({roleIn(u"111111111111"_s, u"Admin"_s)}));
    QVERIFY(save(*first));
    const auto second = open();
    BulkRoles roles;
    second->setRoles(roles); // signed out: nothing is known
    QCOMPARE(second->preview()->plan.gone, QStringList());
    roles.sessions = {u"my-sso"_s};
    roles.accounts.insert({u"my-sso"_s, u"111111111111"_s});
    second->setRoles(roles); // the account is there, its roles are not known yet
    QCOMPARE(second->preview()->plan.gone, QStringList());
    roles.listedAccounts = roles.accounts;
    second->setRoles(roles);
    QCOMPARE(second->preview()->plan.gone, QStringList{u"Admin-111111111111"_s});
}

void TestBulk::theNameDoesNotDependOnWhatIsTicked()
{
    BulkRoles roles = rolesOf({roleIn(u"111111111111"_s, u"Admin"_s), roleIn(u"222222222222"_s, u"Admin"_s)});
    const BulkChoices choices{u"{role}"_s, CredentialsWay::Standard, {}, {}};
    roles.chosen = {1};
    const auto one = open();
    one->setRoles(roles);
    one->setChoices(choices);
    QCOMPARE(one->preview()->plan.added, QStringList{u"Admin-222222222222"_s});
    roles.chosen = {1, 0};
    one->setRoles(roles);
    QCOMPARE(one->preview()->plan.added, (QStringList{u"Admin-222222222222"_s, u"Admin-111111111111"_s}));
}

void TestBulk::undoneAndRemovedAgain()
{
    const BulkRoles roles = rolesOf({roleIn(u"111111111111"_s, u"Admin"_s), roleIn(u"222222222222"_s, u"Admin"_s)});
    const auto first = open();
    first->setRoles(roles);
    QVERIFY(save(*first));
    const QByteArray full = config();
    ConfigUndo undo(*m_file);
    QVERIFY(undo.takeBack(*undo.nextUndo()).result());
    QCOMPARE(config(), sessionText);
    QVERIFY(undo.takeBack(*undo.nextRedo()).result());
    QCOMPARE(config(), full);

    // A removal that was taken back is still known to have been made in bulk.
    const auto second = open();
    second->setRoles(rolesOf({roleIn(u"222222222222"_s, u"Admin"_s)}));
    second->setRemoveGone(true);
    QVERIFY(save(*second));
    QCOMPARE(profiles(), QStringList{u"Admin-222222222222"_s});
    QVERIFY(undo.takeBack(*undo.nextUndo()).result());
    QCOMPARE(config(), full);
    const auto third = open();
    third->setRoles(second->roles());
    QCOMPARE(third->preview()->plan.gone, QStringList{u"Admin-111111111111"_s});
}

void TestBulk::anotherProfileOnlyWhenAsked()
{
    write("[profile prod]\nsso_session = my-sso\nsso_account_id = 111111111111\nsso_role_name = Admin\n\n"
          "[profile old]\nsso_start_url = https://d-12345xxxxx.awsapps.com/start\nsso_region = ap-northeast-1\n"
          "sso_account_id = 222222222222\nsso_role_name = Admin\n\n"
        + sessionText);
    const auto setup = open();
    setup->setRoles(rolesOf({roleIn(u"111111111111"_s, u"Admin"_s), roleIn(u"222222222222"_s, u"Admin"_s)}));
    QCOMPARE(setup->preview()->plan.present, 2);
    QCOMPARE(setup->preview()->plan.added, QStringList());
    setup->setAlsoWithProfile(true);
    QCOMPARE(setup->preview()->plan.added, (QStringList{u"Admin-111111111111"_s, u"Admin-222222222222"_s}));
}

void TestBulk::saysWhatCannotBeWritten()
{
    const auto setup = open();
    setup->setRoles(rolesOf({roleIn(u"111111111111"_s, u"Röle"_s), roleIn(u"111111111111"_s, u"Admin"_s)}));
    const BulkPlan plan = setup->preview()->plan;
    QCOMPARE(plan.added, QStringList{u"Admin-111111111111"_s});
    QCOMPARE(plan.refused, 1);
    QCOMPARE(plan.refusal->kind, Error::Kind::Input);

    setup->setChoices({u"{nothing}"_s, CredentialsWay::Standard, {}, {}});
    QCOMPARE(setup->preview().error().code, u"TemplateField"_s);
    write("[profile a]\n[profile a]\n");
    const auto broken = open();
    QCOMPARE(broken->preview().error().code, u"DuplicateSection"_s);
}

void TestBulk::remembersTheChoicesAndSurvivesAStrangeFile()
{
    const BulkChoices choices{u"{session}.{role}"_s, CredentialsWay::KeychainOnly, u"eu-west-1"_s, u"yaml"_s};
    const auto first = open();
    first->setRoles(rolesOf({roleIn(u"111111111111"_s, u"Admin"_s)}));
    first->setChoices(choices);
    QVERIFY(save(*first));
    QVERIFY(!first->recordsError());
    QCOMPARE(open()->choices(), choices);
    QFile file(path(u"lists/bulk.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[1, {");
    file.close();
    QCOMPARE(open()->choices().pattern, NameTemplate::standard());
}

void TestBulk::twoWindowsRememberForEachOther()
{
    const auto first = open();
    const auto second = open();
    first->setRoles(rolesOf({roleIn(u"111111111111"_s, u"Admin"_s)}));
    QVERIFY(save(*first));
    second->readConfig();
    second->setRoles(rolesOf({roleIn(u"222222222222"_s, u"Admin"_s)}));
    QVERIFY(save(*second));
    QCOMPARE(BulkRecords::read(path(u"lists/bulk.json"_s)).profiles.size(), 2);
}

// As AWS sends a role that came while its list was read page by page.
void TestBulk::aRoleThatIsThereTwiceGetsOneProfile()
{
    const auto setup = open();
    setup->setRoles(rolesOf({roleIn(u"111111111111"_s, u"Admin"_s), roleIn(u"111111111111"_s, u"Admin"_s)}));
    QCOMPARE(setup->preview()->plan.added.size(), 1);
    QCOMPARE(setup->preview()->plan.present, 1);
}

void TestBulk::tenThousandRoles()
{
    QList<NamedTarget> targets;
    for (int account = 0; account < 1000; ++account) {
        for (int role = 0; role < 10; ++role)
            targets += roleIn(QString::number(100'000'000'000 + account), u"Role%1"_s.arg(role));
    }
    const auto setup = open();
    setup->setRoles(rolesOf(targets));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(setup->preview()->plan.added.size(), 10'000);
    qInfo("the plan and the diff of 10,000 profiles: %lld ms", timer.elapsed());
    timer.start();
    QVERIFY(save(*setup));
    qInfo("saved: %lld ms", timer.elapsed());
    QCOMPARE(profiles().size(), 10'000);
    const auto again = open();
    again->setRoles(setup->roles());
    timer.start();
    QCOMPARE(again->preview()->plan.present, 10'000);
    qInfo("again: %lld ms", timer.elapsed());
}

void TestBulk::theRealCliReadsTheSame()
{
    const QString aws = u"/usr/bin/aws"_s;
    if (!QFile::exists(aws))
        QSKIP("There is no AWS CLI here.");
    QList<NamedTarget> targets;
    for (int account = 0; account < 1250; ++account) {
        for (const QString &role : {u"Admin"_s, u"Read=Only"_s, u"a+b,c@d"_s, u"x.y-z_1"_s})
            targets += roleIn(QString::number(100'000'000'000 + account), role);
    }
    for (const CredentialsWay way : {CredentialsWay::Standard, CredentialsWay::KeychainOnly}) {
        const auto setup = open();
        setup->setRoles(rolesOf(targets));
        const QString pattern =
            way == CredentialsWay::Standard ? u"{account_name}/{role}"_s : u"k.{role}@{account_id}"_s;
        setup->setChoices({pattern, way, u"eu-west-1"_s, u"json"_s});
        setup->setAlsoWithProfile(true);
        QVERIFY(save(*setup));
        QCOMPARE(setup->savedPlan().added.size(), targets.size());
    }
    QProcess listing;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"AWS_CONFIG_FILE"_s, path(u"config"_s));
    environment.insert(u"AWS_SHARED_CREDENTIALS_FILE"_s, path(u"none"_s));
    listing.setProcessEnvironment(environment);
    listing.start(aws, {u"configure"_s, u"list-profiles"_s});
    QVERIFY(listing.waitForFinished(60'000));
    QCOMPARE(listing.readAllStandardError(), QByteArray());
    QCOMPARE(QString::fromUtf8(listing.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts), profiles());
    QCOMPARE(profiles().size(), 10'000);
}

QTEST_GUILESS_MAIN(TestBulk)
#include "tst_bulk.moc"
