#include "platform/xserver.h"
#include "support/manualclock.h"
#include "ui/common/secretclipboard.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <xcb/xcb.h>

using namespace ssotray;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

template <class Reply>
auto owned(Reply *reply)
{
    return std::unique_ptr<Reply, decltype(&std::free)>(reply, &std::free);
}

constexpr auto patience = 200ms; // within which the event loop answers (spec/security.md §10)

} // namespace

// Another program on the same display. It reads selections, and takes them without ever answering who reads them.
class OtherProgram
{
public:
    OtherProgram()
        : m_x11(xcb_connect(nullptr, nullptr))
        , m_window(xcb_generate_id(m_x11))
    {
        const uint32_t root = xcb_setup_roots_iterator(xcb_get_setup(m_x11)).data->root;
        xcb_create_window(m_x11, XCB_COPY_FROM_PARENT, m_window, root, 0, 0, 1, 1, 0, XCB_WINDOW_CLASS_INPUT_ONLY,
            XCB_COPY_FROM_PARENT, 0, nullptr);
        xcb_flush(m_x11);
    }
    ~OtherProgram() { xcb_disconnect(m_x11); }
    OtherProgram(const OtherProgram &) = delete;
    OtherProgram &operator=(const OtherProgram &) = delete;

    void take()
    {
        QTest::qSleep(5); // the server counts milliseconds
        xcb_set_selection_owner(m_x11, m_window, atom("CLIPBOARD"), XCB_CURRENT_TIME);
        owner("CLIPBOARD"); // answered when it is done
    }
    bool hasIt() { return owner("CLIPBOARD") == m_window; }
    bool isNobodys(const QByteArray &selection) { return owner(selection) == XCB_NONE; }

