// A thousand accounts with four roles each, from a stand-in for AWS that allows only so many requests a second and does
// not say how many. How long it takes is measured by ./dev bench; here it is about what comes of it.

#include "bench/catalogrun.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace ssotray;

class TestCatalogLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsReadUnderALimit_data()
    {
        QTest::addColumn<int>("perSecond");
        QTest::addRow("50 a second") << 50;
        if (qEnvironmentVariableIsSet("SSO_TRAY_LONG_TESTS")) {
            for (const int limit : {20, 10, 5})
                QTest::addRow("%d a second", limit) << limit;
        }
    }

    void allIsReadUnderALimit()
    {
        QFETCH(int, perSecond);
        CatalogRun run(1000, 4);
        QVERIFY(run.signIn());
        const CatalogRun::Figures first = run.run(perSecond, 200ms, std::chrono::seconds(40 + 3000 / perSecond));
        qInfo("first accounts %.0f ms, all %.1f s, %d of %d refused, longest work %.0f ms, longest gap %.0f ms",
            first.firstAccounts, first.allRoles / 1000, first.refused, first.asked, first.worstWork, first.worstGap);
        QVERIFY(first.isComplete);
        QVERIFY(!first.isWholeInFirstFrame); // or the next one proves nothing
        QCOMPARE(first.accounts, 1000);
        QCOMPARE(first.roles, 4000);
        QCOMPARE(first.failed, 0);
        QCOMPARE(first.asked - first.refused, 1010); // each page once
        QVERIFY2(first.refused * 25 <= first.asked, "more than 4 %, and 2 % are promised");
        // All of it is there when the window is opened in the next run, without a word to AWS.
        const CatalogRun::Figures second = run.run(perSecond, 200ms, 0s);
        QVERIFY(second.isWholeInFirstFrame);
    }
};

QTEST_MAIN(TestCatalogLoad)
#include "tst_catalogload.moc"
