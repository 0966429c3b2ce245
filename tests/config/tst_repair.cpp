#include "config/repair.h"

#include "config/document.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

ConfigProblem firstProblem(const QByteArray &text)
{
    const QList<ConfigProblem> problems = Document(text).problems();
    return problems.isEmpty() ? ConfigProblem() : problems.constFirst();
}

} // namespace

class TestRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case11_namedRepairs_data();
    void case11_namedRepairs();
    void case11_oneRepairAfterAnother();
    void case11_everyProblemHasARepair_data();
    void case11_everyProblemHasARepair();
    void aChangedFileIsNotRepaired();
    void headersAreWrittenAsEveryToolReadsThem_data();
    void headersAreWrittenAsEveryToolReadsThem();
    void aReplacedSectionGoes();
    void linesThatAreNotReadAlike();
    void aSwallowedHeaderComesInNobodysWay();
    void whatAHeaderMeans();
};

void TestRepair::case11_namedRepairs_data()
{
    QTest::addColumn<RepairKind>("kind");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, RepairKind kind, const QByteArray &before, const QByteArray &after) {
        QTest::newRow(name) << kind << before << after;
    };
    row("byte order mark", RepairKind::RemoveByteOrderMark, "\xef\xbb\xbf[default]\r\nregion = x\r\n",
        "[default]\r\nregion = x\r\n");
    row("first key stays", RepairKind::KeepFirstKey, "[default]\nregion = x\n# c\nRegion = y\n  z\noutput = json\n",
        "[default]\nregion = x\n# c\noutput = json\n");
    row("last key stays", RepairKind::KeepLastKey, "[default]\nregion = x\n# c\nRegion = y\noutput = json\n",
        "[default]\n# c\nRegion = y\noutput = json\n");
    row("sections become one", RepairKind::MergeSection,
        "# top\n[profile a]\nregion = x\noutput = json\n\n[profile b]\nregion = z\n\n[profile a]\n# why\nregion = y\n"
        "s3 =\n  max = 1\n\n# of c\n[profile c]\n",
        "# top\n[profile a]\noutput = json\n# why\nregion = y\ns3 =\n  max = 1\n\n[profile b]\nregion = z\n\n# of c\n"
        "[profile c]\n");
    row("the last section, without a line end", RepairKind::MergeSection, "[profile a]\nx = 1\n[profile a]\ny = 2",
        "[profile a]\nx = 1\ny = 2\n");
    row("no delimiter", RepairKind::CommentOutLine, "[default]\nregion eu-west-1\noutput = json\n",
        "[default]\n# region eu-west-1\noutput = json\n");
    row("before the first section", RepairKind::CommentOutLine, "region = x\n[default]\n", "# region = x\n[default]\n");
    row("no key", RepairKind::CommentOutLine, "[default]\r\n= x\r\n", "[default]\r\n# = x\r\n");
    row("nested block", RepairKind::CommentOutLine, "[default]\ns3 =\n  max 1\n  min = 2\n",
        "[default]\ns3 =\n#   max 1\n  min = 2\n");
    row("colon in a nested block", RepairKind::UseEqualsSign, "[default]\ns3 =\n  max : 1\n  min = 2\n",
        "[default]\ns3 =\n  max = 1\n  min = 2\n");
    row("header in a nested block", RepairKind::UnindentHeader, "[profile a]\ns3 =\n  [profile b]\nregion = y\n",
        "[profile a]\ns3 =\n[profile b]\nregion = y\n");
    row("header in a value", RepairKind::UnindentHeader,
        "[profile a]\r\nregion = x\r\n\t[sso-session b] # c\r\nregion = y\r\n[profile c]\r\n",
        "[profile a]\r\nregion = x\r\n[sso-session b] # c\r\nregion = y\r\n[profile c]\r\n");
    row("a line that kept a header out of a value", RepairKind::CommentOutLine,
        "[profile a]\nregion = x\nnonsense\n  [profile b]\nregion = y\n",
        "[profile a]\nregion = x\n# nonsense\n[profile b]\nregion = y\n");
    row("bracket", RepairKind::CloseHeader, "[profile a # mine\nregion = x\n", "[profile a] # mine\nregion = x\n");
    row("bad bytes", RepairKind::ReplaceBadBytes, "[default]\n# caf\xe9 \xe6\x9c\xac\n",
        "[default]\n# caf? \xe6\x9c\xac\n");
    row("NUL", RepairKind::RemoveNul, "[default]\nregion = x"_ba + '\0' + "\n", "[default]\nregion = x\n");
}

