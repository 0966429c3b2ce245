// Who has asked for credentials, for a person to look at.

#include "credentials/recentaskers.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

class TestRecentAskers : public QObject
{
    Q_OBJECT

    static Asker asker(const QString &program, int second, Asker::Outcome outcome = Asker::Outcome::Given)
    {
        return {program, u"my-sso"_s, u"123456789012"_s, u"ReadOnly"_s,
            QDateTime(QDate(2026, 11, 22), QTime(12, 0, second), Qt::UTC), outcome};
    }

private Q_SLOTS:
    void theLatestFirst()
    {
        RecentAskers askers;
        const QSignalSpy changed(&askers, &RecentAskers::changed);
        askers.note(asker(u"aws"_s, 1));
        askers.note(asker(u"terraform"_s, 2));
        QCOMPARE(askers.all(), (QList<Asker>{asker(u"terraform"_s, 2), asker(u"aws"_s, 1)}));
        QCOMPARE(changed.size(), 2);
    }

    void whoAsksAgainIsListedOnce()
    {
        RecentAskers askers;
        askers.note(asker(u"aws"_s, 1));
        askers.note(asker(u"terraform"_s, 2));
        askers.note(asker(u"aws"_s, 3, Asker::Outcome::SignInNeeded));
        QCOMPARE(
            askers.all(), (QList<Asker>{asker(u"aws"_s, 3, Asker::Outcome::SignInNeeded), asker(u"terraform"_s, 2)}));
        Asker forAnotherRole = asker(u"aws"_s, 4);
        forAnotherRole.roleName = u"Admin"_s;
        askers.note(forAnotherRole);
        QCOMPARE(askers.all().size(), 3);
    }

    void notMoreThanTen()
    {
        RecentAskers askers;
        for (int number = 0; number < 12; ++number)
            askers.note(asker(u"tool-%1"_s.arg(number), number));
        QCOMPARE(askers.all().size(), 10);
        QCOMPARE(askers.all().constFirst().program, u"tool-11"_s);
        QCOMPARE(askers.all().constLast().program, u"tool-2"_s);
    }
};

QTEST_APPLESS_MAIN(TestRecentAskers)
#include "tst_recentaskers.moc"
