// One question, one answer, over a socket that nobody else can use.

#include "ipc/client.h"
#include "ipc/peer.h"
#include "ipc/protocol.h"
#include "ipc/runtimefolder.h"
#include "ipc/server.h"
#include "support/manualclock.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

using Sockets = std::vector<std::unique_ptr<QLocalSocket>>;

} // namespace

class TestIpc : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    ManualClock m_clock;
    QList<QJsonObject> m_questions;
    QList<qint64> m_askers;
    Async<QJsonObject> m_answer; // what every question gets
    std::unique_ptr<IpcServer> m_server;

    QString folder() const { return m_dir->filePath(u"sso-tray"_s); }

    void makeServer(IpcServer::PeerCheck isWelcome = isPeerThisUser)
    {
        m_server = std::make_unique<IpcServer>(
            [this](const QJsonObject &question, qint64 asker) {
                m_questions.append(question);
                m_askers.append(asker);
                return m_answer;
            },
            m_clock, std::move(isWelcome));
        QVERIFY(m_server->listen(folder()));
    }

    // The program that asks waits for nothing else, so here it is another thread.
    Result<QJsonObject> ask(const QJsonObject &question, std::chrono::milliseconds limit = 5s)
    {
        auto asking = std::async(
            std::launch::async, [path = folder(), question, limit] { return askRunningApp(path, question, limit); });
        while (asking.wait_for(0s) != std::future_status::ready)
            QTest::qWait(1);
        return asking.get();
    }

    std::unique_ptr<QLocalSocket> connected() const
    {
        auto socket = std::make_unique<QLocalSocket>();
        socket->connectToServer(*socketPath(folder()));
        return socket;
    }

    Sockets connected(int count, const QByteArray &bytes) const
    {
        Sockets sockets;
        for (int index = 0; index < count; ++index) {
            sockets.push_back(connected());
            sockets.back()->write(bytes);
            sockets.back()->flush();
        }
        return sockets;
    }

    static bool areAllCutOff(const Sockets &sockets)
    {
        return std::all_of(sockets.begin(), sockets.end(),
            [](const auto &socket) { return socket->state() == QLocalSocket::UnconnectedState; });
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_questions.clear();
        m_askers.clear();
        m_answer = ready<QJsonObject>(QJsonObject{{u"done"_s, true}});
    }

    void cleanup() { m_server.reset(); }

    void aQuestionIsAnswered()
    {
        makeServer();
        QCOMPARE(ask({{u"do"_s, u"wizard"_s}}), Result<QJsonObject>(QJsonObject{{u"done"_s, true}}));
        QCOMPARE(m_questions, (QList<QJsonObject>{{{u"do"_s, u"wizard"_s}}}));
        QCOMPARE(m_askers, QList<qint64>{QCoreApplication::applicationPid()});
        QCOMPARE(
            QFile::permissions(folder()) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther),
            QFile::Permissions());
    }

    void nobodyThere()
    {
        QCOMPARE(ask({}).error().code, u"NotPrivate"_s); // nor a folder
        QVERIFY(makeSocketFolder(folder()));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(ask({}).error().code, u"NoApp"_s);
        QCOMPARE_LT(timer.elapsed(), 150); // no socket: there is nothing to wait for
    }

    void refusedForAMoment()
    {
        QVERIFY(makeSocketFolder(folder()));
        { // what a killed app leaves: a socket at which nobody listens
            QLocalServer killed;
            QVERIFY(killed.listen(folder() + "/other"_L1));
            QVERIFY(QFile::rename(folder() + "/other"_L1, *socketPath(folder())));
        }
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(ask({}).error().code, u"NoApp"_s);
        QCOMPARE_GE(timer.elapsed(), 190);
        QCOMPARE_LT(timer.elapsed(), 1000);

        auto asking = std::async(std::launch::async, [path = folder()] { return askRunningApp(path, {}, 5s); });
        QTest::qWait(50);
        makeServer(); // case 71: it takes the place of what is left there
        QTRY_COMPARE(asking.wait_for(0s), std::future_status::ready);
        QVERIFY(asking.get());
    }

    void appThatDoesNotAnswer()
    {
        const Answer<QJsonObject> never;
        m_answer = never.future();
        makeServer();
        QCOMPARE(ask({}, 100ms).error(), (Error{Error::Kind::Timeout, u"NoAnswer"_s, {}, {}}));
    }

    void appThatLeaves()
    {
        const Answer<QJsonObject> never;
        m_answer = never.future();
        makeServer();
        auto asking = std::async(std::launch::async, [path = folder()] { return askRunningApp(path, {}, 5s); });
        QTRY_COMPARE(m_questions.size(), 1);
        m_server.reset();
        QTRY_COMPARE(asking.wait_for(0s), std::future_status::ready);
        QCOMPARE(asking.get().error().code, u"NoApp"_s);
    }

    // Permissions are not what is asked. With a real second user: case 68 of tests/e2e/test_broker.py.
    void case68_otherUserIsCutOff()
    {
        makeServer([](qintptr) { return false; });
        QFile::setPermissions(*socketPath(folder()), QFile::Permissions(0x6666)); // 0666
        QCOMPARE(ask({{u"ask"_s, u"credentials"_s}}).error().code, u"NoApp"_s);
        QVERIFY(m_questions.isEmpty());
    }

    void case68_socketOfAnotherUserIsNotAsked()
    {
        QLocalSocket socket;
        socket.connectToServer(u"/run/dbus/system_bus_socket"_s);
        if (!socket.waitForConnected(1000) || isOwnedByThisUser(u"/run/dbus/system_bus_socket"_s))
            QSKIP("There is no socket of another user here.");
        QVERIFY(!isPeerThisUser(socket.socketDescriptor()));
    }

    void case69_whatIsNoFrame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("length 0") << QByteArray(4, '\0');
        QTest::newRow("length 1") << "\0\0\0\1\1"_ba;
        QTest::newRow("length 2^31") << "\x80\0\0\0x"_ba;
        QTest::newRow("length 2^32 - 1") << "\xff\xff\xff\xff"_ba;
        QTest::newRow("length over the limit") << "\0\1\0\1\1"_ba;
        QTest::newRow("garbage") << "GET / HTTP/1.1\r\n\r\n"_ba;
        QTest::newRow("NUL") << QByteArray(1000, '\0');
        QTest::newRow("no json") << "\0\0\0\5\1nope"_ba;
        QTest::newRow("json, but no object") << "\0\0\0\3\1[]"_ba;
        QTest::newRow("NUL in json") << "\0\0\0\5\1{\0}\0"_ba;
        QTest::newRow("other version") << "\0\0\0\3\2{}"_ba;
        QTest::newRow("5 MB") << QByteArray(5 * 1024 * 1024, 'x');
    }

    void case69_whatIsNoFrame()
    {
        QFETCH(QByteArray, bytes);
        makeServer();
        const auto socket = connected();
        socket->write(bytes);
        QTRY_COMPARE(socket->state(), QLocalSocket::UnconnectedState);
        QVERIFY(m_questions.isEmpty());
        QVERIFY(ask({})); // others are served
    }

    void case69_silentPeersAreCutOff_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("says nothing") << ""_ba;
        QTest::newRow("half a length") << "\0\0"_ba;
        QTest::newRow("half a frame") << frameOf({{u"a"_s, u"b"_s}}).chopped(1);
    }

    void case69_silentPeersAreCutOff()
    {
        QFETCH(QByteArray, bytes);
        makeServer();
        const auto socket = connected();
        socket->write(bytes);
        socket->flush();
        QVERIFY(ask({})); // so it is being served by now
        m_clock.advance(4900ms);
        QCoreApplication::processEvents();
        QCOMPARE(socket->state(), QLocalSocket::ConnectedState);
        m_clock.advance(100ms);
        QTRY_COMPARE(socket->state(), QLocalSocket::UnconnectedState);
    }

    void case69_whatIsNeverAnsweredEndsToo()
    {
        const Answer<QJsonObject> never;
        m_answer = never.future();
        makeServer();
        const Sockets sockets = connected(1, frameOf({}));
        QTRY_COMPARE(m_questions.size(), 1);
        m_clock.advance(30s);
        QTRY_VERIFY(areAllCutOff(sockets));
    }

    // What they cost: tests/e2e/test_broker.py.
    void case69_twoHundredPeers()
    {
        makeServer();
        const Sockets sockets = connected(200, frameOf({{u"long"_s, QString(7'000, u'x')}}).chopped(1));
        QVERIFY(ask({}));
        m_clock.advance(5s);
        QTRY_VERIFY(areAllCutOff(sockets));
        QVERIFY(ask({}));
    }

    void case69_oneTooManyWaits()
    {
        const Answer<QJsonObject> later;
        m_answer = later.future();
        makeServer();
        Sockets sockets = connected(1, frameOf({}));
        QTRY_COMPARE(m_questions.size(), 1);
        m_answer = ready<QJsonObject>(QJsonObject());
        for (int count = 0; count < 300; ++count)
            sockets.push_back(connected());
        auto asking = std::async(std::launch::async, [path = folder()] { return askRunningApp(path, {}, 8s); });
        QTest::qWait(200);
        QCOMPARE(m_questions.size(), 1);
        QCOMPARE(asking.wait_for(0s), std::future_status::timeout);
        m_clock.advance(5s); // 255 have said nothing, and go; then the others have a place
        QTRY_COMPARE(asking.wait_for(0s), std::future_status::ready);
        QVERIFY(asking.get());
        QTRY_COMPARE(m_questions.size(), 2);
        later.give(QJsonObject{{u"done"_s, true}}); // the first was not forgotten
        QTRY_VERIFY(sockets[0]->bytesAvailable() > 0);
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
        QVERIFY(makeSocketFolder(folder()));
        const QString link = m_dir->filePath(u"link"_s);
        QVERIFY(QFile::link(folder(), link));
        QCOMPARE(makeSocketFolder(link).error().code, u"NotPrivate"_s);
        QCOMPARE(makeSocketFolder(m_dir->filePath(QString(120, u'x'))).error().code, u"PathTooLong"_s);
        QVERIFY(!isOwnedByThisUser(u"/nowhere"_s));
    }

    // XDG_RUNTIME_DIR 0777: anyone could put a folder of their own in the place of ours.
    void case70_folderWhereOthersMayWrite()
    {
        QFile::setPermissions(m_dir->path(), QFile::Permissions(0x7777));
        QCOMPARE(makeSocketFolder(folder()).error().code, u"NotPrivate"_s);
        QFile::setPermissions(m_dir->path(), QFile::Permissions(0x7755));
        QVERIFY(makeSocketFolder(folder()));
        QFile::setPermissions(m_dir->path(), QFile::Permissions(0x7777));
        QCOMPARE(ask({}).error().code, u"NotPrivate"_s);
    }

    void case70_whatLiesInTheSocketsPlace()
    {
        QVERIFY(makeSocketFolder(folder()));
        const QString path = *socketPath(folder());
        const QString elsewhere = m_dir->filePath(u"elsewhere"_s);
        QVERIFY(QFile::link(elsewhere, path));
        makeServer(); // a link is replaced and not followed
        QVERIFY(!QFileInfo(path).isSymLink());
        QVERIFY(!QFileInfo::exists(elsewhere));
        QVERIFY(ask({}));

        m_server.reset();
        QVERIFY(QDir().mkdir(path));
        QVERIFY(QFile(path + "/full"_L1).open(QIODevice::WriteOnly));
        m_server = std::make_unique<IpcServer>(
            [this](const QJsonObject &, qint64) { return m_answer; }, m_clock, isPeerThisUser);
        const Result<void> listening = m_server->listen(folder());
        QCOMPARE(listening.error().code, u"Listen"_s);
        QVERIFY(!listening.error().detail.isEmpty());
        QVERIFY(QFileInfo(path).isDir());
        QCOMPARE(ask({}).error().code, u"NoApp"_s);
    }
};

QTEST_GUILESS_MAIN(TestIpc)
#include "tst_ipc.moc"
