#include "base/instance.h"

#include <QRegularExpression>

namespace ssotray {

QString instanceName()
{
    static const QRegularExpression unsafe(QStringLiteral("[^A-Za-z0-9._-]"));
    const QString base = QStringLiteral("sso-tray");
    const QString name = qEnvironmentVariable("SSO_TRAY_INSTANCE").replace(unsafe, QStringLiteral("_"));
    return name.isEmpty() ? base : base + u'-' + name;
}

} // namespace ssotray
