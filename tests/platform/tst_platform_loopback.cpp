#include "platform/loopbackhttp.h"

#include "support/manualclock.h"

#include <QFile>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

// The rows of /proc/net/tcp or tcp6 that listen at this port, by their local address.
QByteArrayList listenersAt(quint16 port, const QString &table)
{
    QFile file("/proc/net/"_L1 + table);
    QByteArrayList addresses;
    if (!file.open(QIODevice::ReadOnly))
        return {"unreadable"_ba};
    const QByteArray wanted = ':' + QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
    const QByteArrayList rows = file.readAll().split('\n');
    for (const QByteArray &row : rows) {
        const QByteArrayList columns = row.simplified().split(' ');
        if (columns.value(1).endsWith(wanted) && columns.value(3) == "0A")
            addresses.append(columns.at(1).chopped(wanted.size()));
    }
    return addresses;
}

} // namespace

// A listener for browsers, and who else may come.
class TestLoopback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void case35_listensOn127001Alone();
    void answersAreMarked();
    void requestsReachTheHandler_data();
    void requestsReachTheHandler();
    void case36_badRequests_data();
    void case36_badRequests();
    void otherUsersGetNothing();
    void whoseConnection();
    void case36_slowHeads();
    void case36_slowReaders();
    void case36_aThousandConnections();
    void closedWithAnAnswerOnItsWay();
    void destroyedRightBehindTheAnswer();
    void portsDiffer();

private:
    std::unique_ptr<QTcpSocket> connected();
    // Sends the bytes; what comes back until the connection ends.
    QByteArray exchange(const QByteArray &bytes);
    QByteArray head(const QByteArray &requestLine) const
    {
        return requestLine + "\r\nHost: 127.0.0.1:" + QByteArray::number(m_http->port()) + "\r\n\r\n";
    }

    ManualClock m_clock;
    QList<LoopbackRequest> m_asked;
    bool m_isWelcome = true;
    LoopbackAnswer m_answer;
    std::function<void()> m_onRequest;
    std::unique_ptr<LoopbackHttp> m_http;
};

void TestLoopback::init()
{
    m_asked.clear();
    m_isWelcome = true;
    m_onRequest = {};
    m_answer = {200, "<p>hello</p>"_ba, {{"Content-Type"_ba, "text/html; charset=utf-8"_ba}}};
    m_http = std::make_unique<LoopbackHttp>(
        [this](const LoopbackRequest &request) {
            m_asked.append(request);
            if (m_onRequest)
                m_onRequest();
            return m_answer;
        },
        m_clock, nullptr,
        [this](quint16 peerPort, quint16 ourPort) { return m_isWelcome && isLoopbackPeerThisUser(peerPort, ourPort); });
    QVERIFY(m_http->listen());
}

std::unique_ptr<QTcpSocket> TestLoopback::connected()
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_http->port());
    if (!QTest::qWaitFor([&] { return socket->state() == QTcpSocket::ConnectedState; }))
        return {};
    return socket;
}

QByteArray TestLoopback::exchange(const QByteArray &bytes)
{
    const auto socket = connected();
    if (!socket)
        return "no connection"_ba;
    socket->write(bytes);
    if (!QTest::qWaitFor([&] { return socket->state() == QTcpSocket::UnconnectedState; }))
        return "still open"_ba;
    return socket->readAll();
}

void TestLoopback::case35_listensOn127001Alone()
{
    const quint16 port = m_http->port();
    QVERIFY(port >= 1024);
    QCOMPARE(listenersAt(port, u"tcp"_s), QByteArrayList{"0100007F"_ba});
    QCOMPARE(listenersAt(port, u"tcp6"_s), QByteArrayList());
    m_http->close();
    QCOMPARE(listenersAt(port, u"tcp"_s), QByteArrayList());
    QCOMPARE(m_http->port(), 0);
}

