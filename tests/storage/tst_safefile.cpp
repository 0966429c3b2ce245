#include "storage/safefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QByteArray oldContent("[default]\nregion = eu-west-1\n");
const QByteArray newContent("[default]\nregion = eu-west-1\n\n[profile a]\noutput = json\n");

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

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

QString codeOf(const Result<void> &result)
{
    return result ? u"saved"_s : result.error().code;
}

bool isRoot()
{
    return ::geteuid() == 0;
}

// The umask for a scope.
class Umask
{
public:
    explicit Umask(mode_t mask)
        : m_before(::umask(mask))
    {
    }
    ~Umask() { ::umask(m_before); }
    Q_DISABLE_COPY_MOVE(Umask)

private:
    mode_t m_before;
};

struct Finished
{
    int exitCode = -1; // -1: did not start or crashed
    QByteArray output;
    QByteArray errors;
};

Finished runProgram(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // the search for leaks cannot run under strace
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForStarted() || !process.waitForFinished())
        return {};
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

QString helper()
{
    return QCoreApplication::applicationDirPath() + u"/replace-file"_s;
}

bool isLong()
{
    return qEnvironmentVariableIsSet("SSO_TRAY_LONG_TESTS");
}

} // namespace

class TestSafeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void readsWhatIsThere();
    void tellsMissingFromUnreadable();
    void readsNoMoreThanTheLimit();
    void readsEmptyAndGrowingFiles();
    void savesWholeContent();
    void guardsWhatTheCallerRead();
    void removesOnlyDeadLeftovers();

    void case01_diskFullWhileSaving_data();
    void case01_diskFullWhileSaving();
    void case02_systemCallFails_data();
    void case02_systemCallFails();
    void case03_killedAtEachSystemCall_data();
    void case03_killedAtEachSystemCall();
    void case03_killedAtRandomTimes();
    void case04_linksStay_data();
    void case04_linksStay();
    void case05_danglingLinkGetsItsTarget();
    void case05_specialFilesAreRefused_data();
    void case05_specialFilesAreRefused();
    void case06_readOnlyFile();
    void case06_readOnlyFolder();
    void case06_readOnlyMount();
    void case07_modesStay_data();
    void case07_modesStay();
    void case07_newFilesAndFoldersArePrivate_data();
    void case07_newFilesAndFoldersArePrivate();
    void case07_accessListStays();

private:
    QString path(const QString &name = u"config"_s) const { return m_folder->filePath(name); }
    QStringList entries() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    Finished runInMount(const QByteArray &script) const;
    QString whenContentIsWritten() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSafeFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSafeFile::readsWhatIsThere()
{
    put(path(), oldContent);
    QCOMPARE(readFile(path()).value().value(), oldContent);
    const FileSnapshot first = readSnapshot(path()).value().value();
    QCOMPARE(first, readSnapshot(path()).value().value());
    QVERIFY(first.modified.count() > 0);
    QVERIFY(first.id != 0);
    QVERIFY(replaceFile(path(), oldContent));
    QVERIFY(first.id != readSnapshot(path()).value()->id);
    QVERIFY(!first.isOpenForWriting);
}

void TestSafeFile::tellsMissingFromUnreadable()
{
    QCOMPARE(readFile(path()).value(), std::nullopt);
    QCOMPARE(readFile(path(u"no/such/folder"_s)).value(), std::nullopt);
    QVERIFY(QFile::link(path(u"nowhere"_s), path(u"dangling"_s)));
    QCOMPARE(readFile(path(u"dangling"_s)).value(), std::nullopt);
    QCOMPARE(readFile(m_folder->path()).error(), (Error{Error::Kind::File, u"NotARegularFile"_s, m_folder->path()}));
    put(path(), oldContent);
    QCOMPARE(readFile(path() + u"/below"_s).error().code, u"NotARegularFile"_s);
    QVERIFY(::mkfifo(QFile::encodeName(path(u"fifo"_s)).constData(), 0600) == 0);
    QCOMPARE(readFile(path(u"fifo"_s)).error().code, u"NotARegularFile"_s);
    QVERIFY(QFile::link(path(u"loop"_s), path(u"loop"_s)));
    QCOMPARE(readFile(path(u"loop"_s)).error().code, u"LinkLoop"_s);
    if (isRoot())
        QSKIP("root may read everything");
    QVERIFY(QFile::setPermissions(path(), {}));
    QCOMPARE(readFile(path()).error(), (Error{Error::Kind::File, u"Unreadable"_s, path()}));
}

