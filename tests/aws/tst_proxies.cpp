// Ways to AWS through proxies, against a real one that asks for a password (the emulator's). spec/security.md §10, 47

#include "aws/jsonhttp.h"
#include "emulator/emulatorprocess.h"
#include "support/manualclock.h"

#include <QFile>
#include <QJsonArray>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

using Said = QList<QVariantList>;

const ProxyLogin right{u"mori"_s, Secret(u"p@ss:word %1"_s)};
const ProxyLogin wrong{u"mori"_s, Secret(u"wrong"_s)};

} // namespace

class TestProxies : public QObject
{
    Q_OBJECT

    // No https_proxy: through the address of the proxy in the environment.
    void useProxy(const QString &login = {})
    {
        QProcessEnvironment environment;
        environment.insert(u"HTTPS_PROXY"_s, u"http://%1%2"_s.arg(login, proxyName()));
        NetworkOptions options = NetworkOptions::fromEnvironment(environment);
        options.caBundle = m_aws->caFile();
        make(options);
    }

    // What the system says is printed by this shell script.
    void useSystem(const QByteArray &script)
    {
        QFile program(m_dir.filePath(u"system-proxy"_s));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\nprintf '%s\\n' \"$*\" >> '" + m_dir.filePath(u"asked"_s).toUtf8() + "'\n" + script);
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        program.close();
        NetworkOptions options;
        options.systemProxyProgram = program.fileName();
        options.caBundle = m_aws->caFile();
        make(options);
    }

    void make(const NetworkOptions &options)
    {
        m_http = std::make_unique<JsonHttp>(options, m_clock);
        m_taken = std::make_unique<QSignalSpy>(&m_http->connections().proxyLogins(), &ProxyLogins::taken);
    }

    void answerWith(QList<std::optional<ProxyLogin>> logins)
    {
        m_http->connections().proxyLogins().setProvider([this, logins](const ProxyQuestion &question) {
            m_questions.append(question);
            return ready<std::optional<ProxyLogin>>(logins.value(m_questions.size() - 1));
        });
    }

    Async<QJsonObject> ask() { return m_http->send({.url = m_url, .mayAskPerson = true, .tries = 1}); }

    Result<QJsonObject> answer()
    {
        const Async<QJsonObject> answer = ask();
        if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 20'000))
            return failure(Error::Kind::Timeout, u"TestTimeout"_s);
        return answer.result();
    }

    // AWS has answered, whatever it was.
    static bool isThrough(const Result<QJsonObject> &answer)
    {
        return answer || answer.error().kind == Error::Kind::Service || answer.error().kind == Error::Kind::BadAnswer;
    }

    QString proxyName() const { return m_aws->proxyUrl().authority(); }
    qsizetype requestsAtAws() const { return m_aws->query(u"log"_s).array().size(); }

    const QUrl m_url{u"https://portal.sso.ap-northeast-1.amazonaws.com/assignment/accounts"_s};
    const QTemporaryDir m_dir;
    ManualClock m_clock;
    std::unique_ptr<EmulatorProcess> m_aws;
    std::unique_ptr<JsonHttp> m_http;
    std::unique_ptr<QSignalSpy> m_taken;
    QList<ProxyQuestion> m_questions;

