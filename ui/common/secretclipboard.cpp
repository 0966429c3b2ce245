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

} // namespace

SecretClipboard::SecretClipboard(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    connect(qApp, &QCoreApplication::aboutToQuit, this, &SecretClipboard::clearNow);
}

SecretClipboard::~SecretClipboard()
{
    if (isOurs())
        QGuiApplication::clipboard()->clear();
}

bool SecretClipboard::copy(const Secret &secret, const QDateTime &end)
{
    auto *data = new QMimeData;
    data->setText(secret.reveal());
    markAsSecret(*data);
    QGuiApplication::clipboard()->setMimeData(data); // takes it, and leaves the selection alone
    m_data = data;
    m_secret = secret;
    if (!isOurs()) {
        forget();
        return false;
    }
    m_clearAt = m_clock.now().addSecs(std::chrono::seconds(m_time).count());
    if (end.isValid())
        m_clearAt = std::min(m_clearAt, end);
    m_countdown = std::make_unique<QObject>();
    tick();
    return true;
}

void SecretClipboard::clearNow()
{
    if (isOurs())
        QGuiApplication::clipboard()->clear();
    forget();
}

std::chrono::seconds SecretClipboard::remaining() const
{
    if (m_secret.isEmpty())
        return 0s;
    return std::chrono::seconds(std::max<qint64>(0, (m_clock.now().msecsTo(m_clearAt) + 999) / 1000));
}

// The time of day decides and not the number of ticks: timers stand still while the computer sleeps.
void SecretClipboard::tick()
{
    if (!isOurs() || remaining() == 0s) {
        clearNow();
        return;
    }
    m_clock.after(1s, m_countdown.get(), [this] { tick(); });
    Q_EMIT changed();
}

void SecretClipboard::forget()
{
    m_countdown.reset();
    m_secret = {};
    m_data.clear();
    Q_EMIT changed();
}

bool SecretClipboard::isOurs() const
{
    if (m_secret.isEmpty() || !QGuiApplication::clipboard())
        return false;
    return isStillOurs(QGuiApplication::clipboard()->mimeData(), m_data, m_secret.reveal());
}

} // namespace ssotray
