#pragma once

#include <QtGlobal>

namespace ssotray::emulator {

// Whether a process of this id exists. Asked now and then, so that no emulator outlives the test that started it.
bool processExists(qint64 pid);

} // namespace ssotray::emulator
