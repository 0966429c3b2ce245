#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace ssotray::emulator {

// One device authorization from its start until its code is exchanged (RFC 8628).
struct DeviceAuthorization
{
    enum class State { Pending, Approved, Denied };

    QString deviceCode;
    QString userCode;
    QString clientId;
    QString region;
    QDateTime startedAt;
    QDateTime expiresAt;
    std::chrono::seconds interval{0};
    State state = State::Pending;
    QDateTime lastPoll;
    bool earlyPollUsed = false;

    // Notes a poll; true when it came sooner than the interval allows.
    bool polledTooSoon();
};

// The device authorizations that are under way. Owned by the World. A person decides on them by their user code, the
// client asks by the device code.
class DeviceCodes
{
public:
    void add(const DeviceAuthorization &authorization) { m_list += authorization; }
    DeviceAuthorization *findByDeviceCode(const QString &deviceCode);
    // Lower case and a missing hyphen are forgiven (RFC 8628 § 6.1). Only what is still pending is found.
    // An empty code means the newest.
    DeviceAuthorization *findPending(const QString &userCode);
    void remove(const QString &deviceCode);
    void expireAll();
    void approveOlderThan(std::chrono::milliseconds age);
    QList<DeviceAuthorization> pending() const;

private:
    QList<DeviceAuthorization> m_list; // oldest first
};

// Eight letters as XXXX-XXXX (spec/aws.md § 2.4), without vowels so that no word comes out (RFC 8628 § 6.1).
QString newUserCode();

} // namespace ssotray::emulator