void TestRepair::case11_namedRepairs()
{
    QFETCH(RepairKind, kind);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const ConfigProblem problem = firstProblem(before);
    QVERIFY(repairsFor(problem).contains(kind));
    const Result<QByteArray> text = repaired(before, {kind, problem});
    QVERIFY2(text, text ? "" : qPrintable(text.error().code));
    QCOMPARE(*text, after);
    QVERIFY(Document(*text).isParsable());
}

void TestRepair::case11_oneRepairAfterAnother()
{
    QByteArray text =
        "\xef\xbb\xbflost = 1\n[profile a]\nx = 1\nX = 2\nnonsense\n[profile b\ny = 1\n[profile a]\nz = 1\n";
    int repairs = 0;
    while (!Document(text).isParsable()) {
        const ConfigProblem problem = firstProblem(text);
        const Result<QByteArray> next = repaired(text, {repairsFor(problem).constFirst(), problem});
        QVERIFY2(next, (problem.code.toUtf8() + '\n' + text).constData());
        text = *next;
        QVERIFY(++repairs < 10);
    }
    QCOMPARE(text, "# lost = 1\n[profile a]\nX = 2\nz = 1\n# nonsense\n[profile b]\ny = 1\n"_ba);
}

void TestRepair::case11_everyProblemHasARepair_data()
{
    QTest::addColumn<QByteArray>("text");
    const QList<QByteArray> pieces{"[profile a]", "[profile b", "region = x", "Region = y", "nonsense", "= z",
        "  deeper", "s3 =", "\xff", "[profile a]", "", "  [profile d]", "  max: 1"};
    int row = 0;
    for (const QByteArray &first : pieces) {
        for (const QByteArray &second : pieces)
            QTest::addRow("%d", row++) << "[profile a]\nregion = 1\n" + first + '\n' + second
                    + "\n[profile c]\nx = 1\n";
    }
}

void TestRepair::case11_everyProblemHasARepair()
{
    QFETCH(QByteArray, text);
    for (int repairs = 0; !Document(text).isParsable(); ++repairs) {
        const ConfigProblem problem = firstProblem(text);
        Result<QByteArray> next = failure(Error::Kind::Config, u"NoRepair"_s);
        for (const RepairKind kind : repairsFor(problem)) {
            if (!next)
                next = repaired(text, {kind, problem});
        }
        QVERIFY2(next, (problem.code.toUtf8() + '\n' + text).constData());
        text = *next;
        QVERIFY(repairs < 10);
        QVERIFY(Document(text).contains(SectionName::profile(u"c"_s)));
    }
}

void TestRepair::aChangedFileIsNotRepaired()
{
    const QByteArray before = "[default]\nregion = x\nregion = y\n";
    const ConfigRepair repair{RepairKind::KeepLastKey, firstProblem(before)};
    const Error changed{Error::Kind::Config, u"LineChanged"_s, u"region"_s, {}, 3};
    QCOMPARE(repaired("# new\n" + before, repair).error(), changed);
    QCOMPARE(repaired("[default]\nregion = x\n", repair).error(), changed);
    QVERIFY(repaired(before, repair));
}

void TestRepair::headersAreWrittenAsEveryToolReadsThem_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("quotes") << "[profile \"a\"] # c"_ba
                            << "[profile a] # c"_ba;
    QTest::newRow("capitals") << "[Profile a]"_ba
                              << "[profile a]"_ba;
    QTest::newRow("spaces") << "[ profile a ]"_ba
                            << "[profile a]"_ba;
    QTest::newRow("plural") << "[profiles a]"_ba
                            << "[profile a]"_ba;
    QTest::newRow("session") << "[SSO-Session s]"_ba
                             << "[sso-session s]"_ba;
    QTest::newRow("default") << "[profile default]"_ba
                             << "[default]"_ba;
}

