#include "storage/keychainstore.h"

#include "base/clock.h"
#include "keyring/fakesecretservice.h"
#include "keyring/gnomekeyring.h"
#include "keyring/silentprompter.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace ssotray;
using namespace std::chrono_literals;

namespace {

using Found = std::optional<Secret>;

const QString service = u"sso-tray-test"_s;
const QString key = u"session/my-org"_s;

// Each secret holds the word that with-keyring hunts for when the test is over.
Secret secretOf(const QString &text)
{
    return Secret(u"kc-canary "_s + text);
}

// How an answer came: "found", "nothing", "done" or the error's code.
QString nameOf(const Result<Found> &result)
{
    return !result ? result.error().code : *result ? u"found"_s : u"nothing"_s;
}

QString nameOf(const Result<void> &result)
{
    return result ? u"done"_s : result.error().code;
}

} // namespace

// The OS keychain against a real gnome-keyring and against services that fail, on a session bus of our own and on the
// machine's clock. Each function is a scenario in a process of its own, started by keyring/with-keyring.
class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void case14_noBus();
    void case15_noService();
    void case16_aProgramInTheBackgroundDoesNotPrompt();
    void case16_nobodyAnswersThePrompt();
    void case16_promptDismissed();
    void case16_promptAnsweredInTime();
    void case16_promptAnsweredLate();
    void case17_mute();
    void case17_stuck();
    void case17_slow();
    void case17_diesMidCall();
    void case17_keyringRestarted();
    void case18_noGlib();
    void case19_writeRefused();
    void case19_readBackDiffers();
    void case19_removedAndStillThere();
    void case20_comesBack_data();
    void case20_comesBack();
    void case20_oneEntryForEachKeyAndService();
    void storeDestroyedWhileItWorks();

private:
    // The answer's name once it is there. It must come within 5 s, and the event loop must go on turning meanwhile.
    template <class T>
    QString nameOnce(const Async<T> &answer);
    // Whether the last answer took that long, in milliseconds.
    bool tookBetween(qint64 least, qint64 most) const;

    SystemClock m_clock;
    KeychainStore m_store{service, UnlockPrompt::Allowed, m_clock};
    qint64 m_took = 0;
    qint64 m_longestGap = 0;
};

void TestKeychain::initTestCase()
{
    if (qgetenv("SSO_TRAY_TEST_KEYRING") != "scratch")
        qFatal("Start me with tests/storage/keyring/with-keyring: I would change your own keyring");
}

void TestKeychain::cleanup()
{
    // 0.2 s are promised; a machine that does other things as well gets a little more.
    QVERIFY2(m_longestGap < 400, qPrintable(u"The event loop stood still for %1 ms"_s.arg(m_longestGap)));
}

template <class T>
QString TestKeychain::nameOnce(const Async<T> &answer)
{
    // A loop of its own and not QTest::qWait, which sleeps 10 ms between any two events.
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(12s, &loop, &QEventLoop::quit);
    QTimer heartbeat;
    QElapsedTimer turn;
    connect(
        &heartbeat, &QTimer::timeout, this, [this, &turn] { m_longestGap = std::max(m_longestGap, turn.restart()); });
    heartbeat.start(10ms);
    turn.start();
    QElapsedTimer time;
    time.start();
    watcher.setFuture(answer);
    if (!answer.isFinished())
        loop.exec();
    m_longestGap = std::max(m_longestGap, turn.elapsed());
    m_took = time.elapsed();
    if (!answer.isFinished())
        return u"never"_s;
    const QString name = nameOf(answer.result());
    qInfo("%s after %lld ms", qPrintable(name), m_took);
    return m_took <= 5100 ? name : name + " too late"_L1;
}

bool TestKeychain::tookBetween(qint64 least, qint64 most) const
{
    return m_took >= least && m_took <= most;
}

void TestKeychain::case14_noBus()
{
    QVERIFY(!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"));
    QCOMPARE(nameOnce(m_store.read(key)), u"NoService"_s);
    QVERIFY(tookBetween(0, 500));
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"no bus"_s))), u"NoService"_s);
    QCOMPARE(nameOnce(m_store.remove(key)), u"NoService"_s);
}

void TestKeychain::case15_noService()
{
    QCOMPARE(nameOnce(m_store.read(key)), u"NoService"_s);
    QVERIFY(tookBetween(0, 500));
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"no service"_s))), u"NoService"_s);
    QCOMPARE(nameOnce(m_store.remove(key)), u"NoService"_s);

    // Installed and started while we run.
    GnomeKeyring keyring;
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"late"_s))), u"done"_s);
    QCOMPARE(nameOnce(m_store.read(key)), u"found"_s);
}

