#include "config/document.h"

#include "botocoreview.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLikeBotocore_data();
    void readsLikeBotocore();
    void keepsEveryByte_data();
    void keepsEveryByte();
    void tellsKindsAndNames();
    void tellsLines();
    void laterSectionOfANameIsInForce();
    void valuesOfDefaultInCapitalsShowEverywhere();
    void case10_tenThousandProfiles();
    void case11_problemsWithTheirLines_data();
    void case11_problemsWithTheirLines();
    void case11_problemsShowNoValues();
    void findsDuplicatesAmongManyKeys();
};

void TestDocument::readsLikeBotocore_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QJsonObject>("expected");
    QFile file(u":/data/observed-awscli-configloader.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object()["cases"_L1].toArray();
    QCOMPARE(cases.size(), 61);
    for (const QJsonValue value : cases) {
        const QString input = value["input"_L1].toString();
        const bool isBytes = value["inputEncoding"_L1] == "latin-1-bytes"_L1;
        QTest::newRow(qPrintable(value["name"_L1].toString()))
            << (isBytes ? input.toLatin1() : input.toUtf8()) << value["result"_L1].toObject();
    }
}

void TestDocument::readsLikeBotocore()
{
    QFETCH(QByteArray, text);
    QFETCH(QJsonObject, expected);
    const Document document(text);
    QCOMPARE(document.text(), text);
    QCOMPARE(problemsIn(text), document.problems());
    const QJsonObject found = botocoreView(document);
    // On purpose otherwise: Python takes a NUL for a character like others, C programs for the end of the text.
    if (text.contains('\0')) {
        QCOMPARE(document.problems(), (QList<ConfigProblem>{{u"Nul"_s, 2, {}}}));
        return;
    }
    // Python names classes of errors, we name the reason; both refuse the same texts.
    if (expected.contains("error"_L1)) {
        QVERIFY2(found.contains("error"_L1), QJsonDocument(found).toJson().constData());
        return;
    }
    QCOMPARE(QString::fromUtf8(QJsonDocument(found).toJson()), QString::fromUtf8(QJsonDocument(expected).toJson()));
}

void TestDocument::keepsEveryByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("blank lines") << "\n \n\t"_ba;
    QTest::newRow("comments alone") << "# a\n\n; b"_ba;
    QTest::newRow("mixed line ends") << "# x\r\n[default]\r\na = 1\nb = 2\r[profile c]\r\r\n d=3"_ba;
    QTest::newRow("tabs and trailing white space") << "[profile a]\t \n\tx\t=\t1 \t\n"_ba;
    QTest::newRow("no config at all") << "\x7f\x45LF\x02\x01\0\0[x\n]\xff\xfe=\r"_ba;
    QTest::newRow("BOM") << "\xef\xbb\xbf[default]\nx = 1\n"_ba;
    QTest::newRow("nested, with Python's line ends and spaces")
        << "[profile a]\ns3 =\n  a = 1\xe2\x80\xa8  b = 2\xc2\x85\n \xe3\x80\x80\xe1\x9a\x80\n"_ba;
    QTest::newRow("nested and continued") << "[profile a]\ns3 =\n  x = 1\n\n  # c\n  y = 2\n\n\nz = 1\n  2"_ba;
}

void TestDocument::keepsEveryByte()
{
    QFETCH(QByteArray, text);
    QCOMPARE(Document(text).text(), text);
}

void TestDocument::tellsKindsAndNames()
{
    const Document document("[default]\n[profile a]\n[profile \"b c\"]\n[profiles d]\n[sso-session s]\n[services v]\n"
                            "[DEFAULT]\n[profile e f]\n[plugins]\n[Profile g]\n[profile it's]\n"_ba);
    QVERIFY(document.isParsable());
    QCOMPARE(document.names(SectionKind::Profile), (QStringList{u"default"_s, u"a"_s, u"b c"_s, u"d"_s}));
    QCOMPARE(document.names(SectionKind::SsoSession), QStringList{u"s"_s});
    QCOMPARE(document.names(SectionKind::Services), QStringList{u"v"_s});
    QCOMPARE(document.names(SectionKind::Inherited), QStringList{u"DEFAULT"_s});
    QCOMPARE(document.names(SectionKind::Ignored), (QStringList{u"profile e f"_s, u"profile it's"_s}));
    QCOMPARE(document.names(SectionKind::Other), (QStringList{u"plugins"_s, u"Profile g"_s}));
    QVERIFY(document.contains(SectionName::profile(u"b c"_s)));
    QVERIFY(!document.contains(SectionName::profile(u"B C"_s)));
    QVERIFY(!document.contains(SectionName::ssoSession(u"a"_s)));
}

