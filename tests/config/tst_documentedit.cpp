#include "config/configrules.h"
#include "config/document.h"
#include "config/linediff.h"

#include "botocoreview.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

using Values = QList<ConfigValue>;

const SectionName profileA = SectionName::profile(u"a"_s);

QString code(const Result<void> &result)
{
    return result ? u"done"_s : result.error().code;
}

// Everything that botocore reads, to compare what an edit must not have changed.
QList<std::pair<QString, ParsedProperties>> meaning(const QByteArray &text)
{
    QList<std::pair<QString, ParsedProperties>> all;
    for (const ParsedSection &section : parseConfig(text).sections)
        all.emplaceBack(QString::fromUtf8(section.header), propertiesOf(section));
    return all;
}

int count(const QByteArray &before, const QByteArray &after, DiffLine::Kind kind)
{
    const QList<DiffLine> diff = lineDiff(before, after);
    return int(std::count_if(diff.begin(), diff.end(), [&](const DiffLine &line) { return line.kind == kind; }));
}

QByteArray manyProfiles(int from, int to)
{
    QByteArray text;
    for (int i = from; i < to; ++i) {
        text += (i == 0 ? "" : "\n") + QByteArray("[profile AdministratorAccess-") + QByteArray::number(i)
            + "]\nsso_session = my-sso\nsso_account_id = 123456789012\nsso_role_name = AdministratorAccess\n"
              "region = ap-northeast-1\noutput = json\n";
    }
    return text;
}

} // namespace

class TestDocumentEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheWalkThrough();
    void setsValuesInPlace_data();
    void setsValuesInPlace();
    void addsKeys_data();
    void addsKeys();
    void createsSections_data();
    void createsSections();
    void editsTheSectionInForce();
    void refusesMultiLineValues();
    void editsAreAllOrNothing();
    void changesNothingWhenNothingChanges();
    void removesKeys_data();
    void removesKeys();
    void removesSections_data();
    void removesSections();
    void addingAndRemovingGivesTheSameBytes();
    void removingUncoversTheEarlierSection();
    void survivesWhatTheCliWrites_data();
    void survivesWhatTheCliWrites();
    void addsFiveThousandProfiles();
    void case10_corpusOfOddConfigs_data();
    void case10_corpusOfOddConfigs();
    void case10_randomEditsTouchNothingElse();
    void case12_hostileNames_data();
    void case12_hostileNames();
    void case12_hostileValues_data();
    void case12_hostileValues();
    void refusesKeysThatWouldNotReadBack();
};

void TestDocumentEdit::writesTheWalkThrough()
{
    Document document;
    QVERIFY(document.set(SectionName::profile(u"my-sso"_s),
        {{u"sso_session"_s, u"my-sso"_s}, {u"sso_account_id"_s, u"123456789012"_s},
            {u"sso_role_name"_s, u"AdministratorAccess"_s}, {u"region"_s, u"ap-northeast-1"_s},
            {u"output"_s, u"json"_s}}));
    QVERIFY(document.set(SectionName::ssoSession(u"my-sso"_s),
        {{u"sso_start_url"_s, u"https://d-12345xxxxx.awsapps.com/start"_s}, {u"sso_region"_s, u"ap-northeast-1"_s},
            {u"sso_registration_scopes"_s, u"sso:account:access"_s}}));
    QCOMPARE(document.text(), R"([profile my-sso]
sso_session = my-sso
sso_account_id = 123456789012
sso_role_name = AdministratorAccess
region = ap-northeast-1
output = json

[sso-session my-sso]
sso_start_url = https://d-12345xxxxx.awsapps.com/start
sso_region = ap-northeast-1
sso_registration_scopes = sso:account:access
)"_ba);
}

