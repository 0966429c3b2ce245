// The door to the portal, against servers that count as AWS is said to: a bucket of some size that fills at some rate.

#include "aws/ratelimiter.h"
#include "support/manualclock.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using Urgency = RateLimiter::Urgency;

namespace {

Error refusal(std::chrono::milliseconds retryAfter = 0ms)
{
    return {Error::Kind::Service, u"TooManyRequestsException"_s, {}, retryAfter};
}

} // namespace

// Answers after a while by the test's clock, and refuses what is over its rate.
class Bucket : public QObject
{
public:
    Bucket(ManualClock &clock, double perSecond, double size, std::chrono::milliseconds roundTrip)
        : m_clock(clock)
        , m_perSecond(perSecond)
        , m_size(size)
        , m_roundTrip(roundTrip)
        , m_left(size)
        , m_last(clock.now())
    {
    }

    Async<QJsonObject> ask()
    {
        ++asked;
        mostAtOnce = std::max(mostAtOnce, ++m_underWay);
        const QDateTime now = m_clock.now();
        m_left = std::min(m_size, m_left + double(m_last.msecsTo(now)) / 1000 * m_perSecond);
        m_last = now;
        const bool isRefused = m_left < 1;
        if (isRefused)
            ++refused;
        else
            m_left -= 1;
        const Answer<QJsonObject> answer;
        m_clock.after(m_roundTrip, this, [this, answer, isRefused] {
            --m_underWay;
            answer.give(isRefused ? Result<QJsonObject>(tl::unexpected(refusal())) : QJsonObject());
        });
        return answer.future();
    }

