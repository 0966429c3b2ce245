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
    void knowsBothTexts_data();
    void knowsBothTexts();
    void remembersWhatItWasFor();
    void doesNotTakeDamageForAChange();

private:
    static QByteArray content(const History &history, const Backup &backup)
    {
        return history.texts(backup.id()).value().before;
    }
    static Result<QString> keep(History &history, const QByteArray &before)
    {
        return history.keep({before, before + " and more"}, {});
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
    QVERIFY(keep(history, "one"));
    m_clock.advance(1500ms);
    QVERIFY(keep(history, "two"));
    const QList<Backup> backups = history.backups();
    QCOMPARE(backups.size(), 2);
    QCOMPARE(content(history, backups[0]), "two"_ba);
    QCOMPARE(content(history, backups[1]), "one"_ba);
    QCOMPARE(backups[0].time, first.addMSecs(1500));
    QCOMPARE(backups[1].time, first);
    QCOMPARE(backups[1].time.timeSpec(), Qt::UTC);
}

void TestHistory::keepsTheLastFifty()
{
    History history(m_folder->path(), m_clock);
    for (int i = 0; i < 60; ++i) {
        QVERIFY(keep(history, QByteArray::number(i)));
        m_clock.advance(24h);
    }
    const QList<Backup> backups = history.backups();
    QCOMPARE(backups.size(), 50);
    QCOMPARE(content(history, backups.first()), "59"_ba);
    QCOMPARE(content(history, backups.last()), "10"_ba);
}

void TestHistory::tellsThoseOfOneMomentApart()
{
    History history(m_folder->path(), m_clock);
    for (int i = 0; i < 12; ++i)
        QVERIFY(keep(history, QByteArray::number(i)));
    QCOMPARE(history.backups().size(), 12);
    QCOMPARE(content(history, history.backups().first()), "11"_ba);
}

void TestHistory::isPrivate()
{
    History history(m_folder->filePath(u"data/backups"_s), m_clock);
    QVERIFY(keep(history, "x"));
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (const QString &path : {history.backups()[0].path, m_folder->filePath(u"data/backups"_s)})
        QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
}

void TestHistory::leavesOtherFilesAlone()
{
    QFile foreign(m_folder->filePath(u"config-mine.change"_s));
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    foreign.close();
    History history(m_folder->path(), m_clock);
    for (int i = 0; i < 51; ++i)
        QVERIFY(keep(history, "x"));
    QVERIFY(foreign.exists());
    QCOMPARE(history.backups().size(), 50);
}

void TestHistory::saysWhyItCannot()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    History history(file.fileName(), m_clock);
    QCOMPARE(keep(history, "x").error().kind, Error::Kind::File);
    QCOMPARE(keep(history, "x").error().code, u"NotARegularFile"_s);
}

void TestHistory::knowsBothTexts_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("new file") << ""_ba
                              << "[default]\n"_ba;
    QTest::newRow("emptied") << "[default]\n"_ba
                             << ""_ba;
    QTest::newRow("in the middle") << "a\nb\nc\n"_ba
                                   << "a\nx\ny\nc\n"_ba;
    QTest::newRow("appended") << "a\n"_ba
                              << "a\nb\n"_ba;
    QTest::newRow("in front") << "b\n"_ba
                              << "a\nb\n"_ba;
    QTest::newRow("all alike") << "aaaa"_ba
                               << "aaaaaa"_ba;
    QTest::newRow("shorter, all alike") << "aaaaaa"_ba
                                        << "aa"_ba;
    QTest::newRow("nothing in common") << "abc"_ba
                                       << "xyz"_ba;
    QTest::newRow("any bytes") << QByteArray("\0\xff\r\n", 4) << QByteArray("\0\xfe\n\n", 4);
}

void TestHistory::knowsBothTexts()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    History history(m_folder->path(), m_clock);
    const QString id = history.keep({before, after}, {}).value();
    QCOMPARE(History(m_folder->path(), m_clock).texts(id).value(), (ChangeTexts{before, after}));
}

void TestHistory::remembersWhatItWasFor()
{
    const ChangeNote note{u"Undo"_s, u"my \"sso\"\n日本"_s, 5000, u"config-1.change"_s};
    History history(m_folder->path(), m_clock);
    QVERIFY(history.keep({"a", "b"}, note));
    QVERIFY(history.keep({"a", "b"}, {{}, QString(9000, u'あ')}));
    const QList<Backup> backups = History(m_folder->path(), m_clock).backups();
    QCOMPARE(backups.size(), 2);
    QCOMPARE(backups[1].note, note);
    QVERIFY(backups[0].note.subject.startsWith(u"ああ"_s)); // shortened, and still there
}

void TestHistory::doesNotTakeDamageForAChange()
{
    History history(m_folder->path(), m_clock);
    const QString id = keep(history, "[default]\n").value();
    QFile file(m_folder->filePath(id));
    QVERIFY(file.resize(file.size() - 1));
    QCOMPARE(history.backups(), QList<Backup>());
    QCOMPARE(history.texts(id).error(), (Error{Error::Kind::File, u"Unreadable"_s, file.fileName()}));
    history.drop(id);
    QCOMPARE(history.texts(id).error().code, u"Unreadable"_s);
    QVERIFY(!file.exists());
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