void TestDocumentEdit::setsValuesInPlace_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("usual") << "[profile a]\nregion = x\nk = 2\n"_ba
                           << "[profile a]\nregion = NEW\nk = 2\n"_ba;
    QTest::newRow("tight") << "[profile a]\nregion=x\n"_ba
                           << "[profile a]\nregion=NEW\n"_ba;
    QTest::newRow("wide") << "[profile a]\nregion\t =   x  \t\n"_ba
                          << "[profile a]\nregion\t =   NEW  \t\n"_ba;
    QTest::newRow("colon") << "[profile a]\nregion: x\n"_ba
                           << "[profile a]\nregion: NEW\n"_ba;
    QTest::newRow("spelling") << "[profile a]\nReGion = x\n"_ba
                              << "[profile a]\nReGion = NEW\n"_ba;
    QTest::newRow("indented") << "[profile a]\n    region = x\n    k = 2\n"_ba
                              << "[profile a]\n    region = NEW\n    k = 2\n"_ba;
    QTest::newRow("CRLF") << "[profile a]\r\nregion = x\r\nk = 1\r\n"_ba
                          << "[profile a]\r\nregion = NEW\r\nk = 1\r\n"_ba;
    QTest::newRow("CR") << "[profile a]\rregion = x\rk = 1\r"_ba
                        << "[profile a]\rregion = NEW\rk = 1\r"_ba;
    QTest::newRow("no final newline") << "[profile a]\nregion = x"_ba
                                      << "[profile a]\nregion = NEW"_ba;
    QTest::newRow("empty") << "[profile a]\nregion =\nk = 1\n"_ba
                           << "[profile a]\nregion = NEW\nk = 1\n"_ba;
    QTest::newRow("empty, tight") << "[profile a]\nregion=\n"_ba
                                  << "[profile a]\nregion=NEW\n"_ba;
    QTest::newRow("empty with a space") << "[profile a]\nregion = \n"_ba
                                        << "[profile a]\nregion = NEW\n"_ba;
    QTest::newRow("twice the old text") << "[profile a]\nregion = region\n"_ba
                                        << "[profile a]\nregion = NEW\n"_ba;
    QTest::newRow("quoted header") << "[profile \"a\"] # c\nregion = x\n"_ba
                                   << "[profile \"a\"] # c\nregion = NEW\n"_ba;
    QTest::newRow("single quotes") << "[profile 'a']\nregion = x\n"_ba
                                   << "[profile 'a']\nregion = NEW\n"_ba;
    QTest::newRow("indented header") << "  [profile a]\n  region = x\n"_ba
                                     << "  [profile a]\n  region = NEW\n"_ba;
    QTest::newRow("two spaces") << "[profile  a]\nregion = x\n"_ba
                                << "[profile  a]\nregion = NEW\n"_ba;
    QTest::newRow("same key nested elsewhere") << "[profile a]\nfoo =\n    region = nested\nregion = x\n"_ba
                                               << "[profile a]\nfoo =\n    region = nested\nregion = NEW\n"_ba;
    QTest::newRow("blank lines behind") << "[profile a]\nregion = x\n\n\n# c\n"_ba
                                        << "[profile a]\nregion = NEW\n\n\n# c\n"_ba;
    // botocore reads "x # c": the comment cannot stay in the line, and must not get lost.
    QTest::newRow("comment behind") << "[profile a]\nregion = x # c \u00e9\nk = 1\n"_ba
                                    << "[profile a]\n# c \u00e9\nregion = NEW\nk = 1\n"_ba;
    QTest::newRow("comment behind an indented key") << "[profile a]\r\n  region = x\t; c\r\n"_ba
                                                    << "[profile a]\r\n; c\r\n  region = NEW\r\n"_ba;
    QTest::newRow("nothing but a comment") << "[profile a]\nregion = #c"_ba
                                           << "[profile a]\n#c\nregion = NEW"_ba;
    QTest::newRow("no comment") << "[profile a]\nregion = x#c;d\n"_ba
                                << "[profile a]\nregion = NEW\n"_ba;
}

void TestDocumentEdit::setsValuesInPlace()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    Document document(before);
    QCOMPARE(code(document.set(profileA, {{u"region"_s, u"NEW"_s}})), u"done"_s);
    QCOMPARE(document.text(), after);
    QCOMPARE(Document(after).value(profileA, u"region"_s), u"NEW"_s);
    QCOMPARE(document.value(profileA, u"region"_s), u"NEW"_s);
}

void TestDocumentEdit::addsKeys_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("at the end") << "[profile a]\nk = 1\n"_ba
                                << "[profile a]\nk = 1\nx = 1\ny =\n"_ba;
    QTest::newRow("no final newline") << "[profile a]\nk = 1"_ba
                                      << "[profile a]\nk = 1\nx = 1\ny =\n"_ba;
    QTest::newRow("empty section") << "[profile a]\n[profile b]\n"_ba
                                   << "[profile a]\nx = 1\ny =\n[profile b]\n"_ba;
    QTest::newRow("header alone") << "[profile a]"_ba
                                  << "[profile a]\nx = 1\ny =\n"_ba;
    QTest::newRow("before a comment of the next section")
        << "[profile a]\nk = 1\n\n# see x=1 about b\n[profile b]\n"_ba
        << "[profile a]\nk = 1\nx = 1\ny =\n\n# see x=1 about b\n[profile b]\n"_ba;
    QTest::newRow("comment without newline") << "[profile a]\nk = 1\n# c"_ba
                                             << "[profile a]\nk = 1\nx = 1\ny =\n# c"_ba;
    QTest::newRow("after a nested block")
        << "[profile a]\ns3 =\n    x = 1\n\n    z = 1\n\n[profile b]\n"_ba
        << "[profile a]\ns3 =\n    x = 1\n\n    z = 1\nx = 1\ny =\n\n[profile b]\n"_ba;
    QTest::newRow("indented") << "[profile a]\n\tk = 1\n"_ba
                              << "[profile a]\n\tk = 1\n\tx = 1\n\ty =\n"_ba;
    QTest::newRow("CRLF in an LF file") << "[default]\nq = 1\nr = 2\n[profile a]\r\nk = 1\r\n"_ba
                                        << "[default]\nq = 1\nr = 2\n[profile a]\r\nk = 1\r\nx = 1\r\ny =\r\n"_ba;
    QTest::newRow("CRLF without the last") << "[default]\r\n\r\n[profile a]\r\nk = 1"_ba
                                           << "[default]\r\n\r\n[profile a]\r\nk = 1\r\nx = 1\r\ny =\r\n"_ba;
    // Less indented than the header that follows, the keys would swallow it.
    QTest::newRow("before an indented header") << "[profile a]\n  [profile b]\n  k = 1\n"_ba
                                               << "[profile a]\n  x = 1\n  y =\n  [profile b]\n  k = 1\n"_ba;
}