void TestKeychain::case16_aProgramInTheBackgroundDoesNotPrompt()
{
    GnomeKeyring keyring;
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"locked away"_s))), u"done"_s);
    keyring.lock();
    SilentPrompter prompter;
    KeychainStore store(service, UnlockPrompt::Never, m_clock);
    QCOMPARE(nameOnce(store.read(key)), u"Locked"_s);
    QVERIFY(tookBetween(0, 500));
    QCOMPARE(nameOnce(store.write(key, secretOf(u"other"_s))), u"Locked"_s);
    QVERIFY(tookBetween(0, 500));
    QCOMPARE(nameOnce(store.remove(key)), u"Locked"_s);
    QVERIFY(tookBetween(0, 500));
    QCOMPARE(nameOnce(store.read(u"session/absent"_s)), u"Locked"_s);
    QTest::qWait(200);
    QCOMPARE(prompter.asked(), 0);

    keyring.unlock();
    const auto found = store.read(key);
    QCOMPARE(nameOnce(found), u"found"_s);
    QCOMPARE(found.result().value(), secretOf(u"locked away"_s));
}

void TestKeychain::case16_nobodyAnswersThePrompt()
{
    GnomeKeyring keyring;
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"locked away"_s))), u"done"_s);
    keyring.lock();
    SilentPrompter prompter;
    const auto write = m_store.write(key, secretOf(u"never to be written"_s));
    const auto remove = m_store.remove(key);
    QCOMPARE(nameOnce(m_store.read(key)), u"Locked"_s);
    QVERIFY(tookBetween(3900, 5000));
    QCOMPARE(nameOnce(write), u"Locked"_s);
    QCOMPARE(nameOnce(remove), u"Locked"_s);
    QCOMPARE(prompter.asked(), 1);

    // The same store goes on working although that prompt still stands there.
    keyring.unlock();
    const auto found = m_store.read(key);
    QCOMPARE(nameOnce(found), u"found"_s);
    QVERIFY(tookBetween(0, 1000));
    QCOMPARE(found.result().value(), secretOf(u"locked away"_s));
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"new"_s))), u"done"_s);
}

void TestKeychain::case16_promptDismissed()
{
    GnomeKeyring keyring;
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"locked away"_s))), u"done"_s);
    keyring.lock();
    QCOMPARE(nameOnce(m_store.read(key)), u"Locked"_s);
    QCOMPARE(nameOnce(m_store.remove(key)), u"Locked"_s);
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"never to be written"_s))), u"Locked"_s);

    keyring.unlock();
    const auto found = m_store.read(key);
    QCOMPARE(nameOnce(found), u"found"_s);
    QCOMPARE(found.result().value(), secretOf(u"locked away"_s));
}

void TestKeychain::case16_promptAnsweredInTime()
{
    FakeSecretService fake(u"honest"_s);
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"locked away"_s))), u"done"_s);
    fake.behave(u"locked"_s);
    const auto second = m_store.read(key);
    const auto first = m_store.read(key);
    QTRY_COMPARE(fake.promptsShown(), 1);
    QTest::qWait(300);
    QCOMPARE(fake.promptsShown(), 1);
    fake.answerPrompt(true);
    QCOMPARE(nameOnce(first), u"found"_s);
    QCOMPARE(nameOnce(second), u"found"_s);
}

void TestKeychain::case16_promptAnsweredLate()
{
    FakeSecretService fake(u"honest"_s);
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"locked away"_s))), u"done"_s);
    fake.behave(u"locked"_s);
    QCOMPARE(nameOnce(m_store.read(key)), u"Locked"_s);
    // The person still types: asked again meanwhile, no second dialog appears.
    const auto again = m_store.read(key);
    QTest::qWait(300);
    QCOMPARE(fake.promptsShown(), 1);
    fake.answerPrompt(true);
    QCOMPARE(nameOnce(again), u"found"_s);

    // Dismissed late: the next call may ask once more.
    fake.behave(u"locked"_s);
    const auto refused = m_store.read(key);
    QTRY_COMPARE(fake.promptsShown(), 1);
    fake.answerPrompt(false);
    QCOMPARE(nameOnce(refused), u"Locked"_s);
    const auto last = m_store.read(key);
    QTRY_COMPARE(fake.promptsShown(), 1);
    fake.answerPrompt(true);
    QCOMPARE(nameOnce(last), u"found"_s);
}

void TestKeychain::case17_mute()
{
    {
        FakeSecretService fake(u"mute"_s);
        QCOMPARE(nameOnce(m_store.read(key)), u"Timeout"_s);
        QCOMPARE(nameOnce(m_store.write(key, secretOf(u"mute"_s))), u"Timeout"_s);
    }
    GnomeKeyring keyring;
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"good"_s))), u"done"_s);
    QCOMPARE(nameOnce(m_store.read(key)), u"found"_s);
}

