#pragma once

#include "aws/networkoptions.h"
#include "base/valueinforce.h"

#include <QCoreApplication>

namespace ssotray {

// What the program works with at the moment, and where each value is from. Gathered in app, at start.
struct InForce
{
    ValueInForce configFile;
    ValueInForce credentialsFile;
    NetworkInForce network;
};

// The same in sentences: "In force: /home/me/.aws/config (default)".
class InForceText
{
    Q_DECLARE_TR_FUNCTIONS(InForceText)

public:
    static QString ofFile(const ValueInForce &file);
    static QString ofProxy(const ValueInForce &proxy);
    // Empty when nothing is exempt.
    static QString ofNoProxy(const ValueInForce &noProxy);
    static QString ofCaBundle(const ValueInForce &bundle);
    static QString ofSwitch(const ValueInForce &onOrOff);
    // Whose addresses requests go to instead of AWS's own, a line each. Empty when that is not so.
    static QString ofEndpoints(const QList<ValueInForce> &endpoints);
    static QString ofIgnoredEndpoints(const QStringList &variables);

private:
    static QString sentence(const QString &value, const ValueInForce &inForce);
};

} // namespace ssotray