void TestDocumentEdit::addsKeys()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    Document document(before);
    QCOMPARE(code(document.set(profileA, {{u"x"_s, u"1"_s}, {u"y"_s, {}}})), u"done"_s);
    QCOMPARE(document.text(), after);
    QCOMPARE(Document(after).value(profileA, u"x"_s), u"1"_s);
    QCOMPARE(Document(after).value(profileA, u"y"_s), QString());
    QCOMPARE(Document(after).sections().size(), Document(before).sections().size());
}

void TestDocumentEdit::createsSections_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray section = "[profile a]\nx = 1\n";
    const QByteArray crlf = "[profile a]\r\nx = 1\r\n";
    QTest::newRow("empty") << ""_ba << section;
    QTest::newRow("one newline") << "\n"_ba
                                 << "\n" + section;
    QTest::newRow("after a section") << "[default]\nk = 1\n"_ba
                                     << "[default]\nk = 1\n\n" + section;
    QTest::newRow("no final newline") << "[default]\nk = 1"_ba
                                      << "[default]\nk = 1\n\n" + section;
    QTest::newRow("blank line there") << "[default]\nk = 1\n\n"_ba
                                      << "[default]\nk = 1\n\n" + section;
    QTest::newRow("blank line unfinished") << "[default]\nk = 1\n  "_ba
                                           << "[default]\nk = 1\n  \n" + section;
    QTest::newRow("after a comment") << "[default]\n# c"_ba
                                     << "[default]\n# c\n\n" + section;
    QTest::newRow("comments alone") << "# mine\n"_ba
                                    << "# mine\n\n" + section;
    QTest::newRow("after a nested block") << "[default]\ns3 =\n  a = 1"_ba
                                          << "[default]\ns3 =\n  a = 1\n\n" + section;
    QTest::newRow("CRLF") << "[default]\r\nk = 1\r\n"_ba
                          << "[default]\r\nk = 1\r\n\r\n" + crlf;
    QTest::newRow("mostly CRLF") << "[default]\r\nk = 1\r\nl = 2\n"_ba
                                 << "[default]\r\nk = 1\r\nl = 2\n\r\n" + crlf;
    QTest::newRow("not the ignored one") << "[ profile a ]\n"_ba
                                         << "[ profile a ]\n\n" + section;
}

void TestDocumentEdit::createsSections()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    Document document(before);
    QCOMPARE(code(document.add(profileA, {{u"x"_s, u"1"_s}})), u"done"_s);
    QCOMPARE(document.text(), after);
    QCOMPARE(Document(after).value(profileA, u"x"_s), u"1"_s);
    QCOMPARE(document.line(profileA), Document(after).line(profileA));
    const Error exists{Error::Kind::Config, u"SectionExists"_s, u"a"_s, {}, document.line(profileA)};
    QCOMPARE(document.add(profileA, {}).error(), exists);
}

