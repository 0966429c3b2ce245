#include "config/takeback.h"

#include "config/document.h"
#include "config/linemerge.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

QByteArray profileText(const QByteArray &name, const QByteArray &region = "eu-west-1")
{
    return "[profile " + name + "]\nregion = " + region + "\noutput = json\n";
}

} // namespace

class TestTakeBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesLines_data();
    void mergesLines();
    void takesBackAmongOthersEdits_data();
    void takesBackAmongOthersEdits();
    void saysWhatStandsInTheWay_data();
    void saysWhatStandsInTheWay();
    void whatIsBackAlreadyStays();
    void aRepairIsTakenBack();
    void lineEndsStay();
    void randomEditsElsewhereStay();
    void thousandsOfProfiles();
};

void TestTakeBack::mergesLines_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("merged"); // "!" for none
    QTest::newRow("apart") << "a\nb\nc\n"_ba
                           << "A\nb\nc\n"_ba
                           << "a\nb\nC\n"_ba
                           << "A\nb\nC\n"_ba;
    QTest::newRow("side by side") << "a\nb\n"_ba
                                  << "A\nb\n"_ba
                                  << "a\nB\n"_ba
                                  << "A\nB\n"_ba;
    QTest::newRow("the same line") << "a\nb\n"_ba
                                   << "A\nb\n"_ba
                                   << "x\nb\n"_ba
                                   << "!"_ba;
    QTest::newRow("changed and removed") << "a\nb\n"_ba
                                         << "A\nb\n"_ba
                                         << "b\n"_ba
                                         << "!"_ba;
    QTest::newRow("both add") << "a\n"_ba
                              << "a\nb\n"_ba
                              << "a\nc\n"_ba
                              << "a\nb\nc\n"_ba;
    QTest::newRow("between what is replaced") << "a\nb\n"_ba
                                              << "x\n"_ba
                                              << "a\nn\nb\n"_ba
                                              << "!"_ba;
    QTest::newRow("no line end") << "a\nb"_ba
                                 << "a\nb\nc"_ba
                                 << "x\nb"_ba
                                 << "x\nb\nc"_ba;
    QTest::newRow("their line ends") << "a\nb\n"_ba
                                     << "b\n"_ba
                                     << "a\r\nb\r\n"_ba
                                     << "b\r\n"_ba;
}

void TestTakeBack::mergesLines()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, ours);
    QFETCH(QByteArray, theirs);
    QFETCH(QByteArray, merged);
    QCOMPARE(mergedLines(base, ours, theirs).value_or("!"), merged);
}

void TestTakeBack::takesBackAmongOthersEdits_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("back");
    const QByteArray a = profileText("a");
    const QByteArray b = profileText("b");
    const QByteArray c = profileText("c");
    QTest::newRow("nothing since") << a << a + '\n' + b << a + '\n' + b << a;
    QTest::newRow("added, theirs behind") << a << a + '\n' + b << a + '\n' + b + '\n' + c << a + '\n' + c;
    QTest::newRow("added, theirs in front") << a << a + '\n' + b << c + '\n' + a + '\n' + b << c + '\n' + a;
    QTest::newRow("added, theirs between") << a << a + '\n' + b << a + '\n' + c + '\n' + b << a + '\n' + c + '\n';
    QTest::newRow("added, theirs on both sides")
        << a << a + '\n' + b << profileText("x") + '\n' + a + '\n' + profileText("y") + '\n' + b + '\n' + c
        << profileText("x") + '\n' + a + '\n' + profileText("y") + '\n' + c;
    QTest::newRow("added, their comment behind") << a << a + '\n' + b << a + '\n' + b + "# mine\n[profile c]\n"
                                                 << a + "# mine\n[profile c]\n";
    QTest::newRow("added, the neighbour changed")
        << a << a + '\n' + b << profileText("a", "us-east-1") + '\n' + b << profileText("a", "us-east-1");
    QTest::newRow("removed, the neighbours changed")
        << a + '\n' + b + '\n' + c << a + '\n' + c
        << profileText("a", "us-east-1") + '\n' + profileText("c", "us-east-1")
        << profileText("a", "us-east-1") + '\n' + b + '\n' + profileText("c", "us-east-1");
    QTest::newRow("removed, the neighbour gone") << a + '\n' + b + '\n' + c << a + '\n' + c << c << b + '\n' + c;
    QTest::newRow("removed at the end, no line end") << a + '\n' + b << a << "[profile z]"_ba << b + "\n[profile z]";
    QTest::newRow("renamed, another key since")
        << a << profileText("new") << "# hello\n" + profileText("new") << "# hello\n" + a;
    QTest::newRow("a value, another key since")
        << a << profileText("a", "us-east-1") << profileText("a", "us-east-1") + "cli_pager =\n"
        << a + "cli_pager =\n";
    QTest::newRow("the head") << "# one\n"_ba + a << "# two\n"_ba + a << "# two\n"_ba + b << "# one\n"_ba + b;
    QTest::newRow("what was added is gone") << a << a + '\n' + b << a + "# x\n" << a + "# x\n";
}

