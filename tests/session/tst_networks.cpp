// A session that outlives the networks it is carried through. spec/security.md §10, 42 and 45

#include "session/sessionstatus.h"
#include "support/keptsession.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;
using State = Session::State;
using Standing = SessionStatus::Standing;

class TestNetworks : public QObject
{
    Q_OBJECT

    static Standing standing(const KeptSession &w)
    {
        return SessionStatus::of(*w.session, w.clock.now(), 15min).standing;
    }

private Q_SLOTS:
    void case42_aDayBehindACaptivePortal_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("hours");
        const QByteArray page = "Content-Length: 6\r\nConnection: close\r\n\r\n<html>";
        QTest::newRow("200") << QByteArray("HTTP/1.1 200 OK\r\n" + page) << 24;
        QTest::newRow("302") << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\n" + page) << 3;
        QTest::newRow("511") << QByteArray("HTTP/1.1 511 Network Authentication Required\r\n" + page) << 3;
    }

    void case42_aDayBehindACaptivePortal()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, hours);
        KeptSession w;
        QVERIFY(w.signIn());
        const auto kept = w.stored();
        const int before = w.requestsTo(u"/token"_s);
        w.server.answerBy(u"/token"_s, [answer](const ScriptedRequest &) { return answer; });
        for (auto walked = 0s; walked < std::chrono::hours(hours); walked += 30s) {
            w.step();
            QCOMPARE(w.session->state(), State::SignedIn);
        }
        QCOMPARE(standing(w), Standing::Offline);
        QCOMPARE(w.session->trouble()->kind, Error::Kind::BadAnswer);
        QCOMPARE(w.stored(), kept);
        const int asked = w.requestsTo(u"/token"_s) - before;
        QVERIFY2(asked > (hours - 1) * 50 && asked <= hours * 60, qPrintable(QString::number(asked)));
        // Another network: what was put off is tried at once.
        w.server.forget(u"/token"_s);
        w.answerToken(u"access-next-day"_s, u"refresh-next-day"_s);
        w.sessions.lookAtOnce();
        QVERIFY(waitUntil([&] { return !w.session->trouble() && w.isIdle(); }));
        QCOMPARE(standing(w), Standing::Active);
        QCOMPARE(w.stored()->accessToken, Secret(u"access-next-day"_s));
    }

    // Nobody tells us that there is a network again.
    void case45_aNetworkThatIsBackIsNoticed()
    {
        KeptSession w;
        QVERIFY(w.signIn());
        w.server.goAway();
        for (auto walked = 0s; walked < 2h; walked += 30s)
            w.step();
        QCOMPARE(standing(w), Standing::Offline);
        QCOMPARE(w.session->trouble()->kind, Error::Kind::Offline);
        w.server.comeBack();
        w.step(15s);
        w.step(15s);
        QCOMPARE(standing(w), Standing::Active);
        QVERIFY(w.hasTokenFile());
    }
};

QTEST_GUILESS_MAIN(TestNetworks)
#include "tst_networks.moc"
