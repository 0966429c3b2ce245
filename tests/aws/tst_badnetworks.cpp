// The one HTTP client on networks as bad as they come, with real sockets: spec/security.md §10, 43 to 48. What a server
// can say in one piece is in tst_jsonhttp.

#include "aws/jsonhttp.h"
#include "aws/oidcclient.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

// Does with each connection what the test wants once a request has begun to come.
class RawServer : public QTcpServer
{
public:
    explicit RawServer(std::function<void(QTcpSocket *)> serve)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, serve = std::move(serve)] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::disconnected, this, [this] { ++ended; });
            connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64 count) { written += count; });
            connect(
                socket, &QTcpSocket::readyRead, socket, [this, socket, serve] { ++requests, serve(socket); },
                Qt::SingleShotConnection);
        });
    }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1/"_s.arg(serverPort())); }

    int requests = 0;
    int ended = 0;
    qint64 written = 0;
};

class TestBadNetworks : public QObject
{
    Q_OBJECT

    Async<QJsonObject> ask(const QUrl &url, int tries = 1) { return m_http->send({.url = url, .tries = tries}); }

    Result<QJsonObject> answerFrom(const QUrl &url)
    {
        const Async<QJsonObject> answer = ask(url);
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 60'000))
            return failure(Error::Kind::Timeout, u"TestTimeout"_s);
        return answer.result();
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<JsonHttp> m_http;

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<ManualClock>();
        m_http = std::make_unique<JsonHttp>(NetworkOptions{}, *m_clock);
    }

    void cleanup() { m_http.reset(); }

    void case43_retryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("least"); // seconds
        QTest::addColumn<int>("most");
        QTest::newRow("none") << ""_ba << 0 << 1;
        QTest::newRow("0") << "0"_ba << 0 << 1;
        QTest::newRow("45") << "45"_ba << 45 << 45;
        QTest::newRow("date") << "Sun, 22 Nov 2026 12:00:30 GMT"_ba << 0 << 1; // our own pauses are long enough
        QTest::newRow("bad") << "soon"_ba << 0 << 1;
        QTest::newRow("negative") << "-5"_ba << 0 << 1;
        QTest::newRow("a year") << "31536000"_ba << 300 << 300;
    }

    void case43_retryAfter()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, least);
        QFETCH(int, most);
        ScriptedServer server;
        server.answer(u"/"_s, 503,
            header.isEmpty() ? ScriptedServer::Headers() : ScriptedServer::Headers{{"Retry-After"_ba, header}}, {});
        server.answerJson(u"/"_s, {{u"ok"_s, true}});
        QUrl url = server.url();
        url.setPath(u"/"_s);
        const Async<QJsonObject> answer = ask(url, 5);
        QTRY_COMPARE(server.requests().size(), 1);
        const std::chrono::seconds from(least);
        const std::chrono::seconds to(most);
        // The deadline of the request, 30 s, is the only other thing on the clock, and it goes with the reply. No row
        // may take it for the pause.
        QTRY_VERIFY2(m_clock->untilNext() >= from && m_clock->untilNext() <= to,
            qPrintable(QString::number(m_clock->untilNext().count())));
        m_clock->advance(to);
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.result());
    }

    void case43_fiveTriesForEachKindOfTrouble_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {500, 502, 503, 504})
            QTest::addRow("%d", status) << status;
    }

    void case43_fiveTriesForEachKindOfTrouble()
    {
        QFETCH(int, status);
        ScriptedServer server;
        server.answer(u"/"_s, status, {}, "<html>trouble</html>"_ba);
        QUrl url = server.url();
        url.setPath(u"/"_s);
        const Async<QJsonObject> answer = ask(url, 5);
        auto limit = 1s;
        for (int seen = 1; seen < 5; ++seen) {
            QTRY_COMPARE(server.requests().size(), seen);
            QTRY_VERIFY(m_clock->untilNext() >= 0ms && m_clock->untilNext() <= limit);
            m_clock->advance(limit);
            limit = std::min<std::chrono::seconds>(limit * 2, 20s);
        }
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(server.requests().size(), 5);
        QCOMPARE(answer.result().error().kind, Error::Kind::BadAnswer);
    }

#ifdef Q_OS_UNIX
    void case44_reset()
    {
        RawServer server([](QTcpSocket *socket) {
            const linger now{1, 0}; // so that closing is a RST
            setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
            socket->abort();
        });
        const Async<QJsonObject> answer = m_http->send(
            {.method = JsonHttp::Request::Method::Post, .url = server.url(), .body = {{u"a"_s, 1}}, .tries = 1});
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().kind, Error::Kind::Offline);
        QCOMPARE(server.requests, 1); // Qt would send it again
    }
