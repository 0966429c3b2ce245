#pragma once

#include "base/valueinforce.h"

#include <QNetworkProxy>
#include <QStringList>
#include <QUrl>

#include <optional>

class QProcessEnvironment;

namespace ssotray {

// Which proxy a request takes: the one that the person set, else HTTPS_PROXY, HTTP_PROXY and NO_PROXY as Python reads
// them, so that the app goes where the AWS CLI goes (spec/aws.md §6.1); without them the system's. A configured proxy
// is never bypassed because it fails: Qt's own list ends in "direct", ours does not (spec/security.md §6).
class ProxyRules
{
public:
    // setting: an address as in the variables, for http and https. NO_PROXY holds for it as well.
    static ProxyRules fromEnvironment(const QProcessEnvironment &environment, const QString &setting = {});

    // What the person or the environment has chosen for this address; nothing: the system decides. Type NoProxy for a
    // direct connection. Error kind Proxy, code "BadAddress" when
    // the address of the proxy cannot be understood, detail the name of the variable, or "settings.ini". An unreadable
    // proxy is no reason to go without.
    std::optional<Result<QNetworkProxy>> chosenFor(const QUrl &url) const;
    // The same, and else asks the system here and now, which can take long (aws/systemproxy.h).
    Result<QNetworkProxy> proxyFor(const QUrl &url) const;

    // The proxy for AWS's own hosts, to be shown: without user and password. system: what the system says for
    // addressAtAws(); without it, it is asked here and now.
    ValueInForce proxyInForce(const std::optional<QNetworkProxy> &system = {}) const;
    static QUrl addressAtAws(); // one of those hosts
    // The hosts that are reached without it, with commas between.
    ValueInForce exemptInForce() const;

private:
    // What a variable holds, and how it is spelled there.
    struct Variable
    {
        QString value;
        QString name;
    };

    static Variable eitherCase(const QProcessEnvironment &environment, const QString &name);
    bool isExempt(const QUrl &url) const;

    QString m_setting; // may be empty
    Variable m_https; // may be empty
    Variable m_http;
    Variable m_noProxy;
    QStringList m_exempt; // NO_PROXY: host suffixes without leading dot, or "*"
};

// The address of a proxy in a text such as proxy.example:3128 or socks5://proxy.example, complete and without user and
// password. Empty when the text is no address of a proxy that we can use.
QString proxyAddress(const QString &text);

} // namespace ssotray