void TestDocument::tellsLines()
{
    const Document document("# head\n\n[default]\r\nx = 1\r\n\r\n[profile a]\n# c\ns3 =\n  b = c\n\nregion = y"_ba);
    const SectionName a = SectionName::profile(u"a"_s);
    QCOMPARE(document.line(SectionName::profile(u"default"_s)), 3);
    QCOMPARE(document.line(a), 6);
    QCOMPARE(document.line(a, u"s3"_s), 8);
    QCOMPARE(document.line(a, u"region"_s), 11);
    QCOMPARE(document.line(a, u"b"_s), 0);
    QCOMPARE(document.line(SectionName::profile(u"b"_s)), 0);
    QCOMPARE(document.keys(a), (QStringList{u"s3"_s, u"region"_s}));
    QCOMPARE(document.value(a, u"s3"_s), u"\nb = c"_s);
    QCOMPARE(document.value(a, u"b"_s), std::nullopt);
    const QList<ConfigSection> sections = document.sections();
    QCOMPARE(sections.size(), 2);
    QCOMPARE(sections[1].line, 6);
    QCOMPARE(sections[1].header, u"profile a"_s);
}

void TestDocument::laterSectionOfANameIsInForce()
{
    const Document document(
        "[profile a]\nx = 1\n[default]\nd = 1\n[profile \"a\"]\ny = 2\n[profile default]\ne = 2\n"_ba);
    const SectionName a = SectionName::profile(u"a"_s);
    QCOMPARE(document.value(a, u"x"_s), std::nullopt);
    QCOMPARE(document.value(a, u"y"_s), u"2"_s);
    QCOMPARE(document.keys(SectionName::profile(u"default"_s)), QStringList{u"e"_s});
    QCOMPARE(document.line(a), 5);
    QCOMPARE(document.names(SectionKind::Profile), (QStringList{u"a"_s, u"default"_s}));
    QList<bool> effective;
    for (const ConfigSection &section : document.sections())
        effective += section.effective;
    QCOMPARE(effective, (QList<bool>{false, false, true, true}));
}

void TestDocument::valuesOfDefaultInCapitalsShowEverywhere()
{
    const Document document("[DEFAULT]\nregion = r\noutput = o\n[profile a]\nregion = own\n[DEFAULT]\nx = 1\n"_ba);
    const SectionName a = SectionName::profile(u"a"_s);
    QVERIFY(document.isParsable());
    QCOMPARE(document.value(a, u"region"_s), u"own"_s);
    QCOMPARE(document.value(a, u"output"_s), u"o"_s);
    QCOMPARE(document.value(a, u"x"_s), u"1"_s);
    QCOMPARE(document.keys(a), QStringList{u"region"_s});
    QCOMPARE(document.value(SectionName::profile(u"b"_s), u"output"_s), std::nullopt);
    QCOMPARE(Document("[DEFAULT]\nx = 1\n[DEFAULT]\nX = 1\n"_ba).problems(),
        (QList<ConfigProblem>{{u"DuplicateKey"_s, 4, u"X"_s}}));
}

void TestDocument::case10_tenThousandProfiles()
{
    QByteArray text;
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "[profile Administrator-" + number + "]\nsso_session = my-sso\nsso_account_id = 123456789012\n"
            + "sso_role_name = AdministratorAccess\nregion = ap-northeast-1\noutput = json\n\n";
    }
    QElapsedTimer timer;
    timer.start();
    const Document document(text);
    const qint64 spent = timer.elapsed();
    QCOMPARE(document.names(SectionKind::Profile).size(), 10'000);
    QCOMPARE(document.text(), text);
    QVERIFY2(spent < 1000, qPrintable(u"%1 ms"_s.arg(spent)));
}

