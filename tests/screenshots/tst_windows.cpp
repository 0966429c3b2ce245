// Every scene of the screenshots, in both languages, looked at by a machine: nothing is cut, everything has a name and
// can be reached by keyboard in the order of reading, every text can be read. The scale comes from QT_SCALE_FACTOR,
// larger letters from SSO_TRAY_FONT_SCALE (a number): ctest runs this program with several of them.

#include "screenshots/camera.h"
#include "screenshots/contrast.h"
#include "screenshots/faults.h"
#include "screenshots/palettes.h"
#include "screenshots/scenes.h"
#include "screenshots/taborder.h"
#include "ui/common/languages.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QStyleFactory>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace ssotray;

class TestWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyWindowIsInOrder_data();
    void everyWindowIsInOrder();
    void everyTextStandsOut_data();
    void everyTextStandsOut();
    void faultsAreFound();
    void disorderIsFound();

private:
    Languages m_languages;
};

void TestWindows::initTestCase()
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setPalette(QApplication::style()->standardPalette());
    bool isSet = false;
    const double scale = qEnvironmentVariable("SSO_TRAY_FONT_SCALE").toDouble(&isSet);
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * (isSet ? scale : 1));
    QApplication::setFont(font);
}

void TestWindows::everyWindowIsInOrder_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Scene>("scene");
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        for (const Scene &scene : allScenes())
            QTest::newRow(qPrintable(language + u' ' + scene.name)) << language << scene;
    }
}

void TestWindows::everyWindowIsInOrder()
{
    QFETCH(const QString, language);
    QFETCH(const Scene, scene);
    m_languages.use(QLocale(language));
    Camera camera;
    scene.set(camera);
    QTest::qWait(20); // for layouts that are still to be made
    QStringList faults = cutTexts(*camera.window);
    const QList<QWidget *> stops = tabStops(*camera.window);
    faults += unreachableControls(*camera.window, stops) + disorderlyTabs(*camera.window, stops);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestWindows::everyTextStandsOut_data()
{
    QTest::addColumn<QPalette>("palette");
    // WCAG 2.2: AA, and AAA for those who asked for contrast. How a style paints what is chosen is its own affair, but
    // nothing may vanish.
    QTest::addColumn<double>("wanted");
    QTest::addColumn<double>("asPainted");
    QTest::newRow("light") << QApplication::style()->standardPalette() << 4.5 << 3.0;
    QTest::newRow("dark") << darkPalette() << 4.5 << 3.0;
    QTest::newRow("white on black") << highContrastPalette() << 7.0 << 7.0;
    QTest::newRow("black on white") << highContrastPalette(Qt::black, Qt::white, Qt::darkBlue) << 7.0 << 7.0;
}

void TestWindows::everyTextStandsOut()
{
    QFETCH(const QPalette, palette);
    QFETCH(const double, wanted);
    QFETCH(const double, asPainted);
    m_languages.use(QLocale(u"en"_s));
    QApplication::setPalette(palette);
    QStringList faults;
    for (const Scene &scene : allScenes()) {
        Camera camera;
        scene.set(camera);
        QTest::qWait(20); // for layouts that are still to be made
        for (const QString &fault : paleTexts(*camera.window, wanted) + faintPaint(*camera.window, asPainted))
            faults.append(scene.name + u": "_s + fault);
    }
    QApplication::setPalette(QApplication::style()->standardPalette());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

// A check that cannot find anything would pass every time.
void TestWindows::faultsAreFound()
{
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    auto *cut = new QLabel(u"a sentence that is longer than its place"_s);
    cut->setFixedWidth(30);
    auto *nameless = new QPushButton;
    nameless->setFocusPolicy(Qt::NoFocus);
    auto *pale = new QLabel(u"pale"_s);
    QPalette palette = pale->palette();
    palette.setColor(QPalette::WindowText, palette.color(QPalette::Window).darker(120));
    pale->setPalette(palette);
    for (QWidget *widget :
        {static_cast<QWidget *>(cut), static_cast<QWidget *>(nameless), static_cast<QWidget *>(pale)})
        row->addWidget(widget);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(cutTexts(window).size(), 1);
    QCOMPARE(unreachableControls(window, tabStops(window)).size(), 2);
    QCOMPARE(paleTexts(window, 4.5).size(), 1);
    QCOMPARE(faintPaint(window, 4.5).size(), 1);
}

// Two columns, each read to its end, above a row of buttons.
void TestWindows::disorderIsFound()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *halves = new QHBoxLayout;
    auto *buttons = new QHBoxLayout;
    column->addLayout(halves);
    column->addLayout(buttons);
    QList<QWidget *> fields;
    for (int half = 0; half < 2; ++half) {
        auto *fieldsOfHalf = new QVBoxLayout;
        halves->addLayout(fieldsOfHalf);
        for (int field = 0; field < 2; ++field)
            fieldsOfHalf->addWidget(fields.emplaceBack(new QLineEdit));
    }
    for (int button = 0; button < 2; ++button)
        buttons->addWidget(fields.emplaceBack(new QPushButton(u"button"_s)));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    fields[3]->setFocus(); // it may begin anywhere
    QCOMPARE(disorderlyTabs(window, tabStops(window)), QStringList());
    QWidget::setTabOrder(fields[0], fields[2]);
    QCOMPARE(disorderlyTabs(window, tabStops(window)).size(), 1);
    QWidget::setTabOrder(fields[4], fields[0]);
    QCOMPARE(disorderlyTabs(window, tabStops(window)).size(), 2);
}

QTEST_MAIN(TestWindows)
#include "tst_windows.moc"