private Q_SLOTS:
    void initTestCase()
    {
        m_aws = std::make_unique<EmulatorProcess>();
        QVERIFY(m_aws->isReady());
    }

    void init()
    {
        m_questions.clear();
        QFile::remove(m_dir.filePath(u"asked"_s));
        m_aws->control(u"log/clear"_s);
        m_aws->control(u"settings"_s, {{u"proxyLogin"_s, right.user + u':' + right.password.reveal()}});
    }

    void cleanup() { m_http.reset(); }

    void case47_passwordInTheProxysAddress()
    {
        useProxy(u"mori:p%40ss%3Aword%20%251@"_s);
        answerWith({});
        QVERIFY(isThrough(answer()));
        QVERIFY(m_questions.isEmpty());
        QVERIFY(m_taken->isEmpty()); // nobody else has brought it
    }

    void case47_nobodyKnowsThePassword()
    {
        useProxy();
        QCOMPARE(answer().error(), (Error{Error::Kind::Proxy, u"Password"_s, proxyName(), {}}));
        answerWith({{}});
        QCOMPARE(answer().error().code, u"Password"_s);
        QCOMPARE(m_questions.size(), 1);
        QCOMPARE(m_questions[0].proxy, proxyName());
        QCOMPARE(m_questions[0].refused, ProxyLogin());
        QVERIFY(m_questions[0].mayAskPerson);
        QCOMPARE(requestsAtAws(), 0); // and no silent direct connection
    }

    // The user is the same, so Qt takes both for one proxy and would go on with what it has kept.
    void case47_wrongPasswordThenTheRightOne()
    {
        useProxy();
        answerWith({wrong, right});
        QVERIFY(isThrough(answer()));
        QCOMPARE(m_questions.size(), 2);
        QCOMPARE(m_questions[1].refused, wrong);
        QCOMPARE(Said(*m_taken), (Said{QVariantList{proxyName()}}));
        QVERIFY(isThrough(answer()));
        QCOMPARE(m_questions.size(), 2);
        QCOMPARE(m_taken->size(), 1);
    }

    void case47_wrongPasswordInTheAddress()
    {
        useProxy(u"mori:wrong@"_s);
        answerWith({right});
        QVERIFY(isThrough(answer()));
        QCOMPARE(m_questions[0].refused, wrong);
    }

    void case47_thePasswordChanges()
    {
        useProxy();
        answerWith({right, ProxyLogin{u"mori"_s, Secret(u"new"_s)}});
        QVERIFY(isThrough(answer()));
        m_aws->control(u"settings"_s, {{u"proxyLogin"_s, u"mori:new"_s}});
        Q_EMIT m_http->connections().proxyLogins().changed(); // what is connected stays so; this is a new day
        QVERIFY(isThrough(answer()));
        QCOMPARE(m_questions.size(), 2);
        QCOMPARE(m_questions[1].refused, right);
    }

    void case47_manyRequestsAtOnce()
    {
        useProxy();
        answerWith({right, right, right, right, right, right});
        QList<Async<QJsonObject>> answers;
        for (int count = 0; count < 6; ++count)
            answers.append(ask());
        for (const auto &answer : answers) {
            QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), 20'000);
            QVERIFY(isThrough(answer.result()));
        }
        QCOMPARE(m_taken->size(), 1);
    }

    // What comes before a request may take as long as it wants: the request is not sent late.
    void nothingIsSentLate_data()
    {
        QTest::addColumn<bool>("isSystems");
        QTest::addColumn<std::chrono::seconds>("patience");
        for (const std::chrono::seconds patience : {4s, 6s}) {
            QTest::addRow("the password takes 5 of %d s", int(patience.count())) << false << patience;
            QTest::addRow("the system's proxy takes 5 of %d s", int(patience.count())) << true << patience;
        }
    }

    void nothingIsSentLate()
    {
        QFETCH(bool, isSystems);
        QFETCH(std::chrono::seconds, patience);
        isSystems ? useSystem("echo http 127.0.0.1 " + QByteArray::number(m_aws->proxyUrl().port()) + '\n')
                  : useProxy();
        m_http->connections().proxyLogins().setProvider([&](const ProxyQuestion &) {
            m_clock.advance(isSystems ? 0s : 5s);
            return ready<std::optional<ProxyLogin>>(right);
        });
        const Async<QJsonObject> answer =
            m_http->send({.url = m_url, .latestStart = m_clock.now().addSecs(patience.count()), .tries = 1});
        m_clock.advance(isSystems ? 5s : 0s); // before its program has a chance to answer
        QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), 20'000);
        const bool isLate = patience < 5s;
        QCOMPARE(isThrough(answer.result()), !isLate);
        if (isLate)
            QCOMPARE(answer.result().error(), (Error{Error::Kind::Timeout, u"Deadline"_s, m_url.host(), {}}));
        QCOMPARE(requestsAtAws() > 0, !isLate);
    }

    void case47_theSystemsProxy()
    {
        useSystem("echo http 127.0.0.1 " + QByteArray::number(m_aws->proxyUrl().port()) + '\n');
        answerWith({right});
        QVERIFY(isThrough(answer()));
        QVERIFY(isThrough(answer()));
        QFile asked(m_dir.filePath(u"asked"_s));
        QVERIFY(asked.open(QIODevice::ReadOnly));
        // Once, and without the path.
        QCOMPARE(asked.readAll(), "--system-proxy https://portal.sso.ap-northeast-1.amazonaws.com\n"_ba);
        m_clock.advance(61s);
        QVERIFY(isThrough(answer()));
        asked.seek(0);
        QCOMPARE(asked.readAll().count('\n'), 2); // the computer may be elsewhere by now
    }

    void case47_theSystemsProxyIsDead()
    {
        useSystem("echo http 127.0.0.1 1\n"_ba);
        QCOMPARE(answer().error().kind, Error::Kind::Proxy);
    }

    void case47_theSystemHasNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("crash") << "kill -SEGV $$\n"_ba;
        QTest::newRow("nothing") << "exit 0\n"_ba;
        QTest::newRow("nonsense") << "echo http proxy.example 8080 1\n"_ba;
    }

    void case47_theSystemHasNoAnswer()
    {
        QFETCH(QByteArray, script);
        useSystem(script);
        QCOMPARE(answer().error(), (Error{Error::Kind::Proxy, u"SystemProxy"_s, {}, {}}));
    }

    // A server of PAC files that says nothing: the event loop turns all the time, and there is an end.
    void case47_theSystemNeverAnswers()
    {
        useSystem("exec sleep 600\n"_ba);
        const Async<QJsonObject> answer = ask();
        QTRY_VERIFY(QFile::exists(m_dir.filePath(u"asked"_s)));
        m_clock.advance(9s);
        QVERIFY(!answer.isFinished());
        m_clock.advance(1s);
        QVERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().code, u"SystemProxy"_s);
    }
};

QTEST_GUILESS_MAIN(TestProxies)
#include "tst_proxies.moc"
