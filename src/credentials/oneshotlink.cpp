#include "credentials/oneshotlink.h"

#include "base/clock.h"
#include "base/constanttime.h"

#include <QRandomGenerator>

#include <array>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr auto oneShotLife = 60s;

QByteArray randomPath()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return '/' + QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

} // namespace

OneShotLink::OneShotLink(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_http([this](const LoopbackRequest &request) { return answer(request); }, clock)
    , m_path(randomPath())
{
}

Result<QUrl> OneShotLink::serve(const Secret &address)
{
    const QUrl url(address.reveal(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1)
        return failure(Error::Kind::Input, u"Address"_s);
    if (const Result<void> listening = m_http.listen(); !listening)
        return tl::unexpected(listening.error());
    m_address = url.toEncoded();
    m_clock.after(oneShotLife, this, [this] { end(false); });
    QUrl shown;
    shown.setScheme(u"http"_s);
    shown.setHost(u"127.0.0.1"_s);
    shown.setPort(m_http.port());
    shown.setPath(QString::fromLatin1(m_path));
    return shown;
}

LoopbackAnswer OneShotLink::answer(const LoopbackRequest &request)
{
    if (m_address.isEmpty() || !isSameInConstantTime(request.target, m_path))
        return {404};
    if (request.method != "GET")
        return {405, {}, {{"Allow"_ba, "GET"_ba}}};
    LoopbackAnswer found{302, {}, {{"Location"_ba, m_address}}};
    end(true);
    return found;
}

void OneShotLink::end(bool used)
{
    if (std::exchange(m_address, QByteArray()).isEmpty())
        return;
    m_http.close();
    // Queued: whoever hears of it may destroy this, and the answer is still being written.
    QMetaObject::invokeMethod(
        this, [this, used] { Q_EMIT over(used); }, Qt::QueuedConnection);
}

} // namespace ssotray
