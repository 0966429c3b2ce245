#include "storage/processlock.h"

#include "support/manualclock.h"

#include <QDir>
#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace ssotray;
using namespace std::chrono_literals;

class TestProcessLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void getsAFreeLockAtOnce();
    void waitsOnTheClock();
    void givesUpAfterItsPatience();
    void holdsLongerThanQLockFileThinks();
    void takesOverFromADeadProcess();
    void saysWhyItCannot();
    void doesNotAnswerTheDead();

private:
    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"data/config.sso-tray.lock"_s);
    ManualClock m_clock;
    QObject m_owner;
};

void TestProcessLock::getsAFreeLockAtOnce()
{
    for (int i = 0; i < 2; ++i) { // the second time: the first one is free again
        auto answer = ProcessLock::acquire(m_clock, m_path, 0ms, &m_owner);
        QVERIFY(answer.isFinished());
        QVERIFY(answer.result().value());
        QVERIFY(QFile::exists(m_path));
    }
    QVERIFY(!QFile::exists(m_path));
    QCOMPARE(
        QFile::permissions(QFileInfo(m_path).path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestProcessLock::waitsOnTheClock()
{
    auto first = ProcessLock::acquire(m_clock, m_path, 1s, &m_owner).result().value();
    auto second = ProcessLock::acquire(m_clock, m_path, 1s, &m_owner);
    QVERIFY(!second.isFinished());
    m_clock.advance(500ms);
    QVERIFY(!second.isFinished());
    first.reset();
    QCOMPARE(m_clock.untilNext(), 5ms);
    m_clock.advance(5ms);
    QVERIFY(second.isFinished());
    QVERIFY(second.result().value());
}

void TestProcessLock::givesUpAfterItsPatience()
{
    const auto first = ProcessLock::acquire(m_clock, m_path, 1s, &m_owner).result().value();
    auto second = ProcessLock::acquire(m_clock, m_path, 1s, &m_owner);
    m_clock.advance(999ms);
    QVERIFY(!second.isFinished());
    m_clock.advance(1ms);
    QCOMPARE(second.result().error(), (Error{Error::Kind::File, u"Busy"_s, m_path}));
}

void TestProcessLock::holdsLongerThanQLockFileThinks()
{
    const auto first = ProcessLock::acquire(m_clock, m_path, 1s, &m_owner).result().value();
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-2), QFileDevice::FileModificationTime));
    QCOMPARE(ProcessLock::acquire(m_clock, m_path, 0ms, &m_owner).result().error().code, u"Busy"_s);
}

void TestProcessLock::takesOverFromADeadProcess()
{
    QProcess process;
    process.start(u"true"_s, {});
    QVERIFY(process.waitForStarted());
    const qint64 pid = process.processId();
    QVERIFY(process.waitForFinished());
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::number(pid) + "\nsso-tray\n" + QSysInfo::machineHostName().toLocal8Bit() + "\n\n\n");
    file.close();
    QVERIFY(ProcessLock::acquire(m_clock, m_path, 0ms, &m_owner).result().value());
}

void TestProcessLock::saysWhyItCannot()
{
    QFile file(m_folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(ProcessLock::acquire(m_clock, file.fileName() + u"/lock"_s, 1s, &m_owner).result().error().code,
        u"NotARegularFile"_s);
    if (::geteuid() == 0)
        QSKIP("root may write everything");
    const QString closed = m_folder.filePath(u"closed"_s);
    QVERIFY(QDir().mkpath(closed) && QFile::setPermissions(closed, QFile::ReadOwner | QFile::ExeOwner));
    const QString path = closed + u"/lock"_s;
    QCOMPARE(ProcessLock::acquire(m_clock, path, 1s, &m_owner).result().error(),
        (Error{Error::Kind::File, u"ReadOnly"_s, path}));
}

void TestProcessLock::doesNotAnswerTheDead()
{
    auto first = ProcessLock::acquire(m_clock, m_path, 1s, &m_owner).result().value();
    auto owner = std::make_unique<QObject>();
    bool isAnswered = false;
    auto second = ProcessLock::acquire(m_clock, m_path, 1s, owner.get());
    auto after = second.then(&m_owner, [&](const auto &) { isAnswered = true; });
    owner.reset();
    m_clock.advance(2s);
    QVERIFY(!isAnswered);
    first.reset();
    QVERIFY(!QFile::exists(m_path));
}

QTEST_GUILESS_MAIN(TestProcessLock)
#include "tst_processlock.moc"
