#include "config/configfile.h"

#include "config/editkeeper.h"

#include "support/manualclock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLockFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <thread>

using namespace Qt::StringLiterals;
using namespace ssotray;
using namespace std::chrono_literals;

namespace {

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(content), content.size());
}

QByteArray get(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

// Newest first.
QList<ChangeTexts> kept(const ConfigFile &config)
{
    QList<ChangeTexts> texts;
    for (const Backup &backup : config.history().backups())
        texts += config.history().texts(backup.id()).value();
    return texts;
}

ConfigFile::Edit adding(const QString &profile)
{
    return [profile](Document &document) {
        return document.set(SectionName::profile(profile), {{u"region"_s, u"eu-west-1"_s}});
    };
}

} // namespace

class TestConfigFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void missingFileIsAnEmptyDocument();
    void savesAndKeepsWhatWasThere();
    void noChangeWritesNothing();
    void editsTheNewestContent();
    void givesUpWhenTheFileNeverRests();
    void seesAWriteBetweenEditAndReplacement();
    void theEditsErrorEndsTheSave();
    void noBackupNoSave();
    void waitsForTheLock();
    void waitsUntilAWriterHasFinished();
    void waitsForAWriterAsleep();
    void anEmptyFileMayBeTruth();
    void theDeadGetNoAnswer();
    void durableSaveOfFiveThousandProfiles();

    void case04_dotfilesRepository();
    void case08_besideAnInPlaceWriter();
    void case09_twoCopiesEditAtOnce();
    void case11_refusesWhatBotocoreCannotRead();

private:
    QString path(const QString &name = u".aws/config"_s) const { return m_folder->filePath(name); }
    std::unique_ptr<ConfigFile> open(Clock &clock)
    {
        return std::make_unique<ConfigFile>(
            path(), path(u"data/backups"_s), path(u"data/config.sso-tray.lock"_s), clock);
    }
    void putConfig(const QByteArray &content)
    {
        QVERIFY(QDir().mkpath(path(u".aws"_s)));
        put(path(), content);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_clock;
};

void TestConfigFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    // Far from the files' own times, so that every file has long been at rest.
    m_clock = std::make_unique<ManualClock>(QDateTime::currentDateTimeUtc().addDays(1));
}

void TestConfigFile::missingFileIsAnEmptyDocument()
{
    const auto config = open(*m_clock);
    const auto read = config->read();
    QVERIFY(read.isFinished());
    QCOMPARE(read.result().value().text(), QByteArray());
    QVERIFY(!QFile::exists(path(u".aws"_s)));

    const SavedConfig saved = config->apply(adding(u"a"_s)).result().value();
    QVERIFY(saved.changed());
    QCOMPARE(saved.before, QByteArray());
    QCOMPARE(saved.after, "[profile a]\nregion = eu-west-1\n"_ba);
    QCOMPARE(get(path()), saved.after);
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther;
    QCOMPARE(QFile::permissions(path()) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(path(u".aws"_s)) & others, QFile::Permissions());
    QCOMPARE(kept(*config), (QList<ChangeTexts>{{{}, saved.after}}));
}

void TestConfigFile::savesAndKeepsWhatWasThere()
{
    const QByteArray before = "# mine\r\n[default]\r\n\tregion=x ; c\r\n";
    putConfig(before);
    const auto config = open(*m_clock);
    QCOMPARE(config->read().result().value().text(), before);
    QVERIFY(config->apply(adding(u"a"_s)).result());
    QCOMPARE(get(path()), before + "\r\n[profile a]\r\nregion = eu-west-1\r\n");
    QCOMPARE(kept(*config), (QList<ChangeTexts>{{before, get(path())}}));
    QCOMPARE(QDir(path(u".aws"_s)).entryList(QDir::Files | QDir::Hidden), QStringList{u"config"_s});
    QVERIFY(!QFile::exists(path(u"data/config.sso-tray.lock"_s)));
}

