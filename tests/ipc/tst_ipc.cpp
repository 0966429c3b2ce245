// One question, one answer, over a socket that nobody else can use.

#include "ipc/client.h"
#include "ipc/peer.h"
#include "ipc/protocol.h"
#include "ipc/runtimefolder.h"
#include "ipc/server.h"
#include "support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

class TestIpc : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    ManualClock m_clock;
    QList<QJsonObject> m_questions;
    std::unique_ptr<IpcServer> m_server;

    QString runtimeFolder() const { return m_dir->filePath(u"sso-tray"_s); }

    Result<QJsonObject> ask(const QJsonObject &question)
    {
        const auto answer = askRunningApp(runtimeFolder(), question, m_clock, this);
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000))
            return failure(Error::Kind::Timeout, u"TestTimeout"_s);
        return answer.result();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_questions.clear();
        m_server = std::make_unique<IpcServer>(
            [this](const QJsonObject &question) {
                m_questions.append(question);
                return ready<QJsonObject>(QJsonObject{{u"done"_s, true}});
            },
            m_clock);
    }

    void aQuestionIsAnswered()
    {
        QVERIFY(m_server->listen(runtimeFolder()));
        QCOMPARE(ask({{u"do"_s, u"wizard"_s}}), Result<QJsonObject>(QJsonObject{{u"done"_s, true}}));
        QCOMPARE(m_questions, (QList<QJsonObject>{{{u"do"_s, u"wizard"_s}}}));
        QCOMPARE(QFile::permissions(runtimeFolder())
                & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther),
            QFile::Permissions());
    }

    void nobodyThere()
    {
        QVERIFY(makeSocketFolder(runtimeFolder()));
        QCOMPARE(ask({}).error().code, u"NoApp"_s);
    }

    void case69_whatIsNoFrame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("length 0") << QByteArray(4, '\0');
        QTest::newRow("length 2^31") << "\x80\0\0\0x"_ba;
        QTest::newRow("garbage") << "GET / HTTP/1.1\r\n\r\n"_ba;
        QTest::newRow("no json") << "\0\0\0\5\1nope"_ba;
        QTest::newRow("other version") << "\0\0\0\3\2{}"_ba;
        QTest::newRow("5 MB") << QByteArray(5 * 1024 * 1024, 'x');
    }

    void case69_whatIsNoFrame()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(m_server->listen(runtimeFolder()));
        QLocalSocket socket;
        socket.connectToServer(*socketPath(runtimeFolder()));
        socket.write(bytes);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QVERIFY(m_questions.isEmpty());
        QVERIFY(ask({})); // others are served
    }

    void case69_silentPeerIsCutOff()
    {
        QVERIFY(m_server->listen(runtimeFolder()));
        QLocalSocket socket;
        socket.connectToServer(*socketPath(runtimeFolder()));
        socket.write("\0\0"_ba);
        QTRY_VERIFY(m_clock.untilNext() >= 0ms);
        m_clock.advance(5s);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    }

    void framesArriveInPieces()
    {
        FrameReader reader;
        const QByteArray frame = frameOf({{u"a"_s, 1}});
        for (qsizetype index = 0; index < frame.size() - 1; ++index)
            QCOMPARE(reader.read(frame.mid(index, 1)), (Result<std::optional<QJsonObject>>(std::nullopt)));
        QCOMPARE(
            reader.read(frame.right(1)), (Result<std::optional<QJsonObject>>(std::optional(QJsonObject{{u"a"_s, 1}}))));
    }

    void case70_foldersThatAreNotOursAlone()
    {
        QCOMPARE(makeSocketFolder({}).error().code, u"NoRuntimeFolder"_s);
        const QString open = m_dir->filePath(u"open"_s);
        QVERIFY(QDir().mkdir(open));
        QFile::setPermissions(open, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther);
        QCOMPARE(makeSocketFolder(open).error().code, u"NotPrivate"_s);
        QVERIFY(makeSocketFolder(runtimeFolder()));
        const QString link = m_dir->filePath(u"link"_s);
        QVERIFY(QFile::link(runtimeFolder(), link));
        QCOMPARE(makeSocketFolder(link).error().code, u"NotPrivate"_s);
        QCOMPARE(makeSocketFolder(m_dir->filePath(QString(120, u'x'))).error().code, u"PathTooLong"_s);
        QVERIFY(!isOwnedByThisUser(u"/nowhere"_s));
    }
};

QTEST_GUILESS_MAIN(TestIpc)
#include "tst_ipc.moc"
