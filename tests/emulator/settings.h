#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace ssotray::emulator {

// Everything that can be tuned, from the command line (as --access-token-seconds 60) and at run time through the
// control API (as {"accessTokenSeconds": 60}): one list of names for both.
struct Settings
{
    QString startUrl;
    QString region;
    QString proxyLogin; // "user:password" that the proxy asks new connections for; empty: it lets everybody through
    QString verificationUriBase; // empty: https://device.sso.REGION.amazonaws.com/
    std::chrono::milliseconds latency{0};
    double rateLimit = 0; // portal requests per second; 0 means no limit
    std::chrono::seconds accessToken{3600};
    std::chrono::seconds deviceCode{600};
    std::optional<std::chrono::seconds> interval{1}; // nothing: the field is left out of the answer
    std::chrono::seconds role{3600};
    std::chrono::seconds client{std::chrono::days(90)};
    std::optional<std::chrono::milliseconds> autoApprove; // nothing: somebody must press a button
    bool warmBrowser = false; // a browser without a code comes back from /authorize at once

    Settings();

    // Names as on the command line, without the dashes in front.
    static QStringList names();
    // False, and nothing changes, when the name is unknown or the value is not one.
    bool set(const QString &name, const QString &value);
    QJsonObject toJson() const;
};

// "accessTokenSeconds" from "access-token-seconds".
QString camelCase(const QString &optionName);

} // namespace ssotray::emulator
