#include "config/configundo.h"
#include "ui/common/diffview.h"
#include "ui/common/languages.h"
#include "ui/uiworld.h"
#include "ui/undo/undowindow.h"
#include "ui/windowdriver.h"

#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace ssotray;
using namespace Qt::StringLiterals;

class TestUndoWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysThatThereIsNothing();
    void takesBackInOrder();
    void redoes();
    void showsBothWhereOthersChangedTheSameLines();
    void saysWhatIsBackAlready();
    void showsWhatAnOlderChangeDid();
    void anotherLanguage();
    void tintsThousandsOfLinesAtOnce();

private:
    bool save(const QString &profile, const QString &region, const ChangeNote &note);
    void open();
    QString diff(const QString &name = u"Change to the config file"_s) const
    {
        auto *view = m_person->find<DiffView>(name);
        return view ? view->toPlainText() : u"(not shown)"_s;
    }
    bool until(const std::function<bool()> &condition) const { return m_world->advanceUntil(condition); }
    QTreeWidget *list() const { return m_window->findChild<QTreeWidget *>(); }

    Languages m_languages;
    std::unique_ptr<UiWorld> m_world;
    std::unique_ptr<ConfigUndo> m_undo;
    std::unique_ptr<UndoWindow> m_window;
    std::unique_ptr<WindowDriver> m_person;
};

void TestUndoWindow::init()
{
    m_languages.use(QLocale(u"en"_s)); // its plurals
    m_world = std::make_unique<UiWorld>();
    m_undo = std::make_unique<ConfigUndo>(m_world->config);
}

void TestUndoWindow::cleanup()
{
    m_person.reset();
    m_window.reset();
    m_undo.reset();
    m_world.reset();
}

bool TestUndoWindow::save(const QString &profile, const QString &region, const ChangeNote &note)
{
    const auto saved = m_world->config.apply(
        [&](Document &document) {
            return document.set(SectionName::profile(profile), {{u"region"_s, region}});
        },
        note);
    return until([&] { return saved.isFinished(); }) && saved.result().has_value();
}

void TestUndoWindow::open()
{
    m_window = std::make_unique<UndoWindow>(*m_undo, [this](const Backup &change) { return m_undo->takeBack(change); });
    m_window->show();
    m_person = std::make_unique<WindowDriver>(m_window.get());
}

void TestUndoWindow::saysThatThereIsNothing()
{
    open();
    QVERIFY(m_person->says(u"This app has not changed your config file yet."_s));
    QVERIFY(m_person->button(u"Nothing to undo"_s) && !m_person->canClick(u"Nothing to undo"_s));
    QVERIFY(!m_person->canClick(u"Nothing to redo"_s));
}

void TestUndoWindow::takesBackInOrder()
{
    QVERIFY(save(u"a"_s, u"eu-west-1"_s, {u"Profile"_s, u"a"_s}));
    const QByteArray one = m_world->configBytes();
    QVERIFY(save(u"b"_s, u"eu-west-1"_s, {u"Bulk"_s, u"b"_s, 3}));
    open();
    QCOMPARE(list()->topLevelItemCount(), 2);
    QCOMPARE(list()->topLevelItem(1)->text(1), u"Save profile a"_s);
    QVERIFY(until([&] { return diff().contains(u"- [profile b]"_s); }));
    QVERIFY(m_person->says(u"What undoing it changes in the file:"_s));
    QSignalSpy changed(m_window.get(), &UndoWindow::changed);
    QVERIFY(m_person->click(u"Undo: Create or remove 3 profiles at once"_s));
    QVERIFY(until([&] { return changed.size() == 1; }));
    QCOMPARE(m_world->configBytes(), one);
    QCOMPARE(list()->topLevelItem(0)->text(2), u"taken back"_s);
    QVERIFY(until([&] { return m_person->canClick(u"Undo: Save profile a"_s); }));
    QVERIFY(m_person->click(u"Undo: Save profile a"_s));
    QVERIFY(until([&] { return changed.size() == 2; }));
    QCOMPARE(m_world->configBytes(), QByteArray());
    QVERIFY(m_person->button(u"Nothing to undo"_s));
}