void TestConfigFile::noChangeWritesNothing()
{
    putConfig("[profile a]\nregion = eu-west-1");
    const QDateTime modified = QFileInfo(path()).lastModified();
    const auto config = open(*m_clock);
    const SavedConfig saved = config->apply(adding(u"a"_s)).result().value();
    QVERIFY(!saved.changed());
    QCOMPARE(QFileInfo(path()).lastModified(), modified);
    QCOMPARE(config->history().backups(), QList<Backup>());
}

void TestConfigFile::editsTheNewestContent()
{
    putConfig("[default]\n");
    const auto config = open(*m_clock);
    int runs = 0;
    auto saving = config->apply([&](Document &document) {
        if (++runs <= 2)
            put(path(), document.text() + "# theirs " + QByteArray::number(runs) + '\n');
        return adding(u"a"_s)(document);
    });
    while (!saving.isFinished())
        m_clock->advance(5ms);
    QVERIFY(saving.result());
    QCOMPARE(runs, 3);
    QCOMPARE(get(path()), "[default]\n# theirs 1\n# theirs 2\n\n[profile a]\nregion = eu-west-1\n"_ba);
    QCOMPARE(saving.result()->before, "[default]\n"_ba);
    // The tries that came to nothing are not in the history.
    QCOMPARE(kept(*config), (QList<ChangeTexts>{{"[default]\n# theirs 1\n# theirs 2\n"_ba, get(path())}}));
}

void TestConfigFile::givesUpWhenTheFileNeverRests()
{
    putConfig("[default]\n");
    const auto config = open(*m_clock);
    int runs = 0;
    auto saving = config->apply([&](Document &document) {
        put(path(), "# theirs " + QByteArray::number(++runs) + '\n');
        return adding(u"a"_s)(document);
    });
    while (!saving.isFinished())
        m_clock->advance(5ms);
    QCOMPARE(saving.result().error(), (Error{Error::Kind::File, u"ChangedMeanwhile"_s, path()}));
    QCOMPARE(runs, 5);
    QCOMPARE(get(path()), "# theirs 5\n"_ba);
    QVERIFY(!QFile::exists(path(u"data/config.sso-tray.lock"_s)));
}

void TestConfigFile::seesAWriteBetweenEditAndReplacement()
{
    // The backup asks the clock for the time, after the edit and before the replacement: the moment to meddle.
    class Meddler : public ManualClock
    {
    public:
        using ManualClock::ManualClock;
        QDateTime now() const override
        {
            if (const auto meddle = std::exchange(next, {}))
                meddle();
            return ManualClock::now();
        }
        mutable std::function<void()> next;
    };
    Meddler clock(QDateTime::currentDateTimeUtc().addDays(1));
    putConfig("[default]\n");
    const auto config = open(clock);
    int runs = 0;
    auto saving = config->apply([&](Document &document) {
        if (++runs == 1)
            clock.next = [&] { put(path(), "[default]\n# theirs\n"); };
        return adding(u"a"_s)(document);
    });
    while (!saving.isFinished())
        clock.advance(5ms);
    QVERIFY(saving.result());
    QCOMPARE(runs, 2);
    QCOMPARE(get(path()), "[default]\n# theirs\n\n[profile a]\nregion = eu-west-1\n"_ba);
}

void TestConfigFile::theEditsErrorEndsTheSave()
{
    putConfig("[default]\n");
    const auto config = open(*m_clock);
    const Error mine{Error::Kind::Input, u"Mine"_s, {}};
    const auto saving = config->apply([&](Document &document) -> Result<void> {
        if (auto done = adding(u"a"_s)(document); !done)
            return done;
        return tl::unexpected(mine);
    });
    QCOMPARE(saving.result().error(), mine);
    QCOMPARE(get(path()), "[default]\n"_ba);
    QVERIFY(config->apply(adding(u"a"_s)).result());
}

void TestConfigFile::noBackupNoSave()
{
    putConfig("[default]\n");
    QVERIFY(QDir().mkpath(path(u"data"_s)));
    put(path(u"data/backups"_s), "a file in the way");
    const auto config = open(*m_clock);
    QCOMPARE(config->apply(adding(u"a"_s)).result().error().code, u"NotARegularFile"_s);
    QCOMPARE(get(path()), "[default]\n"_ba);
}