void TestDocument::case11_problemsWithTheirLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<ConfigProblem>>("problems");
    using List = QList<ConfigProblem>;
    QTest::newRow("duplicate section") << "[profile a]\nx=1\n\n[profile a]\n"_ba
                                       << List{{u"DuplicateSection"_s, 4, u"profile a"_s}};
    QTest::newRow("duplicate key") << "[profile a]\nx=1\n#\nX = 2\n"_ba << List{{u"DuplicateKey"_s, 4, u"X"_s}};
    QTest::newRow("duplicate key, not ASCII")
        << "[a]\n\u00e9=1\n\u00c9=2\n"_ba << List{{u"DuplicateKey"_s, 3, u"\u00c9"_s}};
    QTest::newRow("no delimiter") << "[profile a]\nregion\n"_ba << List{{u"NoDelimiter"_s, 2, {}}};
    QTest::newRow("key before any section") << "\nx = 1\n[default]\n"_ba << List{{u"NoSection"_s, 2, {}}};
    QTest::newRow("empty key") << "[profile a]\n = 1\n"_ba << List{{u"EmptyKey"_s, 2, {}}};
    QTest::newRow("no bracket") << "[profile a\nx = 1\n"_ba
                                << List{{u"UnclosedHeader"_s, 1, {}}, {u"NoSection"_s, 2, {}}};
    QTest::newRow("no bracket, with a delimiter") << "[profile a]\n[b = 1\n"_ba << List{{u"UnclosedHeader"_s, 2, {}}};
    QTest::newRow("nested block without =")
        << "[profile a]\ns3 =\n  a = 1\n  b\nx=1\n"_ba << List{{u"BadNestedBlock"_s, 4, u"s3"_s}};
    QTest::newRow("colon in a nested block") << "[profile a]\ns3 =\n  a : 1\n  https://x\n"_ba
                                             << List{{u"NestedColon"_s, 3, u"s3"_s}, {u"BadNestedBlock"_s, 4, u"s3"_s}};
    QTest::newRow("header in a nested block")
        << "[profile a]\ns3 =\n  [profile b]\nx=1\n"_ba << List{{u"SwallowedHeader"_s, 3, u"profile b"_s}};
    QTest::newRow("header in a value") << "[profile a]\nx=1\n  [profile b]\nnonsense\nX=1\n"_ba
                                       << List{{u"SwallowedHeader"_s, 3, u"profile b"_s}, {u"NoDelimiter"_s, 4, {}},
                                              {u"DuplicateKey"_s, 5, u"X"_s}};
    // Python cuts lines at more than line feeds; botocore refuses just these two.
    QTest::newRow("nested block, form feed")
        << "[profile a]\ns3 =\n  a = 1\x0c b\n"_ba << List{{u"BadNestedBlock"_s, 3, u"s3"_s}};
    QTest::newRow("nested block, U+2028")
        << "[profile a]\ns3 =\n  a = 1\xe2\x80\xa8  b\n"_ba << List{{u"BadNestedBlock"_s, 3, u"s3"_s}};
    QTest::newRow("BOM") << "\xef\xbb\xbf[default]\nx = 1\n"_ba << List{{u"ByteOrderMark"_s, 1, {}}};
    QTest::newRow("not UTF-8") << "[default]\nx = \xe9\n"_ba << List{{u"NotUtf8"_s, 2, {}}};
    QTest::newRow("surrogate") << "[default]\n\nx = \xed\xa0\x80\n"_ba << List{{u"NotUtf8"_s, 3, {}}};
    QTest::newRow("NUL in a comment") << "[default]\n#\0\n"_ba << List{{u"Nul"_s, 2, {}}};
    QTest::newRow("several") << "x\n[a]\ny\n[a]\n"_ba
                             << List{{u"NoSection"_s, 1, {}}, {u"NoDelimiter"_s, 3, {}},
                                    {u"DuplicateSection"_s, 4, u"a"_s}};
}

void TestDocument::case11_problemsWithTheirLines()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<ConfigProblem>, problems);
    Document document(text);
    QCOMPARE(document.problems(), problems);
    QCOMPARE(problemsIn(text), problems);
    QVERIFY(!document.isParsable());

    const Error expected{Error::Kind::Config, problems[0].code, problems[0].text, {}, problems[0].line};
    const SectionName section = SectionName::profile(u"new"_s);
    QCOMPARE(document.set(section, {{u"region"_s, u"r"_s}}).error(), expected);
    QCOMPARE(document.add(section, {}).error(), expected);
    QCOMPARE(document.removeKey(section, u"region"_s).error(), expected);
    QCOMPARE(document.removeSection(section).error(), expected);
    QCOMPARE(document.text(), text);
}

void TestDocument::case11_problemsShowNoValues()
{
    const Document document("[profile a]\naws_secret_access_key = CANARY\naws_secret_access_key = CANARY\nCANARY\n"
                            "s3 =\n  CANARY\n= CANARY\n[CANARY = 1\n"_ba);
    QCOMPARE(document.problems().size(), 5);
    for (const ConfigProblem &problem : document.problems())
        QVERIFY2(!problem.text.contains("CANARY"_L1), qPrintable(problem.code));
}

void TestDocument::findsDuplicatesAmongManyKeys()
{
    QByteArray text("[profile a]\n");
    for (int i = 0; i < 100; ++i)
        text += "key" + QByteArray::number(i) + " = 1\n";
    QVERIFY(Document(text).isParsable());
    for (const QByteArray &again : {"KEY3"_ba, "key31"_ba, "key32"_ba, "Key99"_ba})
        QCOMPARE(Document(text + again + " = 2\n").problems().value(0).text, QString::fromLatin1(again));
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
