#include "base/async.h"
#include "base/instance.h"
#include "base/secret.h"
#include "support/manualclock.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

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
