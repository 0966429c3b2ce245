#include "devicecodes.h"

#include "randomtext.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ssotray::emulator {

using namespace std::chrono;

namespace {

bool isPending(const DeviceAuthorization &authorization)
{
    return authorization.state == DeviceAuthorization::State::Pending
        && authorization.expiresAt > QDateTime::currentDateTimeUtc();
}

QString normalized(const QString &userCode)
{
    return userCode.toUpper().remove(u'-').remove(u' ');
}

} // namespace

bool DeviceAuthorization::polledTooSoon()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const qint64 sinceLast = lastPoll.isValid() ? lastPoll.msecsTo(now) : -1;
    lastPoll = now;
    // Timers of clients may fire a little early: Qt's coarse ones up to a twentieth of their span.
    const auto least = duration_cast<milliseconds>(interval) * 9 / 10;
    if (sinceLast < 0 || sinceLast >= least.count())
        return false;
    // The real aws asks once before it shows anything and once right after (spec/aws.md § 2.6).
    return std::exchange(earlyPollUsed, true);
}

DeviceAuthorization *DeviceCodes::findByDeviceCode(const QString &deviceCode)
{
    const auto found = std::find_if(
        m_list.begin(), m_list.end(), [&](const DeviceAuthorization &entry) { return entry.deviceCode == deviceCode; });
    return found == m_list.end() ? nullptr : &*found;
}

DeviceAuthorization *DeviceCodes::findPending(const QString &userCode)
{
    const QString wanted = normalized(userCode);
    const auto found = std::find_if(m_list.rbegin(), m_list.rend(), [&](const DeviceAuthorization &entry) {
        return isPending(entry) && (wanted.isEmpty() || normalized(entry.userCode) == wanted);
    });
    return found == m_list.rend() ? nullptr : &*found;
}

void DeviceCodes::remove(const QString &deviceCode)
{
    m_list.removeIf([&](const DeviceAuthorization &entry) { return entry.deviceCode == deviceCode; });
}

void DeviceCodes::expireAll()
{
    for (DeviceAuthorization &entry : m_list)
        entry.expiresAt = QDateTime::currentDateTimeUtc();
}

void DeviceCodes::approveOlderThan(milliseconds age)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (DeviceAuthorization &entry : m_list) {
        if (isPending(entry) && entry.startedAt.msecsTo(now) >= age.count())
            entry.state = DeviceAuthorization::State::Approved;
    }
}

QList<DeviceAuthorization> DeviceCodes::pending() const
{
    QList<DeviceAuthorization> list;
    std::copy_if(m_list.begin(), m_list.end(), std::back_inserter(list), isPending);
    return list;
}

QString newUserCode()
{
    constexpr QStringView consonants = u"BCDFGHJKLMNPQRSTVWXZ";
    return randomFrom(consonants, 4) + u'-' + randomFrom(consonants, 4);
}

} // namespace ssotray::emulator