void TestUndoWindow::redoes()
{
    QVERIFY(save(u"a"_s, u"eu-west-1"_s, {u"Profile"_s, u"a"_s}));
    const QByteArray one = m_world->configBytes();
    open();
    QSignalSpy changed(m_window.get(), &UndoWindow::changed);
    QVERIFY(m_person->click(u"Undo: Save profile a"_s));
    QVERIFY(until([&] { return changed.size() == 1; }));
    QVERIFY(m_person->click(u"Redo: Save profile a"_s));
    QVERIFY(until([&] { return changed.size() == 2; }));
    QCOMPARE(m_world->configBytes(), one);
    QVERIFY(m_person->canClick(u"Undo: Save profile a"_s));
    QVERIFY(!m_person->canClick(u"Nothing to redo"_s));
}

void TestUndoWindow::showsBothWhereOthersChangedTheSameLines()
{
    QVERIFY(save(u"a"_s, u"eu-west-1"_s, {u"Profile"_s, u"a"_s}));
    m_world->writeConfig("[profile a]\nregion = sa-east-1\n");
    open();
    QVERIFY(until([&] {
        return m_person->says(u"This change cannot be undone: somebody else has changed the same "
                              "lines since, in profile a."_s);
    }));
    QCOMPARE(diff(), u"+ [profile a]\n+ region = eu-west-1"_s);
    QCOMPARE(diff(u"What has become of these lines since"_s),
        u"  [profile a]\n- region = eu-west-1\n+ region = sa-east-1"_s);
    QVERIFY(!m_person->canClick(u"Undo: Save profile a"_s));

    // The person corrects it by hand.
    m_world->writeConfig("[profile a]\nregion = eu-west-1\n");
    m_window->refresh();
    QVERIFY(until([&] { return m_person->canClick(u"Undo: Save profile a"_s); }));
    QCOMPARE(diff(u"What has become of these lines since"_s), u"(not shown)"_s);
}

void TestUndoWindow::saysWhatIsBackAlready()
{
    QVERIFY(save(u"a"_s, u"eu-west-1"_s, {u"Profile"_s, u"a"_s}));
    m_world->writeConfig("# empty again\n");
    open();
    QVERIFY(until([&] { return m_person->says(u"Your config file is as it was before this change already."_s); }));
    QSignalSpy changed(m_window.get(), &UndoWindow::changed);
    QVERIFY(m_person->click(u"Undo: Save profile a"_s));
    QVERIFY(until([&] { return changed.size() == 1; }));
    QCOMPARE(m_world->configBytes(), "# empty again\n"_ba);
    QVERIFY(m_person->button(u"Nothing to undo"_s));
}

void TestUndoWindow::showsWhatAnOlderChangeDid()
{
    QVERIFY(save(u"a"_s, u"eu-west-1"_s, {u"Profile"_s, u"a"_s}));
    QVERIFY(save(u"b"_s, u"eu-west-1"_s, {}));
    open();
    QCOMPARE(list()->topLevelItem(0)->text(1), u"Change the config file"_s);
    list()->setCurrentItem(list()->topLevelItem(1));
    QVERIFY(until([&] { return m_person->says(u"What this change did:"_s); }));
    QVERIFY(until([&] { return diff() == u"+ [profile a]\n+ region = eu-west-1"_s; }));
    QVERIFY(m_person->canClick(u"Undo: Change the config file"_s)); // it is still the newest one's turn
}

void TestUndoWindow::anotherLanguage()
{
    QVERIFY(save(u"a"_s, u"eu-west-1"_s, {u"Profile"_s, u"a"_s}));
    open();
    m_languages.use(QLocale(u"ja"_s));
    QVERIFY(until([&] { return !m_person->button(u"Undo: Save profile a"_s); }));
    QVERIFY(list()->topLevelItem(0)->text(1).contains(u'a'));
    m_languages.use(QLocale(u"en"_s));
    QVERIFY(until([&] { return m_person->button(u"Undo: Save profile a"_s) != nullptr; }));
}

void TestUndoWindow::tintsThousandsOfLinesAtOnce()
{
    QByteArray text;
    for (int i = 0; i < 70'000; ++i)
        text += "key-" + QByteArray::number(i) + " = value\n";
    DiffView view;
    view.resize(600, 300);
    view.setPalette(QPalette(Qt::white));
    view.setDiff(lineDiff({}, text));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    // At the right, where no letter is: green, since everything is added.
    const QColor tint = view.viewport()->grab().toImage().pixelColor(view.viewport()->width() - 3, 20);
    QVERIFY2(tint.green() > tint.red() + 10, qPrintable(tint.name()));
}

QTEST_MAIN(TestUndoWindow)
#include "tst_undowindow.moc"
