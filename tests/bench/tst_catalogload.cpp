// A thousand accounts with four roles each, from a stand-in for AWS that allows only so many requests a second and does
// not say how many. How long it takes is measured by ./dev bench; here it is about what comes of it.

#include "bench/catalogrun.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
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

    void case50_manyAccountsAndRoles_data()
    {
        QTest::addColumn<int>("accounts");
        QTest::newRow("300 accounts") << 300;
        if (qEnvironmentVariableIsSet("SSO_TRAY_LONG_TESTS"))
            QTest::newRow("2,000 accounts") << 2000;
    }

    void case50_manyAccountsAndRoles()
    {
        QFETCH(const int, accounts);
        constexpr int rolesEach = 20, noLimit = 0;
        CatalogRun run(accounts, rolesEach);
        QVERIFY(run.signIn());
        const CatalogRun::Figures first = run.run(noLimit, 200ms, 120s);
        qInfo("all %.1f s, longest work %.0f ms, longest gap %.0f ms", first.allRoles / 1000, first.worstWork,
            first.worstGap);
        QVERIFY(first.isComplete);
        QVERIFY(first.allRoles < 60'000);
        QVERIFY(first.worstWork < 500); // the window is alive; how much so, ./dev bench measures
        QCOMPARE(first.accounts, accounts);
        QCOMPARE(first.roles, accounts * rolesEach);
        QCOMPARE(first.failed, 0);
        QCOMPARE(first.refused, 0);
        QCOMPARE(first.asked, accounts / 100 + accounts); // each page of a hundred once
        // Pages that lead in a circle are noticed, and cost nothing of what is known.
        run.repeatPages();
        const CatalogRun::Figures second = run.run(noLimit, 200ms, 120s);
        QCOMPARE(second.error, u"RepeatedPage"_s);
        QCOMPARE(second.accounts, accounts);
        QCOMPARE(second.roles, accounts * rolesEach);
    }
};

QTEST_MAIN(TestCatalogLoad)
#include "tst_catalogload.moc"
