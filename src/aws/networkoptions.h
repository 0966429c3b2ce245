#pragma once

#include "aws/proxyrules.h"

#include <QString>
#include <QUrl>

#include <optional>

class QProcessEnvironment;

namespace ssotray {

// What a person set in the app about the way to AWS. Empty: the environment's word counts, else the system's.
struct NetworkOverrides
{
    QString proxy; // an address without user and password
    QString caBundle; // full path of a PEM file
    std::optional<bool> fips;
    std::optional<bool> dualStack;

    bool operator==(const NetworkOverrides &) const = default;
};

// How to reach AWS, gathered once at start. spec/aws.md §6.1
struct NetworkOptions
{
    ProxyRules proxy;
    QString caBundle; // a PEM file to trust besides the system's own roots; empty for none
    bool fips = false;
    bool dualStack = false;
    QUrl oidcEndpoint; // instead of the region's own host; only https or loopback gets in here
    QUrl portalEndpoint;
    QString systemProxyProgram; // see aws/systemproxy.h
    QStringList ignoredEndpoints; // names of variables whose address was neither https nor loopback

    // AWS_ENDPOINT_URL alone is ignored on purpose: it is set for test stand-ins of other services, and would send the
    // bearer token there.
    static NetworkOptions fromEnvironment(
        const QProcessEnvironment &environment, const NetworkOverrides &overrides = {});
};

// The same for a person who wants to know why: each value with the place it is from. Reads no file; may ask the system
// for its proxy, which can take a moment.
struct NetworkInForce
{
    ValueInForce proxy; // for AWS's own hosts; without user and password
    ValueInForce noProxy; // the hosts that are reached without it
    ValueInForce caBundle;
    ValueInForce fips; // "true" or "false"
    ValueInForce dualStack;
    QList<ValueInForce> endpoints; // custom addresses that requests go to
    QStringList ignoredEndpoints;

    // system: see ProxyRules::proxyInForce().
    static NetworkInForce fromEnvironment(const QProcessEnvironment &environment,
        const NetworkOverrides &overrides = {}, const std::optional<QNetworkProxy> &system = {});
};

// 127.0.0.0/8, ::1 or localhost.
bool isLoopbackHost(const QString &host);

} // namespace ssotray