void TestSafeFile::readsNoMoreThanTheLimit()
{
    put(path(), "12345678");
    QCOMPARE(readFile(path(), 8).value().value(), "12345678"_ba);
    QCOMPARE(readFile(path(), 7).error().code, u"TooLarge"_s);
}

void TestSafeFile::readsEmptyAndGrowingFiles()
{
    put(path(), {});
    QCOMPARE(readFile(path()).value().value(), QByteArray());
    // /proc gives files whose size says 0.
    if (QFile::exists(u"/proc/self/status"_s))
        QVERIFY(readFile(u"/proc/self/status"_s).value()->contains("tst_safefile"));
}

void TestSafeFile::savesWholeContent()
{
    for (const qsizetype size : {0, 1, 4096, 16 * 1024, 5'000'000}) {
        const QByteArray content(size, 'x');
        QVERIFY(replaceFile(path(), content));
        QCOMPARE(get(path()), content);
        QCOMPARE(entries(), QStringList{u"config"_s});
    }
}

void TestSafeFile::guardsWhatTheCallerRead()
{
    QVERIFY(replaceFileIf(path(), std::nullopt, oldContent));
    QCOMPARE(codeOf(replaceFileIf(path(), std::nullopt, newContent)), u"ChangedMeanwhile"_s);
    QCOMPARE(codeOf(replaceFileIf(path(), oldContent + '\n', newContent)), u"ChangedMeanwhile"_s);
    QCOMPARE(codeOf(replaceFileIf(path(), oldContent.chopped(1), newContent)), u"ChangedMeanwhile"_s);
    QCOMPARE(get(path()), oldContent);
    QVERIFY(replaceFileIf(path(), oldContent, newContent));
    QCOMPARE(get(path()), newContent);
    QVERIFY(QFile::remove(path()));
    QCOMPARE(codeOf(replaceFileIf(path(), newContent, oldContent)), u"ChangedMeanwhile"_s);
    QCOMPARE(entries(), QStringList());
}

void TestSafeFile::removesOnlyDeadLeftovers()
{
    put(path(), oldContent);
    put(path(u".config.sso-tray-dead"_s), "half");
    put(path(u".config.sso-tray-live"_s), "half");
    put(path(u".configure.sso-tray-other"_s), "of another file");
    put(path(u"config.sso-tray-mine"_s), "no pattern of ours");
    // As a living writer holds it, in this process or another.
    const int live = ::open(QFile::encodeName(path(u".config.sso-tray-live"_s)).constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(::flock(live, LOCK_EX | LOCK_NB) == 0);
    QVERIFY(replaceFile(path(), newContent));
    const QStringList others{u".configure.sso-tray-other"_s, u"config"_s, u"config.sso-tray-mine"_s};
    QCOMPARE(entries(), QStringList{u".config.sso-tray-live"_s} + others);
    ::close(live);
    QVERIFY(replaceFile(path(), newContent));
    QCOMPARE(entries(), others);
}

// Runs a shell script in a mount namespace of its own, where $D is the test's folder and $SAVE the helper.
Finished TestSafeFile::runInMount(const QByteArray &script) const
{
    qputenv("D", QFile::encodeName(m_folder->path()));
    qputenv("SAVE", QFile::encodeName(helper()));
    return runProgram(u"unshare"_s, {u"-rm"_s, u"sh"_s, u"-eu"_s}, script);
}

// strace's ":when=N" for the write of the content; sanitizers write before it, the helper itself behind it.
QString TestSafeFile::whenContentIsWritten() const
{
    const QString trace = path(u"writes"_s);
    runProgram(u"strace"_s, {u"-f"_s, u"-y"_s, u"-o"_s, trace, u"-e"_s, u"trace=write"_s, helper(), path(u"other"_s)},
        newContent);
    const QByteArray calls = get(trace);
    QFile::remove(trace);
    QFile::remove(path(u"other"_s));
    return u":when=%1"_s.arg(calls.first(qMax<qsizetype>(0, calls.indexOf(".sso-tray-"))).count("write("));
}

void TestSafeFile::case01_diskFullWhileSaving_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("100 bytes") << 100;
    QTest::newRow("more than QFile's buffer of 16 KiB") << 20'000;
    QTest::newRow("more than the disk") << 200'000;
}