    int asked = 0;
    int refused = 0;
    int mostAtOnce = 0;

private:
    ManualClock &m_clock;
    const double m_perSecond;
    const double m_size;
    const std::chrono::milliseconds m_roundTrip;
    double m_left;
    QDateTime m_last;
    int m_underWay = 0;
};

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheRate_data()
    {
        QTest::addColumn<double>("perSecond");
        QTest::addColumn<double>("size");
        QTest::addColumn<int>("roundTrip");
        QTest::addColumn<double>("mostTime"); // of the limit's own
        QTest::addColumn<double>("mostRefused"); // of a hundred
        // A second's worth, as the emulator has it: what is promised.
        for (const double rate : {5.0, 10.0, 20.0, 50.0})
            QTest::addRow("%.0f a second", rate) << rate << rate << 200 << 1.25 << 2.0;
        for (const double rate : {5.0, 10.0, 20.0, 50.0})
            QTest::addRow("%.0f a second, near", rate) << rate << rate << 20 << 1.25 << 2.0;
        // Others shall do as well as can be, when nobody knows how large a bucket is.
        for (const double rate : {5.0, 20.0, 50.0}) {
            QTest::addRow("%.0f a second, hardly a bucket", rate) << rate << 2.0 << 200 << 1.7 << 2.0;
            QTest::addRow("%.0f a second, a large bucket", rate) << rate << 100.0 << 200 << 1.25 << 3.0;
            QTest::addRow("%.0f a second, far away", rate) << rate << rate << 500 << 1.45 << 2.5;
        }
    }

    void findsTheRate()
    {
        QFETCH(double, perSecond);
        QFETCH(double, size);
        QFETCH(int, roundTrip);
        QFETCH(double, mostTime);
        QFETCH(double, mostRefused);
        constexpr int count = 1010; // a thousand accounts on ten pages, and their roles
        ManualClock clock;
        RateLimiter limiter(clock);
        Bucket bucket(clock, perSecond, size, std::chrono::milliseconds(roundTrip));
        int done = 0;
        int failures = 0;
        for (int number = 0; number < count; ++number) {
            limiter.pass([&] { return bucket.ask(); }, {Urgency::Later})
                .then(this, [&](const Result<QJsonObject> &result) {
                    ++done;
                    failures += !result;
                });
        }
        QVERIFY(bucket.mostAtOnce <= 3);
        const QDateTime start = clock.now();
        while (done < count && start.msecsTo(clock.now()) < 1'000'000)
            clock.advance(1ms);
        QCOMPARE(done, count);
        QCOMPARE(failures, 0);
        const double own = (count - size) / perSecond;
        const double times = double(start.msecsTo(clock.now())) / 1000 / own;
        const double share = 100.0 * bucket.refused / bucket.asked;
        const QString figures =
            u"%1 times the limit's own time, %2 % refused, at most %3 at once"_s.arg(times, 0, 'f', 2)
                .arg(share, 0, 'f', 2)
                .arg(bucket.mostAtOnce);
        qInfo("%s", qPrintable(figures));
        QVERIFY2(times <= mostTime, qPrintable(figures));
        QVERIFY2(share <= mostRefused, qPrintable(figures));
    }

    void beginsWithEightASecond()
    {
        ManualClock clock;
        RateLimiter limiter(clock);
        Bucket bucket(clock, 1000, 1000, 30s);
        QCOMPARE(limiter.perSecond(), 8.0);
        for (int number = 0; number < 10; ++number)
            limiter.pass([&] { return bucket.ask(); }, {Urgency::Later});
        clock.advance(20s);
        QCOMPARE(bucket.asked, 3); // nothing has been answered yet
    }

    void urgentOnesComeFirst()
    {
        ManualClock clock;
        RateLimiter limiter(clock);
        QStringList order;
        const auto ask = [&](const QString &name, Urgency urgency) {
            limiter.pass(
                [&order, name] {
                    order += name;
                    return ready<QJsonObject>(QJsonObject());
                },
                {urgency});
        };
        for (const QString &name : {u"l1"_s, u"l2"_s, u"l3"_s})
            ask(name, Urgency::Later); // two go at once
        ask(u"s1"_s, Urgency::Seen);
        ask(u"n1"_s, Urgency::Now);
        ask(u"n2"_s, Urgency::Now);
        clock.advance(10s);
        QCOMPARE(order, QStringList({u"l1"_s, u"l2"_s, u"n1"_s, u"n2"_s, u"s1"_s, u"l3"_s}));
    }

    // A list is being read with all the places there are: who waits for credentials does not wait for its answers.
    void urgentOnesHaveRoom()
    {
        ManualClock clock;
        RateLimiter limiter(clock);
        Bucket bucket(clock, 1000, 1000, 30s);
        for (int number = 0; number < 10; ++number)
            limiter.pass([&] { return bucket.ask(); }, {Urgency::Later});
        clock.advance(1s);
        QCOMPARE(bucket.asked, 3);
        limiter.pass([&] { return bucket.ask(); }, {Urgency::Now});
        clock.advance(1s);
        QCOMPARE(bucket.asked, 4);
    }

    void case43_retryAfterIsObeyed()
    {
        ManualClock clock;
        RateLimiter limiter(clock);
        int asked = 0;
        const auto send = [&]() -> Async<QJsonObject> {
            return ++asked == 1 ? failed<QJsonObject>(refusal(30s)) : ready<QJsonObject>(QJsonObject());
        };
        const Async<QJsonObject> answer = limiter.pass(send, {});
        QCOMPARE(asked, 1);
        QVERIFY(limiter.pause() >= 30s);
        const Async<QJsonObject> other = limiter.pass(send, {});
        clock.advance(29s);
        QCOMPARE(asked, 1); // nobody else either
        QVERIFY(!answer.isFinished());
        clock.advance(2s);
        QCOMPARE(asked, 3);
        QVERIFY(answer.isFinished() && answer.result());
        QVERIFY(other.isFinished() && other.result());
        QCOMPARE(limiter.pause(), 0ms);
    }

    // Nobody's account fails because AWS is busy, and it is asked less and less.
    void case43_refusedForAsLongAsSomebodyWaits()
    {
        ManualClock clock;
        RateLimiter limiter(clock);
        int asked = 0;
        bool isBusy = true;
        const Async<QJsonObject> answer = limiter.pass(
            [&]() -> Async<QJsonObject> {
                ++asked;
                return isBusy ? failed<QJsonObject>(refusal()) : ready<QJsonObject>(QJsonObject());
            },
            {});
        clock.advance(1h);
        QVERIFY(!answer.isFinished());
        QVERIFY2(asked > 100 && asked < 300, qPrintable(QString::number(asked))); // every 20 s, and a little jitter
        isBusy = false;
        clock.advance(26s);
        QVERIFY(answer.isFinished());
        QVERIFY(answer.result());
        // And it recovers.
        Bucket bucket(clock, 1000, 1000, 10ms);
        int done = 0;
        for (int number = 0; number < 2000; ++number)
            limiter.pass([&] { return bucket.ask(); }, {}).then(this, [&](const Result<QJsonObject> &) { ++done; });
        clock.advance(10min);
        QVERIFY2(limiter.perSecond() > 8, qPrintable(QString::number(limiter.perSecond())));
    }

    void whoeverDoesNotInsistHearsOfIt()
    {
        ManualClock clock;
        RateLimiter limiter(clock);
        int asked = 0;
        const auto send = [&] {
            ++asked;
            return failed<QJsonObject>(refusal(30s));
        };
        const Async<QJsonObject> first = limiter.pass(send, {.insists = false});
        QVERIFY(first.isFinished());
        QCOMPARE(first.result().error().code, u"TooManyRequestsException"_s);
        const Async<QJsonObject> second = limiter.pass(send, {.insists = false});
        QVERIFY(second.isFinished());
        QVERIFY(second.result().error().retryAfter >= 30s);
        QCOMPARE(asked, 1);
    }

    void otherErrorsAreAnswers()
    {
        ManualClock clock;
        RateLimiter limiter(clock);
        const Error error{Error::Kind::Service, u"ForbiddenException"_s, {}, {}};
        const Async<QJsonObject> answer = limiter.pass([&] { return failed<QJsonObject>(error); }, {});
        QVERIFY(answer.isFinished());
        QCOMPARE(answer.result().error(), error);
    }

    void whoHasGoneIsNotAskedFor()
    {
        ManualClock clock;
        RateLimiter limiter(clock);
        Bucket bucket(clock, 1000, 1000, 10ms);
        auto owner = std::make_unique<QObject>();
        for (int number = 0; number < 5; ++number)
            limiter.pass([&] { return bucket.ask(); }, {Urgency::Later, RateLimiter::Waiter(owner.get())});
        const Async<QJsonObject> last = limiter.pass([&] { return bucket.ask(); }, {Urgency::Later});
        QCOMPARE(bucket.asked, 2);
        owner.reset();
        clock.advance(1s);
        QCOMPARE(bucket.asked, 3);
        QVERIFY(last.isFinished());
    }

    void clockSetBackDoesNotStopIt()
    {
        ManualClock clock;
        RateLimiter limiter(clock);
        int asked = 0;
        const auto send = [&] {
            ++asked;
            return ready<QJsonObject>(QJsonObject());
        };
        for (int number = 0; number < 5; ++number)
            limiter.pass(send, {});
        clock.advance(1s);
        QCOMPARE(asked, 5);
        clock.set(-2h);
        limiter.pass(send, {});
        clock.advance(1s);
        QCOMPARE(asked, 6);
    }
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
