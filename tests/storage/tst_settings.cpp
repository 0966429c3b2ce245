#include "storage/settings.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void defaults();
    void everythingIsReadBack();
    void defaultsAreNotWritten();
    void nonsenseCountsAsDefault_data();
    void nonsenseCountsAsDefault();
    void textsThatAreHardToWrite_data();
    void textsThatAreHardToWrite();
    void whatANewerVersionWroteStays();
    void passwordOfTheProxyIsNotKept();
    void tellsOfChangesOnce();
    void restartIsNeededForFilesAndNetwork();
    void savingFails();
    void clearing();

private:
    QString path() const { return m_home->filePath(u"config/settings.ini"_s); }
    void write(const QByteArray &content) const
    {
        QVERIFY(QDir().mkpath(m_home->filePath(u"config"_s)));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    QByteArray written() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestSettings::defaults()
{
    const Settings settings(path());
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.noticeLead(), std::optional(15min));
    QCOMPARE(settings.clipboardTime(), 60s);
    QVERIFY(settings.browserCommand().isEmpty());
    QVERIFY(settings.configFile().isEmpty());
    QVERIFY(settings.credentialsFile().isEmpty());
    QVERIFY(settings.proxy().isEmpty());
    QVERIFY(settings.caBundle().isEmpty());
    QVERIFY(!settings.fips());
    QVERIFY(!settings.dualStack());
    QVERIFY(!settings.needsRestart());
    QVERIFY(!QFile::exists(path())); // reading makes no file
}

void TestSettings::everythingIsReadBack()
{
    Settings settings(path());
    settings.setLanguage(u"ja"_s);
    settings.setNoticeLead(std::nullopt);
    settings.setClipboardTime(30s);
    settings.setBrowserCommand(u"firefox -P work %u"_s);
    settings.setConfigFile(u"/home/user/work/config"_s);
    settings.setCredentialsFile(u"~/work/credentials"_s);
    settings.setProxy(u"socks5://proxy.example:1080"_s);
    settings.setCaBundle(u"/etc/ssl/company.pem"_s);
    settings.setFips(true);
    settings.setDualStack(false);
    QVERIFY(!settings.saveError());

    const Settings again(path());
    QCOMPARE(again.language(), u"ja"_s);
    QCOMPARE(again.noticeLead(), std::nullopt);
    QCOMPARE(again.clipboardTime(), 30s);
    QCOMPARE(again.browserCommand(), u"firefox -P work %u"_s);
    QCOMPARE(again.configFile(), u"/home/user/work/config"_s);
    QCOMPARE(again.credentialsFile(), u"~/work/credentials"_s);
    QCOMPARE(again.proxy(), u"socks5://proxy.example:1080"_s);
    QCOMPARE(again.caBundle(), u"/etc/ssl/company.pem"_s);
    QCOMPARE(again.fips(), std::optional(true));
    QCOMPARE(again.dualStack(), std::optional(false));

    settings.setNoticeLead(120min);
    QCOMPARE(Settings(path()).noticeLead(), std::optional(120min));
}

void TestSettings::defaultsAreNotWritten()
{
    Settings settings(path());
    settings.setNoticeLead(15min);
    settings.setClipboardTime(60s);
    settings.setFips(std::nullopt);
    settings.setLanguage({});
    QVERIFY(!QFile::exists(path()));
    settings.setClipboardTime(20s);
    QVERIFY(written().contains("clipboardTime"));
    settings.setClipboardTime(60s);
    QCOMPARE(written(), "[General]\n"_ba);
}

void TestSettings::nonsenseCountsAsDefault_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("too short") << "[General]\nnoticeLead=4\nclipboardTime=9\n"_ba;
    QTest::newRow("too long") << "[General]\nnoticeLead=121\nclipboardTime=601\n"_ba;
    QTest::newRow("negative") << "[General]\nnoticeLead=-15\nclipboardTime=-60\n"_ba;
    QTest::newRow("no numbers") << "[General]\nnoticeLead=soon\nclipboardTime=6e1\n"_ba;
    QTest::newRow("huge") << "[General]\nnoticeLead=99999999999\nclipboardTime=99999999999999999999\n"_ba;
    QTest::newRow("other words") << "[General]\nlanguage=de\nfips=1\ndualStack=TRUE\n"_ba;
    QTest::newRow("no settings") << "\x00\xFF garbage [[[\n=\n"_ba;
    QTest::newRow("another section") << "[Other]\nlanguage=ja\nnoticeLead=30\nclipboardTime=30\nfips=true\n"_ba;
}