#endif

    // Bytes that trickle keep a connection from being idle, but not the deadline away.
    void case44_oneByteASecond()
    {
        RawServer server([](QTcpSocket *socket) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"a\":\"");
            auto *timer = new QTimer(socket);
            connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
            timer->start(10); // the clock of this test is faster than a real one
        });
        const Async<QJsonObject> answer = ask(server.url());
        for (int second = 1; second < 30; ++second) {
            const qint64 before = server.written;
            QTRY_VERIFY(server.written > before);
            m_clock->advance(1s);
            QVERIFY(!answer.isFinished());
        }
        m_clock->advance(1s);
        QVERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().kind, Error::Kind::Timeout);
        QTRY_COMPARE(server.ended, 1);
    }

    void case44_cancelledAtOnce()
    {
        RawServer server([](QTcpSocket *) {});
        const Async<QJsonObject> answer = ask(server.url());
        QTRY_COMPARE(server.requests, 1);
        QElapsedTimer time;
        time.start();
        m_http.reset();
        QTRY_COMPARE(server.ended, 1);
        QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed()))); // 200 ms on an idle machine
        QVERIFY(!answer.isFinished() || answer.isCanceled());
    }

    void case45_aNameThatNobodyKnows()
    {
        QCOMPARE(answerFrom(QUrl(u"https://oidc.eu-west-1.amazonaws.invalid/"_s)).error().kind, Error::Kind::Offline);
    }

    // "localhost" has an IPv6 address too, where a queue that is full swallows every connection, as a broken tunnel
    // does.
    void case45_brokenIPv6()
    {
        ScriptedServer server;
        server.answerJson(u"/"_s, {{u"ok"_s, true}});
        QTcpServer hole;
        hole.setListenBacklogSize(0);
        if (!hole.listen(QHostAddress::LocalHostIPv6, quint16(server.url().port())))
            QSKIP("There is no IPv6 here, or its port is taken.");
        hole.pauseAccepting();
        std::vector<std::unique_ptr<QTcpSocket>> waiting;
        QTcpSocket *last = nullptr;
        do {
            waiting.push_back(std::make_unique<QTcpSocket>());
            last = waiting.back().get();
            last->connectToHost(QHostAddress::LocalHostIPv6, hole.serverPort());
        } while (last->waitForConnected(300) && waiting.size() < 20);
        if (last->state() == QAbstractSocket::ConnectedState)
            QSKIP("This system takes connections however full the queue is.");
        QCOMPARE(answerFrom(QUrl(u"http://localhost:%1/"_s.arg(hole.serverPort()))),
            Result<QJsonObject>(QJsonObject{{u"ok"_s, true}}));
    }

    void case48_fiftyMegabytes()
    {
        RawServer server([](QTcpSocket *socket) {
            socket->write(
                "HTTP/1.1 200 OK\r\nContent-Length: 52428800\r\n\r\n{\"a\":\""_ba + QByteArray(50 << 20, 'x'));
        });
        QCOMPARE(answerFrom(server.url()).error().code, u"TooLarge"_s);
        QTRY_COMPARE(server.ended, 1);
        QVERIFY2(server.written < 20 << 20, qPrintable(QString::number(server.written))); // the systems' buffers
    }

    void case48_bomb()
    {
        const QByteArray bomb = qCompress(QByteArray(100 << 20, ' '), 9).mid(4); // zlib's form: "deflate"
        QVERIFY(bomb.size() < 1 << 20);
        ScriptedServer server;
        server.answer(u"/"_s, 200, {{"Content-Encoding"_ba, "deflate"_ba}}, bomb);
        QUrl url = server.url();
        url.setPath(u"/"_s);
        QCOMPARE(answerFrom(url).error().code, u"NotJson"_s);
    }

    void case48_answersThatAreNone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &body, const QString &code) {
            QTest::newRow(name) << 200 << body << code;
        };
        row("10,000 deep", R"({"clientId":)"_ba + QByteArray(10'000, '[') + QByteArray(10'000, ']') + '}',
            u"NotJson"_s);
        row("bad UTF-8", "{\"clientId\":\"\xC3\x28\"}"_ba, u"NotJson"_s);
        row("no field", R"({"clientSecret":"s","clientSecretExpiresAt":1800000000})"_ba, u"Field"_s);
        row("number for a text", R"({"clientId":1,"clientSecret":"s","clientSecretExpiresAt":1800000000})"_ba,
            u"Field"_s);
        row("text for a number", R"({"clientId":"c","clientSecret":"s","clientSecretExpiresAt":"1"})"_ba, u"Field"_s);
        // The last counts, for the AWS CLI too.
        row("twice, wrong at last", R"({"clientId":"c","clientId":1,"clientSecret":"s","clientSecretExpiresAt":1})"_ba,
            u"Field"_s);
        QTest::newRow("unknown error") << 400 << R"({"__type":"BrandNewException","message":"m"})"_ba
                                       << u"BrandNewException"_s;
        QTest::newRow("error without a name") << 400 << R"({"oops":[1,2]})"_ba << u"Http400"_s;
        QTest::newRow("error of wrong types") << 400 << R"({"__type":7,"message":{}})"_ba << u"Http400"_s;
    }

    void case48_answersThatAreNone()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        ScriptedServer server;
        server.answer(u"/client/register"_s, status, {}, body);
        NetworkOptions options;
        options.oidcEndpoint = server.url();
        m_http = std::make_unique<JsonHttp>(options, *m_clock);
        const Async<ClientRegistration> answer = OidcClient(*m_http).registerClient(u"eu-west-1"_s, u"a"_s, {});
        QTRY_VERIFY(answer.isFinished());
        const Result<ClientRegistration> client = answer.result();
        QVERIFY(!client);
        QCOMPARE(client.error().code, code);
    }
};

QTEST_GUILESS_MAIN(TestBadNetworks)
#include "tst_badnetworks.moc"
