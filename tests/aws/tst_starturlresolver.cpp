// Where a company's own address leads, by the rules of the AWS CLI (spec/aws.md §9.4).

#include "aws/jsonhttp.h"
#include "aws/starturlresolver.h"
#include "support/manualclock.h"
#include "support/scriptedserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

const QString portal = u"https://d-1234567890.awsapps.com/start"_s;

Error inputError(const QString &code, const QString &detail)
{
    return {Error::Kind::Input, code, detail, {}};
}

} // namespace

class TestStartUrlResolver : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<JsonHttp> m_http;
    std::unique_ptr<QObject> m_owner;

    Async<QString> ask() { return askAt(m_server->url()); }
    Async<QString> askAt(const QUrl &url) { return portalBehind(*m_http, url, m_owner.get()); }

    Result<QString> answer() { return answer(m_server->url().toString()); }

    Result<QString> answer(const QString &url)
    {
        const Async<QString> asked = askAt(QUrl(url));
        if (!QTest::qWaitFor([&] { return asked.isFinished(); }, 10'000))
            return failure(Error::Kind::Timeout, u"TestTimeout"_s);
        return asked.result();
    }

    void answerWith(int status, const QByteArray &location = {})
    {
        // Qt asks for "" as "/".
        m_server->answer(u"/"_s, status,
            location.isNull() ? ScriptedServer::Headers() : ScriptedServer::Headers{{"Location"_ba, location}}, {});
    }

    QByteArrayList methods() const
    {
        QByteArrayList found;
        for (const ScriptedRequest &request : m_server->requests())
            found.append(request.method);
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_http = std::make_unique<JsonHttp>(NetworkOptions(), m_clock);
        m_owner = std::make_unique<QObject>();
    }

    void portalsOfAwsAreNotAsked()
    {
        for (const QString &url : {portal, portal + "#/"_L1, u"https://ssoins-1.portal.eu-west-1.app.aws"_s}) {
            const Async<QString> asked = resolveStartUrl(*m_http, url, m_owner.get());
            QVERIFY(asked.isFinished());
            QCOMPARE(asked.result(), Result<QString>(url));
        }
    }

    void oneRedirectIsReadAndNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }

    void oneRedirectIsReadAndNotFollowed()
    {
        QFETCH(int, status);
        answerWith(status, "https://D-1234567890.awsapps.com:443/start/?a=b#/");
        QCOMPARE(answer(), Result<QString>(portal));
        QCOMPARE(methods(), QByteArrayList{"HEAD"_ba});
        QVERIFY(!m_server->requests().constFirst().headers.contains("cookie"));
    }

    void getIsForServersThatDoNotKnowHead_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {405, 501})
            QTest::addRow("%d", status) << status;
    }

    void getIsForServersThatDoNotKnowHead()
    {
        QFETCH(int, status);
        answerWith(status);
        answerWith(302, portal.toLatin1());
        QCOMPARE(answer(), Result<QString>(portal));
        QCOMPARE(methods(), (QByteArrayList{"HEAD"_ba, "GET"_ba}));
    }

    void aLongPageIsNotRead()
    {
        answerWith(405);
        m_server->answer(u"/"_s, 200, {}, QByteArray(5'000'000, 'x'));
        QCOMPARE(answer().error(), inputError(u"StartUrlNoRedirect"_s, u"127.0.0.1"_s));
    }

    void whatLeadsElsewhereIsRefused_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("shown");
        QTest::newRow("another host") << "https://evil.example/start"_ba << u"https://evil.example"_s;
        QTest::newRow("no label boundary") << "https://evilawsapps.com/start"_ba << u"https://evilawsapps.com"_s;
        QTest::newRow("AWS in front") << "https://awsapps.com.evil.example/"_ba
                                      << u"https://awsapps.com.evil.example"_s;
        QTest::newRow("not https") << "http://d-1234567890.awsapps.com/start"_ba
                                   << u"http://d-1234567890.awsapps.com"_s;
        QTest::newRow("user info") << "https://d-1.awsapps.com@evil.example/"_ba << u"https://evil.example"_s;
        QTest::newRow("relative") << "/start"_ba << u"http://127.0.0.1"_s; // allowed, and no portal of AWS here
    }

    void whatLeadsElsewhereIsRefused()
    {
        QFETCH(QByteArray, location);
        QFETCH(QString, shown);
        answerWith(302, location);
        QCOMPARE(answer().error(), inputError(u"StartUrlElsewhere"_s, shown));
        QCOMPARE(m_server->requests().size(), 1);
    }

    void whatLeadsNowhereIsSaid()
    {
        for (const int status : {200, 204, 304, 404, 403}) {
            m_server->forget(u"/"_s);
            answerWith(status);
            QCOMPARE(answer().error(), inputError(u"StartUrlNoRedirect"_s, u"127.0.0.1"_s));
        }
        m_server->forget(u"/"_s);
        answerWith(302); // to no place
        QCOMPARE(answer().error().code, u"StartUrlNoRedirect"_s);
    }

    void troubleOfTheServerMayHeal()
    {
        answerWith(503);
        QCOMPARE(answer().error(), (Error{Error::Kind::BadAnswer, u"Http503"_s, u"127.0.0.1"_s, {}}));
        m_server->goAway();
        QCOMPARE(answer().error().kind, Error::Kind::Offline);
    }

    void tenSecondsAreEnough()
    {
        m_server->answerNever(u"/"_s);
        const Async<QString> asked = ask();
        QTRY_COMPARE(m_server->requests().size(), 1);
        m_clock.advance(9s);
        QVERIFY(!asked.isFinished());
        m_clock.advance(2s);
        QVERIFY(asked.isFinished());
        QCOMPARE(asked.result().error(), (Error{Error::Kind::Timeout, u"Deadline"_s, u"127.0.0.1"_s, {}}));
    }

    // As on most desktops: another process is asked for the proxy first.
    void theSystemsProxyIsAskedFor()
    {
        const QTemporaryDir folder;
        QFile program(folder.filePath(u"system-proxy"_s));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\necho http 127.0.0.1 " + QByteArray::number(m_server->url().port()) + '\n');
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        program.close();
        NetworkOptions options;
        options.systemProxyProgram = program.fileName();
        m_http = std::make_unique<JsonHttp>(options, m_clock);
        answerWith(302, portal.toLatin1());
        QCOMPARE(answer(u"http://aws.company.example"_s), Result<QString>(portal));
        QCOMPARE(methods(), QByteArrayList{"HEAD"_ba});
    }

    void theQuestionGoesWithItsOwner()
    {
        m_server->answerNever(u"/"_s);
        const Async<QString> asked = ask();
        QTRY_COMPARE(m_server->requests().size(), 1);
        m_owner.reset();
        m_clock.advance(60s);
        QVERIFY(!asked.isFinished() || asked.isCanceled());
    }
};

QTEST_GUILESS_MAIN(TestStartUrlResolver)
#include "tst_starturlresolver.moc"
