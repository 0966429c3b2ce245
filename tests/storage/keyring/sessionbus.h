#pragma once

#include <QString>
#include <QVariantList>

namespace ssotray {

inline const QString secretsName = QStringLiteral("org.freedesktop.secrets");

// A call that must succeed, waited for; its answer. Ends the test program otherwise.
QVariantList callOnBus(const QString &name, const QString &path, const QString &interface, const QString &method,
    const QVariantList &arguments = {});

// Returns when somebody owns the name of the Secret Service.
void waitForSecretService();

} // namespace ssotray