void TestDocumentEdit::editsTheSectionInForce()
{
    const SectionName standard = SectionName::profile(u"default"_s);
    Document one("[default]\na = 1\n[profile default]\nb = 2\n"_ba);
    QVERIFY(one.set(standard, {{u"a"_s, u"3"_s}}));
    QCOMPARE(one.text(), "[default]\na = 1\n[profile default]\nb = 2\na = 3\n"_ba);
    Document other("[profile default]\nb = 2\n[default]\na = 1\n"_ba);
    QVERIFY(other.set(standard, {{u"a"_s, u"3"_s}}));
    QCOMPARE(other.text(), "[profile default]\nb = 2\n[default]\na = 3\n"_ba);
    Document fresh;
    QVERIFY(fresh.set(standard, {{u"a"_s, u"3"_s}}));
    QCOMPARE(fresh.text(), "[default]\na = 3\n"_ba);
    // Written out although [DEFAULT] gives the same: other SDKs do not read it.
    Document inherited("[DEFAULT]\nx = 1\n[profile a]\n"_ba);
    QVERIFY(inherited.set(profileA, {{u"x"_s, u"1"_s}}));
    QCOMPARE(inherited.text(), "[DEFAULT]\nx = 1\n[profile a]\nx = 1\n"_ba);
    QCOMPARE(code(inherited.set({SectionKind::Inherited, u"DEFAULT"_s}, {{u"x"_s, u"2"_s}})), u"SectionName"_s);
}

void TestDocumentEdit::refusesMultiLineValues()
{
    for (const QByteArray &text :
        {"[profile a]\nq = 1\nregion =\n  x = 1\n"_ba, "[profile a]\nq = 1\nregion = x\n  output = json\n"_ba}) {
        Document document(text);
        const Error expected{Error::Kind::Config, u"MultiLineValue"_s, u"region"_s, {}, 3};
        QCOMPARE(document.set(profileA, {{u"q"_s, u"2"_s}, {u"region"_s, u"y"_s}}).error(), expected);
        QCOMPARE(document.text(), text);
    }
}

void TestDocumentEdit::editsAreAllOrNothing()
{
    const QByteArray text = "[profile a]\nx = 1\n";
    Document document(text);
    QCOMPARE(code(document.set(profileA, {{u"x"_s, u"2"_s}, {u"y"_s, u"a\nb"_s}})), u"Value"_s);
    QCOMPARE(code(document.set(profileA, {{u"x"_s, u"2"_s}, {u"x"_s, u"3"_s}})), u"Key"_s);
    QCOMPARE(code(document.add(SectionName::profile(u"b"_s), {{u"x"_s, u"2"_s}, {u"y"_s, u" "_s}})), u"Value"_s);
    QCOMPARE(document.text(), text);
}

void TestDocumentEdit::changesNothingWhenNothingChanges()
{
    const QByteArray text = "[profile a]\nx = 1\ny  =2\r\nz =";
    Document document(text);
    QVERIFY(document.set(profileA, {{u"y"_s, u"2"_s}, {u"x"_s, u"1"_s}, {u"z"_s, {}}}));
    QVERIFY(document.set(profileA, {}));
    QVERIFY(document.removeKey(profileA, u"none"_s));
    QVERIFY(document.removeKey(SectionName::profile(u"none"_s), u"x"_s));
    QVERIFY(document.removeSection(SectionName::profile(u"none"_s)));
    QCOMPARE(document.text(), text);
}

void TestDocumentEdit::removesKeys_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("usual") << "[profile a]\nregion = x\nk = 1\n"_ba
                           << "[profile a]\nk = 1\n"_ba;
    QTest::newRow("only one") << "[profile a]\nregion = x"_ba
                              << "[profile a]\n"_ba;
    QTest::newRow("nested block") << "[profile a]\nk = 1\nregion =\n  a = 1\n\n  b = 1\n\n# c\n"_ba
                                  << "[profile a]\nk = 1\n\n# c\n"_ba;
    QTest::newRow("before an indented header") << "[profile a]\n  region = 1\n  [profile b]\n"_ba
                                               << "[profile a]\n  [profile b]\n"_ba;
    QTest::newRow("the indentation that follows") << "[profile a]\n    region = 1\n  k = 1\n"_ba
                                                  << "[profile a]\n  k = 1\n"_ba;
}

void TestDocumentEdit::removesKeys()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    Document document(before);
    QVERIFY(document.removeKey(profileA, u"region"_s));
    QCOMPARE(document.text(), after);
    QCOMPARE(document.value(profileA, u"region"_s), std::nullopt);
}

void TestDocumentEdit::removesSections_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("only one") << "[profile a]\nx = 1\n"_ba
                              << ""_ba;
    QTest::newRow("first") << "# mine\n\n[profile a]\nx = 1\n\n[profile b]\n"_ba
                           << "# mine\n\n[profile b]\n"_ba;
    QTest::newRow("middle") << "[default]\n\n[profile a]\nx = 1\n\n[profile b]\n"_ba
                            << "[default]\n\n[profile b]\n"_ba;
    QTest::newRow("middle, no blank lines") << "[default]\n[profile a]\nx = 1\n[profile b]\n"_ba
                                            << "[default]\n[profile b]\n"_ba;
    QTest::newRow("last") << "[default]\nx = 1\n\n[profile a]\nx = 1"_ba
                          << "[default]\nx = 1\n"_ba;
    QTest::newRow("the next one's comment stays") << "[profile a]\n# in a\nx = 1\n\n# about b\n[profile b]\n"_ba
                                                  << "# about b\n[profile b]\n"_ba;
    QTest::newRow("a last comment stays") << "[default]\n\n[profile a]\nx = 1\n\n# end"_ba
                                          << "[default]\n\n# end"_ba;
}

