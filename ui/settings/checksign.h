#pragma once

#include "base/checkstep.h"

class QIcon;

namespace ssotray {

// A sign for the state of a step, told by its shape as well as by its colour: a dot, a ring that is open, a tick, a
// triangle, a cross, a dash.
QIcon checkSign(CheckStep::State state);

} // namespace ssotray
