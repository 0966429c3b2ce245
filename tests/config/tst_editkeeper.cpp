#include "config/editkeeper.h"

#include "support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;
using namespace std::chrono_literals;

namespace {

const QByteArray before = "[default]\nregion = x\n";

ConfigFile::Edit setting(const QString &key, const QString &value)
{
    return [=](Document &document) { return document.set(SectionName::profile(u"default"_s), {{key, value}}); };
}

} // namespace

class TestEditKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tellsOverwrittenFromOther_data();
    void tellsOverwrittenFromOther();
    void case08_anOverwrittenEditIsMadeAgainOnce();
    void case08_theirOwnLinesStay();
    void case08_severalEditsInOrder();
    void whatWeTakeBackOurselvesStaysAway();
    void whatSomebodyMeansStays();
    void afterFifteenSecondsItIsTheirs();

private:
    void put(const QByteArray &content)
    {
        QFile file(m_folder->filePath(u"config"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QByteArray get() const
    {
        QFile file(m_folder->filePath(u"config"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void save(const ConfigFile::Edit &edit)
    {
        auto saving = m_config->apply(edit);
        m_clock->advance(50ms);
        QVERIFY(saving.isFinished() && saving.result());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ConfigFile> m_config;
    std::unique_ptr<EditKeeper> m_keeper;
    std::unique_ptr<QSignalSpy> m_again;
    std::unique_ptr<QSignalSpy> m_lost;
};

void TestEditKeeper::init()
{
    m_keeper.reset();
    m_config.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>(QDateTime::currentDateTimeUtc().addDays(1));
    m_config = std::make_unique<ConfigFile>(
        m_folder->filePath(u"config"_s), m_folder->filePath(u"backups"_s), m_folder->filePath(u"lock"_s), *m_clock);
    m_keeper = std::make_unique<EditKeeper>(*m_config, *m_clock);
    m_again = std::make_unique<QSignalSpy>(m_keeper.get(), &EditKeeper::madeAgain);
    m_lost = std::make_unique<QSignalSpy>(m_keeper.get(), &EditKeeper::lost);
    put(before);
}

void TestEditKeeper::tellsOverwrittenFromOther_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("made");
    QTest::addColumn<QByteArray>("is");
    QTest::addColumn<bool>("expected");
    const QByteArray a = "[profile a]\nx = 1\n";
    QTest::newRow("added, gone") << before << before + a << before << true;
    QTest::newRow("added, gone, and theirs beside it") << before << before + a << before + "[profile b]\n" << true;
    QTest::newRow("still there") << before << before + a << before + a + "[profile b]\n" << false;
    QTest::newRow("in part there") << before << before + "output = y\n" + a << before + "output = y\n" << false;
    QTest::newRow("a third value") << "[default]\nx = 1\n"_ba
                                   << "[default]\nx = 2\n"_ba
                                   << "[default]\nx = 3\n"_ba << false;
    QTest::newRow("the old value") << "[default]\nx = 1\n"_ba
                                   << "[default]\nx = 2\n"_ba
                                   << "[default]\ny = 1\nx = 1\n"_ba << true;
    QTest::newRow("removed, back again") << before + a << before << before + a << true;
    QTest::newRow("an empty section") << before << before + "[profile a]\n" << before << true;
    QTest::newRow("nothing that means anything") << before << "# c\n" + before << before << false;
}

void TestEditKeeper::tellsOverwrittenFromOther()
{
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, made);
    QFETCH(QByteArray, is);
    QTEST(isOverwritten(editedKeys(was, made), parseConfig(is)), "expected");
}

void TestEditKeeper::case08_anOverwrittenEditIsMadeAgainOnce()
{
    save(setting(u"output"_s, u"json"_s));
    const QByteArray ours = get();
    put(before); // as the AWS CLI writes back what it had read before
    m_clock->advance(1s);
    QCOMPARE(get(), ours);
    QCOMPARE(m_again->size(), 1);
    QVERIFY(m_keeper->isWatching());
    put(before);
    m_clock->advance(1s);
    QCOMPARE(get(), before);
    QCOMPARE(m_again->size(), 1);
    QCOMPARE(m_lost->size(), 1);
    m_clock->advance(20s);
    QVERIFY(!m_keeper->isWatching());
}

void TestEditKeeper::case08_theirOwnLinesStay()
{
    save(setting(u"output"_s, u"json"_s));
    put(before + "[profile theirs]\nregion = y\n");
    m_clock->advance(1s);
    QCOMPARE(get(), "[default]\nregion = x\noutput = json\n[profile theirs]\nregion = y\n"_ba);
}

void TestEditKeeper::case08_severalEditsInOrder()
{
    save(setting(u"output"_s, u"json"_s));
    save(setting(u"cli_pager"_s, u"less"_s));
    const QByteArray ours = get();
    put(before);
    m_clock->advance(1s);
    QCOMPARE(get(), ours);
    QCOMPARE(m_again->size(), 2);
}

void TestEditKeeper::whatWeTakeBackOurselvesStaysAway()
{
    save(setting(u"output"_s, u"json"_s));
    save([](Document &document) { return document.removeKey(SectionName::profile(u"default"_s), u"output"_s); });
    m_clock->advance(20s);
    QCOMPARE(get(), before);
    QCOMPARE(m_again->size(), 0);
}

void TestEditKeeper::whatSomebodyMeansStays()
{
    save(setting(u"region"_s, u"y"_s));
    put("[default]\nregion = z\n");
    m_clock->advance(20s);
    QCOMPARE(get(), "[default]\nregion = z\n"_ba);
    QCOMPARE(m_again->size() + m_lost->size(), 0);
}

void TestEditKeeper::afterFifteenSecondsItIsTheirs()
{
    save(setting(u"output"_s, u"json"_s));
    m_clock->advance(16s);
    QVERIFY(!m_keeper->isWatching());
    put(before);
    m_clock->advance(20s);
    QCOMPARE(get(), before);
    QCOMPARE(m_again->size() + m_lost->size(), 0);
}

QTEST_GUILESS_MAIN(TestEditKeeper)
#include "tst_editkeeper.moc"
