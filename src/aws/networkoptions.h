#pragma once

#include "aws/proxyrules.h"

#include <QString>
#include <QUrl>

class QProcessEnvironment;

namespace ssotray {

// How to reach AWS, gathered once at start. spec/aws.md §6.1
struct NetworkOptions
{
    ProxyRules proxy;
    QString caBundle; // a PEM file to trust besides the system's own roots; empty for none
    bool fips = false;
    bool dualStack = false;
    QUrl oidcEndpoint; // instead of the region's own host; only https or loopback gets in here
    QUrl portalEndpoint;
    QStringList ignoredEndpoints; // names of variables whose address was neither https nor loopback

    // AWS_ENDPOINT_URL alone is ignored on purpose: it is set for test stand-ins of other services, and would send the
    // bearer token there.
    static NetworkOptions fromEnvironment(const QProcessEnvironment &environment);
};

// 127.0.0.0/8, ::1 or localhost.
bool isLoopbackHost(const QString &host);

} // namespace ssotray