void TestLoopback::answersAreMarked()
{
    const QByteArray answer = exchange(head("GET /a HTTP/1.1"_ba));
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    for (const char *line : {"Cache-Control: no-store\r\n", "Referrer-Policy: no-referrer\r\n", "Connection: close\r\n",
             "Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff\r\n",
             "Content-Type: text/html; charset=utf-8\r\n", "Content-Length: 12\r\n"})
        QVERIFY2(answer.contains(line), line);
    QVERIFY(answer.endsWith("\r\n\r\n<p>hello</p>"));
}

void TestLoopback::requestsReachTheHandler_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("GET") << "GET /a/b?code=1%202&state=x HTTP/1.1"_ba
                         << "GET"_ba
                         << "/a/b?code=1%202&state=x"_ba;
    QTest::newRow("POST") << "POST / HTTP/1.1"_ba
                          << "POST"_ba
                          << "/"_ba;
    QTest::newRow("1.0") << "GET /favicon.ico HTTP/1.0"_ba
                         << "GET"_ba
                         << "/favicon.ico"_ba;
    QTest::newRow("HEAD") << "HEAD /x HTTP/1.1"_ba
                          << "HEAD"_ba
                          << "/x"_ba;
}

void TestLoopback::requestsReachTheHandler()
{
    QFETCH(const QByteArray, line);
    const QByteArray answer = exchange(head(line));
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(answer.endsWith("hello</p>"), !line.startsWith("HEAD"));
    QCOMPARE(m_asked.size(), 1);
    QTEST(m_asked.at(0).method, "method");
    QTEST(m_asked.at(0).target, "target");
}

void TestLoopback::case36_badRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("garbage") << "\x16\x03\x01\x02\r\n\r\n"_ba
                             << "400"_ba;
    QTest::newRow("empty") << "\r\n\r\n"_ba
                           << "400"_ba;
    QTest::newRow("HTTP/0.9") << "GET /\r\n\r\n"_ba
                              << "400"_ba;
    QTest::newRow("another protocol") << "GET / RTSP/1.0\r\n\r\n"_ba
                                      << "400"_ba;
    QTest::newRow("absolute") << "GET http://127.0.0.1/ HTTP/1.1\r\n\r\n"_ba
                              << "400"_ba;
    QTest::newRow("CONNECT") << "CONNECT a:1 HTTP/1.1\r\n\r\n"_ba
                             << "400"_ba;
    QTest::newRow("space in the target") << "GET /a b HTTP/1.1\r\n\r\n"_ba
                                         << "400"_ba;
    QTest::newRow("another name") << "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"_ba
                                  << "421"_ba;
    QTest::newRow("another port") << "GET / HTTP/1.1\r\nhOST : x\r\nHost: 127.0.0.1:1\r\n\r\n"_ba
                                  << "421"_ba;
    QTest::newRow("8 KiB") << "GET /"_ba + QByteArray(8 * 1024, 'a') << "431"_ba;
    QTest::newRow("1 MB") << "GET / HTTP/1.1\r\nX: "_ba + QByteArray(1'000'000, 'a') << QByteArray();
}

void TestLoopback::case36_badRequests()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, status);
    const QByteArray answer = exchange(bytes);
    // Whoever still sends when the answer comes may not get to see it.
    if (!status.isEmpty())
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status), answer.constData());
    QCOMPARE(m_asked.size(), 0);
    QVERIFY(exchange(head("GET / HTTP/1.1"_ba)).startsWith("HTTP/1.1 200"));
}

// They can read the browser's arguments, and the secret path in them.
void TestLoopback::otherUsersGetNothing()
{
    m_isWelcome = false;
    QVERIFY(exchange(head("GET / HTTP/1.1"_ba)).startsWith("HTTP/1.1 403"));
    QCOMPARE(m_asked.size(), 0);
    m_isWelcome = true;
    QVERIFY(exchange(head("GET / HTTP/1.1"_ba)).startsWith("HTTP/1.1 200"));
}