void TestConfigFile::waitsForTheLock()
{
    putConfig("[default]\n");
    QVERIFY(QDir().mkpath(path(u"data"_s)));
    QLockFile lock(path(u"data/config.sso-tray.lock"_s));
    QVERIFY(lock.tryLock(0));
    const auto config = open(*m_clock);
    auto late = config->apply(adding(u"late"_s));
    m_clock->advance(5s);
    QCOMPARE(late.result().error(), (Error{Error::Kind::File, u"Busy"_s, path(u"data/config.sso-tray.lock"_s)}));
    auto saving = config->apply(adding(u"a"_s));
    m_clock->advance(4s);
    QVERIFY(!saving.isFinished());
    QCOMPARE(get(path()), "[default]\n"_ba);
    lock.unlock();
    m_clock->advance(5ms);
    QVERIFY(saving.isFinished() && saving.result());
}

void TestConfigFile::waitsUntilAWriterHasFinished()
{
    ManualClock clock(QDateTime::currentDateTimeUtc());
    putConfig({}); // truncated, by the clock just now
    const auto config = open(clock);
    auto read = config->read();
    QVERIFY(!read.isFinished());
    clock.advance(10ms);
    QVERIFY(!read.isFinished());
    put(path(), "[default]\nregion = x\n");
    clock.advance(1s);
    QVERIFY(read.isFinished());
    QCOMPARE(read.result().value().text(), "[default]\nregion = x\n"_ba);
}