void TestDocumentEdit::removesSections()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    Document document(before);
    QVERIFY(document.removeSection(profileA));
    QCOMPARE(document.text(), after);
    QVERIFY(!document.contains(profileA));
    const Document reread(after);
    QCOMPARE(document.names(SectionKind::Profile), reread.names(SectionKind::Profile));
    for (const ConfigSection &section : reread.sections())
        QCOMPARE(document.line(section.id), section.line);
    // And what is left can be worked with.
    QVERIFY(document.set(profileA, {{u"x"_s, u"2"_s}}));
    QCOMPARE(Document(document.text()).value(profileA, u"x"_s), u"2"_s);
}

void TestDocumentEdit::addingAndRemovingGivesTheSameBytes()
{
    for (const QByteArray &text : {""_ba, "[default]\nx = 1\n"_ba, "# c\n"_ba, "[default]\r\ns3 =\r\n  a = 1\r\n"_ba}) {
        Document document(text);
        QVERIFY(document.add(profileA, {{u"x"_s, u"1"_s}}));
        QVERIFY(document.add(SectionName::ssoSession(u"s"_s), {{u"sso_region"_s, u"r"_s}}));
        QVERIFY(document.removeSection(profileA));
        QVERIFY(document.removeSection(SectionName::ssoSession(u"s"_s)));
        QCOMPARE(document.text(), text);
    }
    Document swallowing("[default]\nx = 1\n[profile a]\n  y = 1\n  [profile b]\n"_ba);
    const Error expected{Error::Kind::Config, u"IndentedHeader"_s, u"profile b"_s, {}, 5};
    QCOMPARE(swallowing.removeSection(profileA).error(), expected);
}

void TestDocumentEdit::removingUncoversTheEarlierSection()
{
    Document document("[profile a]\nx = 1\n[profile 'a']\nx = 2\n[profile \"a\"]\nx = 3\n"_ba);
    for (const QString &value : {u"3"_s, u"2"_s, u"1"_s}) {
        QCOMPARE(document.value(profileA, u"x"_s), value);
        QVERIFY(document.removeSection(profileA));
    }
    QVERIFY(!document.contains(profileA));
    QCOMPARE(document.text(), QByteArray());
}

