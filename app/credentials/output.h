#pragma once

#include <QByteArray>

namespace ssotray {

// All of it to standard output. False when nobody reads it (any more); that ends the program neither here nor later.
bool writeToOutput(const QByteArray &text);

} // namespace ssotray
