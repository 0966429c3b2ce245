#include "config/editkeeper.h"

#include "support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

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
    void case08_severalEditsOfOneKey();
    void case08_overwrittenBetweenTwoTriesOfTheNextSave();
    void case08_overwrittenBeforeTheNextSave();
    void case08_whatTheyWroteBetweenTwoTriesIsTheirs();
    void case08_backAgainBeforeWeAreIsStillWatched();
    void case08_aHeldLockIsWaitedFor();
    void case08_aFailedLookIsRepeated();
    void whatWeTakeBackOurselvesStaysAway();
    void whatWeTakeBackInAnEarlierTryStaysAway();
    void whatWeTakeBackAfterItWasOverwrittenStaysAway();
    void whatSomebodyMeansStays();
    void afterFifteenSecondsItIsTheirs();
    void afterFifteenSecondsItIsTheirsAlsoWhileTheyWrite();

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
    void save(const ConfigFile::Edit &edit, const ChangeNote &note = {})
    {
        auto saving = m_config->apply(edit, note);
        m_clock->advance(50ms);
        QVERIFY(saving.isFinished() && saving.result());
    }

    // An edit whose first try comes to nothing, because somebody writes before it is saved.
    ConfigFile::Edit disturbed(const ConfigFile::Edit &edit, const QByteArray &theirs)
    {
        return [this, edit, theirs, isFirst = true](Document &document) mutable {
            if (std::exchange(isFirst, false))
                put(theirs);
            return edit(document);
        };
    }
    QString lockPath() const { return m_folder->filePath(u"lock"_s); }

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

void TestEditKeeper::case08_severalEditsOfOneKey()
{
    save(setting(u"region"_s, u"y"_s));
    save(setting(u"region"_s, u"z"_s));
    put(before);
    m_clock->advance(1s);
    QCOMPARE(get(), "[default]\nregion = z\n"_ba);
    QCOMPARE(m_again->size(), 2);
    put(before);
    m_clock->advance(1s);
    QCOMPARE(get(), before);
    QCOMPARE(m_lost->size(), 2);
}

void TestEditKeeper::case08_overwrittenBetweenTwoTriesOfTheNextSave()
{
    save(setting(u"output"_s, u"json"_s));
    save(disturbed(setting(u"cli_pager"_s, u"less"_s), before));
    m_clock->advance(1s);
    QCOMPARE(get(), before + "cli_pager = less\noutput = json\n");
    QCOMPARE(m_again->size(), 1);
    // And the second one is looked after for itself, whatever became of the first.
    put(before);
    m_clock->advance(1s);
    QCOMPARE(get(), before + "cli_pager = less\n");
    QCOMPARE(m_again->size(), 2);
    QCOMPARE(m_lost->size(), 1);
}

void TestEditKeeper::case08_overwrittenBeforeTheNextSave()
{
    save(setting(u"output"_s, u"json"_s));
    put(before);
    save(setting(u"cli_pager"_s, u"less"_s));
    m_clock->advance(1s);
    QCOMPARE(get(), before + "cli_pager = less\noutput = json\n");
    QCOMPARE(m_again->size(), 1);
}

void TestEditKeeper::case08_whatTheyWroteBetweenTwoTriesIsTheirs()
{
    const QByteArray theirs = before + "[profile theirs]\nregion = y\n";
    save(disturbed(setting(u"output"_s, u"json"_s), theirs));
    put(theirs);
    m_clock->advance(1s);
    QCOMPARE(get(), "[default]\nregion = x\noutput = json\n[profile theirs]\nregion = y\n"_ba);
    QCOMPARE(m_again->size(), 1);
}

void TestEditKeeper::case08_backAgainBeforeWeAreIsStillWatched()
{
    save(setting(u"output"_s, u"json"_s));
    const QByteArray ours = get();
    QLockFile lock(lockPath());
    QVERIFY(lock.tryLock(0));
    put(before);
    m_clock->advance(1s); // has seen it, and waits for the lock
    put(ours);
    lock.unlock();
    m_clock->advance(1s);
    QCOMPARE(m_again->size(), 0);
    QVERIFY(m_keeper->isWatching());
    put(before);
    m_clock->advance(1s);
    QCOMPARE(get(), ours);
    QCOMPARE(m_again->size(), 1);
}

void TestEditKeeper::case08_aHeldLockIsWaitedFor()
{
    save(setting(u"output"_s, u"json"_s));
    const QByteArray ours = get();
    QLockFile lock(lockPath());
    QVERIFY(lock.tryLock(0));
    put(before);
    m_clock->advance(8s); // longer than a save waits
    QCOMPARE(get(), before);
    QVERIFY(m_keeper->isWatching());
    lock.unlock();
    m_clock->advance(1s);
    QCOMPARE(get(), ours);
    QCOMPARE(m_again->size(), 1);
    QVERIFY(lock.tryLock(0));
    put(before);
    m_clock->advance(20s);
    QCOMPARE(m_lost->size(), 1);
    QVERIFY(!m_keeper->isWatching());
}

void TestEditKeeper::case08_aFailedLookIsRepeated()
{
    save(setting(u"output"_s, u"json"_s));
    const QByteArray ours = get();
    put(before);
    const QString path = m_folder->filePath(u"config"_s);
    QVERIFY(QFile::setPermissions(path, {}));
    m_clock->advance(1s);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    m_clock->advance(1s);
    QCOMPARE(get(), ours);
    QCOMPARE(m_again->size(), 1);
}

void TestEditKeeper::whatWeTakeBackOurselvesStaysAway()
{
    save(setting(u"output"_s, u"json"_s));
    save([](Document &document) { return document.removeKey(SectionName::profile(u"default"_s), u"output"_s); });
    m_clock->advance(20s);
    QCOMPARE(get(), before);
    QCOMPARE(m_again->size(), 0);
}

void TestEditKeeper::whatWeTakeBackInAnEarlierTryStaysAway()
{
    save(setting(u"output"_s, u"json"_s));
    const auto removing = [](Document &document) {
        auto removed = document.removeKey(SectionName::profile(u"default"_s), u"output"_s);
        return removed ? document.set(SectionName::profile(u"default"_s), {{u"cli_pager"_s, u"less"_s}}) : removed;
    };
    save(disturbed(removing, before)); // there is nothing left to remove for its second try
    m_clock->advance(20s);
    QCOMPARE(get(), before + "cli_pager = less\n");
    QCOMPARE(m_again->size() + m_lost->size(), 0);
}

void TestEditKeeper::whatWeTakeBackAfterItWasOverwrittenStaysAway()
{
    save(setting(u"output"_s, u"json"_s));
    const ChangeNote undo{u"Undo"_s, {}, 1, m_config->history().backups().constFirst().id()};
    put(before);
    save([](Document &) { return Result<void>(); }, undo); // nothing is left to take back
    m_clock->advance(20s);
    QCOMPARE(get(), before);
    QCOMPARE(m_again->size() + m_lost->size(), 0);
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

void TestEditKeeper::afterFifteenSecondsItIsTheirsAlsoWhileTheyWrite()
{
    save(setting(u"output"_s, u"json"_s));
    const QByteArray ours = get();
    for (int i = 0; i < 160; ++i) {
        put(ours + "# " + QByteArray(i, '.')
            + '\n'); // another size each time: all this is one moment for the file system
        m_clock->advance(100ms);
    }
    QVERIFY(!m_keeper->isWatching());
}

QTEST_GUILESS_MAIN(TestEditKeeper)
#include "tst_editkeeper.moc"
