// With true files and the true clock: what a watch notices is up to the system.

#include "base/clock.h"
#include "storage/filewatch.h"
#include "storage/safefile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace ssotray;

class TestFileWatch : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    SystemClock m_clock;
    std::unique_ptr<FileWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_changed;

    QString path(const QString &name) const { return m_dir->filePath(name); }

    void watch(const QStringList &names)
    {
        QStringList paths;
        for (const QString &name : names)
            paths.append(path(name));
        m_watch->setPaths(paths);
    }

    // In place, as the AWS CLI does it.
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }

    QStringList everything() const
    {
        QStringList names;
        QDirIterator all(
            m_dir->path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (all.hasNext())
            names.append(all.next());
        return names;
    }

    // One change is told, and then it is quiet.
    bool toldOnce()
    {
        const bool isTold = m_changed->size() > 0 || m_changed->wait(5000);
        QTest::qWait(130);
        const bool isOnce = m_changed->size() == 1;
        m_changed->clear();
        return isTold && isOnce;
    }

    bool toldNothing()
    {
        QTest::qWait(130);
        return m_changed->isEmpty();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_watch = std::make_unique<FileWatch>(m_clock);
        m_changed = std::make_unique<QSignalSpy>(m_watch.get(), &FileWatch::changed);
    }

    void fileIsMadeRewrittenAndRemoved()
    {
        watch({u"a.json"_s});
        write(path(u"a.json"_s), "1");
        QVERIFY(toldOnce());
        write(path(u"a.json"_s), "22");
        QVERIFY(toldOnce());
        write(path(u"a.json"_s), "33"); // of the same size
        QVERIFY(toldOnce());
        QVERIFY(QFile::remove(path(u"a.json"_s)));
        QVERIFY(toldOnce());
        write(path(u"a.json"_s), "4");
        QVERIFY(toldOnce());
    }

    void fileIsReplaced()
    {
        write(path(u"a.json"_s), "1");
        watch({u"a.json"_s});
        for (const char *content : {"22", "333"}) {
            QVERIFY(replaceFile(path(u"a.json"_s), content));
            QVERIFY(toldOnce());
        }
        write(path(u"a.json"_s), "in place"); // the new one is watched as well
        QVERIFY(toldOnce());
    }

    void folderComesLater()
    {
        watch({u"aws/sso/cache/a.json"_s});
        QVERIFY(everything().isEmpty()); // a watch makes nothing
        QVERIFY(QDir().mkpath(path(u"aws"_s)));
        QVERIFY(toldOnce());
        QCOMPARE(everything(), QStringList{path(u"aws"_s)});
        QVERIFY(QDir().mkpath(path(u"aws/sso/cache"_s)));
        QVERIFY(toldOnce());
        write(path(u"aws/sso/cache/a.json"_s), "1");
        QVERIFY(toldOnce());
        write(path(u"aws/sso/cache/a.json"_s), "22");
        QVERIFY(toldOnce());
    }

    void foldersAndFileComeAtOnce()
    {
        watch({u"aws/sso/cache/a.json"_s});
        QVERIFY(QDir().mkpath(path(u"aws/sso/cache"_s)));
        write(path(u"aws/sso/cache/a.json"_s), "1");
        QVERIFY(toldOnce());
        write(path(u"aws/sso/cache/a.json"_s), "22");
        QVERIFY(toldOnce());
    }

    // A level every few milliseconds, as long as the watch follows: the last one must not be lost.
    void foldersComeWhileTheWatchFollows()
    {
        QString folder = m_dir->path();
        watch({u"1/2/3/4/5/6/7/8/a.json"_s});
        for (int level = 1; level <= 8; ++level) {
            folder += u'/' + QString::number(level);
            QVERIFY(QDir().mkdir(folder));
            QTest::qWait(level * 9);
        }
        QTRY_VERIFY(!m_changed->isEmpty());
        QTest::qWait(300);
        m_changed->clear();
        write(folder + u"/a.json"_s, "1");
        QVERIFY(toldOnce());
    }

    void folderGoesAndComesBack()
    {
        QVERIFY(QDir().mkpath(path(u"sso/cache"_s)));
        write(path(u"sso/cache/a.json"_s), "1");
        watch({u"sso/cache/a.json"_s});
        QVERIFY(QDir(path(u"sso"_s)).removeRecursively());
        QVERIFY(toldOnce());
        QVERIFY(QDir().mkpath(path(u"sso/cache"_s)));
        QVERIFY(toldOnce());
        write(path(u"sso/cache/a.json"_s), "22");
        QVERIFY(toldOnce());
    }

    void burstIsOneChange()
    {
        watch({u"a.json"_s, u"b.json"_s});
        for (int i = 0; i < 20; ++i) {
            write(path(u"a.json"_s), QByteArray::number(i));
            QVERIFY(replaceFile(path(u"b.json"_s), QByteArray::number(i)));
        }
        QVERIFY(toldOnce());
    }

    void linkedFile()
    {
#ifdef Q_OS_UNIX
        QVERIFY(QDir().mkpath(path(u"dotfiles"_s)));
        QVERIFY(QDir().mkpath(path(u"aws"_s)));
        write(path(u"dotfiles/config"_s), "1");
        QVERIFY(QFile::link(path(u"dotfiles/config"_s), path(u"aws/config"_s)));
        watch({u"aws/config"_s});
        write(path(u"dotfiles/config"_s), "22");
        QVERIFY(toldOnce());
        QVERIFY(replaceFile(path(u"dotfiles/config"_s), "333"));
        QVERIFY(toldOnce());
        write(path(u"dotfiles/config"_s), "4444");
        QVERIFY(toldOnce());
        QVERIFY(QFile::remove(path(u"dotfiles/config"_s))); // the link leads nowhere now
        QVERIFY(toldOnce());
        write(path(u"dotfiles/config"_s), "5");
        QVERIFY(toldOnce());
        QVERIFY(QFile::remove(path(u"aws/config"_s))); // a file in the place of the link
        QVERIFY(toldOnce());
        write(path(u"aws/config"_s), "6");
        QVERIFY(toldOnce());
#else
        QSKIP("links");
#endif
    }

    void linkedFolder()
    {
#ifdef Q_OS_UNIX
        QVERIFY(QDir().mkpath(path(u"elsewhere"_s)));
        QVERIFY(QFile::link(path(u"elsewhere"_s), path(u"cache"_s)));
        watch({u"cache/a.json"_s});
        write(path(u"elsewhere/a.json"_s), "1");
        QVERIFY(toldOnce());
        write(path(u"elsewhere/a.json"_s), "22");
        QVERIFY(toldOnce());
#else
        QSKIP("links");
#endif
    }

    void otherPathsInTheirPlace()
    {
        QVERIFY(QDir().mkpath(path(u"one"_s)));
        QVERIFY(QDir().mkpath(path(u"two"_s)));
        write(path(u"one/a"_s), "1");
        watch({u"one/a"_s});
        watch({u"two/b"_s});
        write(path(u"one/a"_s), "22");
        QVERIFY(toldNothing());
        write(path(u"two/b"_s), "1");
        QVERIFY(toldOnce());
        watch({});
        write(path(u"two/b"_s), "22");
        QVERIFY(toldNothing());
    }

    void nothingIsMadeAndNobodyIsWokenForIt()
    {
        watch({u"aws/config"_s, u"aws/sso/cache/a.json"_s, u"aws/sso/cache/b.json"_s});
        QVERIFY(toldNothing());
        QVERIFY(everything().isEmpty());
    }

    void destroyedWithAChangeOnItsWay()
    {
        watch({u"a.json"_s});
        write(path(u"a.json"_s), "1");
        QTest::qWait(20);
        m_watch.reset();
        QTest::qWait(200);
        QCOMPARE(m_changed->size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFileWatch)
#include "tst_filewatch.moc"
