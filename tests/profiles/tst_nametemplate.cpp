#include "profiles/nametemplate.h"

#include "profiles/profilename.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

NamedTarget target(const QString &role = u"AdministratorAccess"_s, const QString &account = u"123456789012"_s)
{
    return {u"my-sso"_s, u"ap-northeast-1"_s, account, u"Production"_s, u"prod.team+aws@example.com"_s, role};
}

QString nameBy(const QString &pattern, const NamedTarget &of)
{
    const Result<NameTemplate> parsed = NameTemplate::parse(pattern);
    return parsed ? parsed->nameOf(of) : u"! "_s + parsed.error().code + u' ' + parsed.error().detail;
}

// Anything that Unicode has: letters of all scripts, marks, controls, halves of surrogate pairs.
QString anyText(QRandomGenerator &random)
{
    QString text;
    const int size = random.bounded(0, 12);
    for (int i = 0; i < size; ++i) {
        const int kind = random.bounded(4);
        if (kind == 0)
            text += QChar(char16_t(random.bounded(0x20, 0x7f)));
        else if (kind == 1)
            text += QChar(char16_t(random.bounded(0x10000)));
        else if (kind == 2)
            text += QString::fromUcs4(U"\U0001F600", 1);
        else
            text += QChar(u"äÉßñøあ本-/{}=,"[random.bounded(13)]);
    }
    return text;
}

} // namespace

class TestNameTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsInFields_data();
    void fillsInFields();
    void anyUnicodeGivesASafeName();
    void namesAreUniqueWhateverTheOrder();
    void aClashIsToldApartByTheRoleAlone();
    void aHundredThousandNames();
};

void TestNameTemplate::fillsInFields_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("name");
    const QString all = u"{session}/{region}:{account_name}.{account_id}+{email}@{role}"_s;
    QTest::newRow("as the AWS CLI") << NameTemplate::standard() << u"x"_s << u"y"_s << u"Admin"_s
                                    << u"Admin-123456789012"_s;
    QTest::newRow("all fields") << all << u"Production"_s << u"ops@example.com"_s << u"Admin"_s
                                << u"my-sso/ap-northeast-1:Production.123456789012+ops@Admin"_s;
    QTest::newRow("role with = and ,") << u"{role}"_s << u""_s << u""_s << u"a=b,c"_s << u"a-b-c"_s;
    QTest::newRow("account name with spaces")
        << u"{account_name}"_s << u"  Prod & Test (EU)  "_s << u""_s << u"r"_s << u"Prod-Test-EU"_s;
    QTest::newRow("accents") << u"{account_name}"_s << u"José Größe"_s << u""_s << u"r"_s << u"Jose-Gro-e"_s;
    QTest::newRow("wide letters") << u"{account_name}"_s << u"ＡＷＳ　１"_s << u""_s << u"r"_s << u"AWS-1"_s;
    QTest::newRow("nothing is left") << u"{account_name}"_s << u"本番環境"_s << u""_s << u"r"_s << u"123456789012"_s;
    QTest::newRow("no name at all") << u"x-{account_name}"_s << u""_s << u""_s << u"r"_s << u"x-123456789012"_s;
    QTest::newRow("e-mail") << u"{email}"_s << u""_s << u"a.b+c d@x@example.com"_s << u"r"_s << u"a.b+c-d@x"_s;
    QTest::newRow("no e-mail") << u"{email}"_s << u""_s << u""_s << u"r"_s << u"123456789012"_s;
    QTest::newRow("text that is not safe") << u"my ポ {role}!"_s << u""_s << u""_s << u"r"_s << u"my---r-"_s;
    QTest::newRow("looks like an option") << u"--{role}"_s << u""_s << u""_s << u"r"_s << u"r"_s;
    QTest::newRow("empty") << u""_s << u""_s << u""_s << u"r"_s << u"! TemplateEmpty "_s;
    QTest::newRow("unknown field") << u"{role}-{acount}"_s << u""_s << u""_s << u"r"_s << u"! TemplateField acount"_s;
    QTest::newRow("empty field") << u"{}"_s << u""_s << u""_s << u"r"_s << u"! TemplateField "_s;
    QTest::newRow("not closed") << u"{role"_s << u""_s << u""_s << u"r"_s << u"! TemplateField {"_s;
    QTest::newRow("not opened") << u"role}"_s << u""_s << u""_s << u"r"_s << u"! TemplateField }"_s;
}

void TestNameTemplate::fillsInFields()
{
    QFETCH(QString, pattern);
    QFETCH(QString, account);
    QFETCH(QString, email);
    QFETCH(QString, role);
    QFETCH(QString, name);
    QCOMPARE(nameBy(pattern, {u"my-sso"_s, u"ap-northeast-1"_s, u"123456789012"_s, account, email, role}), name);
}

