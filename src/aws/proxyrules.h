#pragma once

#include "base/error.h"

#include <QNetworkProxy>
#include <QStringList>
#include <QUrl>

class QProcessEnvironment;

namespace ssotray {

// Which proxy a request takes: HTTPS_PROXY, HTTP_PROXY and NO_PROXY as Python reads them, so that the app goes where
// the AWS CLI goes (spec/aws.md §6.1); without them the system's. A configured proxy is never bypassed because it
// fails: Qt's own list ends in "direct", ours does not (spec/security.md §6).
class ProxyRules
{
public:
    static ProxyRules fromEnvironment(const QProcessEnvironment &environment);

    // What to use for this address; type NoProxy for a direct connection. Error kind Proxy, code "BadAddress" when
    // the variable cannot be understood, detail its name. An unreadable proxy is no reason to go without.
    Result<QNetworkProxy> proxyFor(const QUrl &url) const;

private:
    bool isExempt(const QUrl &url) const;

    QString m_https; // as in the environment, may be empty
    QString m_http;
    QStringList m_exempt; // NO_PROXY: host suffixes without leading dot, or "*"
};

} // namespace ssotray