void TestDocumentEdit::survivesWhatTheCliWrites_data()
{
    QTest::addColumn<QJsonObject>("example");
    QFile file(u":/data/observed-awscli-configwriter.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object()["cases"_L1].toArray();
    QCOMPARE(cases.size(), 36);
    for (const QJsonValue value : cases)
        QTest::newRow(qPrintable(value["name"_L1].toString())) << value.toObject();
}

// What the CLI's writer was given, given to ours: either it refuses, or only the wanted keys change. The CLI's bugs are
// not copied (spec/aws.md §6.5); and what the CLI leaves behind can be edited.
void TestDocumentEdit::survivesWhatTheCliWrites()
{
    QFETCH(QJsonObject, example);
    const SectionName section =
        Document('[' + example["section"_L1].toString().toUtf8() + "]\n").sections().value(0).id;
    QByteArray before = example["before"_L1].toString().toUtf8();
    if (before.startsWith("\xc3\xaf\xc2\xbb\xc2\xbf")) // bytes written as Latin-1 in the vectors
        before = example["before"_L1].toString().toLatin1();
    for (const QByteArray &text : {before, example["after"_L1].toString().toUtf8()}) {
        Document document(text);
        const bool wasParsable = document.isParsable();
        const QJsonObject set = example["set"_L1].toObject();
        bool isRefused = false;
        for (auto it = set.begin(); it != set.end() && !isRefused; ++it) {
            const std::optional<QString> old = document.value(section, it.key());
            const Result<void> done = it->isNull() ? document.removeKey(section, it.key())
                                                   : document.set(section, {{it.key(), it->toString()}});
            isRefused = !done;
            QCOMPARE(isRefused, !wasParsable || it->toString().contains(u'\n') || (old && old->contains(u'\n')));
        }
        if (isRefused) {
            QCOMPARE(document.text(), text);
            continue;
        }
        const Document reread(document.text());
        QVERIFY(reread.isParsable());
        QJsonObject expected = botocoreView(Document(text));
        const QString group = section.kind == SectionKind::Profile ? u"profiles"_s : u"sso_sessions"_s;
        QJsonObject members = expected[group].toObject();
        QJsonObject values = members[section.name].toObject();
        for (auto it = set.begin(); it != set.end(); ++it) {
            if (it->isNull())
                values.remove(it.key());
            else
                values.insert(it.key(), *it);
        }
        members.insert(section.name, values);
        expected.insert(group, members);
        QCOMPARE(QString::fromUtf8(QJsonDocument(botocoreView(reread)).toJson()),
            QString::fromUtf8(QJsonDocument(expected).toJson()));
        QVERIFY(count(text, document.text(), DiffLine::Kind::Removed) <= 1);
    }
}

void TestDocumentEdit::addsFiveThousandProfiles()
{
    const QByteArray before = manyProfiles(0, 5000);
    QElapsedTimer timer;
    timer.start();
    Document document(before);
    const qint64 read = timer.nsecsElapsed();
    timer.start();
    for (int i = 5000; i < 10'000; ++i) {
        QVERIFY(document.add(SectionName::profile(u"AdministratorAccess-"_s + QString::number(i)),
            {{u"sso_session"_s, u"my-sso"_s}, {u"sso_account_id"_s, u"123456789012"_s},
                {u"sso_role_name"_s, u"AdministratorAccess"_s}, {u"region"_s, u"ap-northeast-1"_s},
                {u"output"_s, u"json"_s}}));
    }
    const QByteArray after = document.text();
    const qint64 added = timer.nsecsElapsed();
    QCOMPARE(after, before + manyProfiles(5000, 10'000));
    qInfo("read 5,000 profiles in %.1f ms, add 5,000 in %.1f ms", double(read) / 1e6, double(added) / 1e6);
    // Generous, because a debug build under the sanitizers must pass as well: it guards against squares.
    QVERIFY(read < 1'000'000'000 && added < 3'000'000'000);
}

// Everything that was ever fed to the AWS CLI, and the shapes that case 10 names.
void TestDocumentEdit::case10_corpusOfOddConfigs_data()
{
    QTest::addColumn<QByteArray>("text");
    QFile file(u":/data/observed-awscli-configloader.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object()["cases"_L1].toArray();
    QVERIFY(cases.size() > 50);
    int number = 0;
    for (const QJsonValue value : cases)
        QTest::addRow("observed %d", number++) << value["input"_L1].toString().toUtf8();
    QTest::newRow("CRLF, no final newline") << "[default]\r\nregion=x\r\n; c\r\n[profile a]\r\n\tregion = y"_ba;
    QTest::newRow("CR alone") << "[default]\rregion = x\r[profile a]\rx = 1\r"_ba;
    QTest::newRow("mixed line ends") << "[default]\nregion = x\r\n[profile a]\rx = 1\n"_ba;
    QTest::newRow("tabs and spaces") << "[default]\t\nregion\t=\t x \t\n \n\t\n[profile a]   \nx=1  \n"_ba;
    QTest::newRow("comments everywhere") << "# a\n;b\n[default] # c\n# d\nregion = x ; e\n  # f\n# g\n\n\n# h\n"_ba;
    QTest::newRow("quotes") << "[profile \"a b\"]\nx = 1\n[profile 'c d']\ny = 2\n"_ba;
    QTest::newRow("nested") << "[default]\ns3 =\n  max = 1\n\n  # c\n  addressing = path\nregion = x\n"_ba;
    QTest::newRow("not ASCII") << "# 本番\n[profile 本番]\nnote = caf\u00e9\n"_ba;
    QTest::newRow("nothing but comments") << "# a\n\n# b"_ba;
    QTest::newRow("nothing but blank lines") << "\n\r\n  \n"_ba;
    QTest::newRow("5 MB") << "[default]\nregion = x\n" + QByteArray(5'000'000, '#') + "\n[profile a]\nx = 1\n";
}

void TestDocumentEdit::case10_corpusOfOddConfigs()
{
    QFETCH(QByteArray, text);
    Document document(text);
    QCOMPARE(document.text(), text);
    const SectionName fresh = SectionName::profile(u"fresh-one"_s);
    if (!document.isParsable()) {
        QVERIFY(!document.add(fresh, {{u"region"_s, u"x"_s}}));
        QCOMPARE(document.text(), text);
        return;
    }
    // A new section stands behind all that was there, and when it goes all is as before, but for blank lines at the
    // end.
    QVERIFY(document.add(fresh, {{u"region"_s, u"x"_s}}));
    QVERIFY(document.text().startsWith(text));
    QVERIFY(document.rename(fresh, u"fresher"_s));
    QVERIFY(document.removeSection(SectionName::profile(u"fresher"_s)));
    QCOMPARE(document.text().trimmed(), text.trimmed());
    // A new name is one other line.
    for (const QString &name : Document(text).names(SectionKind::Profile)) {
        Document renamed(text);
        if (renamed.rename(SectionName::profile(name), u"fresh-one"_s)) {
            QCOMPARE(count(text, renamed.text(), DiffLine::Kind::Removed), 1);
            QCOMPARE(count(text, renamed.text(), DiffLine::Kind::Added), 1);
        } else {
            QCOMPARE(renamed.text(), text);
        }
    }
}

void TestDocumentEdit::case10_randomEditsTouchNothingElse()
{
    const QList<QByteArray> pieces{"[profile a]", "[profile b] # c", "[profile \"c d\"]", "  [profile e]", "[default]",
        "[profile default]", "[DEFAULT]", "[sso-session a]", "[plugins]", "[profile x y]", "region = x",
        "output=json # comment", "  output : y ", "\tsso_session = s", "s3 =", "  max = 1", "    deeper = 2",
        "cli_pager =", "", "   ", "# comment", "  ; indented", "sso_start_url = https://x/start#/", "\u00fc = \u00e9"};
    const QList<QByteArray> lineEnds{"\n", "\n", "\r\n", "\r"};
    const QStringList keys{u"region"_s, u"output"_s, u"sso_session"_s, u"s3"_s, u"cli_pager"_s, u"new_key"_s};
    const QList<SectionName> names{profileA, SectionName::profile(u"b"_s), SectionName::profile(u"c d"_s),
        SectionName::profile(u"e"_s), SectionName::profile(u"default"_s), SectionName::ssoSession(u"a"_s),
        SectionName::profile(u"fresh"_s)};
    QRandomGenerator random(20261122);
    const auto pick = [&](const auto &list) { return list[random.bounded(int(list.size()))]; };
    int edited = 0;
    const int rounds = qEnvironmentVariableIsSet("SSO_TRAY_LONG_TESTS") ? 200'000 : 20'000;
    for (int round = 0; round < rounds; ++round) {
        QByteArray text;
        const QByteArray lineEnd = pick(lineEnds);
        for (int line = random.bounded(10); line > 0; --line)
            text += pick(pieces) + (random.bounded(20) == 0 ? pick(lineEnds) : lineEnd);
        if (random.bounded(4) == 0)
            text.chop(1);
        Document document(text);
        QCOMPARE(document.text(), text);
        if (!document.isParsable())
            continue;

        const SectionName section = pick(names);
        const QString key = pick(keys);
        const bool isRemoval = random.bounded(4) == 0;
        const std::optional<QString> old = document.value(section, key);
        const Result<void> done =
            isRemoval ? document.removeKey(section, key) : document.set(section, {{key, u"v1"_s}});
        const QByteArray after = document.text();
        if (!done) {
            QCOMPARE(after, text);
            QVERIFY2(done.error().code == "MultiLineValue"_L1 || done.error().code == "SectionName"_L1,
                (done.error().code.toUtf8() + '\n' + text).constData());
            continue;
        }
        ++edited;
        const Document reread(after);
        QVERIFY2(reread.isParsable(), after.constData());
        QCOMPARE(reread.sections().size(), document.sections().size());
        if (!isRemoval)
            QCOMPARE(reread.value(section, key), u"v1"_s);
        // Everything else means what it meant.
        auto expected = meaning(text);
        auto found = meaning(after);
        if (found.size() > expected.size())
            found.removeLast();
        for (auto *all : {&expected, &found}) {
            for (auto &[header, properties] : *all) {
                if (Document('[' + header.toUtf8() + ']').contains(section))
                    properties.removeIf([&](const auto &property) { return property.first == key; });
            }
        }
        QCOMPARE(found, expected);
        const int removed = count(text, after, DiffLine::Kind::Removed);
        const int lines = old ? int(old->count(u'\n')) + 1 : 0;
        QVERIFY2(removed <= (isRemoval ? 2 * lines + 3 : 1), (text + "----\n" + after).constData());
    }
    QVERIFY(edited > rounds / 10);
}

void TestDocumentEdit::case12_hostileNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("newline") << u"a]\n[profile b"_s;
    QTest::newRow("CR") << u"a\rb"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("bracket") << u"a]b"_s;
    QTest::newRow("opening bracket") << u"[a"_s;
    QTest::newRow("hash") << u"a#b"_s;
    QTest::newRow("semicolon") << u"a;b"_s;
    QTest::newRow("double quote") << u"a\"b"_s;
    QTest::newRow("single quote") << u"it's"_s;
    QTest::newRow("backslash") << u"a\\b"_s;
    QTest::newRow("space") << u"a b"_s;
    QTest::newRow("equals") << u"a=b"_s;
    QTest::newRow("comma") << u"a,b"_s;
    QTest::newRow("right to left") << u"a\u202eb"_s;
    QTest::newRow("emoji") << u"a\U0001F600"_s;
    QTest::newRow("letter beyond ASCII") << u"\u00e9"_s;
    QTest::newRow("no-break space") << u"a\u00a0b"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("300 characters") << QString(300, u'x');
    QTest::newRow("all that is allowed") << u"azAZ09_-/.%@:+"_s;
}

void TestDocumentEdit::case12_hostileNames()
{
    QFETCH(QString, name);
    const QByteArray text = "[default]\nx = 1\n";
    for (const SectionKind kind : {SectionKind::Profile, SectionKind::SsoSession, SectionKind::Services}) {
        Document document(text);
        const Result<void> done = document.set({kind, name}, {{u"x"_s, u"2"_s}});
        if (!isWritableName(name)) {
            QCOMPARE(done.error(), (Error{Error::Kind::Input, u"SectionName"_s, name}));
            QCOMPARE(document.text(), text);
            continue;
        }
        QVERIFY(done);
        const Document reread(document.text());
        QVERIFY(reread.isParsable());
        QCOMPARE(reread.sections().size(), 2);
        QCOMPARE(reread.sections()[1].id, (SectionName{kind, name}));
        QCOMPARE(reread.value({kind, name}, u"x"_s), u"2"_s);
    }
    QCOMPARE(isWritableName(name), name.size() == 300 || name.startsWith("azAZ"_L1));
}

void TestDocumentEdit::case12_hostileValues_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("newline") << u"a\n[profile b]\nx = 1"_s << false;
    QTest::newRow("CR") << u"a\rb"_s << false;
    QTest::newRow("NUL") << u"a"_s + QChar(0) << false;
    QTest::newRow("vertical tab") << u"a\u000bb"_s << false;
    QTest::newRow("escape") << u"a\u001b[31mb"_s << false;
    QTest::newRow("leading space") << u" a"_s << false;
    QTest::newRow("trailing space") << u"a "_s << false;
    QTest::newRow("trailing tab") << u"a\t"_s << false;
    QTest::newRow("comment") << u"a #b"_s << false;
    QTest::newRow("comment after a tab") << u"a\t;b"_s << false;
    QTest::newRow("comment at once") << u"#b"_s << false;
    QTest::newRow("right to left") << u"a\u202eb"_s << false;
    QTest::newRow("emoji") << u"\U0001F600"_s << false;
    QTest::newRow("no-break space") << u"a\u00a0b"_s << false;
    QTest::newRow("hash inside") << u"https://x.awsapps.com/start#/"_s << true;
    QTest::newRow("header") << u"[profile b]"_s << true;
    QTest::newRow("another key") << u"x = 1"_s << true;
    QTest::newRow("quotes and percent") << u"\"/usr/bin/x\" --a '%(b)s' $C"_s << true;
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("300 characters") << QString(300, u'x') << true;
}

void TestDocumentEdit::case12_hostileValues()
{
    QFETCH(QString, value);
    QFETCH(bool, isGood);
    for (const QByteArray &text : {"[profile a]\nregion = r\n\n[profile c]\nx = 1\n"_ba, "[profile c]\nx = 1\n"_ba}) {
        Document document(text);
        const Result<void> done = document.set(profileA, {{u"region"_s, value}, {u"more"_s, value}});
        if (!isGood) {
            QCOMPARE(done.error(), (Error{Error::Kind::Input, u"Value"_s, u"region"_s}));
            QCOMPARE(document.text(), text);
            continue;
        }
        QVERIFY(done);
        const Document reread(document.text());
        QVERIFY(reread.isParsable());
        QCOMPARE(reread.value(profileA, u"region"_s), value);
        QCOMPARE(reread.keys(profileA), (QStringList{u"region"_s, u"more"_s}));
        QCOMPARE(reread.sections().size(), 2);
        QCOMPARE(reread.value(SectionName::profile(u"c"_s), u"x"_s), u"1"_s);
    }
}

void TestDocumentEdit::refusesKeysThatWouldNotReadBack()
{
    for (const QString &key : {u""_s, u"Region"_s, u"a b"_s, u"a=b"_s, u"a:b"_s, u"#a"_s, u";a"_s, u"[a]"_s, u" a"_s,
             u"a\n"_s, u"\u00e9"_s, u"\u212a"_s}) {
        Document document;
        QCOMPARE(document.set(profileA, {{key, u"1"_s}}).error(), (Error{Error::Kind::Input, u"Key"_s, key}));
        QCOMPARE(document.text(), QByteArray());
    }
}

QTEST_GUILESS_MAIN(TestDocumentEdit)
#include "tst_documentedit.moc"
