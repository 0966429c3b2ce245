#include "storage/sessionrecords.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

class TestSessionRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void nothingAtFirst();
    void everythingIsReadBack();
    void whatIsTakenAwayIsGone();
    void namesThatAreHardToWrite_data();
    void namesThatAreHardToWrite();
    void namesAreKeptApart();
    void twoProgramsWriteTheSameFile();
    void garbageCountsAsNothing_data();
    void garbageCountsAsNothing();
    void whatANewerVersionWroteStays();
    void nothingNewIsNotWritten();
    void savingFailsAndIsMadeUpFor();
    void clearing();

private:
    QString path() const { return m_home->filePath(u"data/sso-tray/sessions.ini"_s); }
    void write(const QByteArray &content) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
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

static const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

void TestSessionRecords::nothingAtFirst()
{
    const SessionRecords records(path());
    QVERIFY(records.storedSessions().isEmpty());
    QVERIFY(records.sessionsToRemove().isEmpty());
    QVERIFY(!records.signedInAt(u"my-sso"_s).isValid());
    QVERIFY(!records.learnedLength(u"my-sso"_s));
    QVERIFY(!records.provenMethod(u"my-sso"_s));
    QVERIFY(!QFile::exists(QFileInfo(path()).path())); // looking makes nothing
}

void TestSessionRecords::everythingIsReadBack()
{
    SessionRecords records(path());
    records.addStoredSession(u"my-sso"_s);
    records.addStoredSession(u"other"_s);
    records.setToRemove(u"other"_s, true);
    records.setSignedInAt(u"my-sso"_s, noon);
    records.setLearnedLength(u"my-sso"_s, 8h + 1s);
    records.setProvenMethod(u"my-sso"_s, SignInMethod::Browser);
    records.setBrowserCommand(u"my-sso"_s, u" firefox -P 'a=b' \n[x] %u "_s);
    records.setProvenMethod(u"other"_s, SignInMethod::DeviceCode);
    const SessionRecords again(path());
    QCOMPARE(again.storedSessions(), QStringList({u"my-sso"_s, u"other"_s}));
    QCOMPARE(again.sessionsToRemove(), QStringList{u"other"_s});
    QCOMPARE(again.signedInAt(u"my-sso"_s), noon);
    QCOMPARE(again.signedInAt(u"my-sso"_s).timeSpec(), Qt::UTC);
    QVERIFY(!again.signedInAt(u"other"_s).isValid());
    QCOMPARE(again.learnedLength(u"my-sso"_s), std::optional<std::chrono::seconds>(8h + 1s));
    QVERIFY(!again.learnedLength(u"other"_s));
    QCOMPARE(again.browserCommand(u"my-sso"_s), u"firefox -P 'a=b' [x] %u"_s);
    QVERIFY(again.browserCommand(u"other"_s).isEmpty());
    QCOMPARE(again.provenMethod(u"my-sso"_s), std::optional(SignInMethod::Browser));
    QCOMPARE(again.provenMethod(u"other"_s), std::optional(SignInMethod::DeviceCode));
    QVERIFY(
        !(QFile(path()).permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
}

void TestSessionRecords::whatIsTakenAwayIsGone()
{
    SessionRecords records(path());
    records.addStoredSession(u"a"_s);
    records.setToRemove(u"a"_s, true);
    records.setSignedInAt(u"a"_s, noon);
    records.setLearnedLength(u"a"_s, 8h);
    records.setToRemove(u"a"_s, false);
    QCOMPARE(records.storedSessions(), QStringList{u"a"_s});
    QVERIFY(SessionRecords(path()).sessionsToRemove().isEmpty());
    records.removeStoredSession(u"a"_s);
    QVERIFY(SessionRecords(path()).storedSessions().isEmpty());
    records.setSignedInAt(u"a"_s, {});
    QVERIFY(!SessionRecords(path()).signedInAt(u"a"_s).isValid());
    records.setLearnedLength(u"a"_s, {});
    QVERIFY(!SessionRecords(path()).learnedLength(u"a"_s));
}

void TestSessionRecords::namesThatAreHardToWrite_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"a/b"_s, u"a\\b"_s, u"日本"_s, u"100%"_s, u"%41"_s, u"General"_s, u"general"_s,
             u"x=y"_s, u"[s]"_s, u" space "_s, u";#"_s, u"two\nlines"_s, u"\"quoted\""_s, u"@Variant(1)"_s, u"."_s,
             u"é"_s, QString(300, u'n')})
        QTest::newRow(QUrl::toPercentEncoding(name.left(20)).constData()) << name;
}

void TestSessionRecords::namesThatAreHardToWrite()
{
    QFETCH(QString, name);
    SessionRecords records(path());
    records.addStoredSession(u"another"_s);
    records.addStoredSession(name);
    records.setToRemove(name, true);
    records.setSignedInAt(name, noon);
    records.setLearnedLength(u"another"_s, 1h);
    const SessionRecords again(path());
    QCOMPARE(again.storedSessions().size(), 2);
    QVERIFY(again.storedSessions().contains(name));
    QCOMPARE(again.sessionsToRemove(), QStringList{name});
    QCOMPARE(again.signedInAt(name), noon);
    QCOMPARE(again.learnedLength(u"another"_s), std::optional<std::chrono::seconds>(1h));
}