void TestSafeFile::case01_diskFullWhileSaving()
{
    QFETCH(int, size);
    if (runInMount("mount -t tmpfs -o size=64k none \"$D\"").exitCode != 0)
        QSKIP("needs user namespaces: unshare -rm with a tmpfs");
    const Finished finished = runInMount("mount -t tmpfs -o size=64k none \"$D\"\n"
                                         "cd \"$D\"; printf old > config\n"
                                         "cat /dev/zero > filler 2>/dev/null || true\n"
                                         "head -c "
        + QByteArray::number(size)
        + " /dev/zero | \"$SAVE\" config && exit 3\n"
          "printf '%s ' \"$(cat config)\" $(ls -A)\n");
    QCOMPARE(finished.exitCode, 0);
    QCOMPARE(finished.output, "DiskFull\nold config filler "_ba);
}

void TestSafeFile::case02_systemCallFails_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("write EIO") << "write"_ba
                               << "EIO"_ba
                               << "WriteFailed"_ba;
    QTest::newRow("write ENOSPC") << "write"_ba
                                  << "ENOSPC"_ba
                                  << "DiskFull"_ba;
    QTest::newRow("write EDQUOT") << "write"_ba
                                  << "EDQUOT"_ba
                                  << "DiskFull"_ba;
    QTest::newRow("fsync EIO") << "fsync"_ba
                               << "EIO"_ba
                               << "WriteFailed"_ba;
    QTest::newRow("fsync ENOSPC") << "fsync"_ba
                                  << "ENOSPC"_ba
                                  << "DiskFull"_ba;
    QTest::newRow("rename EIO") << "renameat"_ba
                                << "EIO"_ba
                                << "WriteFailed"_ba;
    QTest::newRow("rename EROFS") << "renameat"_ba
                                  << "EROFS"_ba
                                  << "ReadOnly"_ba;
    QTest::newRow("fchmod EPERM") << "fchmod"_ba
                                  << "EPERM"_ba
                                  << "ReadOnly"_ba;
    // The last step: the new content is there, but nobody promises that it stays.
    QTest::newRow("fsync of the folder EIO") << "fsync"_ba
                                             << "EIO:when=2"_ba
                                             << "WriteFailed"_ba;
    QTest::newRow("fsync of the folder unknown") << "fsync"_ba
                                                 << "EINVAL:when=2"_ba
                                                 << ""_ba;
}

void TestSafeFile::case02_systemCallFails()
{
    QFETCH(QByteArray, call);
    QFETCH(QByteArray, error);
    QFETCH(QByteArray, code);
    put(path(), oldContent);
    QStringList arguments{u"-f"_s, u"-o"_s, path(u"trace"_s), u"-e"_s, u"trace="_s + QString::fromLatin1(call), u"-e"_s,
        QString::fromLatin1("inject=" + call + ":error=" + error)};
    if (call == "write")
        arguments.last() += whenContentIsWritten();
    arguments += {helper(), path()};
    const Finished finished = runProgram(u"strace"_s, arguments, newContent);
    if (finished.exitCode < 0 || finished.errors.contains("PTRACE_"))
        QSKIP("needs strace");
    QVERIFY2(get(path(u"trace"_s)).contains("INJECTED"), "nothing was injected");
    QCOMPARE(finished.output.trimmed(), code);
    QCOMPARE(finished.exitCode, code.isEmpty() ? 0 : 1);
    const bool isLastStep = error.contains("when=2");
    QCOMPARE(get(path()), isLastStep ? newContent : oldContent);
    QCOMPARE(entries(), (QStringList{u"config"_s, u"trace"_s}));
}