void TestSettings::nonsenseCountsAsDefault()
{
    QFETCH(QByteArray, content);
    write(content);
    const Settings settings(path());
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.noticeLead(), std::optional(15min));
    QCOMPARE(settings.clipboardTime(), 60s);
    QVERIFY(!settings.fips());
    QVERIFY(!settings.dualStack());
}

void TestSettings::textsThatAreHardToWrite_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"\"C:\\Program Files\\x.exe\" --a=\"b; c, d\" %u"_s, u"/home/日本/é config;#"_s,
             u"@Invalid()"_s, u"@"_s, u"[General]"_s, u"a=b"_s, u"two\nlines\rand more"_s, u"\\n"_s, u"%20"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestSettings::textsThatAreHardToWrite()
{
    QFETCH(QString, text);
    Settings settings(path());
    settings.setBrowserCommand(text);
    settings.setConfigFile(text);
    settings.setCaBundle(u"/after/it"_s);
    const Settings again(path());
    QCOMPARE(again.browserCommand(), text);
    QCOMPARE(again.configFile(), text);
    QCOMPARE(again.caBundle(), u"/after/it"_s);
}

void TestSettings::whatANewerVersionWroteStays()
{
    write("[General]\nlater=7\n\n[sessions]\nmy%20sso\\method=\"browser\"\n");
    Settings settings(path());
    settings.setLanguage(u"en"_s);
    const QSettings file(path(), QSettings::IniFormat);
    QCOMPARE(file.value("later"_L1).toString(), u"7"_s);
    QCOMPARE(file.value("sessions/my sso/method"_L1).toString(), u"browser"_s);
    QCOMPARE(file.value("language"_L1).toString(), u"en"_s);
}

void TestSettings::passwordOfTheProxyIsNotKept()
{
    Settings settings(path());
    for (const QString &address :
        {u"http://user:p@ss/word@proxy.example:3128"_s, u" user:pass@proxy.example:3128 "_s}) {
        settings.setProxy(address);
        QVERIFY(settings.proxy().endsWith(u"proxy.example:3128"_s));
        QVERIFY(!settings.proxy().contains(u"ss"_s));
        QVERIFY(!written().contains("user"));
    }
    write("[General]\nproxy=http://user:pass@proxy.example\n");
    QCOMPARE(Settings(path()).proxy(), u"http://proxy.example"_s);
}

void TestSettings::tellsOfChangesOnce()
{
    Settings settings(path());
    QSignalSpy changed(&settings, &Settings::changed);
    settings.setLanguage(u"ja"_s);
    QCOMPARE(changed.size(), 1);
    settings.setLanguage(u"ja"_s);
    settings.setClipboardTime(60s);
    QCOMPARE(changed.size(), 1);
    settings.setLanguage({});
    QCOMPARE(changed.size(), 2);
}

void TestSettings::restartIsNeededForFilesAndNetwork()
{
    Settings settings(path());
    settings.setLanguage(u"ja"_s);
    settings.setBrowserCommand(u"firefox"_s);
    QVERIFY(!settings.needsRestart());
    settings.setFips(true);
    QVERIFY(settings.needsRestart());
    settings.setFips(std::nullopt);
    QVERIFY(!settings.needsRestart());
    settings.setConfigFile(u"/srv/config"_s);
    QVERIFY(settings.needsRestart());
    QVERIFY(!Settings(path()).needsRestart());
}

void TestSettings::savingFails()
{
    QVERIFY(QDir().mkpath(path())); // a folder stands where the file should be
    Settings settings(path());
    QSignalSpy changed(&settings, &Settings::changed);
    settings.setClipboardTime(30s);
    QVERIFY(settings.saveError());
    QCOMPARE(settings.saveError()->code, u"NotARegularFile"_s);
    QCOMPARE(settings.clipboardTime(), 30s); // for this run
    QCOMPARE(changed.size(), 1);

    QVERIFY(QDir().rmdir(path()));
    settings.setClipboardTime(30s); // choosing it again saves it
    QVERIFY(!settings.saveError());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(Settings(path()).clipboardTime(), 30s);
}

void TestSettings::clearing()
{
    Settings settings(path());
    settings.setLanguage(u"ja"_s);
    settings.setFips(true);
    QSignalSpy changed(&settings, &Settings::changed);
    QVERIFY(settings.clear());
    QCOMPARE(changed.size(), 1);
    QVERIFY(!QFile::exists(path()));
    QCOMPARE(settings.language(), QString());
    QVERIFY(!settings.fips());
    QVERIFY(settings.clear()); // nothing there is no error
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