void TestSessionRecords::namesAreKeptApart()
{
    SessionRecords records(path());
    for (const QString &name : {u"dev"_s, u"Dev"_s, u"dev/"_s, u"dev/stored"_s, u"a+b"_s, u"a b"_s})
        records.addStoredSession(name);
    records.setToRemove(u"Dev"_s, true);
    records.setLearnedLength(u"dev"_s, 1h);
    records.setLearnedLength(u"Dev"_s, 2h);
    const SessionRecords again(path());
    QCOMPARE(again.storedSessions().size(), 6);
    QCOMPARE(again.sessionsToRemove(), QStringList{u"Dev"_s});
    QCOMPARE(again.learnedLength(u"dev"_s), std::optional<std::chrono::seconds>(1h));
    QCOMPARE(again.learnedLength(u"Dev"_s), std::optional<std::chrono::seconds>(2h));
}

// The app and a tool's `--print-credentials`, each with its own object.
void TestSessionRecords::twoProgramsWriteTheSameFile()
{
    SessionRecords app(path());
    SessionRecords tool(path());
    for (int i = 0; i < 5; ++i) {
        app.addStoredSession(u"app-%1"_s.arg(i));
        tool.addStoredSession(u"tool-%1"_s.arg(i));
        app.setSignedInAt(u"shared"_s, noon.addSecs(i));
        QCOMPARE(tool.signedInAt(u"shared"_s), noon.addSecs(i));
        tool.setSignedInAt(u"shared"_s, noon.addSecs(-i));
        QCOMPARE(app.signedInAt(u"shared"_s), noon.addSecs(-i));
    }
    QCOMPARE(app.storedSessions().size(), 10);
    QCOMPARE(app.storedSessions(), tool.storedSessions());
}

void TestSessionRecords::garbageCountsAsNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("binary") << QByteArray("\0\xff\x01[a]\0stored", 14);
    QTest::newRow("no section") << "stored=true\n"_ba;
    QTest::newRow("half a line") << "[my-sso]\nstor"_ba;
    QTest::newRow("nonsense") << "[my-sso]\nstored=perhaps\nsignedInAt=noon\nlearnedLength=-5\nsignInMethod=magic\n"_ba;
    QTest::newRow("too large") << "[my-sso]\nlearnedLength=99999999999999999999999\nsignedInAt=9e99\n"_ba;
}

void TestSessionRecords::garbageCountsAsNothing()
{
    QFETCH(QByteArray, content);
    write(content);
    SessionRecords records(path());
    QVERIFY(records.storedSessions().isEmpty());
    QVERIFY(!records.signedInAt(u"my-sso"_s).isValid());
    QVERIFY(!records.learnedLength(u"my-sso"_s));
    QVERIFY(!records.provenMethod(u"my-sso"_s));
    records.addStoredSession(u"my-sso"_s);
    QCOMPARE(SessionRecords(path()).storedSessions(), QStringList{u"my-sso"_s});
}

void TestSessionRecords::whatANewerVersionWroteStays()
{
    write("[my-sso]\nmethod=browser\nstored=true\n\n[elsewhere]\nx=1\n");
    SessionRecords records(path());
    QCOMPARE(records.storedSessions(), QStringList{u"my-sso"_s});
    records.setLearnedLength(u"my-sso"_s, 1h);
    QVERIFY(written().contains("method=browser"));
    QVERIFY(written().contains("x=1"));
}

void TestSessionRecords::nothingNewIsNotWritten()
{
    SessionRecords records(path());
    records.addStoredSession(u"a"_s);
    records.setSignedInAt(u"a"_s, noon);
    QVERIFY(QFile::remove(path()));
    records.setToRemove(u"a"_s, false);
    records.setLearnedLength(u"a"_s, {});
    QVERIFY(!QFile::exists(path()));
}

// A full or read-only disk: what was noted holds for this run, and is saved with the next thing that can be.
void TestSessionRecords::savingFailsAndIsMadeUpFor()
{
    SessionRecords records(path());
    records.addStoredSession(u"before"_s);
    const QByteArray before = written();
    QVERIFY(QFile::rename(path(), path() + u".aside"_s));
    QVERIFY(QDir().mkpath(path())); // a folder stands where the file should be
    records.addStoredSession(u"a"_s);
    records.setToRemove(u"a"_s, true);
    records.setSignedInAt(u"a"_s, noon);
    QCOMPARE(records.storedSessions(), QStringList{u"a"_s});
    QCOMPARE(records.sessionsToRemove(), QStringList{u"a"_s});
    QCOMPARE(records.signedInAt(u"a"_s), noon);

    QVERIFY(QDir().rmdir(path()));
    QVERIFY(QFile::rename(path() + u".aside"_s, path()));
    QCOMPARE(written(), before);
    records.setToRemove(u"a"_s, true);
    const SessionRecords again(path());
    QCOMPARE(again.storedSessions(), QStringList({u"a"_s, u"before"_s}));
    QCOMPARE(again.sessionsToRemove(), QStringList{u"a"_s});
    QCOMPARE(again.signedInAt(u"a"_s), noon);
}

void TestSessionRecords::clearing()
{
    SessionRecords records(path());
    records.addStoredSession(u"a"_s);
    records.setLearnedLength(u"a"_s, 1h);
    records.clear();
    QVERIFY(records.storedSessions().isEmpty());
    QVERIFY(!records.learnedLength(u"a"_s));
    QVERIFY(SessionRecords(path()).storedSessions().isEmpty());
    QVERIFY(!written().contains("stored"));
    records.clear(); // nothing there is no error
    records.addStoredSession(u"b"_s);
    QCOMPARE(SessionRecords(path()).storedSessions(), QStringList{u"b"_s});
}

QTEST_GUILESS_MAIN(TestSessionRecords)
#include "tst_sessionrecords.moc"