void TestTakeBack::takesBackAmongOthersEdits()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, back);
    const TakenBack result = takeBack({before, after}, now);
    QCOMPARE(result.conflicts, QStringList());
    QCOMPARE(result.text, back);
}

void TestTakeBack::saysWhatStandsInTheWay_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("ours");
    QTest::addColumn<QByteArray>("theirs");
    const QByteArray a = profileText("a");
    const QByteArray changed = profileText("a", "us-east-1");
    const QByteArray theirs = profileText("a", "sa-east-1");
    QTest::newRow("the same value") << a << changed << theirs << changed << theirs;
    QTest::newRow("a profile that was added") << ""_ba << a << theirs << a << theirs;
    QTest::newRow("a profile that was removed, and made anew") << a << ""_ba << theirs << a << theirs;
    QTest::newRow("the whole section") << a << changed << "[profile b]\n"_ba << changed << ""_ba;
}

void TestTakeBack::saysWhatStandsInTheWay()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, ours);
    QFETCH(QByteArray, theirs);
    const TakenBack result = takeBack({before, after}, now);
    QCOMPARE(result.conflicts, QStringList{u"profile a"_s});
    QVERIFY(!result.isPossible());
    QCOMPARE(result.text, now);
    QCOMPARE(result.ours, ours);
    QCOMPARE(result.theirs, theirs);
}

// Also a change that was noted down, and then never made.
void TestTakeBack::whatIsBackAlreadyStays()
{
    const QByteArray before = profileText("a") + '\n' + profileText("b");
    const QByteArray after = profileText("a", "us-east-1") + '\n' + profileText("c");
    for (const QByteArray &now : {before, before + "# theirs\n"}) {
        const TakenBack result = takeBack({before, after}, now);
        QVERIFY(result.isPossible());
        QCOMPARE(result.text, now);
    }
}

// What no AWS tool can read was there before, and can be there again.
void TestTakeBack::aRepairIsTakenBack()
{
    const QByteArray before = profileText("a") + '\n' + profileText("a", "us-east-1");
    const QByteArray after = profileText("a");
    QVERIFY(!Document(before).isParsable());
    QCOMPARE(takeBack({before, after}, after).text, before);
    QCOMPARE(takeBack({before, after}, after + '\n' + profileText("b")).text, before + '\n' + profileText("b"));
}

void TestTakeBack::lineEndsStay()
{
    const QByteArray before = "[profile a]\r\nregion = x\r\n";
    const QByteArray after = "[profile a]\r\nregion = y\r\n";
    QCOMPARE(takeBack({before, after}, after + "\r\n[profile b]\r\n").text, before + "\r\n[profile b]\r\n");
}

void TestTakeBack::randomEditsElsewhereStay()
{
    QRandomGenerator random(20261127); // a fixed seed: the same every time
    for (int round = 0; round < 300; ++round) {
        Document before;
        const int count = 1 + random.bounded(6);
        for (int i = 0; i < count; ++i)
            QVERIFY(before.set(
                SectionName::profile(u"p%1"_s.arg(i)), {{u"region"_s, u"eu-west-1"_s}, {u"output"_s, u"json"_s}}));
        Document after = before;
        const QString ours = u"p%1"_s.arg(random.bounded(count + 2));
        if (random.bounded(2) == 0)
            QVERIFY(after.removeSection(SectionName::profile(ours)));
        else
            QVERIFY(after.set(SectionName::profile(ours), {{u"region"_s, u"us-east-1"_s}}));
        Document now = after;
        Document expected = before;
        for (int i = 0; i < 3; ++i) {
            const QString theirs = u"p%1"_s.arg(random.bounded(count + 4));
            if (theirs == ours)
                continue;
            const QList<ConfigValue> values{{u"theirs"_s, QString::number(i)}};
            QVERIFY(now.set(SectionName::profile(theirs), values));
            QVERIFY(expected.set(SectionName::profile(theirs), values));
        }
        const TakenBack back = takeBack({before.text(), after.text()}, now.text());
        QVERIFY(back.isPossible());
        const Document result(back.text);
        QVERIFY(result.isParsable());
        const QStringList names = expected.names(SectionKind::Profile);
        const QStringList found = result.names(SectionKind::Profile);
        QCOMPARE(QSet<QString>(found.begin(), found.end()), QSet<QString>(names.begin(), names.end()));
        for (const QString &name : names) {
            const SectionName section = SectionName::profile(name);
            QCOMPARE(result.keys(section), expected.keys(section));
            for (const QString &key : expected.keys(section))
                QCOMPARE(result.value(section, key), expected.value(section, key));
        }
    }
}

void TestTakeBack::thousandsOfProfiles()
{
    QByteArray before;
    for (int i = 0; i < 5000; ++i)
        before += profileText("old-" + QByteArray::number(i)) + '\n';
    QByteArray after = before;
    for (int i = 0; i < 5000; ++i)
        after += profileText("new-" + QByteArray::number(i)) + '\n';
    const QByteArray theirs = profileText("theirs");
    QCOMPARE(takeBack({before, after}, theirs + after).text, theirs + before);
}

QTEST_GUILESS_MAIN(TestTakeBack)
#include "tst_takeback.moc"