void TestKeychain::case17_stuck()
{
    {
        FakeSecretService fake(u"stuck"_s);
        const auto write = m_store.write(key, secretOf(u"stuck"_s));
        const auto remove = m_store.remove(u"session/other"_s);
        QCOMPARE(nameOnce(m_store.read(key)), u"Timeout"_s);
        QVERIFY(tookBetween(3900, 5000));
        QCOMPARE(nameOnce(write), u"Timeout"_s);
        QCOMPARE(nameOnce(remove), u"Timeout"_s);
    }
    // Its end frees QtKeychain's queue.
    FakeSecretService good(u"honest"_s);
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"good"_s))), u"done"_s);
    QCOMPARE(nameOnce(m_store.read(key)), u"found"_s);
}

void TestKeychain::case17_slow()
{
    FakeSecretService fake(u"honest"_s);
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"slow"_s))), u"done"_s);
    fake.behave(u"slow"_s);
    QCOMPARE(nameOnce(m_store.read(key)), u"Timeout"_s);
    fake.behave(u"honest"_s);
    // Waits in QtKeychain's queue for the slow one, which is answered 7 s after it was asked.
    QCOMPARE(nameOnce(m_store.read(key)), u"found"_s);
    QVERIFY(tookBetween(1000, 3000));
}

void TestKeychain::case17_diesMidCall()
{
    {
        FakeSecretService fake(u"dies"_s);
        const auto read = m_store.read(key);
        const QString name = nameOnce(read);
        QVERIFY2(name == "Refused"_L1 || name == "NoService"_L1, qPrintable(name));
        QVERIFY(tookBetween(0, 1000));
        // Gone for good.
        QCOMPARE(nameOnce(m_store.read(key)), u"NoService"_s);
    }
    {
        FakeSecretService fake(u"dies"_s);
        const QString name = nameOnce(m_store.write(key, secretOf(u"dies"_s)));
        QVERIFY2(name == "Refused"_L1 || name == "NoService"_L1, qPrintable(name));
    }
    FakeSecretService good(u"honest"_s);
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"good"_s))), u"done"_s);
    QCOMPARE(nameOnce(m_store.read(key)), u"found"_s);
}

void TestKeychain::case17_keyringRestarted()
{
    {
        GnomeKeyring keyring;
        QCOMPARE(nameOnce(m_store.write(key, secretOf(u"before"_s))), u"done"_s);
    }
    QCOMPARE(nameOnce(m_store.read(key)), u"NoService"_s);
    GnomeKeyring keyring;
    // libsecret 0.20 goes on using its session with the old daemon until the program ends; newer ones do not. At least
    // the entry may never seem absent, and an absent one may be found absent.
    for (int i = 0; i < 2; ++i) {
        const QString read = nameOnce(m_store.read(key));
        QVERIFY2(read == "found"_L1 || read == "Refused"_L1, qPrintable(read));
        QCOMPARE(nameOnce(m_store.read(u"session/absent"_s)), u"nothing"_s);
        const auto write = m_store.write(key, secretOf(u"after"_s));
        QCOMPARE(nameOnce(write), read == "found"_L1 ? u"done"_s : u"Refused"_s);
        if (!write.result())
            QVERIFY(write.result().error().detail.contains("session"_L1));
    }
}

void TestKeychain::case18_noGlib()
{
    GnomeKeyring keyring;
    QCOMPARE(nameOnce(m_store.read(key)), u"NoEventLoop"_s);
    QVERIFY(tookBetween(0, 200));
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"no glib"_s))), u"NoEventLoop"_s);
    QCOMPARE(nameOnce(m_store.remove(key)), u"NoEventLoop"_s);
}

void TestKeychain::case19_writeRefused()
{
    FakeSecretService fake(u"honest"_s);
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"old"_s))), u"done"_s);
    fake.behave(u"refuses"_s);
    const auto write = m_store.write(key, secretOf(u"new"_s));
    QCOMPARE(nameOnce(write), u"Refused"_s);
    QVERIFY(!write.result().error().detail.isEmpty());
    QVERIFY(!write.result().error().detail.contains("kc-canary"_L1));
    const auto found = m_store.read(key);
    QCOMPARE(nameOnce(found), u"found"_s);
    QCOMPARE(found.result().value(), secretOf(u"old"_s));
}

void TestKeychain::case19_readBackDiffers()
{
    FakeSecretService fake(u"forgets"_s);
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"new"_s))), u"ReadBack"_s);
    fake.behave(u"alters"_s);
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"new"_s))), u"ReadBack"_s);
}