void TestSafeFile::case03_killedAtEachSystemCall_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<bool>("isNew");
    QTest::newRow("before the write") << "write"_ba << false;
    QTest::newRow("before the mode") << "fchmod"_ba << false;
    QTest::newRow("before the flush") << "fsync"_ba << false;
    QTest::newRow("before the rename") << "renameat"_ba << false;
    QTest::newRow("before the folder's flush") << "fsync:when=2"_ba << true;
}

void TestSafeFile::case03_killedAtEachSystemCall()
{
    QFETCH(QByteArray, call);
    QFETCH(bool, isNew);
    put(path(), oldContent);
    const QByteArray name = call.split(':').front();
    const QString when = name == "write" ? whenContentIsWritten() : QString::fromLatin1(call.sliced(name.size()));
    const Finished finished = runProgram(u"strace"_s,
        {u"-f"_s, u"-o"_s, path(u"trace"_s), u"-e"_s, u"trace="_s + QString::fromLatin1(name), u"-e"_s,
            // With an error as well, so that the call does not happen before the signal comes.
            u"inject="_s + QString::fromLatin1(name) + u":error=EINTR:signal=KILL"_s + when, helper(), path()},
        newContent);
    if (finished.errors.contains("PTRACE_") || !QFile::exists(path(u"trace"_s)))
        QSKIP("needs strace");
    QVERIFY2(get(path(u"trace"_s)).contains("killed by SIGKILL"), get(path(u"trace"_s)).constData());
    QCOMPARE(get(path()), isNew ? newContent : oldContent);
    QCOMPARE(entries().size(), isNew ? 2 : 3);
    QVERIFY(replaceFile(path(), newContent));
    QCOMPARE(entries(), (QStringList{u"config"_s, u"trace"_s}));
    QCOMPARE(get(path()), newContent);
}

void TestSafeFile::case03_killedAtRandomTimes()
{
    const int kills = isLong() ? 1000 : 30;
    constexpr qsizetype size = 300'000;
    const QByteArray a(size, 'a');
    const QByteArray b(size, 'b');
    int leftovers = 0;
    for (int i = 0; i < kills; ++i) {
        QProcess process;
        process.start(helper(), {u"--loop"_s, path()});
        QVERIFY(process.waitForReadyRead());
        // No pause but the moment of the kill, which is to be a random one within some saves.
        process.waitForFinished(QRandomGenerator::global()->bounded(12));
        process.kill();
        QVERIFY(process.waitForFinished());
        const QByteArray content = get(path());
        QVERIFY2(content == a || content == b, qPrintable(u"kill %1: %2 bytes"_s.arg(i).arg(content.size())));
        leftovers += entries().size() > 1;
        QVERIFY(entries().size() <= 2); // the next run removes what this one left
    }
    QVERIFY(replaceFile(path(), newContent));
    QCOMPARE(entries(), QStringList{u"config"_s});
    qInfo("%d kills, %d of them left a temporary file", kills, leftovers);
}

void TestSafeFile::case04_linksStay_data()
{
    QTest::addColumn<QStringList>("links"); // each a link to the next, the last one to the file
    QTest::newRow("absolute") << QStringList{u"%1/real/config"_s};
    QTest::newRow("relative") << QStringList{u"real/config"_s};
    QTest::newRow("two levels") << QStringList{u"second"_s, u"real/config"_s};
    QTest::newRow("two levels in other folders") << QStringList{u"dotfiles/link"_s, u"../real/config"_s};
    QTest::newRow("through a linked folder") << QStringList{u"linked/config"_s};
}

