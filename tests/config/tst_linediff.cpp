#include "config/linediff.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

// "+text", "-text", " text" or "~count", as one line each.
QString drawn(const QList<DiffLine> &diff)
{
    QString picture;
    for (const DiffLine &line : diff) {
        switch (line.kind) {
        case DiffLine::Kind::Same:
            picture += u' ' + line.text;
            break;
        case DiffLine::Kind::Removed:
            picture += u'-' + line.text;
            break;
        case DiffLine::Kind::Added:
            picture += u'+' + line.text;
            break;
        case DiffLine::Kind::Gap:
            picture += u'~' + QString::number(line.count);
            break;
        }
        picture += u'\n';
    }
    return picture;
}

QByteArray joined(const std::vector<int> &lines)
{
    QByteArray text;
    for (const int line : lines)
        text += QByteArray::number(line) + '\n';
    return text;
}

// The length of the longest common subsequence, by the textbook.
int commonLength(const std::vector<int> &a, const std::vector<int> &b)
{
    std::vector<std::vector<int>> length(a.size() + 1, std::vector<int>(b.size() + 1));
    for (size_t i = a.size(); i-- > 0;) {
        for (size_t j = b.size(); j-- > 0;)
            length[i][j] = a[i] == b[j] ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
    }
    return length[0][0];
}

int changes(const QList<DiffLine> &diff)
{
    return int(std::count_if(
        diff.begin(), diff.end(), [](const DiffLine &line) { return line.kind != DiffLine::Kind::Same; }));
}

QByteArray numbered(int lines, int step)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "line " + QByteArray::number(i * step) + '\n';
    return text;
}

} // namespace

class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsChanges_data();
    void showsChanges();
    void numbersLines();
    void foldsWhatIsFarAway();
    void isShortestAndTrue();
    void isQuickOnLargeTexts_data();
    void isQuickOnLargeTexts();
};

void TestLineDiff::showsChanges_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("picture");
    QTest::newRow("nothing") << ""_ba
                             << ""_ba << u""_s;
    QTest::newRow("new file") << ""_ba
                              << "a\nb\n"_ba << u"+a\n+b\n"_s;
    QTest::newRow("emptied") << "a\n"_ba
                             << ""_ba << u"-a\n"_s;
    QTest::newRow("same") << "a\nb\n"_ba
                          << "a\nb\n"_ba << u" a\n b\n"_s;
    QTest::newRow("changed") << "a\nb\nc\n"_ba
                             << "a\nx\nc\n"_ba << u" a\n-b\n+x\n c\n"_s;
    QTest::newRow("inserted") << "a\nc\n"_ba
                              << "a\nb\nc\n"_ba << u" a\n+b\n c\n"_s;
    QTest::newRow("moved") << "a\nb\nc\n"_ba
                           << "c\na\nb\n"_ba << u"+c\n a\n b\n-c\n"_s;
    QTest::newRow("blank lines") << "a\n\n"_ba
                                 << "a\n\n\nb\n"_ba << u" a\n \n+\n+b\n"_s;
    QTest::newRow("line end completed") << "a"_ba
                                        << "a\nb\n"_ba << u" a\n+b\n"_s;
    QTest::newRow("CRLF") << "a\r\nb\r\n"_ba
                          << "a\r\nB\r\n"_ba << u" a\n-b\n+B\n"_s;
    QTest::newRow("UTF-8") << "\u00e9\n"_ba
                           << "\u00e8\n"_ba << u"-\u00e9\n+\u00e8\n"_s;
}

void TestLineDiff::showsChanges()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, picture);
    QCOMPARE(drawn(lineDiff(before, after)), picture);
}

void TestLineDiff::numbersLines()
{
    using Kind = DiffLine::Kind;
    const QList<DiffLine> expected{{Kind::Same, u"a"_s, 1, 1}, {Kind::Removed, u"b"_s, 2, 0},
        {Kind::Added, u"x"_s, 0, 2}, {Kind::Same, u"c"_s, 3, 3}};
    QCOMPARE(lineDiff("a\nb\nc\n", "a\nx\nc\n"), expected);
}