void TestKeychain::case19_removedAndStillThere()
{
    FakeSecretService fake(u"keeps"_s);
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"to be erased"_s))), u"done"_s);
    QCOMPARE(nameOnce(m_store.remove(key)), u"ReadBack"_s);
}

void TestKeychain::case20_comesBack_data()
{
    QTest::addColumn<QString>("text");
    for (const int size : {1, 2559, 2560, 2561, 10000, 60000})
        QTest::addRow("%d bytes", size) << u"kc-canary"_s.repeated(size / 9 + 1).left(size);
    QTest::newRow("empty") << QString();
    QTest::newRow("a space") << u" "_s;
    QTest::newRow("line ends") << u"\n kc-canary\r\n\t\n"_s;
    QTest::newRow("signs") << u"kc-canary \"'\\%s%n${HOME}`id`;&|<>*?[]{}~"_s;
    QTest::newRow("Unicode") << u"kc-canary äöü ß 日本語 👩‍💻 \u202e אבג e\u0301"_s;
    QTest::newRow("JSON") << u"{\"kc-canary\":\"\\u0000\",\"n\":1}"_s;
    QTest::newRow("looks like Base64") << u"a2MtY2FuYXJ5"_s;
}

void TestKeychain::case20_comesBack()
{
    QFETCH(const QString, text);
    static const GnomeKeyring keyring; // one for all: see case17_keyringRestarted
    QCOMPARE(nameOnce(m_store.write(key, Secret(text))), u"done"_s);
    const auto found = m_store.read(key);
    QCOMPARE(nameOnce(found), u"found"_s);
    QCOMPARE(found.result().value()->reveal(), text);
    QCOMPARE(nameOnce(m_store.remove(key)), u"done"_s);
    QCOMPARE(nameOnce(m_store.read(key)), u"nothing"_s);
}

void TestKeychain::case20_oneEntryForEachKeyAndService()
{
    GnomeKeyring keyring;
    KeychainStore other(u"sso-tray-test-other"_s, UnlockPrompt::Allowed, m_clock);
    const QString strange = u"session/Ünï \"quoted\" = % / 日本 👍\n"_s;
    QCOMPARE(nameOnce(m_store.remove(key)), u"done"_s);

    for (const QString &text : {u"first"_s, u"second"_s, u"third"_s})
        QCOMPARE(nameOnce(m_store.write(key, secretOf(text))), u"done"_s);
    QCOMPARE(GnomeKeyring::itemCount(service, key), 1);
    QCOMPARE(nameOnce(other.read(key)), u"nothing"_s);
    QCOMPARE(nameOnce(m_store.write(strange, secretOf(u"strange"_s))), u"done"_s);
    QCOMPARE(nameOnce(m_store.read(strange)), u"found"_s);

    QCOMPARE(nameOnce(other.write(key, secretOf(u"theirs"_s))), u"done"_s);
    QCOMPARE(nameOnce(other.remove(key)), u"done"_s);
    QCOMPARE(GnomeKeyring::itemCount(u"sso-tray-test-other"_s, key), 0);
    const auto found = m_store.read(key);
    QCOMPARE(nameOnce(found), u"found"_s);
    QCOMPARE(found.result().value(), secretOf(u"third"_s));

    QCOMPARE(nameOnce(m_store.remove(key)), u"done"_s);
    QCOMPARE(nameOnce(m_store.remove(key)), u"done"_s);
    QCOMPARE(GnomeKeyring::itemCount(service, key), 0);
    QCOMPARE(GnomeKeyring::itemCount(service, strange), 1);
}

void TestKeychain::storeDestroyedWhileItWorks()
{
    int answers = 0;
    // A job in QtKeychain, one behind it in the queue, one that has not even started.
    FakeSecretService fake(u"stuck"_s);
    auto store = std::make_unique<KeychainStore>(service, UnlockPrompt::Allowed, m_clock);
    store->read(key).then(this, [&answers](const Result<Found> &) { ++answers; });
    store->write(key, secretOf(u"stuck"_s)).then(this, [&answers](const Result<void> &) { ++answers; });
    QTest::qWait(500);
    store->remove(key).then(this, [&answers](const Result<void> &) { ++answers; });
    store.reset();
    QTest::qWait(200);
    fake.die();
    QTest::qWait(500);
    QCOMPARE(answers, 0);

    FakeSecretService good(u"honest"_s);
    QCOMPARE(nameOnce(m_store.write(key, secretOf(u"good"_s))), u"done"_s);
    QCOMPARE(nameOnce(m_store.read(key)), u"found"_s);
}

QTEST_GUILESS_MAIN(TestKeychain)

#include "tst_keychain.moc"
