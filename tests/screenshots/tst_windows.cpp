// Every scene of the screenshots, in both languages, looked at by a machine: nothing is cut, everything has a name and
// can be reached by keyboard, every text can be read. The scale comes from QT_SCALE_FACTOR, larger letters from
// SSO_TRAY_FONT_SCALE (a number): ctest runs this program with several of them.

#include "screenshots/camera.h"
#include "screenshots/faults.h"
#include "screenshots/palettes.h"
#include "screenshots/scenes.h"
#include "ui/common/languages.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QStyleFactory>
#include <QTest>

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
    const QStringList faults = cutTexts(*camera.window) + unreachableControls(*camera.window);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestWindows::everyTextStandsOut_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << QApplication::style()->standardPalette();
    QTest::newRow("dark") << darkPalette();
    QTest::newRow("high contrast") << highContrastPalette();
}

void TestWindows::everyTextStandsOut()
{
    QFETCH(const QPalette, palette);
    m_languages.use(QLocale(u"en"_s));
    QApplication::setPalette(palette);
    QStringList faults;
    for (const Scene &scene : allScenes()) {
        Camera camera;
        scene.set(camera);
        for (const QString &fault : paleTexts(*camera.window))
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
    QCOMPARE(unreachableControls(window).size(), 2);
    QCOMPARE(paleTexts(window).size(), 1);
}

QTEST_MAIN(TestWindows)
#include "tst_windows.moc"
