// The one HTTP client against answers as bad as they come (spec/security.md §10 F).

#include "aws/jsonhttp.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QString path = u"/token"_s;

} // namespace

class TestJsonHttp : public QObject
{
    Q_OBJECT

    using Method = JsonHttp::Request::Method;

    JsonHttp::Request request(int tries = 1) const
    {
        QUrl url = m_server->url();
        url.setPath(path);
        return {.method = Method::Post,
            .url = url,
            .body = {{u"clientSecret"_s, u"canary-secret"_s}},
            .bearerToken = Secret(u"canary-token"_s),
            .tries = tries};
    }

    Result<QJsonObject> answerTo(const JsonHttp::Request &request)
    {
        const Async<QJsonObject> answer = m_http->send(request);
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000))
            return failure(Error::Kind::Timeout, u"TestTimeout"_s);
        return answer.result();
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<JsonHttp> m_http;

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_clock = std::make_unique<ManualClock>();
        m_http = std::make_unique<JsonHttp>(NetworkOptions{}, *m_clock);
    }

    void sendsAndReadsOneObject()
    {
        m_server->answerJson(path, {{u"ok"_s, true}});
        QCOMPARE(answerTo(request()), Result<QJsonObject>(QJsonObject{{u"ok"_s, true}}));
        const ScriptedRequest sent = m_server->requests().constFirst();
        QCOMPARE(sent.method, "POST"_ba);
        QCOMPARE(sent.headers.value("content-type"), "application/json"_ba);
        QCOMPARE(sent.headers.value("x-amz-sso_bearer_token"), "canary-token"_ba);
        QVERIFY(!sent.headers.contains("authorization"));
        QVERIFY(!sent.headers.contains("cookie"));
        QCOMPARE(sent.json(), (QJsonObject{{u"clientSecret"_s, u"canary-secret"_s}}));
    }

    // The clock of the test stands at 2026-11-22 12:00:00 UTC.
    void case51_clockSkewIsNoticed()
    {
        QSignalSpy changed(m_http.get(), &JsonHttp::clockSkewChanged);
        const auto skewAfter = [this](const QByteArray &date) {
            m_server->forget(path);
            m_server->answer(path, 200, {{"Date"_ba, date}}, "{}"_ba);
            answerTo(request());
            return m_http->clockSkew();
        };
        QCOMPARE(skewAfter("Sun, 22 Nov 2026 12:04:00 GMT"_ba), 0s); // forgiven
        QCOMPARE(skewAfter("nonsense"_ba), 0s);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(skewAfter("Sat, 21 Nov 2026 11:00:00 GMT"_ba), 25h);
        QCOMPARE(skewAfter("Sat, 21 Nov 2026 11:00:09 GMT"_ba), 25h); // nothing new
        QCOMPARE(changed.size(), 1);
        QCOMPARE(skewAfter("Sun, 22 Nov 2026 12:10:00 GMT"_ba), -10min);
        QCOMPARE(skewAfter("Sun, 22 Nov 2026 12:00:02 GMT"_ba), 0s);
        QCOMPARE(changed.size(), 3);
        // Somebody on the way, who is not AWS, has no say.
        m_server->forget(path);
        m_server->answer(path, 200, {{"Date"_ba, "Sat, 21 Nov 2026 11:00:00 GMT"_ba}}, "<html>hotel</html>"_ba);
        answerTo(request());
        QCOMPARE(m_http->clockSkew(), 0s);
    }

    void case41_redirectsAreNeverFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }

    void case41_redirectsAreNeverFollowed()
    {
        QFETCH(int, status);
        ScriptedServer elsewhere;
        elsewhere.answerJson(path, {{u"stolen"_s, true}});
        QUrl target = elsewhere.url();
        target.setPath(path);
        m_server->answer(path, status, {{"Location"_ba, target.toEncoded()}}, {});
        m_server->answer(path, status, {{"Location"_ba, target.toEncoded()}}, {});
        const auto answer = answerTo(request());
        QCOMPARE(answer.error(), (Error{Error::Kind::BadAnswer, u"Redirect"_s, target.host(), {}}));
        // Nothing at all reached the other server; a wait would prove no more than its socket's silence now.
        QCOMPARE(elsewhere.requests().size(), 0);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void errorNamesAsBotocoreReadsThem_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        // spec/aws.md §2.7 and §4
        QTest::newRow("header") << "AuthorizationPendingException:http://internal.amazon.com/coral/"_ba
                                << R"({"error":"authorization_pending","error_description":"Still pending"})"_ba
                                << "AuthorizationPendingException"
                                << "Still pending";
        QTest::newRow("__type")
            << ""_ba
            << R"({"message":"No access","__type":"com.amazonaws.switchboard.portal#ForbiddenException"})"_ba
            << "ForbiddenException"
            << "No access";
        QTest::newRow("code") << ""_ba
                              << R"({"Code":"Some#OddException:x","Message":"m"})"_ba
                              << "OddException"
                              << "m";
        QTest::newRow("header, no json") << "InternalServerException"_ba
                                         << "<html>"_ba
                                         << "InternalServerException"
                                         << "";
    }

    void errorNamesAsBotocoreReadsThem()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        ScriptedServer::Headers headers;
        if (!header.isEmpty())
            headers.append({"x-amzn-ErrorType"_ba, header});
        m_server->answer(path, 400, headers, body);
        QCOMPARE(answerTo(request()).error(), (Error{Error::Kind::Service, code, detail, {}}));
    }

    // A 401 or 403 that AWS did not write must never look like one of AWS.
    void case42_aPortalsPageIsNotAws()
    {
        for (const int status : {200, 401, 403, 404, 511}) {
            m_server->forget(path);
            m_server->answer(path, status, {{"Content-Type"_ba, "text/html"_ba}}, "<html>Please log in</html>"_ba);
            const Error error = answerTo(request()).error();
            QCOMPARE(error.kind, Error::Kind::BadAnswer);
            QCOMPARE(error.code, status == 200 ? u"NotJson"_s : u"Http%1"_s.arg(status));
        }
    }

    void case44_blackHoleEndsAtTheDeadline()
    {
        m_server->answerNever(path);
        QSignalSpy requested(m_server.get(), &ScriptedServer::requested);
        const Async<QJsonObject> answer = m_http->send(request());
        QVERIFY(requested.wait());
        m_clock->advance(29s);
        QVERIFY(!answer.isFinished());
        m_clock->advance(1s);
        QVERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().kind, Error::Kind::Timeout);
    }

    void case44_halfABody()
    {
        m_server->answerRaw(path, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"acc"_ba);
        QCOMPARE(answerTo(request()).error().code, u"Truncated"_s);
    }

    void case44_aLieInChunks()
    {
        m_server->answerRaw(path, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFF\r\n{\"a\":1}"_ba);
        const auto answer = answerTo(request());
        QVERIFY(!answer);
        QVERIFY(answer.error().kind == Error::Kind::BadAnswer || answer.error().kind == Error::Kind::Offline);
    }

    void case44_closedWithoutAWord()
    {
        m_server->answerRaw(path, {});
        QCOMPARE(answerTo(request()).error().kind, Error::Kind::Offline);
        // Left to itself Qt sends a POST again; the server may have used up the refresh token in it.
        QCOMPARE(m_server->requests().size(), 1);
    }

    void case48_hugeBodyIsNotReadToItsEnd()
    {
        m_server->answerRaw(path,
            "HTTP/1.1 200 OK\r\nContent-Length: 52428800\r\n\r\n{\"a\":\""_ba + QByteArray(50 * 1024 * 1024, 'x'));
        QCOMPARE(answerTo(request()).error().code, u"TooLarge"_s);
    }

    // We ask for no compression, so what is compressed all the same is no JSON.
    void case48_compressedBodyStaysAsItIs()
    {
        m_server->answer(path, 200, {{"Content-Encoding"_ba, "gzip"_ba}}, "\x1f\x8b\x08"_ba + QByteArray(1000, '\0'));
        QCOMPARE(answerTo(request()).error().kind, Error::Kind::BadAnswer);
        QCOMPARE(m_server->requests().constFirst().headers.value("accept-encoding"), "identity"_ba);
    }

    void serverTroubleIsTriedAgain()
    {
        m_server->answer(path, 503, {}, "busy"_ba);
        m_server->answer(path, 503, {{"Retry-After"_ba, "7"_ba}}, {});
        m_server->answerJson(path, {{u"ok"_s, true}});
        const Async<QJsonObject> answer = m_http->send(request(5));
        QTRY_COMPARE(m_server->requests().size(), 1);
        QTRY_VERIFY(m_clock->untilNext() >= 0ms && m_clock->untilNext() <= 1s);
        m_clock->advance(1s);
        QTRY_COMPARE(m_server->requests().size(), 2);
        QTRY_COMPARE(m_clock->untilNext(), 7s); // Retry-After wins over our own 0 to 2 s
        m_clock->advance(7s);
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.result());
    }

    void case43_retryAfterInAllItsForms_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("seconds");
        QTest::newRow("none") << QByteArray() << 0;
        QTest::newRow("0") << "0"_ba << 0;
        QTest::newRow("30") << "30"_ba << 30;
        QTest::newRow("a day") << "86400"_ba << 300;
        QTest::newRow("more than a number holds") << "99999999999999999999"_ba << 0;
        QTest::newRow("negative") << "-5"_ba << 0;
        QTest::newRow("date") << "Sat, 21 Nov 2026 11:00:45 GMT"_ba << 45; // by AWS's clock, ours is 25 hours ahead
        QTest::newRow("date in the past") << "Fri, 20 Nov 2026 11:00:00 GMT"_ba << 0;
        QTest::newRow("bad") << "soon, I hope"_ba << 0;
    }

    void case43_retryAfterInAllItsForms()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, seconds);
        for (const int status : {429, 500, 502, 503, 504}) {
            m_server->forget(path);
            ScriptedServer::Headers headers{
                {"Date"_ba, "Sat, 21 Nov 2026 11:00:00 GMT"_ba}, {"x-amzn-ErrorType"_ba, "SomeException"_ba}};
            if (!header.isEmpty())
                headers.append({"Retry-After"_ba, header});
            m_server->answer(path, status, headers, "{}"_ba);
            QCOMPARE(answerTo(request()).error().retryAfter, std::chrono::milliseconds(seconds * 1000));
        }
    }

    // Whoever asks knows how fast AWS may be asked: the limiter of a session.
    void case43_a429IsNotTriedAgainHere()
    {
        m_server->answerException(path, 429, "TooManyRequestsException");
        QCOMPARE(answerTo(request(5)).error().code, u"TooManyRequestsException"_s);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void fiveTriesAreTheLimit()
    {
        m_server->answer(path, 500, {{"x-amzn-ErrorType"_ba, "InternalServerException"_ba}}, "{}"_ba);
        const Async<QJsonObject> answer = m_http->send(request(5));
        for (int seen = 1; seen < 5; ++seen) {
            QTRY_COMPARE(m_server->requests().size(), seen);
            QTRY_VERIFY(m_clock->untilNext() >= 0ms && m_clock->untilNext() <= 20s);
            m_clock->advance(20s);
        }
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().code, u"InternalServerException"_s);
        QCOMPARE(m_server->requests().size(), 5);
    }

    void aPlainNoIsNotTriedAgain()
    {
        m_server->answerException(path, 400, "InvalidGrantException");
        QCOMPARE(answerTo(request(5)).error().code, u"InvalidGrantException"_s);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void case45_nobodyThere()
    {
        m_server->goAway();
        QCOMPARE(answerTo(request()).error().kind, Error::Kind::Offline);
    }

    void case46_bundleThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::newRow("missing") << QByteArray() << "CaBundleUnreadable";
        QTest::newRow("empty") << "\n"_ba
                               << "CaBundleEmpty";
        QTest::newRow("binary") << QByteArray(100, '\xFF') << "CaBundleEmpty";
    }

    void case46_bundleThatIsNone()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        const QTemporaryDir dir;
        NetworkOptions options;
        options.caBundle = dir.filePath(u"ca.pem"_s);
        if (!content.isEmpty()) {
            QFile file(options.caBundle);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        m_http = std::make_unique<JsonHttp>(options, *m_clock);
        QCOMPARE(answerTo(request()).error(), (Error{Error::Kind::Tls, code, options.caBundle, {}}));
    }

    // No silent way round a proxy that is configured but dead.
    void case47_deadProxyIsNotBypassed()
    {
        QProcessEnvironment environment;
        environment.insert(u"HTTPS_PROXY"_s, u"http://127.0.0.1:1"_s);
        m_http = std::make_unique<JsonHttp>(NetworkOptions::fromEnvironment(environment), *m_clock);
        JsonHttp::Request outside = request();
        outside.url = QUrl(u"https://oidc.eu-west-1.amazonaws.com/token"_s);
        QCOMPARE(answerTo(outside).error().kind, Error::Kind::Proxy);
    }
};

QTEST_GUILESS_MAIN(TestJsonHttp)
#include "tst_jsonhttp.moc"