void TestNameTemplate::anyUnicodeGivesASafeName()
{
    QRandomGenerator random(20261127); // a fixed seed: the same every time
    for (int i = 0; i < 20'000; ++i) {
        const NamedTarget of{
            anyText(random), anyText(random), anyText(random), anyText(random), anyText(random), anyText(random)};
        QString pattern = anyText(random).remove(u'{').remove(u'}');
        for (const QString &field : NameTemplate::fields()) {
            if (random.bounded(2) == 0)
                pattern += u'{' + field + u'}' + anyText(random).remove(u'{').remove(u'}');
        }
        const Result<NameTemplate> parsed = NameTemplate::parse(pattern);
        if (!parsed) {
            QCOMPARE(parsed.error().code, u"TemplateEmpty"_s);
            continue;
        }
        const QString name = parsed->nameOf(of);
        QVERIFY2(isSectionName(name), qPrintable(u"%1 gave %2"_s.arg(pattern, name)));
        QVERIFY(!name.startsWith(u'-'));
        QCOMPARE(parsed->nameOf(of), name);
    }
}

void TestNameTemplate::namesAreUniqueWhateverTheOrder()
{
    QRandomGenerator random(7);
    std::mt19937 shuffler(7);
    for (int round = 0; round < 200; ++round) {
        QList<NamedTarget> targets;
        for (int i = random.bounded(2, 30); i > 0; --i) {
            // Few different texts, so that names clash all the time; also with each other's suffixes.
            const auto few = [&](const QStringList &of) { return of[random.bounded(of.size())]; };
            const NamedTarget one{few({u"s"_s, u"s s"_s, u"t"_s}), u"r"_s, few({u"1"_s, u"2"_s, u"1-a"_s}),
                few({u"A"_s, u"本"_s}), {}, few({u"a"_s, u"a=b"_s, u"a,b"_s, u"a-1"_s})};
            if (!targets.contains(one))
                targets += one;
        }
        // The same role with two account names is one role only once.
        const auto isSameRole = [](const NamedTarget &left, const NamedTarget &right) {
            return left.session == right.session && left.accountId == right.accountId
                && left.roleName == right.roleName;
        };
        QList<NamedTarget> once;
        for (const NamedTarget &one : std::as_const(targets)) {
            if (std::none_of(once.begin(), once.end(), [&](const auto &other) { return isSameRole(one, other); }))
                once += one;
        }
        const NameTemplate pattern =
            NameTemplate::parse(round % 2 == 0 ? u"{role}"_s : u"{role}-{account_id}"_s).value();
        const QStringList names = uniqueNames(pattern, once);
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), once.size());
        QList<NamedTarget> shuffled = once;
        std::shuffle(shuffled.begin(), shuffled.end(), shuffler);
        const QStringList again = uniqueNames(pattern, shuffled);
        for (qsizetype i = 0; i < once.size(); ++i)
            QCOMPARE(again[shuffled.indexOf(once[i])], names[i]);
        for (const QString &name : names)
            QVERIFY2(isSectionName(name), qPrintable(name));
    }
}

void TestNameTemplate::aClashIsToldApartByTheRoleAlone()
{
    const NameTemplate pattern = NameTemplate::parse(u"{role}"_s).value();
    // All that share a name are told apart, the first one, too: there is no first one.
    QCOMPARE(uniqueNames(pattern, {target(u"a"_s, u"1"_s), target(u"a"_s, u"2"_s), target(u"b"_s, u"1"_s)}),
        (QStringList{u"a-1"_s, u"a-2"_s, u"b"_s}));
    NamedTarget other = target(u"a"_s, u"1"_s);
    other.session = u"other"_s;
    QCOMPARE(uniqueNames(pattern, {target(u"a"_s, u"1"_s), other}), (QStringList{u"a-1-a-my-sso"_s, u"a-1-a-other"_s}));
    // "=" and "," are both replaced: nothing that can be read is left to tell these apart.
    const QStringList names = uniqueNames(pattern, {target(u"a=b"_s), target(u"a,b"_s)});
    QVERIFY(names[0] != names[1]);
    QVERIFY(names[0].startsWith(u"a-b-"_s));
}

void TestNameTemplate::aHundredThousandNames()
{
    QList<NamedTarget> targets;
    for (int account = 0; account < 10'000; ++account) {
        for (int role = 0; role < 10; ++role)
            targets += NamedTarget{u"s"_s, u"r"_s, QString::number(100'000'000'000 + account),
                u"Team %1"_s.arg(account / 2), {}, u"Role%1"_s.arg(role)};
    }
    const NameTemplate pattern = NameTemplate::parse(u"{account_name}-{role}"_s).value();
    QElapsedTimer timer;
    timer.start();
    const QStringList names = uniqueNames(pattern, targets);
    qInfo("100,000 names, all in dispute: %lld ms", timer.elapsed());
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), targets.size());
    QCOMPARE(names[0], u"Team-0-Role0-100000000000"_s);
}

QTEST_GUILESS_MAIN(TestNameTemplate)
#include "tst_nametemplate.moc"
