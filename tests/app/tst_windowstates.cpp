// How windows were left, from one run to the next.

#include "app/windowstates.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

class Window : public QWidget
{
public:
    QByteArray saveState() const { return state; }
    bool restoreState(const QByteArray &before)
    {
        state = before;
        return !before.isEmpty();
    }

    QByteArray state;
};

} // namespace

class TestWindowStates : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString path() const { return m_dir.filePath(u"lists/windows.json"_s); }

private Q_SLOTS:
    void init() { QFile::remove(path()); }

    void isThereInTheNextRun()
    {
        {
            WindowStates states(path());
            Window window;
            states.keep(&window, u"accounts"_s);
            QVERIFY(window.state.isEmpty());
            window.state = "wide";
            window.close();
            Window again;
            states.keep(&again, u"accounts"_s);
            QCOMPARE(again.state, "wide"_ba);
        }
        WindowStates states(path());
        Window window;
        Window other;
        states.keep(&window, u"accounts"_s);
        states.keep(&other, u"profiles"_s);
        QCOMPARE(window.state, "wide"_ba);
        QVERIFY(other.state.isEmpty());
    }

    void theFirstRunIsKnown()
    {
        {
            WindowStates states(path());
            Window window;
            states.keep(&window, u"accounts"_s);
            window.state = "wide";
            window.close();
            QVERIFY(states.isFirstRun()); // until the next one
        }
        QVERIFY(!WindowStates(path()).isFirstRun());
    }

    // It names sessions and accounts: nothing comes back after everything was erased.
    void forgottenIsForgotten()
    {
        WindowStates states(path());
        Window window;
        states.keep(&window, u"accounts"_s);
        window.state = "wide";
        states.forget();
        window.close();
        QVERIFY(!QFile::exists(path()));
    }

    void nonsenseIsNothing()
    {
        QDir().mkpath(m_dir.filePath(u"lists"_s));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[1, 2");
        file.close();
        WindowStates states(path());
        Window window;
        states.keep(&window, u"accounts"_s);
        QVERIFY(window.state.isEmpty());
    }
};

QTEST_MAIN(TestWindowStates)
#include "tst_windowstates.moc"