void TestConfigFile::waitsForAWriterAsleep()
{
    putConfig({});
    QFile writer(path());
    QVERIFY(writer.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    writer.write("[default]\nreg");
    ManualClock clock(QDateTime::currentDateTimeUtc()); // after it: a file from the future is not waited for
    if (!readSnapshot(path()).value()->isOpenForWriting)
        QSKIP("this system does not tell who writes");
    const auto config = open(clock);
    auto read = config->read();
    clock.advance(200ms); // long beyond the last write
    QVERIFY(!read.isFinished());
    writer.write("ion = x\n");
    writer.close();
    clock.advance(1s); // a write may be as late as the machine is slow
    QVERIFY(read.isFinished());
    QCOMPARE(read.result().value().text(), "[default]\nregion = x\n"_ba);
}

void TestConfigFile::anEmptyFileMayBeTruth()
{
    putConfig({});
    const auto config = open(*m_clock);
    auto read = config->read();
    QVERIFY(!read.isFinished());
    m_clock->advance(400ms);
    QVERIFY(read.isFinished());
    QCOMPARE(read.result().value().text(), QByteArray());
}

void TestConfigFile::theDeadGetNoAnswer()
{
    putConfig({});
    auto config = open(*m_clock);
    bool isAnswered = false;
    auto read = config->read().then(this, [&](const Result<Document> &) { isAnswered = true; });
    auto saving = config->apply(adding(u"a"_s)).then(this, [&](const Result<SavedConfig> &) { isAnswered = true; });
    config.reset();
    m_clock->advance(10s);
    QVERIFY(!isAnswered);
    QCOMPARE(get(path()), QByteArray());
    QVERIFY(!QFile::exists(path(u"data/config.sso-tray.lock"_s)));
}

void TestConfigFile::durableSaveOfFiveThousandProfiles()
{
    const auto add = [](Document &document, int from, int to) {
        for (int i = from; i < to; ++i) {
            Result<void> done = document.add(SectionName::profile(u"AdministratorAccess-%1"_s.arg(i)),
                {{u"sso_session"_s, u"my-sso"_s}, {u"sso_account_id"_s, u"123456789012"_s},
                    {u"sso_role_name"_s, u"AdministratorAccess"_s}, {u"region"_s, u"ap-northeast-1"_s},
                    {u"output"_s, u"json"_s}});
            if (!done)
                return done;
        }
        return Result<void>();
    };
    Document document;
    QVERIFY(add(document, 0, 5000));
    putConfig(document.text());
    const auto config = open(*m_clock);
    QElapsedTimer timer;
    timer.start();
    const auto read = config->read();
    const qint64 spentReading = timer.nsecsElapsed();
    QCOMPARE(read.result().value().names(SectionKind::Profile).size(), 5000);
    timer.start();
    const auto saving = config->apply([&](Document &fresh) { return add(fresh, 5000, 10'000); });
    const qint64 spentSaving = timer.nsecsElapsed();
    QVERIFY(saving.result());
    QCOMPARE(Document(get(path())).names(SectionKind::Profile).size(), 10'000);
    qInfo("read 5,000 profiles: %.1f ms; add 5,000 in one durable save: %.1f ms", double(spentReading) / 1e6,
        double(spentSaving) / 1e6);
}

void TestConfigFile::case04_dotfilesRepository()
{
    QVERIFY(QDir().mkpath(path(u"dotfiles/aws"_s)) && QDir().mkpath(path(u".aws"_s)));
    put(path(u"dotfiles/aws/config"_s), "[default]\n");
    QVERIFY(QFile::link(u"../dotfiles/aws/config"_s, path()));
    const auto config = open(*m_clock);
    QVERIFY(config->apply(adding(u"a"_s)).result());
    QVERIFY(QFileInfo(path()).isSymLink());
    QCOMPARE(get(path(u"dotfiles/aws/config"_s)), "[default]\n\n[profile a]\nregion = eu-west-1\n"_ba);
}

// The AWS CLI reads all lines, truncates the file and writes them back, without a lock (security.md §0 finding 12). A
// change can get lost only when both really overlap: their reading before our rename, their writing after it.
void TestConfigFile::case08_besideAnInPlaceWriter()
{
    const int edits = qEnvironmentVariableIsSet("SSO_TRAY_LONG_TESTS") ? 500 : 25;
    struct Span
    {
        qint64 begin = 0;
        qint64 end = 0;
        bool overlaps(const Span &other) const { return begin <= other.end && other.begin <= end; }
    };
    QElapsedTimer watch;
    watch.start();
    QByteArray original;
    for (int i = 0; i < 400; ++i) // more than one of Python's buffers
        original += "[profile old-" + QByteArray::number(i) + "]\nregion = us-east-1\noutput = json\n\n";
    putConfig(original);

    std::atomic<bool> isDone = false;
    QList<Span> theirs;
    std::thread writer([&] {
        QRandomGenerator random(1);
        while (!isDone) {
            const qint64 begin = watch.nsecsElapsed();
            QByteArray text = get(path());
            text += "# theirs " + QByteArray::number(theirs.size()) + ".\n";
            // The AWS CLI takes 1.4 ms from its reading to its truncating here, and up to 9 ms on a busy machine: time
            // for an edit of ours.
            std::this_thread::sleep_for(std::chrono::milliseconds(1 + random.bounded(4)));
            QFile file(path());
            if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
                continue;
            for (qsizetype at = 0; at < text.size(); at += 8192) {
                file.write(text.mid(at, 8192));
                std::this_thread::yield();
            }
            file.close();
            theirs += Span{begin, watch.nsecsElapsed()};
            // The pace of somebody at work; also longer than a save, or nothing could ever be saved.
            std::this_thread::sleep_for(std::chrono::milliseconds(50 + random.bounded(50)));
        }
    });

    Span again;
    QList<Span> madeAgain;
    SystemClock clock;
    const auto config = open(clock);
    EditKeeper keeper(*config, clock);
    int lostForGood = 0;
    connect(&keeper, &EditKeeper::madeAgain, this, [&] {
        again.end = watch.nsecsElapsed();
        madeAgain += again;
    });
    connect(&keeper, &EditKeeper::lost, this, [&] { ++lostForGood; });
    QList<Span> ours;
    int refused = 0; // "ChangedMeanwhile" is an honest answer, after which a person tries again
    while (ours.size() < edits && refused < edits) {
        QTest::qWait(QRandomGenerator::global()->bounded(15)); // our pace: any moment of theirs
        // The edit runs again when it was overwritten, long after this round: it must keep all that it needs.
        const auto span = std::make_shared<Span>();
        auto saving = config->apply([&, span, add = adding(u"new-%1."_s.arg(ours.size()))](Document &document) {
            // The last run counts; its reading was just before.
            (span->end == 0 ? span->begin : again.begin) = watch.nsecsElapsed() - 1'000'000;
            return add(document);
        });
        if (!QTest::qWaitFor([&] { return saving.isFinished(); }, 20'000))
            break; // not a return: the writer must be stopped first
        span->end = watch.nsecsElapsed();
        if (saving.result())
            ours += *span;
        else if (saving.result().error().code == "ChangedMeanwhile"_L1)
            ++refused;
        else
            break;
    }
    isDone = true;
    writer.join();
    // What they have overwritten is made once more within 15 s; twice overwritten is said to be lost.
    QVERIFY(QTest::qWaitFor([&] { return !keeper.isWatching(); }, 20'000));

    QCOMPARE(ours.size(), edits);
    const QByteArray text = get(path());
    QVERIFY(text.startsWith(original));
    QVERIFY(Document(text).isParsable());
    const auto overlapsAny = [](const Span &span, const QList<Span> &others) {
        return std::any_of(others.begin(), others.end(), [&](const Span &other) { return span.overlaps(other); });
    };
    int oursLost = 0;
    int lost = 0;
    for (qsizetype i = 0; i < ours.size(); ++i) {
        if (text.contains("[profile new-" + QByteArray::number(i) + ".]"))
            continue;
        ++oursLost;
        QVERIFY2(overlapsAny(ours[i], theirs), qPrintable(u"our edit %1 is lost"_s.arg(i)));
    }
    for (qsizetype i = 0; i < theirs.size(); ++i) {
        if (text.contains("# theirs " + QByteArray::number(i) + ".\n"))
            continue;
        ++lost;
        QVERIFY2(overlapsAny(theirs[i], ours + madeAgain), qPrintable(u"their line %1 is lost"_s.arg(i)));
    }
    for (const ChangeTexts &change : kept(*config))
        QVERIFY2(change.before.startsWith(original), "a save began with half a file");
    // Nothing is lost in silence.
    QVERIFY2(oursLost <= lostForGood, qPrintable(u"%1 lost, %2 said"_s.arg(oursLost).arg(lostForGood)));
    qInfo(
        "%d edits of ours (%d times refused), %d made again, %d lost and said so; %d lines of theirs, %d of which they "
        "or we lost in real overlaps",
        int(ours.size()), refused, int(madeAgain.size()), oursLost, int(theirs.size()), lost);
}

void TestConfigFile::case09_twoCopiesEditAtOnce()
{
    const int rounds = qEnvironmentVariableIsSet("SSO_TRAY_LONG_TESTS") ? 200 : 20;
    putConfig("[default]\n");
    SystemClock clock;
    const auto one = open(clock);
    const auto other = open(clock);
    for (int i = 0; i < rounds; ++i) {
        auto first = one->apply(adding(u"one-%1"_s.arg(i)));
        auto second = other->apply(adding(u"other-%1"_s.arg(i)));
        QTRY_VERIFY(first.isFinished() && second.isFinished());
        QVERIFY(first.result() && second.result());
    }
    QCOMPARE(Document(get(path())).names(SectionKind::Profile).size(), 2 * rounds + 1);
}

void TestConfigFile::case11_refusesWhatBotocoreCannotRead()
{
    const QByteArray text = "[profile a]\nx = 1\n\n[profile a]\ny = 2\n";
    putConfig(text);
    const auto config = open(*m_clock);
    QVERIFY(!config->read().result().value().isParsable());
    const Error expected{Error::Kind::Config, u"DuplicateSection"_s, u"profile a"_s, {}, 4};
    QCOMPARE(config->apply(adding(u"b"_s)).result().error(), expected);
    QCOMPARE(get(path()), text);
    QCOMPARE(config->history().backups(), QList<Backup>());
}

QTEST_GUILESS_MAIN(TestConfigFile)
#include "tst_configfile.moc"
