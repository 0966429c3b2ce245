#include "base/secret.h"

#include <QDebug>

namespace ssotray {

QDebug operator<<(QDebug debug, const Secret &secret)
{
    return debug << (secret.isEmpty() ? "Secret()" : "Secret(•••)");
}

} // namespace ssotray
