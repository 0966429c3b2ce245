#include "base/async.h"
#include "base/instance.h"
#include "base/logbuffer.h"
#include "base/redaction.h"
#include "base/secret.h"
#include "support/manualclock.h"

#include <QLoggingCategory>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

Q_LOGGING_CATEGORY(testLog, "sso.test", QtWarningMsg)

} // namespace

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretPrintsDots()
    {
        QString printed;
        QDebug(&printed) << Secret(u"hunter2"_s);
        QVERIFY(!printed.contains("hunter2"_L1));
        QVERIFY(printed.contains(u"•••"_s));
    }

    // --- the second line of defence: what others write down

    void livingSecretsBecomeDots()
    {
        const Secret token(u"canary/token+1"_s);
        QCOMPARE(redacted(u"before canary/token+1 after"_s), u"before ••• after"_s);
        QCOMPARE(redacted(u"?code=canary%2Ftoken%2B1&x"_s), u"?code=•••&x"_s);
        QCOMPARE(redacted(u"canary/token"_s), u"canary/token"_s); // only a part of it
    }

    void copiesKeepASecretAlive()
    {
        auto first = std::make_unique<Secret>(u"canary-1"_s);
        auto same = std::make_unique<Secret>(u"canary-1"_s); // made anew, not copied
        Secret copy = *first;
        first.reset();
        QCOMPARE(redacted(u"canary-1"_s), u"•••"_s);
        copy = Secret();
        QCOMPARE(redacted(u"canary-1"_s), u"•••"_s);
        same.reset();
        QCOMPARE(redacted(u"canary-1"_s), u"canary-1"_s);
    }

    void theLongerSecretGoesFirst()
    {
        const Secret part(u"canary"_s);
        const Secret whole(u"canary-in-a-mine"_s);
        QCOMPARE(redacted(u"a canary-in-a-mine"_s), u"a •••"_s);
    }

    void shortTextsAreNoSecrets()
    {
        const Secret text(u"the"_s);
        QCOMPARE(redacted(u"the end"_s), u"the end"_s);
    }

    void usersInAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clean");
        QTest::newRow("user and password") << u"via http://mori:pass@word@proxy:1/"_s << u"via http://•••@proxy:1/"_s;
        QTest::newRow("user") << u"socks5://mori@proxy"_s << u"socks5://•••@proxy"_s;
        QTest::newRow("neither") << u"https://host/a@b x@y"_s << u"https://host/a@b x@y"_s;
        QTest::newRow("no address") << u"mail mori@example.com"_s << u"mail mori@example.com"_s;
    }

    void usersInAddresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, clean);
        QCOMPARE(redacted(text), clean);
    }

    void theLogKeepsItsLastLinesWithoutSecrets()
    {
        const ManualClock clock;
        Secret token(u"canary-token"_s);
        QStringList lines;
        {
            const LogBuffer log(clock);
            for (int number = 0; number < LogBuffer::capacity; ++number)
                qCInfo(testLog, "filler %d", number);
            qCInfo(testLog, "token canary-token\nof http://mori:hunter2@proxy/");
            qCInfo(testLog, "%s", QByteArray(5000, 'x').constData());
            lines = log.lines();
        }
        QCOMPARE(lines.size(), LogBuffer::capacity);
        QCOMPARE(lines.constFirst(), u"2026-11-22T12:00:00.000Z info sso.test: filler 3"_s);
        QVERIFY(lines.at(997).endsWith(u"token •••"_s));
        QVERIFY(lines.at(998).endsWith(u"of http://•••@proxy/"_s));
        QCOMPARE(lines.constLast().size(), LogBuffer::longestLine);
        QVERIFY(!testLog().isInfoEnabled()); // silent again
    }

    // What became a secret after it was written down.
    void theLogIsRedactedOnceMoreWhenItIsRead()
    {
        const ManualClock clock;
        const LogBuffer log(clock);
        qCInfo(testLog, "late canary-late");
        const Secret late(u"canary-late"_s);
        QVERIFY(!log.lines().constLast().contains("canary"_L1));
    }

    void warningsReachTheTerminalWithoutSecrets()
    {
        const ManualClock clock;
        const Secret token(u"canary-token"_s);
        static QStringList printed;
        printed.clear();
        const QtMessageHandler before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &message) { printed.append(message); });
        {
            const LogBuffer log(clock);
            qCWarning(testLog, "lost canary-token");
            qCInfo(testLog, "news");
        }
        qInstallMessageHandler(before);
        QCOMPARE(printed, QStringList{u"lost •••"_s});
    }

    void answerIsGivenOnce()
    {
        const Answer<int> answer;
        answer.give(1);
        answer.give(2);
        QCOMPARE(answer.future().result(), Result<int>(1));
    }

    // The way in which everything here is cancelled.
    void destroyedOwnerIsNotCalled()
    {
        const Answer<int> answer;
        auto owner = std::make_unique<QObject>();
        bool called = false;
        answer.future().then(owner.get(), [&](const Result<int> &) { called = true; });
        owner.reset();
        answer.give(1);
        QVERIFY(!called);
    }

    void sharedAnswerReachesAllAskers()
    {
        SharedAnswer<int> shared;
        QVERIFY(!shared.isAwaited());
        Async<int> first = shared.join();
        QVERIFY(shared.isAwaited());
        Async<int> second = shared.join();
        shared.give(7);
        QCOMPARE(first.result(), Result<int>(7));
        QCOMPARE(second.result(), Result<int>(7));
        QVERIFY(!shared.isAwaited());
    }

    void manualClockRunsInOrderOfTime()
    {
        ManualClock clock;
        QStringList order;
        QObject context;
        clock.after(2s, &context, [&] { order << u"second"_s; });
        clock.after(1s, &context, [&] {
            order << u"first"_s;
            clock.after(500ms, &context, [&] { order << u"between"_s; });
        });
        clock.advance(3s);
        QCOMPARE(order, QStringList({u"first"_s, u"between"_s, u"second"_s}));
    }

    void instanceNameIsOnePathComponent()
    {
        qunsetenv("SSO_TRAY_INSTANCE");
        QCOMPARE(instanceName(), u"sso-tray"_s);
        qputenv("SSO_TRAY_INSTANCE", "../de mo");
        QCOMPARE(instanceName(), u"sso-tray-.._de_mo"_s);
        qunsetenv("SSO_TRAY_INSTANCE");
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
