#include "ui/common/secretclipboard.h"

#include "base/clock.h"
#include "ui/common/clipboardmarks.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

using namespace std::chrono_literals;

namespace ssotray {

namespace {

constexpr auto timeToNotice = 1s; // for a desktop that copies what is on the clipboard

} // namespace

SecretClipboard::SecretClipboard(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_needsFocus(clipboardNeedsFocus())
{
    // With the program's end the desktop would otherwise ask us for what is there, to keep it.
    connect(qApp, &QCoreApplication::aboutToQuit, this, &SecretClipboard::release);
}

SecretClipboard::~SecretClipboard()
{
    const QSignalBlocker nobodyHears(this);
    release();
}

bool SecretClipboard::copy(const ClipboardSecret &secret)
{
    const QDateTime now = m_clock.now();
    if ((m_needsFocus && !QGuiApplication::focusWindow()) || (secret.end.isValid() && secret.end <= now))
        return false;
    put(secret.text);
    m_secret = secret;
    if (!isOurs()) {
        release();
        return false;
    }
    m_ticksLeft = m_time;
    m_clearAt = now.addSecs(std::chrono::seconds(m_time).count());
    if (secret.end.isValid())
        m_clearAt = std::min(m_clearAt, secret.end);
    m_ticksLeft = remaining();
    m_countdown = std::make_unique<QObject>();
    tick();
    return true;
}

// GNOME's compositor keeps a copy, and brings it back when the clipboard is suddenly nobody's. So an empty text takes
// its place first.
void SecretClipboard::clearNow()
{
    if (m_secret.text.isEmpty())
        return;
    if (!isOurs()) {
        release();
        return;
    }
    put({});
    m_secret = {};
    m_countdown = std::make_unique<QObject>();
    m_clock.after(timeToNotice, m_countdown.get(), [this] { release(); });
    Q_EMIT changed();
}

void SecretClipboard::clearOf(const QString &session)
{
    if (m_secret.session == session)
        clearNow();
    Q_EMIT sessionLeft(session);
}

std::chrono::seconds SecretClipboard::remaining() const
{
    if (m_secret.text.isEmpty())
        return 0s;
    const std::chrono::seconds byTheClock((m_clock.now().msecsTo(m_clearAt) + 999) / 1000);
    return std::clamp<std::chrono::seconds>(byTheClock, 0s, m_ticksLeft);
}

void SecretClipboard::put(const Secret &text)
{
    auto *data = new QMimeData;
    data->setText(text.reveal());
    markAsSecret(*data);
    QGuiApplication::clipboard()->setMimeData(data); // takes it, and leaves the selection alone
    m_data = data;
}

bool SecretClipboard::isOurs() const
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    return clipboard && isStillOurs(*clipboard, m_data, m_secret.text.reveal());
}

// Timers stand still while the computer sleeps, and the time of day may be set back: the sooner of both decides.
void SecretClipboard::tick()
{
    if (!isOurs() || remaining() == 0s) {
        clearNow();
        return;
    }
    m_clock.after(1s, m_countdown.get(), [this] {
        m_ticksLeft = std::max<std::chrono::seconds>(m_ticksLeft - 1s, 0s);
        tick();
    });
    Q_EMIT changed();
}

// The clipboard is nobody's then, unless it is somebody else's already.
void SecretClipboard::release()
{
    const bool wasThere = !m_secret.text.isEmpty();
    if (isOurs())
        QGuiApplication::clipboard()->clear();
    m_countdown.reset();
    m_data.clear();
    m_secret = {};
    if (wasThere)
        Q_EMIT changed();
}

} // namespace ssotray
