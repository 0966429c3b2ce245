#pragma once

#include "ui/common/translated.h"

class QAbstractButton;

namespace ssotray {

class Hint;

// Gives a choice its name and the sentence that explains it, for a screen reader too, in whatever language the program
// speaks. Gives the hint with the sentence: the caller places and so owns it.
Hint *explainButton(QAbstractButton *button, const Text &name, const Text &explanation);

} // namespace ssotray
