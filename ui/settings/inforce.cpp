#include "ui/settings/inforce.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace ssotray {

QString InForceText::ofFile(const ValueInForce &file)
{
    return sentence(QDir::toNativeSeparators(file.value), file);
}

QString InForceText::ofProxy(const ValueInForce &proxy)
{
    return sentence(proxy.value.isEmpty() ? tr("no proxy") : proxy.value, proxy);
}

QString InForceText::ofNoProxy(const ValueInForce &noProxy)
{
    return noProxy.value.isEmpty() ? QString()
                                   : tr("Reached without the proxy: %1 (from %2)").arg(noProxy.value, noProxy.variable);
}

QString InForceText::ofCaBundle(const ValueInForce &bundle)
{
    return bundle.value.isEmpty() ? sentence(tr("the system's certificates only"), bundle) : ofFile(bundle);
}

QString InForceText::ofSwitch(const ValueInForce &onOrOff)
{
    return sentence(onOrOff.value == "true"_L1 ? tr("on", "a setting is on") : tr("off", "a setting is off"), onOrOff);
}

QString InForceText::ofEndpoints(const QList<ValueInForce> &endpoints)
{
    if (endpoints.isEmpty())
        return {};
    QStringList lines{tr("Your sign-in goes to addresses that are not AWS's own, because the environment says so:")};
    for (const ValueInForce &endpoint : endpoints)
        lines.append(endpoint.variable + " = "_L1 + endpoint.value);
    return lines.join(u'\n');
}

QString InForceText::ofIgnoredEndpoints(const QStringList &variables)
{
    return variables.isEmpty()
        ? QString()
        : tr("Ignored, because its address is neither https nor on this computer: %1").arg(variables.join(u", "_s));
}

QString InForceText::sentence(const QString &value, const ValueInForce &inForce)
{
    switch (inForce.source) {
    case ValueInForce::Source::Setting:
        return tr("In force: %1 (from these settings)").arg(value);
    case ValueInForce::Source::Environment:
        return tr("In force: %1 (from %2)", "%2 is a variable of the environment").arg(value, inForce.variable);
    case ValueInForce::Source::System:
        return tr("In force: %1 (from the system)").arg(value);
    case ValueInForce::Source::Default:
        return tr("In force: %1 (default)").arg(value);
    }
    return value;
}

} // namespace ssotray