void TestSafeFile::case04_linksStay()
{
    QFETCH(QStringList, links);
    QVERIFY(QDir(m_folder->path()).mkpath(u"real"_s) && QDir(m_folder->path()).mkpath(u"dotfiles"_s));
    QVERIFY(QFile::link(u"real"_s, path(u"linked"_s)));
    put(path(u"real/config"_s), oldContent);
    QString from = path();
    QStringList texts;
    for (const QString &link : links) {
        const QString text = link.contains(u'%') ? link.arg(m_folder->path()) : link;
        QVERIFY(::symlink(QFile::encodeName(text).constData(), QFile::encodeName(from).constData()) == 0);
        from = QDir(m_folder->path()).absoluteFilePath(text);
    }
    QVERIFY(replaceFile(path(), newContent));
    QVERIFY(QFileInfo(path()).isSymLink());
    QVERIFY(!QFileInfo(path(u"real/config"_s)).isSymLink());
    QCOMPARE(get(path(u"real/config"_s)), newContent);
    QCOMPARE(QDir(path(u"real"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{u"config"_s});
}

void TestSafeFile::case05_danglingLinkGetsItsTarget()
{
    QVERIFY(::symlink("dotfiles/aws", QFile::encodeName(path()).constData()) == 0);
    QVERIFY(replaceFileIf(path(), std::nullopt, newContent));
    QVERIFY(QFileInfo(path()).isSymLink());
    QCOMPARE(get(path(u"dotfiles/aws"_s)), newContent);
    QCOMPARE(modeOf(path(u"dotfiles/aws"_s)), mode_t(0600));
}

void TestSafeFile::case05_specialFilesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("folder") << u"folder"_s << u"NotARegularFile"_s;
    QTest::newRow("link to a folder") << u"folderlink"_s << u"NotARegularFile"_s;
    QTest::newRow("FIFO") << u"fifo"_s << u"NotARegularFile"_s;
    QTest::newRow("link to a device") << u"device"_s << u"NotARegularFile"_s;
    QTest::newRow("loop of one") << u"loop"_s << u"LinkLoop"_s;
    QTest::newRow("loop of two") << u"loop1"_s << u"LinkLoop"_s;
    QTest::newRow("hard link") << u"hard"_s << u"HardLinked"_s;
    QTest::newRow("below a file") << u"file/config"_s << u"NotARegularFile"_s;
    QTest::newRow("no name") << u"folder/"_s << u"NotARegularFile"_s;
}

void TestSafeFile::case05_specialFilesAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, code);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    put(path(u"file"_s), oldContent);
    put(path(u"twice"_s), oldContent);
    const auto encoded = [&](const QString &entry) { return QFile::encodeName(path(entry)); };
    QVERIFY(::link(encoded(u"twice"_s).constData(), encoded(u"hard"_s).constData()) == 0);
    QVERIFY(::mkfifo(encoded(u"fifo"_s).constData(), 0600) == 0);
    QVERIFY(QFile::link(u"folder"_s, path(u"folderlink"_s)));
    QVERIFY(QFile::link(u"/dev/null"_s, path(u"device"_s)));
    QVERIFY(QFile::link(u"loop"_s, path(u"loop"_s)));
    QVERIFY(QFile::link(u"loop2"_s, path(u"loop1"_s)) && QFile::link(u"loop1"_s, path(u"loop2"_s)));
    const QStringList before = entries();
    const Result<void> done = replaceFile(path(name), newContent);
    QCOMPARE(codeOf(done), code);
    QCOMPARE(done.error().kind, Error::Kind::File);
    QVERIFY(!done.error().detail.isEmpty());
    QCOMPARE(entries(), before);
    QCOMPARE(get(path(u"file"_s)), oldContent);
    QCOMPARE(get(path(u"twice"_s)), oldContent);
    QCOMPARE(QDir(path(u"folder"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

void TestSafeFile::case06_readOnlyFile()
{
    if (isRoot())
        QSKIP("root may write everything");
    put(path(), oldContent);
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    QCOMPARE(replaceFile(path(), newContent).error(), (Error{Error::Kind::File, u"ReadOnly"_s, path()}));
    QCOMPARE(get(path()), oldContent);
    QCOMPARE(modeOf(path()), mode_t(0400));
    QCOMPARE(entries(), QStringList{u"config"_s});
}

void TestSafeFile::case06_readOnlyFolder()
{
    if (isRoot())
        QSKIP("root may write everything");
    put(path(), oldContent);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    const Result<void> existing = replaceFile(path(), newContent);
    const Result<void> fresh = replaceFile(path(u"new"_s), newContent);
    const Result<void> deep = replaceFile(path(u"new/folder/config"_s), newContent);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(existing.error(), (Error{Error::Kind::File, u"ReadOnly"_s, path()}));
    QCOMPARE(fresh.error(), (Error{Error::Kind::File, u"ReadOnly"_s, path(u"new"_s)}));
    QCOMPARE(deep.error(), (Error{Error::Kind::File, u"ReadOnly"_s, path(u"new"_s)}));
    QCOMPARE(get(path()), oldContent);
    QCOMPARE(entries(), QStringList{u"config"_s});
}

void TestSafeFile::case06_readOnlyMount()
{
    const Finished finished = runInMount("mount -t tmpfs none \"$D\"\n"
                                         "cd \"$D\"; printf old > config; mount -o remount,bind,ro \"$D\"\n"
                                         "echo new | \"$SAVE\" \"$D/config\" && exit 3\n"
                                         "cat config\n");
    if (finished.exitCode != 0)
        QSKIP("needs user namespaces: unshare -rm with a tmpfs");
    QCOMPARE(finished.output, "ReadOnly\nold"_ba);
}

void TestSafeFile::case07_modesStay_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("mask");
    for (const int mode : {0600, 0640, 0644, 0666, 0700}) {
        for (const int mask : {0, 022, 077, 0777})
            QTest::addRow("mode %o, umask %o", unsigned(mode), unsigned(mask)) << mode << mask;
    }
}

void TestSafeFile::case07_modesStay()
{
    QFETCH(int, mode);
    QFETCH(int, mask);
    put(path(), oldContent);
    QVERIFY(::chmod(QFile::encodeName(path()).constData(), mode_t(mode)) == 0);
    const Umask umask{mode_t(mask)};
    QVERIFY(replaceFile(path(), newContent));
    QCOMPARE(modeOf(path()), mode_t(mode));
    QCOMPARE(get(path()), newContent);
}

void TestSafeFile::case07_newFilesAndFoldersArePrivate_data()
{
    QTest::addColumn<int>("mask");
    for (const int mask : {0, 022, 077, 0777})
        QTest::addRow("umask %o", unsigned(mask)) << mask;
}

void TestSafeFile::case07_newFilesAndFoldersArePrivate()
{
    QFETCH(int, mask);
    const Umask umask{mode_t(mask)};
    QVERIFY(replaceFile(path(u"a/.aws/config"_s), newContent));
    QCOMPARE(modeOf(path(u"a/.aws/config"_s)), mode_t(0600));
    QCOMPARE(modeOf(path(u"a/.aws"_s)), mode_t(0700));
    QCOMPARE(modeOf(path(u"a"_s)), mode_t(0700));
}

void TestSafeFile::case07_accessListStays()
{
    put(path(), oldContent);
    // user::rw-, user:65534:r--, group::---, mask::r--, other::---: the mode then reads 0640.
    const QByteArray list = QByteArray::fromHex("02000000"
                                                "01000600ffffffff"
                                                "02000400feff0000"
                                                "04000000ffffffff"
                                                "10000400ffffffff"
                                                "20000000ffffffff");
    const QByteArray name = QFile::encodeName(path());
    if (::setxattr(name.constData(), "system.posix_acl_access", list.constData(), size_t(list.size()), 0) != 0)
        QSKIP("no access lists on this file system");
    QCOMPARE(modeOf(path()), mode_t(0640));
    QVERIFY(replaceFile(path(), newContent));
    QByteArray found(list.size() + 1, '\0');
    found.truncate(::getxattr(name.constData(), "system.posix_acl_access", found.data(), size_t(found.size())));
    QCOMPARE(found, list);
    QCOMPARE(modeOf(path()), mode_t(0640));
}

QTEST_GUILESS_MAIN(TestSafeFile)
#include "tst_safefile.moc"
