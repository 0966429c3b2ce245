#include "config/history.h"

#include "support/manualclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;
using namespace std::chrono_literals;

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsContentsNewestFirst();
    void keepsTheLastFifty();
    void tellsThoseOfOneMomentApart();
    void isPrivate();
    void leavesOtherFilesAlone();
    void saysWhyItCannot();

private:
    QByteArray content(const Backup &backup) const
    {
        QFile file(backup.path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock;
};

void TestHistory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestHistory::keepsContentsNewestFirst()
{
    History history(m_folder->filePath(u"backups"_s), m_clock);
    QCOMPARE(history.backups(), QList<Backup>());
    const QDateTime first = m_clock.now();
    QVERIFY(history.keep("one"));
    m_clock.advance(1500ms);
    QVERIFY(history.keep("two"));
    const QList<Backup> backups = history.backups();
    QCOMPARE(backups.size(), 2);
    QCOMPARE(content(backups[0]), "two"_ba);
    QCOMPARE(content(backups[1]), "one"_ba);
    QCOMPARE(backups[0].time, first.addMSecs(1500));
    QCOMPARE(backups[1].time, first);
    QCOMPARE(backups[1].time.timeSpec(), Qt::UTC);
}

void TestHistory::keepsTheLastFifty()
{
    History history(m_folder->path(), m_clock);
    for (int i = 0; i < 60; ++i) {
        QVERIFY(history.keep(QByteArray::number(i)));
        m_clock.advance(24h);
    }
    const QList<Backup> backups = history.backups();
    QCOMPARE(backups.size(), 50);
    QCOMPARE(content(backups.first()), "59"_ba);
    QCOMPARE(content(backups.last()), "10"_ba);
}

void TestHistory::tellsThoseOfOneMomentApart()
{
    History history(m_folder->path(), m_clock);
    for (int i = 0; i < 12; ++i)
        QVERIFY(history.keep(QByteArray::number(i)));
    QCOMPARE(history.backups().size(), 12);
    QCOMPARE(content(history.backups().first()), "11"_ba);
}

void TestHistory::isPrivate()
{
    History history(m_folder->filePath(u"data/backups"_s), m_clock);
    QVERIFY(history.keep("x"));
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (const QString &path : {history.backups()[0].path, m_folder->filePath(u"data/backups"_s)})
        QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
}

void TestHistory::leavesOtherFilesAlone()
{
    QFile foreign(m_folder->filePath(u"config-mine.bak"_s));
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    foreign.close();
    History history(m_folder->path(), m_clock);
    for (int i = 0; i < 51; ++i)
        QVERIFY(history.keep("x"));
    QVERIFY(foreign.exists());
    QCOMPARE(history.backups().size(), 50);
}

void TestHistory::saysWhyItCannot()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    History history(file.fileName(), m_clock);
    QCOMPARE(history.keep("x").error().kind, Error::Kind::File);
    QCOMPARE(history.keep("x").error().code, u"NotARegularFile"_s);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