void TestRepair::headersAreWrittenAsEveryToolReadsThem()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, after);
    const QByteArray before = "[profile z]\nx = 1\n" + header + "\nregion = x\n";
    const QByteArray inside = header.mid(1, header.indexOf(']') - 1);
    const Result<QByteArray> text =
        repaired(before, {RepairKind::RewriteHeader, {u"Header"_s, 3, QString::fromUtf8(inside)}});
    QVERIFY(text);
    QCOMPARE(*text, "[profile z]\nx = 1\n" + after + "\nregion = x\n");
    // Not over one that is there already.
    const QByteArray taken = before + after + "\nregion = y\n";
    if (Document(taken).isParsable())
        QVERIFY(!repaired(taken, {RepairKind::RewriteHeader, {u"Header"_s, 3, QString::fromUtf8(inside)}}));
}

void TestRepair::aReplacedSectionGoes()
{
    const QByteArray before = "[default]\nregion = x\n\n[profile b]\ny = 1\n\n[profile default]\nregion = z\n";
    QCOMPARE(repaired(before, {RepairKind::RemoveSection, {u"Replaced"_s, 1, u"default"_s}}).value(),
        "[profile b]\ny = 1\n\n[profile default]\nregion = z\n"_ba);
    // The one that counts does not go in this way.
    QVERIFY(!repaired(before, {RepairKind::RemoveSection, {u"Replaced"_s, 7, u"profile default"_s}}));
}

// The AWS CLI reads such a file, so this is no problem of the text; other SDKs refuse it, or nobody sees the section.
void TestRepair::linesThatAreNotReadAlike()
{
    const QByteArray before = "# top: no\n[profile a]\nRegion : eu-west-1\noutput = a : b\n# x : y\n"
                              "s3 =\n  # [profile c]\n  key = 1 : 2\n\n[sso-session s]\nx=1\n";
    QVERIFY(Document(before).isParsable());
    const QList<UnevenLine> lines = unevenLines(before);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0].section, SectionName::profile(u"a"_s));
    const ConfigProblem colon{u"ColonDelimiter"_s, 3, u"region"_s};
    QCOMPARE(lines[0].problem, colon);
    QCOMPARE(repaired(before, {RepairKind::UseEqualsSign, colon}).value(),
        QByteArray(before).replace("Region :", "Region ="));
}

void TestRepair::aSwallowedHeaderComesInNobodysWay()
{
    const QByteArray before = "[profile a]\nregion = x\n  [profile b]\n  output = json\n\n[profile c]\nx = 1\n";
    QVERIFY(Document(before).isParsable());
    const ConfigProblem header{u"SwallowedHeader"_s, 3, u"profile b"_s};
    QCOMPARE(unevenLines(before).value(0).problem, header);
    const QByteArray after = repaired(before, {RepairKind::UnindentHeader, header}).value();
    QCOMPARE(after, QByteArray(before).replace("  [profile b]", "[profile b]"));
    QCOMPARE(Document(after).value(SectionName::profile(u"b"_s), u"output"_s), u"json"_s);
    QVERIFY(unevenLines(after).isEmpty());
    // Not where it would replace, or double, one that is in force.
    QVERIFY(!repaired(before + "[profile b]\nx = 1\n", {RepairKind::UnindentHeader, header}));
    QCOMPARE(repaired(after, {RepairKind::UnindentHeader, header}).error().code, u"LineChanged"_s);
}

void TestRepair::whatAHeaderMeans()
{
    QCOMPARE(meantBy(u"Profile x"_s), SectionName::profile(u"x"_s));
    QCOMPARE(meantBy(u"plugins"_s).kind, SectionKind::Other);
    QCOMPARE(meantBy(u"profile a b"_s).kind, SectionKind::Other);
    QCOMPARE(meantBy(u"profile 'a"_s).kind, SectionKind::Other);
    QCOMPARE(meantBy(QString()).kind, SectionKind::Other);
}

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"