    // Nothing: nobody gave that.
    QByteArray read(const QByteArray &target)
    {
        const xcb_atom_t place = atom("TEST_PLACE");
        xcb_convert_selection(m_x11, m_window, atom("CLIPBOARD"), atom(target), place, XCB_CURRENT_TIME);
        xcb_flush(m_x11);
        bool isThere = false;
        const bool isAnswered = QTest::qWaitFor([&] {
            const auto event = owned(xcb_poll_for_event(m_x11));
            if (!event || (event->response_type & 0x7f) != XCB_SELECTION_NOTIFY)
                return false;
            isThere = reinterpret_cast<xcb_selection_notify_event_t *>(event.get())->property != XCB_NONE;
            return true;
        });
        if (!isAnswered || !isThere)
            return {};
        const auto found = owned(xcb_get_property_reply(
            m_x11, xcb_get_property(m_x11, 1, m_window, place, XCB_GET_PROPERTY_TYPE_ANY, 0, 100'000), nullptr));
        return {
            static_cast<const char *>(xcb_get_property_value(found.get())), xcb_get_property_value_length(found.get())};
    }

    QList<QByteArray> targets()
    {
        const QByteArray found = read("TARGETS");
        QList<QByteArray> names;
        for (qsizetype at = 0; at + 4 <= found.size(); at += 4) {
            xcb_atom_t target = 0;
            std::memcpy(&target, found.constData() + at, sizeof target);
            const auto name = owned(xcb_get_atom_name_reply(m_x11, xcb_get_atom_name(m_x11, target), nullptr));
            names.append({xcb_get_atom_name_name(name.get()), xcb_get_atom_name_name_length(name.get())});
        }
        return names;
    }

private:
    xcb_atom_t atom(const QByteArray &name)
    {
        return owned(xcb_intern_atom_reply(m_x11,
                         xcb_intern_atom(m_x11, 0, static_cast<uint16_t>(name.size()), name.constData()), nullptr))
            ->atom;
    }
    xcb_window_t owner(const QByteArray &selection)
    {
        return owned(xcb_get_selection_owner_reply(m_x11, xcb_get_selection_owner(m_x11, atom(selection)), nullptr))
            ->owner;
    }

    xcb_connection_t *m_x11;
    xcb_window_t m_window;
};

// The clipboard between programs, on an X server of our own. Wayland has no counterpart here: no compositor without a
// screen is at hand. There a program without the keyboard can neither set nor clear the clipboard.
class TestX11Clipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void case24_othersSeeTheMark();
    void case24_nothingInPrimary();
    void case25_anEmptyTextAndThenNothing();
    void case25_whatOthersCopiedStays();
    void case26_nobodyKeepsItAfterQuit();
    void case27_takenFromAProgramThatNeverAnswers();
    void case27_aProgramThatNeverAnswersTakesIt();
    void case27_refusedByTheServer();

private:
    bool takesAndWeHear()
    {
        QSignalSpy heard(QGuiApplication::clipboard(), &QClipboard::dataChanged);
        m_other->take();
        return heard.wait();
    }

    ManualClock m_clock;
    std::unique_ptr<OtherProgram> m_other;
    std::unique_ptr<SecretClipboard> m_clipboard;
    const ClipboardSecret m_secret{Secret(u"canary"_s)};
};

void TestX11Clipboard::init()
{
    m_clipboard.reset();
    m_other.reset();
    m_other = std::make_unique<OtherProgram>();
    m_clipboard = std::make_unique<SecretClipboard>(m_clock);
    QTest::qWait(10); // what others have done is heard, or the next word would be taken for the one that we wait for
    QVERIFY(takesAndWeHear()); // whatever happened to it before
}

void TestX11Clipboard::case24_othersSeeTheMark()
{
    QVERIFY(m_clipboard->copy(m_secret));
    QVERIFY(m_other->targets().contains("x-kde-passwordManagerHint"));
    QVERIFY(m_other->targets().contains("UTF8_STRING"));
    QCOMPARE(m_other->read("x-kde-passwordManagerHint"), "secret"_ba);
    QCOMPARE(m_other->read("UTF8_STRING"), "canary"_ba);
}

void TestX11Clipboard::case24_nothingInPrimary()
{
    QVERIFY(m_clipboard->copy(m_secret));
    QVERIFY(m_other->isNobodys("PRIMARY"));
    QVERIFY(!m_other->isNobodys("CLIPBOARD"));
}

// Desktops that keep a copy, and bring it back when the clipboard is nobody's, have a moment to keep the empty one.
void TestX11Clipboard::case25_anEmptyTextAndThenNothing()
{
    QVERIFY(m_clipboard->copy(m_secret));
    m_clock.advance(59s);
    QCOMPARE(m_other->read("UTF8_STRING"), "canary"_ba);
    m_clock.advance(1s);
    QVERIFY(!m_other->isNobodys("CLIPBOARD"));
    QCOMPARE(m_other->read("UTF8_STRING"), ""_ba);
    QVERIFY(m_other->targets().contains("UTF8_STRING"));
    m_clock.advance(1s);
    QVERIFY(m_other->isNobodys("CLIPBOARD"));
}

void TestX11Clipboard::case25_whatOthersCopiedStays()
{
    QVERIFY(m_clipboard->copy(m_secret));
    QVERIFY(takesAndWeHear());
    m_clock.advance(120s);
    QVERIFY(m_other->hasIt());
    // Between the empty text and nothing, too.
    QVERIFY(m_clipboard->copy(m_secret));
    m_clipboard->clearNow();
    m_other->take();
    m_clock.advance(2s);
    QVERIFY(m_other->hasIt());
}

void TestX11Clipboard::case26_nobodyKeepsItAfterQuit()
{
    QVERIFY(m_clipboard->copy(m_secret));
    QVERIFY(QMetaObject::invokeMethod(QCoreApplication::instance(), "aboutToQuit"));
    QVERIFY(m_other->isNobodys("CLIPBOARD"));
}

void TestX11Clipboard::case27_takenFromAProgramThatNeverAnswers()
{
    QVERIFY(m_other->hasIt());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_clipboard->copy(m_secret));
    QVERIFY(timer.elapsed() < patience.count());
    QVERIFY(!m_other->hasIt());
}

void TestX11Clipboard::case27_aProgramThatNeverAnswersTakesIt()
{
    QVERIFY(m_clipboard->copy(m_secret));
    m_other->take();
    QElapsedTimer timer;
    timer.start();
    m_clock.advance(1s);
    QCOMPARE(m_clipboard->remaining(), 0s); // and the countdown goes
    m_clipboard->clearNow();
    m_clipboard->clearOf({});
    m_clipboard.reset();
    QVERIFY(timer.elapsed() < patience.count());
    QVERIFY(m_other->hasIt());
}

// Somebody has copied later than we know of: then the server does not give it to us, and Qt itself only warns.
void TestX11Clipboard::case27_refusedByTheServer()
{
    QVERIFY(m_clipboard->copy(m_secret));
    QSignalSpy heard(QGuiApplication::clipboard(), &QClipboard::dataChanged);
    m_other->take();
    QTest::ignoreMessage(QtWarningMsg, "QXcbClipboard::setMimeData: Cannot set X11 selection owner");
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!m_clipboard->copy(m_secret));
    QCOMPARE(m_clipboard->remaining(), 0s);
    QVERIFY(timer.elapsed() < patience.count());
    QVERIFY(m_other->hasIt());
    QVERIFY(heard.wait());
    QVERIFY(m_clipboard->copy(m_secret));
}

int main(int argc, char *argv[])
{
    const XServer server;
    qputenv("QT_QPA_PLATFORM", "xcb");
    const QGuiApplication app(argc, argv);
    TestX11Clipboard test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_x11clipboard.moc"