void TestLineDiff::foldsWhatIsFarAway()
{
    QByteArray before;
    for (char c = 'a'; c <= 'j'; ++c)
        before += QByteArray(1, c) + '\n';
    QByteArray after = before;
    after.replace("e\n", "E\n");
    const QList<DiffLine> diff = lineDiff(before, after);
    QCOMPARE(drawn(withContext(diff, 1)), u"~3\n d\n-e\n+E\n f\n~4\n"_s);
    QCOMPARE(drawn(withContext(diff, 0)), u"~4\n-e\n+E\n~5\n"_s);
    QCOMPARE(withContext(diff, 10), diff);
    const QList<DiffLine> folded = withContext(diff, 1);
    QCOMPARE(folded.last(), (DiffLine{DiffLine::Kind::Gap, {}, 7, 7, 4}));
    QCOMPARE(drawn(withContext(lineDiff(before, before), 3)), u"~10\n"_s);
    QCOMPARE(withContext({}, 3), QList<DiffLine>());
}

void TestLineDiff::isShortestAndTrue()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 3000; ++round) {
        const int kinds = 1 + random.bounded(8);
        std::vector<int> a(size_t(random.bounded(25)));
        std::vector<int> b(size_t(random.bounded(25)));
        for (std::vector<int> *lines : {&a, &b}) {
            for (int &line : *lines)
                line = random.bounded(kinds);
        }
        const QList<DiffLine> diff = lineDiff(joined(a), joined(b));
        QByteArray before;
        QByteArray after;
        for (const DiffLine &line : diff) {
            if (line.kind != DiffLine::Kind::Added)
                before += line.text.toUtf8() + '\n';
            if (line.kind != DiffLine::Kind::Removed)
                after += line.text.toUtf8() + '\n';
        }
        QCOMPARE(before, joined(a));
        QCOMPARE(after, joined(b));
        QCOMPARE(changes(diff), int(a.size() + b.size()) - 2 * commonLength(a, b));
    }
}

void TestLineDiff::isQuickOnLargeTexts_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("most"); // changes
    const QByteArray large = numbered(50'000, 1);
    QByteArray scattered;
    for (const QByteArray &line : large.split('\n').mid(0, 50'000))
        scattered += line + (line.endsWith("7") ? "\nregion = new\n" : "\n");
    // Lines that occur everywhere, in another order: the worst that there is.
    QByteArray shuffled;
    QByteArray other;
    QRandomGenerator random(1);
    for (int i = 0; i < 50'000; ++i) {
        shuffled += "key " + QByteArray::number(random.bounded(20)) + '\n';
        other += "key " + QByteArray::number(random.bounded(20)) + '\n';
    }
    QTest::newRow("one line in 50,000") << large << QByteArray(large).replace("line 777\n", "x\n") << 2;
    QTest::newRow("appended") << large << large + numbered(20'000, -1) << 20'000;
    QTest::newRow("a line in each of 5,000 places") << large << scattered << 5000;
    QTest::newRow("nothing in common") << large << numbered(50'000, -1) << 100'000;
    QTest::newRow("every other line") << large << numbered(25'000, 2) << 25'000;
    QTest::newRow("shuffled") << shuffled << other << 100'000;
}

void TestLineDiff::isQuickOnLargeTexts()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, most);
    QElapsedTimer timer;
    timer.start();
    const int found = changes(lineDiff(before, after));
    qInfo("%lld ms, %d changes", timer.elapsed(), found);
    QVERIFY(found <= most);
    QVERIFY(timer.elapsed() < 5000); // debug builds and sanitizers included; seconds would be minutes without the bound
}

QTEST_GUILESS_MAIN(TestLineDiff)
#include "tst_linediff.moc"
