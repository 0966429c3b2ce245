#pragma once

#include <QString>

namespace ssotray::emulator {

// Random text from the system's generator. Every secret comes from here, so each one is unique and a test can search
// the disk for it.
QString randomFrom(QStringView alphabet, int length);
QString randomBase64Url(int length);
QString randomHex(int length);

} // namespace ssotray::emulator
