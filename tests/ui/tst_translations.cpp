#include "ui/common/diffview.h"
#include "ui/common/languages.h"

#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace ssotray;
using namespace Qt::StringLiterals;

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsUnfinished_data();
    void nothingIsUnfinished();
    void pluralsAreRight();
    void otherLanguagesAreEnglish();
};

void TestTranslations::nothingIsUnfinished_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("ja") << u"ja"_s;
    QTest::newRow("en") << u"en"_s;
}

// Also that no placeholder got lost in translation.
void TestTranslations::nothingIsUnfinished()
{
    QFETCH(QString, language);
    QFile file(QFINDTESTDATA(u"../../translations/sso-tray_%1.ts"_s.arg(language)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    int messages = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "source"_L1)
            source = xml.readElementText();
        if (xml.name() != "translation"_L1)
            continue;
        ++messages;
        QVERIFY2(!xml.attributes().hasAttribute(u"type"_s), qPrintable(source));
        const QString translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        QVERIFY2(!translation.trimmed().isEmpty(), qPrintable(source));
        for (const QString &place : {u"%1"_s, u"%2"_s, u"%3"_s, u"%n"_s})
            QVERIFY2(source.contains(place) == translation.contains(place), qPrintable(source));
    }
    QVERIFY(!xml.hasError());
    QVERIFY(messages > 0);
}

void TestTranslations::pluralsAreRight()
{
    const auto gap = [](int count) {
        DiffView view;
        view.setDiff({{DiffLine::Kind::Gap, {}, 1, 1, count}});
        return view.toPlainText().trimmed();
    };
    Languages languages;
    languages.use(QLocale(QLocale::English));
    QCOMPARE(gap(1), u"… 1 unchanged line …"_s);
    QCOMPARE(gap(2), u"… 2 unchanged lines …"_s);
    languages.use(QLocale(QLocale::Japanese));
    QCOMPARE(gap(2), u"… 変更のない 2 行 …"_s);
}

void TestTranslations::otherLanguagesAreEnglish()
{
    Languages languages;
    languages.use(QLocale(QLocale::German));
    DiffView view;
    view.setDiff({{DiffLine::Kind::Gap, {}, 1, 1, 2}});
    QCOMPARE(view.toPlainText().trimmed(), u"… 2 unchanged lines …"_s);
}

QTEST_MAIN(TestTranslations)

#include "tst_translations.moc"