// A second user is not to be had here; but what is not in the system's table as ours is not taken for ours.
void TestLoopback::whoseConnection()
{
    const auto socket = connected();
    QVERIFY(isLoopbackPeerThisUser(socket->localPort(), m_http->port()));
    QVERIFY(!isLoopbackPeerThisUser(m_http->port(), socket->localPort() ^ 1));
    QVERIFY(!isLoopbackPeerThisUser(1, m_http->port()));
    QTcpSocket mapped; // as browsers connect
    mapped.connectToHost(QHostAddress(u"::ffff:127.0.0.1"_s), m_http->port());
    if (QTest::qWaitFor([&] { return mapped.state() == QTcpSocket::ConnectedState; }))
        QVERIFY(isLoopbackPeerThisUser(mapped.localPort(), m_http->port()));
}

void TestLoopback::case36_slowHeads()
{
    const auto slow = connected();
    slow->write("GET / HTTP/1.1\r\nX: ");
    slow->flush();
    for (int second = 0; second < 4; ++second) {
        m_clock.advance(1s);
        slow->write("a");
        QTest::qWait(1);
    }
    QCOMPARE(slow->state(), QTcpSocket::ConnectedState);
    m_clock.advance(1s);
    QTRY_COMPARE(slow->state(), QTcpSocket::UnconnectedState);
    QCOMPARE(slow->readAll(), QByteArray());
    QCOMPARE(m_asked.size(), 0);
}

void TestLoopback::case36_slowReaders()
{
    m_answer.body = QByteArray(20'000'000, 'a'); // more than a socket takes at once
    const auto slow = connected();
    slow->setReadBufferSize(1);
    slow->write(head("GET / HTTP/1.1"_ba));
    QTRY_COMPARE(m_asked.size(), 1);
    m_clock.advance(5s);
    slow->setReadBufferSize(0);
    QByteArray received;
    QTRY_VERIFY((received += slow->readAll(), slow->state() == QTcpSocket::UnconnectedState));
    QVERIFY(received.size() < m_answer.body.size());
}

void TestLoopback::case36_aThousandConnections()
{
    std::vector<std::unique_ptr<QTcpSocket>> crowd;
    for (int i = 0; i < 1000; ++i) {
        crowd.push_back(connected());
        QVERIFY(crowd.back());
    }
    QVERIFY(exchange(head("GET /true HTTP/1.1"_ba)).startsWith("HTTP/1.1 200"));
    QCOMPARE(m_asked.size(), 1);
    const auto open = [&] {
        return std::count_if(crowd.begin(), crowd.end(),
            [](const auto &socket) { return socket->state() == QTcpSocket::ConnectedState; });
    };
    QTRY_COMPARE(open(), 31); // and the true one was the 32nd
}

void TestLoopback::closedWithAnAnswerOnItsWay()
{
    const auto silent = connected();
    m_onRequest = [this] { m_http->close(); };
    QVERIFY(exchange(head("GET / HTTP/1.1"_ba)).endsWith("hello</p>"));
    QTRY_COMPARE(silent->state(), QTcpSocket::UnconnectedState);
}

void TestLoopback::destroyedRightBehindTheAnswer()
{
    m_onRequest = [this] {
        QMetaObject::invokeMethod(
            this, [this] { m_http.reset(); }, Qt::QueuedConnection);
    };
    QVERIFY(exchange(head("GET / HTTP/1.1"_ba)).endsWith("hello</p>"));
    QVERIFY(!m_http);
}

void TestLoopback::portsDiffer()
{
    LoopbackHttp other([](const LoopbackRequest &) { return LoopbackAnswer(); }, m_clock);
    QVERIFY(other.listen());
    QVERIFY(other.port() != m_http->port());
}

QTEST_GUILESS_MAIN(TestLoopback)
#include "tst_platform_loopback.moc"
