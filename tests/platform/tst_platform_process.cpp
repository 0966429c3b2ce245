#include "platform/process.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

// Starts a child, which is the one that asks, and says its number. It ends when our end of its input is closed.
const QString startChild = u"exec 3<&0; cat <&3 & echo $!; wait"_s;

} // namespace

// Which program asks, seen from the one that it has started to ask: with real programs.
class TestProcess : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QProcess m_process;

    QString path(const QString &name) const { return m_dir.filePath(name); }

    void write(const QString &name, const QByteArray &text)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void end()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    // What is said of the child of a child … of this program.
    QString askerBehind(const QString &program, const QStringList &arguments)
    {
        end();
        m_process.setWorkingDirectory(m_dir.path());
        m_process.start(program, arguments);
        if (!m_process.waitForReadyRead(10'000))
            return u"it does not start: "_s + m_process.errorString();
        return askingProgram(m_process.readLine().trimmed().toLongLong());
    }

private Q_SLOTS:
    void cleanup() { end(); }

    void aProgramOfItsOwn()
    {
        QVERIFY(QFile::copy(u"/bin/sh"_s, path(u"terraform"_s))); // runs things, and is none of the shells
        QCOMPARE(askerBehind(path(u"terraform"_s), {u"-c"_s, startChild}), u"terraform"_s);
    }

    void shellsAreNoAskers()
    {
        QVERIFY(QFile::exists(path(u"terraform"_s)));
        QCOMPARE(
            askerBehind(path(u"terraform"_s),
                {u"-c"_s, u"/bin/sh -c '/usr/bin/env bash -c \"exec 3<&0; cat <&3 & echo \\$!; wait\"; true'; true"_s}),
            u"terraform"_s);
    }

    void anInterpretersScript()
    {
        write(u"aws"_s,
            "#!/usr/bin/python3 -s\nimport subprocess\nsubprocess.run(['/bin/sh', '-c', '" + startChild.toUtf8()
                + "'])\n");
        QCOMPARE(askerBehind(path(u"aws"_s), {u"--secret"_s, u"hunter2"_s}), u"aws"_s);
        QCOMPARE(askerBehind(u"/usr/bin/python3"_s, {u"-W"_s, u"ignore"_s, u"./aws"_s, u"hunter2"_s}), u"aws"_s);
    }

    void argumentsAreNobodysName()
    {
        write(u"hunter2"_s, {}); // there may even be such a file
        const QString code = u"import subprocess; subprocess.run(['/bin/sh', '-c', '%1'])"_s.arg(startChild);
        const QString name = askerBehind(u"/usr/bin/python3"_s, {u"-c"_s, code, u"hunter2"_s});
        QVERIFY2(name.startsWith("python3"_L1), qPrintable(name));
    }

    void oneThatWasReplacedWhileItRuns()
    {
        QVERIFY(QFile::copy(u"/bin/sh"_s, path(u"updated"_s)));
        m_process.start(path(u"updated"_s), {u"-c"_s, startChild});
        QVERIFY(m_process.waitForReadyRead(10'000));
        QVERIFY(QFile::remove(path(u"updated"_s)));
        QCOMPARE(askingProgram(m_process.readLine().trimmed().toLongLong()), u"updated"_s);
    }

    void nobody()
    {
        QCOMPARE(askingProgram(0), QString());
        QCOMPARE(askingProgram(1), QString());
        QCOMPARE(askingProgram(999'999'999), QString());
    }

    void namesAreMadePlain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("plain");
        QTest::newRow("usual") << u"aws-vault_2.0"_s << u"aws-vault_2.0"_s;
        QTest::newRow("helper") << u"Code Helper (Renderer)"_s << u"Code Helper (Renderer)"_s;
        QTest::newRow("letters") << u"道具"_s << u"道具"_s;
        QTest::newRow("markup") << u"<a href=\"http://evil\">x</a>&amp;"_s << u"a href http evil x a amp"_s;
        QTest::newRow("lines") << u"aws\nYour password:\t\0x"_s << u"aws Your password x"_s;
        QTest::newRow("direction") << u"\u202egpj.exe"_s << u"gpj.exe"_s;
        QTest::newRow("placeholders") << u"%1 %2"_s << u"1 2"_s;
        QTest::newRow("nothing left") << u"\u200b\n"_s << QString();
        QTest::newRow("long") << QString(100, u'x') << QString(39, u'x') + u'…';
    }

    void namesAreMadePlain()
    {
        QFETCH(QString, name);
        QFETCH(QString, plain);
        QCOMPARE(plainProgramName(name), plain);
    }

    void aHostileName()
    {
        const QString hostile = u"<b>& \n%1"_s;
        QVERIFY(QFile::copy(u"/bin/sh"_s, path(hostile)));
        QCOMPARE(askerBehind(path(hostile), {u"-c"_s, startChild}), u"b 1"_s);
    }
};

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_platform_process.moc"
